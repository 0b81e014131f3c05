import { defineRefusal } from '../../../kernel/refusal.js';
import { countOf, french } from './words.js';

export const proposedAlready = defineRefusal('ProposedAlready', {
  kind: 'conflict',
  fr: french('Cette personne est déjà proposée : attendez sa réponse, ou consultez la liste.'),
  en: 'This person is proposed already: wait for their answer, or see the list.',
});

export const candidateUnknown = defineRefusal('CandidateUnknown', {
  kind: 'missing',
  fr: french('Cette personne n’est pas proposée ici. Proposez-la d’abord.'),
  en: 'This person is not proposed here. Propose them first.',
});

export const ownAnswerOnly = defineRefusal('OwnAnswerOnly', {
  kind: 'right',
  rule: 'R10',
  fr: french('On n’accepte et ne décline que pour soi-même. Demandez à la personne proposée de répondre.'),
  en: 'One accepts or declines for oneself only. Ask the person proposed to answer.',
});

export const nominationsClosed = defineRefusal('NominationsClosed', {
  kind: 'rule',
  fr: french('Les candidatures sont closes : le dépouillement a commencé. Attendez l’étape suivante.'),
  en: 'Nominations are closed: the count has begun. Wait for the next stage.',
});

export const checkReasonMissing = defineRefusal('CheckReasonMissing', {
  kind: 'input',
  fr: french('Un refus de vérification se motive, en 2000 caractères au plus : dites ce qui manque.'),
  en: 'Refusing somebody at verification needs its reason, in 2000 characters at most: say what is missing.',
});

export const notToBeChecked = defineRefusal('NotToBeChecked', {
  kind: 'missing',
  fr: french('Cette personne n’est pas sur la liste à vérifier. Cherchez-la sous un autre nom.'),
  en: 'This person is not on the list to verify. Look for them under another name.',
});

/** Params: `unverified`. */
export const unverifiedUnchased = defineRefusal('UnverifiedUnchased', {
  kind: 'rule',
  fr: ({ unverified }) =>
    french(
      `Le dépouillement ne peut pas commencer : ${countOf(Number(unverified), 'fr', 'personne non vérifiée n’a pas été relancée', 'personnes non vérifiées n’ont pas été relancées')}. Relancez-les par courriel.`,
    ),
  en: ({ unverified }) =>
    `The count cannot begin: ${countOf(Number(unverified), 'en', 'unverified person has', 'unverified people have')} not been chased. Write to them first.`,
});

/** Params: `unverified`, and `hours` left to answer. */
export const chaseRunning = defineRefusal('ChaseRunning', {
  kind: 'rule',
  fr: ({ unverified, hours }) =>
    french(
      `Le dépouillement ne peut pas commencer : ${countOf(Number(unverified), 'fr', 'personne relancée a', 'personnes relancées ont')} encore ${countOf(Number(hours), 'fr', 'heure', 'heures')} pour répondre.`,
    ),
  en: ({ unverified, hours }) =>
    `The count cannot begin: ${countOf(Number(unverified), 'en', 'person has', 'people have')} ${countOf(Number(hours), 'en', 'hour', 'hours')} left to answer.`,
});

/** Params: `unanswered`. */
export const candidatesSilent = defineRefusal('CandidatesSilent', {
  kind: 'rule',
  rule: 'R10',
  fr: french(
    'Personne n’a accepté d’être candidat : il n’y a rien à compter. {unanswered} réponse(s) manquent encore.',
  ),
  en: 'Nobody has accepted to stand: there is nothing to count. {unanswered} answer(s) still missing.',
});
