import { defineEvent } from '../../platform/events/event.js';

export const ballotPrepared = defineEvent('BallotPrepared', 'Ballot', {
  visibility: 'members',
  fr: '{actor} prépare le scrutin « {question} »',
  en: '{actor} prepares the ballot “{question}”',
});

export const ballotDropped = defineEvent('BallotDropped', 'Ballot', {
  visibility: 'members',
  fr: '{actor} retire le scrutin « {question} », jamais ouvert',
  en: '{actor} drops the ballot “{question}”, never opened',
});

export const ballotOpened = defineEvent('BallotOpened', 'Ballot', {
  visibility: 'public',
  fr: 'Le scrutin « {question} » est ouvert',
  en: 'The ballot “{question}” is open',
});

/** Recorded by cast_vote. Beside a secret vote it names nobody: somebody signed the roll. */
export const rollSigned = defineEvent('RollSigned', 'Ballot', {
  visibility: 'internal',
  fr: 'Quelqu’un a voté',
  en: 'Somebody voted',
});

/** Recorded by cast_vote. Beside a secret vote it names nobody. */
export const voteReplaced = defineEvent('VoteReplaced', 'Ballot', {
  visibility: 'internal',
  fr: 'Quelqu’un a changé son vote',
  en: 'Somebody changed their vote',
});

export const ballotClosed = defineEvent('BallotClosed', 'Ballot', {
  visibility: 'public',
  fr: 'Le scrutin « {question} » est clos',
  en: 'The ballot “{question}” is closed',
});

const outcomes: Record<string, { fr: string; en: string }> = {
  adopted: { fr: 'adopté', en: 'adopted' },
  rejected: { fr: 'rejeté', en: 'rejected' },
  'no-quorum': { fr: 'sans effet, faute de quorum', en: 'of no effect, for want of a quorum' },
  void: { fr: 'sans résultat, personne n’a voté', en: 'no result, nobody voted' },
};

/** Payload: question, outcome. */
export const ballotProclaimed = defineEvent('BallotProclaimed', 'Ballot', {
  visibility: 'public',
  fr: ({ question, outcome }) => `Résultat proclamé : « ${question} », ${outcomes[String(outcome)]?.fr ?? outcome}`,
  en: ({ question, outcome }) => `Result proclaimed: “${question}”, ${outcomes[String(outcome)]?.en ?? outcome}`,
});
