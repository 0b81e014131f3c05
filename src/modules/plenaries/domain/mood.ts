/**
 * What a hall feels, for a moment: a poll of mood, raised hands, reactions. It decides nothing and is kept nowhere: it lives
 * in the memory of the server that holds the room, goes out as counts alone, and never reaches a table, an event or minutes.
 */
export interface Mood {
  readonly question: string;
  /** Two to six labels. */
  readonly options: readonly string[];
  /** The option of each person, by its index; the last one said. */
  readonly said: ReadonlyMap<string, number>;
}

export const moodOptions = { least: 2, most: 6, characters: 80 } as const;

/** A poll to answer; null when the labels are too few, too many, blank, too long or alike. */
export function openMood(question: string, options: readonly string[]): Mood | null {
  const labels = options.map((option) => option.trim());
  const { least, most, characters } = moodOptions;
  const fits = labels.every((label) => label !== '' && label.length <= characters);
  const enough = labels.length >= least && labels.length <= most && new Set(labels).size === labels.length;
  return fits && enough ? { question: question.trim(), options: labels, said: new Map() } : null;
}

/** Somebody says their mood, or says it anew; an option that does not exist says nothing. */
export const sayMood = (mood: Mood, personId: string, option: number): Mood =>
  mood.options[option] === undefined ? mood : { ...mood, said: new Map([...mood.said, [personId, option]]) };

/** How many said each option, in their order: all that leaves the memory. */
export function moodCounts({ options, said }: Mood): readonly number[] {
  const counts = options.map(() => 0);
  for (const option of said.values()) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}

/** Raised hands: who holds one up now. */
export type Hands = ReadonlySet<string>;

export function raiseHand(hands: Hands, personId: string, up: boolean): Hands {
  const next = new Set(hands);
  if (up) next.add(personId);
  else next.delete(personId);
  return next;
}

/** As hands speak in assemblies: agreement, disagreement, laughter, "speak up", "we turn in circles". */
export const reactions = ['agree', 'disagree', 'smile', 'louder', 'repeating'] as const;
export type Reaction = (typeof reactions)[number];

/** The last reaction of each person, and when, in milliseconds by the server's clock. */
export type Reactions = ReadonlyMap<string, { readonly reaction: Reaction; readonly at: number }>;

/** How long a reaction shows. */
export const reactionMs = 8000;

/** Adds a reaction, and lets those of before fade; one person shows one at a time. */
export function react(shown: Reactions, personId: string, reaction: Reaction, now: number): Reactions {
  const fresh = [...shown].filter(([, { at }]) => now - at < reactionMs);
  return new Map([...fresh, [personId, { reaction, at: now }]]);
}

/** How many show each reaction now. */
export function reactionCounts(shown: Reactions, now: number): Readonly<Record<Reaction, number>> {
  const counts = { agree: 0, disagree: 0, smile: 0, louder: 0, repeating: 0 };
  for (const { reaction, at } of shown.values()) if (now - at < reactionMs) counts[reaction] += 1;
  return counts;
}
