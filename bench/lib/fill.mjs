import { createHash } from 'node:crypto';

export const sizes = { chapters: 20, measures: 1_500, threads: 250, answers: 3 };

/** Made so that any side can name the n-th account without a table of names: UUIDv7 in form. */
export const accountId = (n) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const accountIdSql = (n) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** The session token of the n-th account. */
export const tokenOf = (n) => `bench-session-token-of-account-${n}`;

export const ids = {
  collective: '01900000-0000-7000-8000-000000000001',
  proposal: '01900000-0000-7000-8000-000000000002',
  text: '01900000-0000-7000-8000-000000000003',
};

const words = 'Le budget de chaque quartier est voté par ses habitantes et habitants, publié et suivi. ';

async function people(db, count) {
  await db.query(
    `insert into account (id, name, email, email_confirmed_at, created_at)
     select ${accountIdSql('n')}, 'Habitante ' || n, 'habitante' || n || '@example.org', now(), now()
     from generate_series(1, $1::int) n`,
    [count],
  );
  await db.query(
    `insert into membership (collective_id, account_id, tier, state, joined_at)
     select $1, ${accountIdSql('n')}, 'member', 'active', now() from generate_series(1, $2::int) n`,
    [ids.collective, count],
  );
  const hashes = Array.from({ length: count }, (_, i) =>
    createHash('sha256')
      .update(tokenOf(i + 1))
      .digest(),
  );
  await db.query(
    `insert into session (id, account_id, token_hash, device, opened_at, last_seen_at)
     select gen_random_uuid(), ${accountIdSql('n')}, h, 'bench', now(), now()
     from unnest($1::bytea[]) with ordinality as t(h, n)`,
    [hashes],
  );
}

async function programme(db) {
  const { collective } = ids;
  await db.query(
    `insert into programme (collective_id, id, introduction, state, version, published_at)
     values ($1, gen_random_uuid(), 'Le programme.', 'published', 1, now())`,
    [collective],
  );
  await db.query(
    `insert into chapter (collective_id, id, slug, title, introduction, position)
     select $1, gen_random_uuid(), 'chapitre-' || n, 'Chapitre ' || n, 'Ce que contient ce chapitre.', n
     from generate_series(0, $2::int - 1) n`,
    [collective, sizes.chapters],
  );
  await db.query(
    `insert into measure (collective_id, id, chapter_id, position, proposal_id, number, title, html, text_version_id,
                          cost, competence, author_ids, decision_id, vote, adopted_at)
     select $1, gen_random_uuid(), c.id, n / $2::int, gen_random_uuid(), n + 1,
            'Mesure ' || n || ' : un budget de quartier décidé par celles et ceux qui y vivent',
            '<p>' || repeat($4, 8) || '</p>', gen_random_uuid(), 'environ ' || n || ' 000 €', 'city',
            array[${accountIdSql('1 + n % 400')}, ${accountIdSql('401 + n % 400')}], gen_random_uuid(),
            jsonb_build_object('plenary', 1 + n % 8, 'for', 80 + n % 20, 'against', n % 30, 'abstain', n % 7), now()
     from generate_series(0, $3::int - 1) n join chapter c on c.collective_id = $1 and c.position = n % $2::int`,
    [collective, sizes.chapters, sizes.measures, words],
  );
}

async function debate(db) {
  const { collective, proposal, text } = ids;
  await db.query(
    `insert into text_version (collective_id, id, subject_type, subject_id, number, hash, document, plain, author_ids,
                               created_by, created_at)
     values ($1, $3, 'Proposal', $2, 1, repeat('0', 64), '{"type": "doc", "content": []}', $4, array[$5::uuid], $5, now())`,
    [collective, proposal, text, words, accountId(1)],
  );
  await db.query(
    `insert into proposal (collective_id, id, number, title, state, text_version_id, plain, created_by, created_at,
                           debated_at, last_activity_at)
     values ($1, $2, 1, 'Un budget par quartier', 'debated', $3, $4, $5, now(), now(), now())`,
    [collective, proposal, text, words, accountId(1)],
  );
  const insert = (rows) =>
    db.query(
      `insert into comment (collective_id, id, subject_type, subject_id, author_id, reply_to, root_id, depth, stance, body, created_at)
       select $1, id, 'Proposal', $2, author, root, coalesce(root, id), (root is not null)::int,
              (array['for', 'against', 'question'])[1 + n % 3], repeat($3, 2), now() - interval '1 day' + n * interval '1 second'
       from (${rows}) rows`,
      [collective, proposal, words],
    );
  const threadId = (t) => `('01900000-0000-7000-9000-' || lpad(to_hex(${t}), 12, '0'))::uuid`;
  await insert(`select n, ${threadId('n')} as id, null::uuid as root, ${accountIdSql('1 + n % 700')} as author
                from generate_series(1, ${sizes.threads}) n`);
  await insert(`select ${sizes.threads} + n as n, gen_random_uuid() as id, ${threadId(`1 + n % ${sizes.threads}`)} as root,
                       ${accountIdSql('1 + (n * 7) % 700')} as author
                from generate_series(1, ${sizes.threads * sizes.answers}) n`);
  await db.query(
    `insert into comment_reaction (collective_id, comment_id, account_id, kind, at)
     select $1, c.id, ${accountIdSql('n')}, (array['agree', 'thanks', 'insight', 'doubt'])[n], now()
     from (select id, row_number() over (order by created_at) as r from comment) c, generate_series(1, 4) n
     where (c.r + n) % 3 = 0`,
    [collective],
  );
  await db.query(
    `insert into comment_mention (collective_id, comment_id, account_id)
     select $1, id, author_id from (select *, row_number() over (order by created_at) as r from comment) c where r % 5 = 0`,
    [collective],
  );
}

/** The same filled database for all: members with a session each, a programme, a debate. */
export async function fill(db, members) {
  await db.query(
    `insert into collective (id, slug, name, state, created_at) values ($1, 'bench', 'Commune du banc', 'active', now())`,
    [ids.collective],
  );
  await people(db, members);
  await programme(db);
  await debate(db);
  await db.query('vacuum analyze');
}
