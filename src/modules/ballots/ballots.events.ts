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

/** Payload: question, seed. */
export const tieDrawn = defineEvent('TieDrawn', 'Ballot', {
  visibility: 'public',
  fr: 'L’égalité du scrutin « {question} » est tirée au sort, à partir de « {seed} »',
  en: 'The tie of the ballot “{question}” is drawn by lot, from “{seed}”',
});

/** Payload: question. A name of the roll is checked: whose, the log does not say. */
export const voterVerified = defineEvent('VoterVerified', 'Ballot', {
  visibility: 'internal',
  fr: '{actor} vérifie une inscription',
  en: '{actor} verifies an entry on the roll',
});

/** Payload: question, count. To whom, the log does not say. */
export const votersReminded = defineEvent('VotersReminded', 'Ballot', {
  visibility: 'members',
  fr: '{actor} écrit aux personnes à vérifier du scrutin « {question} » : {count}',
  en: '{actor} writes to those to verify of the ballot “{question}”: {count}',
});

/** Payload: question, pile. */
export const pileCounted = defineEvent('PileCounted', 'Ballot', {
  visibility: 'members',
  fr: '{actor} a compté « {pile} » pour le scrutin « {question} »',
  en: '{actor} counted “{pile}” for the ballot “{question}”',
});

/** Payload: question. */
export const tellersNamed = defineEvent('TellersNamed', 'Ballot', {
  visibility: 'members',
  fr: '{actor} nomme les scrutateurs de « {question} »',
  en: '{actor} names the tellers of “{question}”',
});

/** Payload: question, voice. */
export const voiceGiven = defineEvent('VoiceGiven', 'Ballot', {
  visibility: 'members',
  fr: '{actor} dit qui porte la voix de « {voice} » dans le scrutin « {question} »',
  en: '{actor} says who votes for “{voice}” in the ballot “{question}”',
});

/** About the principal and the holder, for them alone. */
export const proxyMoved = defineEvent('ProxyMoved', 'Ballot', {
  visibility: 'internal',
  fr: 'Une procuration change',
  en: 'A proxy changes',
});

/** Payload: name. */
export const ruleTemplateChanged = defineEvent('RuleTemplateChanged', 'Collective', {
  visibility: 'members',
  fr: '{actor} change les règles de décision gardées : « {name} »',
  en: '{actor} changes the decision rules kept: “{name}”',
});

/** Payload: title, organiser, heldOn, digest of the file. It was held elsewhere: no roll, no vote of anybody here. */
export const outsideElectionRecorded = defineEvent('OutsideElectionRecorded', 'OutsideElection', {
  visibility: 'public',
  fr: '{actor} enregistre un scrutin tenu ailleurs, par {organiser} : « {title} »',
  en: '{actor} records an election held elsewhere, by {organiser}: “{title}”',
});

const outcomes: Record<string, { fr: string; en: string }> = {
  adopted: { fr: 'adopté', en: 'adopted' },
  rejected: { fr: 'rejeté', en: 'rejected' },
  'no-quorum': { fr: 'sans effet, faute de quorum', en: 'of no effect, for want of a quorum' },
  void: { fr: 'sans résultat, personne n’a voté', en: 'no result, nobody voted' },
  elected: { fr: 'élu', en: 'elected' },
  tie: { fr: 'égalité', en: 'a tie' },
  'none-elected': { fr: 'personne n’est élu', en: 'nobody is elected' },
};

/** Payload: question, outcome. */
export const ballotProclaimed = defineEvent('BallotProclaimed', 'Ballot', {
  visibility: 'public',
  fr: ({ question, outcome }) => `Résultat proclamé : « ${question} », ${outcomes[String(outcome)]?.fr ?? outcome}`,
  en: ({ question, outcome }) => `Result proclaimed: “${question}”, ${outcomes[String(outcome)]?.en ?? outcome}`,
});
