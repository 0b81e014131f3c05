import { defineRefusal } from '../../../kernel/refusal.js';
import { french } from './words.js';

export const notOnRoll = defineRefusal('NotOnRoll', {
  kind: 'right',
  rule: 'R7',
  fr: french(
    'Vous ne pouvez pas voter ici : votre nom n’est pas dans le corps électoral de ce scrutin, figé à son ouverture. Émargez avant le prochain scrutin, ou signalez une erreur à la présidence.',
  ),
  en: 'You cannot vote here: your name is not on the roll of this ballot, which froze at opening. Check in before the next ballot, or tell the chair of a mistake.',
});

export const alreadyVoted = defineRefusal('AlreadyVoted', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Vous avez déjà voté : une personne, un bulletin, et la règle de ce scrutin ne permet pas de changer son vote. Le premier reste compté.',
  ),
  en: 'You have already voted: one person, one ballot, and the rule of this ballot does not allow changing a vote. The first one stays counted.',
});

export const alreadyVotedOnPaper = defineRefusal('AlreadyVotedOnPaper', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Vous avez déjà voté sur papier : ce bulletin ne peut être remplacé en ligne. Il reste compté ; en cas d’erreur d’émargement, voyez la présidence.',
  ),
  en: 'You have already voted on paper: that ballot cannot be replaced online. It stays counted; if the roll was signed by mistake, see the chair.',
});

export const secretVoteOutOfReach = defineRefusal('SecretVoteOutOfReach', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Ce vote ne peut pas être changé d’ici : il est secret, et seul l’appareil qui l’a déposé sait lequel est le vôtre. Reprenez cet appareil avant la clôture ; sinon, votre premier vote reste compté.',
  ),
  en: 'This vote cannot be changed from here: it is secret, and only the device that cast it knows which one is yours. Use that device before the close; otherwise your first vote stays counted.',
});

/** Params: `choice`, what was sent. */
export const unknownChoice = defineRefusal('UnknownChoice', {
  kind: 'input',
  fr: french(
    '« {choice} » n’est pas un choix de ce scrutin : rien n’a été enregistré. Choisissez parmi ceux affichés.',
  ),
  en: '“{choice}” is not a choice of this ballot: nothing was stored. Choose among those shown.',
});

export const voteIdReused = defineRefusal('VoteIdReused', {
  kind: 'conflict',
  rule: 'R7',
  fr: french(
    'Ce vote n’a pas été enregistré : un autre choix a déjà été reçu avec le même numéro. Rechargez la page, vérifiez votre vote, et changez-le si la règle le permet.',
  ),
  en: 'This vote was not stored: another choice was already received under the same number. Reload the page, check your vote, and change it if the rule allows.',
});

/** Params: `reasonFr`, `reasonEn`. */
export const paperNotValid = defineRefusal('PaperNotValid', {
  kind: 'input',
  fr: french('Ce bulletin ne peut pas être compté : {reasonFr}. Rien n’a été enregistré ; corrigez-le et renvoyez-le.'),
  en: 'This paper cannot be counted: {reasonEn}. Nothing was stored; correct it and send it again.',
});

export const voterToVerify = defineRefusal('VoterToVerify', {
  kind: 'right',
  fr: french(
    'Votre inscription doit d’abord être vérifiée par les scrutateurs : présentez-vous à eux, ou répondez à leur message. Vous pourrez voter aussitôt après, jusqu’à la clôture.',
  ),
  en: 'Your entry on the roll must first be verified by the tellers: see them, or answer their message. You may vote right after, until the close.',
});

/** Params: `reason`, as the tellers wrote it. */
export const voterRefused = defineRefusal('VoterRefused', {
  kind: 'right',
  fr: french('Les scrutateurs n’ont pas admis votre inscription : « {reason} ». En cas d’erreur, voyez la présidence.'),
  en: 'The tellers did not admit your entry on the roll: “{reason}”. If this is a mistake, see the chair.',
});

export const countedByHands = defineRefusal('CountedByHands', {
  kind: 'rule',
  rule: 'R7',
  fr: french('Ce vote se fait à main levée : levez la main, les scrutateurs comptent. Rien ne se vote d’ici.'),
  en: 'This vote is a show of hands: raise your hand, the tellers count. Nothing is voted from here.',
});

export const lineSignedByOther = defineRefusal('LineSignedByOther', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Ce vote est déjà déposé, par la personne elle-même ou par sa procuration : un seul vote par nom du corps électoral. Le premier reste compté.',
  ),
  en: 'This vote is cast already, by the person or by their proxy: one vote for each name on the roll. The first one stays counted.',
});

export const voiceNotHeld = defineRefusal('VoiceNotHeld', {
  kind: 'right',
  rule: 'R7',
  fr: french(
    'Cette voix n’est pas la vôtre : une organisation ou un groupe vote par une seule personne, et ce n’est pas vous pour ce scrutin. Demandez qu’on vous la confie avant qu’elle ne soit donnée.',
  ),
  en: 'This voice is not yours: an organisation or a group votes through one person, and for this ballot it is not you. Ask to be given it before it is used.',
});

