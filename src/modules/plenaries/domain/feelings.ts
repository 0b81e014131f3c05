import {
  moodCounts,
  raiseHand,
  react,
  reactionCounts,
  sayMood,
  type Hands,
  type Mood,
  type Reaction,
  type Reactions,
} from './mood.js';

/** What a hall feels now: never written anywhere. */
export interface Feelings {
  readonly mood: Mood | null;
  readonly hands: Hands;
  readonly reactions: Reactions;
}

export const calm: Feelings = { mood: null, hands: new Set(), reactions: new Map() };

/** What one process says to all of them: small enough for one notification. Moments are the server's, in milliseconds. */
export type Feeling =
  | { readonly feeling: 'open'; readonly question: string; readonly options: readonly string[] }
  | { readonly feeling: 'close' }
  | { readonly feeling: 'say'; readonly personId: string; readonly option: number }
  | { readonly feeling: 'hand'; readonly personId: string; readonly up: boolean }
  | { readonly feeling: 'react'; readonly personId: string; readonly reaction: Reaction; readonly at: number }
  | { readonly feeling: 'hands-down' };

/** The hall after somebody felt something; the same on every process that heard the same. */
export function felt(feelings: Feelings, told: Feeling): Feelings {
  switch (told.feeling) {
    case 'open':
      return { ...feelings, mood: { question: told.question, options: told.options, said: new Map() } };
    case 'close':
      return { ...feelings, mood: null };
    case 'say':
      return feelings.mood ? { ...feelings, mood: sayMood(feelings.mood, told.personId, told.option) } : feelings;
    case 'hand':
      return { ...feelings, hands: raiseHand(feelings.hands, told.personId, told.up) };
    case 'react':
      return { ...feelings, reactions: react(feelings.reactions, told.personId, told.reaction, told.at) };
    case 'hands-down':
      return { ...feelings, hands: new Set() };
  }
}

/** What tells a process that heard nothing all that is felt now, in order. */
export function retell({ mood, hands, reactions }: Feelings): readonly Feeling[] {
  const polled: readonly Feeling[] = mood
    ? [
        { feeling: 'open', question: mood.question, options: mood.options },
        ...[...mood.said].map(([personId, option]): Feeling => ({ feeling: 'say', personId, option })),
      ]
    : [];
  const raised = [...hands].map((personId): Feeling => ({ feeling: 'hand', personId, up: true }));
  const reacted = [...reactions].map(([personId, { reaction, at }]): Feeling => ({
    feeling: 'react',
    personId,
    reaction,
    at,
  }));
  return [...polled, ...raised, ...reacted];
}

/** What everybody sees: counts alone. */
export interface FeelingsView {
  readonly mood: {
    readonly question: string;
    readonly options: readonly string[];
    /** How many said each option. */
    readonly counts: readonly number[];
  } | null;
  readonly hands: number;
  readonly reactions: Readonly<Record<Reaction, number>>;
}

export const feelingsView = ({ mood, hands, reactions }: Feelings, now: number): FeelingsView => ({
  mood: mood && { question: mood.question, options: mood.options, counts: moodCounts(mood) },
  hands: hands.size,
  reactions: reactionCounts(reactions, now),
});
