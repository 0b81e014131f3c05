import { defineRefusal } from '../../../kernel/refusal.js';

export const chairOnly = defineRefusal('ChairOnly', {
  kind: 'right',
  fr: 'C’est la présidence de cette plénière qui s’en charge. La coordination peut la confier à quelqu’un d’autre.',
  en: 'The chair of this plenary does this. The coordination can hand it to somebody else.',
});

export const deskOnly = defineRefusal('DeskOnly', {
  kind: 'right',
  fr: 'C’est la présidence ou le secrétariat de cette plénière qui s’en charge. Adressez-vous à eux.',
  en: 'The chair or the secretary of this plenary does this. Ask them.',
});

export const plenaryNotOpen = defineRefusal('PlenaryNotOpen', {
  kind: 'rule',
  fr: 'La plénière n’est pas ouverte en ce moment : rien ne s’y passe. Attendez que la présidence l’ouvre ou la reprenne.',
  en: 'The plenary is not open at this moment: nothing happens in it. Wait until the chair opens or resumes it.',
});

export const plenaryOver = defineRefusal('PlenaryOver', {
  kind: 'rule',
  fr: 'Cette plénière est close : elle ne change plus. Portez ceci à l’ordre du jour de la suivante.',
  en: 'This plenary is closed and no longer changes. Put this on the agenda of the next one.',
});

export const plenaryStateWrong = defineRefusal('PlenaryStateWrong', {
  kind: 'conflict',
  fr: 'La plénière n’en est pas là : quelqu’un l’a peut-être fait avancer. Regardez où elle en est, puis recommencez.',
  en: 'The plenary is not at that point: somebody may have moved it on. See where it stands, then try again.',
});

export const datesWrong = defineRefusal('PlenaryDatesWrong', {
  kind: 'input',
  fr: 'La plénière finit avant de commencer. Corrigez l’heure de fin.',
  en: 'The plenary ends before it starts. Correct the closing time.',
});

export const itemFrozen = defineRefusal('AgendaItemFrozen', {
  kind: 'rule',
  fr: 'Ce point a déjà commencé : il ne change plus et ne se déplace plus. Ajoutez un autre point.',
  en: 'This item has already begun: it can no longer change or move. Add another item.',
});

export const itemHasBallots = defineRefusal('AgendaItemHasBallots', {
  kind: 'rule',
  fr: 'Ce point porte un scrutin : retirez d’abord le scrutin, puis le point.',
  en: 'This item has a ballot: drop the ballot first, then the item.',
});

export const noItemLive = defineRefusal('NoItemLive', {
  kind: 'rule',
  fr: 'Aucun point n’est ouvert : on ne demande la parole que sur un point en cours. Attendez que la présidence en ouvre un.',
  en: 'No item is open: one asks to speak on a current item only. Wait until the chair opens one.',
});

export const reportNotPosted = defineRefusal('ReportNotPosted', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Ce retour ne peut pas commencer : le compte-rendu de la rencontre n’est pas publié. Que les personnes mandatées le publient d’abord.',
  en: 'This report-back cannot begin: the report of the encounter is not published. Its delegates must publish it first.',
});

export const reportBackOwed = defineRefusal('ReportBackOwed', {
  kind: 'rule',
  rule: 'R3',
  fr: 'Ce retour de rencontre est dû à cette plénière : il ne se retire pas et reste un retour de mandat. Vous pouvez le déplacer, ou le reporter en séance.',
  en: 'This report is owed to this plenary: it cannot be removed and stays a report-back. You can move it, or carry it over in session.',
});

export const checkInCodeWrong = defineRefusal('CheckInCodeWrong', {
  kind: 'rule',
  fr: 'Ce code d’émargement n’est pas le bon, ou n’est plus valable. Scannez celui de l’écran, ou adressez-vous à l’entrée.',
  en: 'This check-in code is wrong or no longer valid. Scan the one on the screen, or ask at the door.',
});

export const notCheckedIn = defineRefusal('NotCheckedIn', {
  kind: 'rule',
  fr: 'Vous n’êtes pas émargé·e à cette plénière. Scannez le code de l’écran, ou adressez-vous à l’entrée.',
  en: 'You are not checked in at this plenary. Scan the code on the screen, or ask at the door.',
});