export const voiceUsed = defineRefusal('VoiceUsed', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette voix a déjà été donnée dans ce scrutin : elle ne change plus de main. Le vote déposé reste compté.',
  ),
  en: 'This voice was already used in this ballot: it changes hands no more. The vote cast stays counted.',
});

export const voicesCountedApart = defineRefusal('VoicesCountedApart', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Les voix des organisations et des groupes se comptent à part : donnez à chaque sorte de voix un collège à elle, et aux membres le leur. Une organisation n’a pas de voix de plus dans le collège des membres.',
  ),
  en: 'Voices of organisations and groups are counted apart: give each kind of voice a college of its own, and members theirs. An organisation has no extra vote in the members’ college.',
});

export const voicesNeedRequiredColleges = defineRefusal('VoicesNeedRequiredColleges', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'La règle de ce scrutin compterait ensemble les membres et les autres voix : rendez le collège des membres requis, pour que chaque collège décide pour lui-même.',
  ),
  en: 'The rule of this ballot would count members and other voices together: make the members’ college required, so that each college decides for itself.',
});

/** Params: `college`, `people`, `least`. */
export const collegeTooSmallForSecret = defineRefusal('CollegeTooSmallForSecret', {
  kind: 'rule',
  fr: french(
    'Le vote secret ne peut pas s’ouvrir : le collège « {college} » n’a que {people} voix, et ses chiffres diraient le vote de chacune. Choisissez le vote nominal, ou attendez qu’il en ait {least}.',
  ),
  en: 'The secret vote cannot open: the college “{college}” has only {people} voices, and its figures would tell how each of them voted. Choose a named vote, or wait until it has {least}.',
});

export const tellersOnly = defineRefusal('TellersOnly', {
  kind: 'right',
  fr: french('Seuls les scrutateurs de ce vote peuvent le faire. La présidence les nomme sur la page du scrutin.'),
  en: 'Only the tellers of this ballot may do this. The chair names them on the page of the ballot.',
});

/** Params: `pile`. */
export const tellersDisagree = defineRefusal('TellersDisagree', {
  kind: 'rule',
  fr: french(
    'Le scrutin ne peut pas être clos : « {pile} » n’a pas encore deux comptes identiques de deux scrutateurs. Recomptez, puis corrigez ou confirmez.',
  ),
  en: 'The ballot cannot be closed: “{pile}” does not yet have two identical counts by two tellers. Count again, then correct or confirm.',
});

/** Params: `papers`, `signed`. */
export const papersAndSignatures = defineRefusal('PapersAndSignatures', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Le scrutin ne peut pas être clos : {papers} bulletins de papier pour {signed} émargements sur papier. Vérifiez la liste et les piles.',
  ),
  en: 'The ballot cannot be closed: {papers} paper ballots for {signed} signatures on paper. Check the list and the piles.',
});

/** Params: `hands`, `roll`. */
export const tooManyHands = defineRefusal('TooManyHands', {
  kind: 'rule',
  rule: 'R7',
  fr: french('Le scrutin ne peut pas être clos : {hands} mains comptées pour {roll} personnes inscrites. Recomptez.'),
  en: 'The ballot cannot be closed: {hands} hands counted for {roll} people on the roll. Count again.',
});

/** Params: `option`. */
export const optionsAlike = defineRefusal('OptionsAlike', {
  kind: 'input',
  fr: french('Deux options portent le même nom, « {option} » : distinguez-les, on doit savoir pour laquelle on vote.'),
  en: 'Two options have the same name, “{option}”: tell them apart, people must know which one they vote for.',
});

export const noOptionsHere = defineRefusal('NoOptionsHere', {
  kind: 'input',
  fr: french('Un vote pour ou contre n’a pas d’options : retirez-les, ou choisissez une autre méthode.'),
  en: 'A vote for or against has no options: remove them, or choose another method.',
});

export const noDrawHere = defineRefusal('NoDrawHere', {
  kind: 'rule',
  rule: 'R9',
  fr: french('Il n’y a pas de tirage à faire : ce scrutin n’a pas d’égalité que sa règle confie au sort.'),
  en: 'There is no draw to make: this ballot has no tie that its rule leaves to chance.',
});

/** Params: `college`. */
export const collegeUnknown = defineRefusal('CollegeUnknown', {
  kind: 'input',
  fr: french('La règle de ce scrutin n’a pas de collège « {college} ».'),
  en: 'The rule of this ballot has no college “{college}”.',
});

export const templateNameTaken = defineRefusal('TemplateNameTaken', {
  kind: 'conflict',
  fr: french('Une règle de ce nom existe déjà : choisissez un autre nom, ou archivez la première.'),
  en: 'A rule of this name exists already: choose another name, or archive the first.',
});
