import type { CollegeDraft, RuleDraft } from './ruleDraft.js';

/** Figures as they are typed: "for", "roll"… for everyone, "c1.for" for the college c1. */
export type Figures = Readonly<Record<string, string>>;

export const paperKinds = ['for', 'against', 'abstain', 'blank', 'void'] as const;

const whole = (figures: Figures, key: string): number => Number(figures[key] ?? '') || 0;

const tallyOf = (figures: Figures, prefix: string) => ({
  for: whole(figures, `${prefix}for`),
  against: whole(figures, `${prefix}against`),
  abstain: whole(figures, `${prefix}abstain`),
  blank: whole(figures, `${prefix}blank`),
  void: whole(figures, `${prefix}void`),
});

type Tally = ReturnType<typeof tallyOf>;

const castIn = (tally: Tally): number => paperKinds.reduce((sum, kind) => sum + tally[kind], 0);

/** People; where nothing is typed, those who voted. `weight`: what each of them weighs. */
function bodyOf(figures: Figures, prefix: string, cast: number, weight: number) {
  const roll = Math.max(cast, whole(figures, `${prefix}roll`));
  const typed = figures[`${prefix}present`] ?? '';
  const present = typed === '' ? roll : whole(figures, `${prefix}present`);
  return { roll, present, weights: { roll: roll * weight, present: present * weight } };
}

/** The rule counts weights and no college says them: the figures typed weigh one each. */
export const weighsUnseen = ({ colleges, majority }: Pick<RuleDraft, 'colleges' | 'majority'>): boolean =>
  colleges.length === 0 && [majority, ...majority.also].some(({ weights }) => weights === 'weights');

/** What the server simulates: everyone together, or each college by itself, all its papers of one weight. */
export function figuresOf(figures: Figures, colleges: readonly Pick<CollegeDraft, 'id'>[]): Record<string, unknown> {
  if (colleges.length === 0) {
    const tally = tallyOf(figures, '');
    return { ...tally, ...bodyOf(figures, '', castIn(tally), 1) };
  }
  const groups = colleges.map(({ id }) => {
    const tally = tallyOf(figures, `${id}.`);
    const weight = Math.max(1, whole(figures, `${id}.weight`));
    return { college: id, weight, tally, body: bodyOf(figures, `${id}.`, castIn(tally), weight) };
  });
  const sum = (of: (body: (typeof groups)[number]['body']) => number): number =>
    groups.reduce((total, { body }) => total + of(body), 0);
  return {
    roll: sum(({ roll }) => roll),
    present: sum(({ present }) => present),
    weights: { roll: sum(({ weights }) => weights.roll), present: sum(({ weights }) => weights.present) },
    colleges: Object.fromEntries(groups.map(({ college, body }) => [college, body])),
    groups: groups.map(({ college, weight, tally }) => ({ college, weight, tally })),
  };
}

/** Figures in an address: "for:61,against:30". */
export const figuresText = (figures: Figures): string =>
  Object.entries(figures)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}:${value}`)
    .join(',');

export const figuresRead = (text: string): Figures =>
  Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [key = '', value = ''] = part.split(':');
      return /^[\w.-]{1,60}$/.test(key) && /^\d{1,9}$/.test(value) ? [[key, value] as const] : [];
    }),
  );
