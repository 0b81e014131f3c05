import { defineRefusal } from '../../../kernel/refusal.js';
import { french } from './words.js';

export const ruleFrozen = defineRefusal('RuleFrozen', {
  kind: 'rule',
  fr: french(
    'La règle de ce scrutin ne peut plus changer : elle est figée depuis l’ouverture, pour que chacun sache comment son vote sera compté. Préparez un nouveau scrutin avec une autre règle.',
  ),
  en: 'The rule of this ballot can no longer change: it froze at opening, so that everyone knows how their vote will be counted. Prepare a new ballot with another rule.',
});

export const ballotAlreadyOpened = defineRefusal('BallotAlreadyOpened', {
  kind: 'conflict',
  fr: 'Ce scrutin ne peut pas être ouvert une seconde fois. Préparez un nouveau scrutin pour voter à nouveau.',
  en: 'This ballot cannot be opened a second time. Prepare a new ballot to vote again.',
});

export const rollEmpty = defineRefusal('RollEmpty', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : personne n’est inscrit au corps électoral. Faites d’abord émarger les participants, ou choisissez un autre corps électoral.',
  ),
  en: 'This ballot cannot open: nobody is on its roll. Check people in first, or choose another roll.',
});

export const presenceUnknown = defineRefusal('PresenceUnknown', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : sa règle compte les personnes présentes, mais aucune présence n’est tenue ici. Rattachez-le à une plénière, ou comptez sur les inscrits.',
  ),
  en: 'This ballot cannot open: its rule counts the people present, but no presence is kept here. Attach it to a plenary, or count on the roll.',
});

/** Params: `warningsFr` and `warningsEn`, the sentences of what would be revealed. */
export const secretAtRisk = defineRefusal('SecretAtRisk', {
  kind: 'rule',
  fr: 'Ce scrutin secret ne peut pas ouvrir sans que vous ayez lu ceci. {warningsFr} Pour l’ouvrir ainsi, confirmez.',
  en: 'This secret ballot cannot open before you have read this. {warningsEn} To open it so, confirm.',
});

export const closingInThePast = defineRefusal('ClosingInThePast', {
  kind: 'input',
  fr: french('Ce scrutin ne peut pas ouvrir : son heure de clôture est déjà passée. Choisissez une heure à venir.'),
  en: 'This ballot cannot open: its closing time has already passed. Choose a time to come.',
});

export const ballotNotOpen = defineRefusal('BallotNotOpen', {
  kind: 'rule',
  fr: french('Ce scrutin n’est pas encore ouvert : le vote n’est pas possible. Attendez que la présidence l’ouvre.'),
  en: 'This ballot is not open yet: voting is not possible. Wait until the chair opens it.',
});

export const ballotIsClosed = defineRefusal('BallotClosed', {
  kind: 'rule',
  fr: french(
    'Ce scrutin est clos : plus aucun vote n’est reçu ni changé, et le vôtre n’a pas été enregistré. Son résultat est, ou sera, sur cette page.',
  ),
  en: 'This ballot is closed: no vote can be received or changed any more, and yours was not stored. Its result is, or will be, on this page.',
});

export const ballotNotClosed = defineRefusal('BallotNotClosed', {
  kind: 'rule',
  fr: french('Ce résultat ne peut pas être proclamé : le scrutin n’est pas clos. Clôturez-le d’abord.'),
  en: 'This result cannot be proclaimed: the ballot is not closed. Close it first.',
});

export const ballotAlreadyProclaimed = defineRefusal('BallotAlreadyProclaimed', {
  kind: 'conflict',
  fr: french(
    'Le résultat de ce scrutin est déjà proclamé : il ne change plus. Pour revenir dessus, ouvrez un nouveau scrutin.',
  ),
  en: 'The result of this ballot is already proclaimed and no longer changes. To go back on it, open a new ballot.',
});

export const heldInRounds = defineRefusal('HeldInRounds', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : le consentement et l’élection sans candidat se tiennent en tours, sans urne. Ouvrez-en le premier tour, ou choisissez une autre méthode.',
  ),
  en: 'This ballot cannot open: consent and election without candidate are held in rounds, without an urn. Open their first round, or choose another method.',
});

export const optionsMissing = defineRefusal('OptionsMissing', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : sa méthode départage plusieurs options, et il en a moins de deux. Ajoutez les options, ou choisissez le vote pour ou contre.',
  ),
  en: 'This ballot cannot open: its method chooses among several options, and it has fewer than two. Add the options, or choose a vote for or against.',
});

/** Params: `option`, its label; `lackingFr` ("de coût") and `lackingEn` ("cost"). */
export const optionIncomplete = defineRefusal('OptionIncomplete', {
  kind: 'rule',
  fr: french('Ce scrutin ne peut pas ouvrir : l’option « {option} » n’a pas {lackingFr}, que sa méthode demande.'),
  en: 'This ballot cannot open: the option “{option}” has no {lackingEn}, which its method asks for.',
});

/** Params: `seats` and `options`, how many. */
export const tooManySeats = defineRefusal('TooManySeats', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : il cherche {seats} gagnants parmi {options} options. Ajoutez des options, ou demandez moins de gagnants.',
  ),
  en: 'This ballot cannot open: it seeks {seats} winners among {options} options. Add options, or ask for fewer winners.',
});

/** Params: `college`, its name. */
export const collegeEmpty = defineRefusal('CollegeEmpty', {
  kind: 'rule',
  fr: french(
    'Ce scrutin ne peut pas ouvrir : personne n’est inscrit au collège « {college} », dont la règle demande l’accord. Inscrivez ses membres, ou changez la règle.',
  ),
  en: 'This ballot cannot open: nobody is on the roll of the college “{college}”, whose agreement the rule asks for. Put its members on the roll, or change the rule.',
});

export const drawToMake = defineRefusal('DrawToMake', {
  kind: 'rule',
  rule: 'R9',
  fr: french(
    'Ce résultat ne peut pas encore être proclamé : des options sont à égalité et la règle prévoit un tirage au sort public. Entrez d’abord la graine tirée devant tout le monde.',
  ),
  en: 'This result cannot be proclaimed yet: options are tied and the rule foresees a public draw. Enter first the seed drawn in front of everybody.',
});

export const tieToBreak = defineRefusal('TieToBreak', {
  kind: 'rule',
  rule: 'R9',
  fr: french(
    'Ce résultat ne peut pas encore être proclamé : les voix sont à égalité et la règle laisse la présidence trancher. Indiquez d’abord son choix, pour ou contre.',
  ),
  en: 'This result cannot be proclaimed yet: the votes are tied and the rule lets the chair decide. Give the chair’s choice first, for or against.',
});

export const noTieToBreak = defineRefusal('NoTieToBreak', {
  kind: 'rule',
  rule: 'R9',
  fr: french(
    'La présidence ne peut pas trancher ce scrutin : elle ne le fait qu’en cas d’égalité, et si la règle l’avait prévu. Proclamez le résultat tel que le vote l’a donné.',
  ),
  en: 'The chair cannot decide this ballot: that is only for a tie, and when the rule foresaw it. Proclaim the result as the vote gave it.',
});
