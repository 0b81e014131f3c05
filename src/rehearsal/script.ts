import pg from 'pg';
import { itemTypes, type ItemType } from '../modules/plenaries/index.js';

/** What is rehearsed: the agenda of a plenary, without anybody's name or vote. */
export interface RehearsedPlenary {
  readonly title: string;
  readonly items: readonly { readonly type: ItemType; readonly title: string; readonly minutes: number | null }[];
}

/** What a rehearsal is doing, in order. */
export const rehearsalSteps = ['filling', 'starting', 'entering', 'voting', 'counting'] as const;
export type RehearsalStep = (typeof rehearsalSteps)[number];

export interface Progress {
  /** `done`: how many members have done that step. */
  readonly tell: (step: RehearsalStep, done: number) => void;
  /** Aborted: the rehearsal stops where it is, and leaves nothing. */
  readonly signal: AbortSignal;
}

const plain: RehearsedPlenary = { title: 'Répétition', items: [{ type: 'decision', title: 'Un vote', minutes: 10 }] };

const isItemType = (type: string): type is ItemType => itemTypes.some((each) => each === type);

/**
 * Reads the agenda of a plenary, by its number; without one, of the next to come, or a plain agenda.
 * Throws when there is no plenary of that number in that collective.
 */
export async function readPlenary(url: string, slug: string | null, number: number | null): Promise<RehearsedPlenary> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; title: string }>(
      `select p.id, p.title from plenary p join collective c on c.id = p.collective_id
       where ($1::text is null or c.slug = $1) and ($2::int is null or p.number = $2)
         and ($2::int is not null or p.state = 'announced')
       order by p.starts_at, p.id limit 1`,
      [slug, number],
    );
    const [found] = rows;
    if (!found && number !== null) throw new Error(`there is no plenary ${number}${slug ? ` in ${slug}` : ''}`);
    if (!found) return plain;
    const items = await client.query<{ type: string; title: string; minutes: number | null }>(
      'select type, title, minutes from agenda_item where plenary_id = $1 order by position',
      [found.id],
    );
    const agenda = items.rows.flatMap(({ type, ...rest }) => (isItemType(type) ? [{ type, ...rest }] : []));
    return { title: found.title, items: agenda.length > 0 ? agenda : plain.items };
  } finally {
    await client.end();
  }
}