export const roomFull = defineRefusal('RoomFull', {
  kind: 'limit',
  fr: 'La salle est pleine : {capacity} personnes sont émargées, c’est sa capacité. Voyez l’entrée.',
  en: 'The room is full: {capacity} people are checked in, which is its capacity. See the door.',
});

export const alreadyInQueue = defineRefusal('AlreadyInQueue', {
  kind: 'conflict',
  fr: 'Vous avez déjà demandé la parole : votre demande garde sa place.',
  en: 'You have already asked to speak: your request keeps its place.',
});

export const nobodyWaits = defineRefusal('NobodyWaits', {
  kind: 'rule',
  fr: 'Personne n’attend la parole. La file se remplit quand quelqu’un la demande.',
  en: 'Nobody is waiting to speak. The queue fills when somebody asks.',
});

export const ballotInProgress = defineRefusal('BallotInProgress', {
  kind: 'rule',
  fr: 'Un scrutin est ouvert, ou son résultat n’est pas proclamé. Clôturez-le et proclamez-le d’abord.',
  en: 'A ballot is open, or its result is not proclaimed. Close and proclaim it first.',
});

/** Params: `type` of the subject. */
export const notVotable = defineRefusal('NotVotable', {
  kind: 'input',
  fr: 'On ne vote pas sur cela en plénière. Votez une proposition, une version de la charte, un mandat, ou une question libre.',
  en: 'A plenary does not vote on this. Vote on a proposal, a version of the charter, a mandate, or a free question.',
});

export const oneSubjectPerBallot = defineRefusal('OneSubjectPerBallot', {
  kind: 'rule',
  fr: 'Un scrutin ne regroupe pas ces sujets : un mandat, une version de la charte, la suite des échanges avec une organisation se votent seuls. Préparez un scrutin pour chacun.',
  en: 'One ballot does not bundle these: a mandate, a version of the charter, the talks with an organisation are voted alone. Prepare one ballot for each.',
});

export const subjectNotReady = defineRefusal('SubjectNotReady', {
  kind: 'rule',
  fr: 'Ce vote ne peut pas ouvrir : ce qu’il doit décider n’attend pas de décision (brouillon, retiré, ou décidé déjà). Vérifiez où cela en est.',
  en: 'This vote cannot open: what it is to decide awaits no decision (a draft, withdrawn, or decided already). See where it stands.',
});

export const noAmendmentsHere = defineRefusal('NoAmendmentsHere', {
  kind: 'rule',
  fr: 'Ce point n’a pas d’amendement à voter : il doit porter sur une proposition soumise ou adoptée, avec des amendements ouverts.',
  en: 'This item has no amendment to vote: it must be about a submitted or adopted proposal that has open amendments.',
});

export const amendmentUnknown = defineRefusal('AmendmentUnknown', {
  kind: 'input',
  fr: 'L’amendement n° {number} n’est pas à voter ici, ou il est déjà dans un autre vote de la liste.',
  en: 'Amendment no. {number} is not to be voted here, or another vote of the list has it already.',
});

export const choiceOfOne = defineRefusal('ChoiceOfOne', {
  kind: 'input',
  fr: 'Un choix a au moins deux amendements : ajoutez-en un, ou votez celui-ci seul.',
  en: 'A choice has two amendments at least: add one, or vote this one alone.',
});

export const amendmentVotesLeft = defineRefusal('AmendmentVotesLeft', {
  kind: 'rule',
  fr: 'Un texte se vote après ses amendements : il reste à voter, à retirer ou à reporter « {title} ».',
  en: 'A text is voted after its amendments: “{title}” is still to be voted, removed or carried over.',
});

export const amendmentsMoved = defineRefusal('AmendmentsMoved', {
  kind: 'conflict',
  fr: 'Un de ces amendements n’est plus à voter : mettez à jour la liste des votes.',
  en: 'One of these amendments is no longer to be voted: bring the list of votes up to date.',
});

