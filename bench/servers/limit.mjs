// The limit of reading: one hand-written statement, its JSON passed on as it is, through bare Fastify and pg.
import Fastify from 'fastify';
import pg from 'pg';

const programme = `select json_build_object(
  'id', p.id, 'introduction', p.introduction, 'state', p.state, 'version', p.version, 'publishedAt', p.published_at,
  'chapters', (select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'title', c.title,
    'introduction', c.introduction, 'measures', (
      select json_agg(json_build_object('id', m.id, 'number', m.number, 'title', m.title, 'vote', m.vote, 'authors', (
        select json_agg(json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null))
        from account a where a.id = any(m.author_ids))) order by m.position)
      from measure m where m.chapter_id = c.id)) order by c.position)
    from chapter c where c.collective_id = p.collective_id))::text as json
  from programme p where p.collective_id = $1`;

const debate = `with reacted as (
    select comment_id, json_object_agg(kind, n) as given from (
      select r.comment_id, r.kind, count(*) as n from comment_reaction r join comment c on c.id = r.comment_id
      where c.subject_id = $1 group by 1, 2) counted group by 1),
  mentioned as (
    select m.comment_id, json_agg(json_build_object('id', a.id, 'name', a.name)) as people
    from comment_mention m join comment c on c.id = m.comment_id join account a on a.id = m.account_id
    where c.subject_id = $1 group by 1)
  select json_agg(json_build_object('id', c.id, 'author', json_build_object('id', a.id, 'name', a.name),
    'replyTo', c.reply_to, 'rootId', c.root_id, 'depth', c.depth, 'stance', c.stance, 'body', c.body, 'quote', c.quote,
    'createdAt', c.created_at, 'editedAt', c.edited_at, 'version', c.version, 'hiddenGround', c.hidden_ground,
    'hiddenReason', c.hidden_reason, 'mentions', coalesce(mentioned.people, '[]'),
    'reactions', coalesce(reacted.given, '{}')) order by c.root_id, c.created_at)::text as json
  from comment c join account a on a.id = c.author_id
  left join reacted on reacted.comment_id = c.id left join mentioned on mentioned.comment_id = c.id
  where c.subject_id = $1`;

const pool = new pg.Pool({ max: 20 });
const app = Fastify();
for (const [name, text] of Object.entries({ programme, debate })) {
  app.post(`/${name}`, async (request, reply) => {
    const { rows } = await pool.query({ name, text, values: [request.body.id] });
    return reply.type('application/json').send(rows[0].json);
  });
}
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`ready ${app.server.address().port}`);