export const itemNotLive = defineRefusal('ItemNotLive', {
  kind: 'rule',
  fr: 'Ce scrutin ne peut pas ouvrir : son point de l’ordre du jour n’est pas en cours. Ouvrez d’abord le point.',
  en: 'This ballot cannot open: its agenda item is not the current one. Open the item first.',
});

export const minutesPublishedAlready = defineRefusal('MinutesPublishedAlready', {
  kind: 'rule',
  rule: 'R6',
  fr: 'Ce compte-rendu est publié : il ne change plus. Une erreur se corrige par un addendum.',
  en: 'These minutes are published and no longer change. A mistake is corrected by an addendum.',
});

export const subjectsByYesNo = defineRefusal('SubjectsByYesNo', {
  kind: 'rule',
  fr: 'On n’adopte un texte que par un vote pour ou contre : retirez les textes de cette élection, ou choisissez une autre méthode.',
  en: 'A text is adopted only by a vote for or against: remove the texts from this election, or choose another method.',
});

export const collegeToName = defineRefusal('CollegeToName', {
  kind: 'rule',
  fr: 'La règle réserve ce vote au collège « {college} » : nommez d’abord ses membres, sous « Poids et collèges ».',
  en: 'The rule keeps this vote for the college “{college}”: name its members first, under “Weights and colleges”.',
});

export const notVotedTogether = defineRefusal('AmendmentNotVotedTogether', {
  kind: 'conflict',
  fr: 'L’amendement n° {number} n’est pas dans un vote commun : il se vote déjà à part.',
  en: 'Amendment no. {number} is in no joint vote: it is voted on its own already.',
});

export const jointVoteOpened = defineRefusal('JointVoteOpened', {
  kind: 'rule',
  fr: 'Ce vote commun est ouvert : un vote à part se demande avant.',
  en: 'This joint vote has opened: a separate vote is asked for before that.',
});

/** Params: `kind`, organisation or group. */
export const noVoiceOfThisKind = defineRefusal('NoVoiceOfThisKind', {
  kind: 'rule',
  fr: ({ kind }) =>
    kind === 'group'
      ? 'Le vote ne peut pas s’ouvrir avec un collège des groupes : aucun groupe de travail n’a d’animation aujourd’hui. Retirez ce collège, ou faites-en désigner une.'
      : 'Le vote ne peut pas s’ouvrir avec un collège des organisations : aucune n’endosse la charte aujourd’hui avec une personne vérifiée pour voter. Retirez ce collège, ou attendez une signature.',
  en: ({ kind }) =>
    kind === 'group'
      ? 'The ballot cannot open with a college of groups: no working group has a facilitator today. Remove that college, or have one named.'
      : 'The ballot cannot open with a college of organisations: none endorses the charter today with a verified person to vote. Remove that college, or wait for a signature.',
});

export const voiceToItsOwn = defineRefusal('VoiceToItsOwn', {
  kind: 'right',
  fr: 'Qui vote pour une organisation ou un groupe se décide chez les siens : seules les personnes vérifiées de l’organisation, ou l’animation du groupe, peuvent le dire.',
  en: 'Who votes for an organisation or a group is decided among its own: only the verified people of the organisation, or the facilitators of the group, may say so.',
});

export const voiceNotOnRoll = defineRefusal('VoiceNotOnRoll', {
  kind: 'rule',
  rule: 'R7',
  fr: 'Cette organisation ou ce groupe n’a pas de voix dans ce scrutin : son corps électoral s’est figé à l’ouverture. Voyez la présidence avant le prochain.',
  en: 'This organisation or group has no voice in this ballot: its roll froze at the opening. See the chair before the next one.',
});

/** Params: `voice`. */
export const voiceToSomebodyOfIt = defineRefusal('VoiceToSomebodyOfIt', {
  kind: 'rule',
  rule: 'R7',
  fr: 'La voix de « {voice} » ne se confie qu’à quelqu’un des siens : une personne vérifiée pour une organisation, une personne qui en est membre pour un groupe.',
  en: 'The voice of “{voice}” is given only to somebody of its own: a verified person for an organisation, one of its members for a group.',
});
