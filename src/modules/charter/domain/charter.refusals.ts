import { defineRefusal } from '../../../kernel/refusal.js';

export const charterIsAdopted = defineRefusal('CharterIsAdopted', {
  kind: 'rule',
  rule: 'R6',
  fr: 'La version {number} a été adoptée : son texte ne change plus. Préparez la version suivante, qu’une plénière adoptera.',
  en: 'Version {number} was adopted: its text no longer changes. Draft the next version, for a plenary to adopt.',
});

export const charterBeingVoted = defineRefusal('CharterBeingVoted', {
  kind: 'rule',
  rule: 'R6',
  fr: 'Une plénière vote sur la version {number} : son texte ne change pas jusqu’à la proclamation. Pour le corriger, le scrutin préparé doit d’abord être retiré.',
  en: 'A plenary votes on version {number}: its text does not change until the result is proclaimed. To correct it, the prepared ballot must first be dropped.',
});

export const charterDraftExists = defineRefusal('CharterDraftExists', {
  kind: 'conflict',
  fr: 'La version suivante, la {number}, est déjà en préparation. Complétez-la.',
  en: 'The next version, number {number}, is being drafted already. Complete that one.',
});

export const charterEmpty = defineRefusal('CharterEmpty', {
  kind: 'rule',
  fr: 'Cette version n’a pas d’article : il n’y a rien à mettre en vigueur.',
  en: 'This version has no article: there is nothing to put in force.',
});

export const charterPartNotEmpty = defineRefusal('CharterPartNotEmpty', {
  kind: 'rule',
  fr: 'Cette partie a encore des articles. Retirez-les ou déplacez-les d’abord.',
  en: 'This part still has articles. Remove or move them first.',
});

export const charterOrderIncomplete = defineRefusal('CharterOrderIncomplete', {
  kind: 'conflict',
  fr: 'Cet ordre ne contient pas chaque partie et chaque article une fois. Relisez le projet actuel, puis recommencez.',
  en: 'This order does not hold each part and each article once. Read the current draft, then try again.',
});

export const endorsedVersionNotInForce = defineRefusal('EndorsedVersionNotInForce', {
  kind: 'rule',
  rule: 'R4',
  fr: 'On ne soutient que la version en vigueur. La version {number} ne l’est pas : lisez celle qui l’est, et ce qui a changé.',
  en: 'Only the version in force can be endorsed. Version {number} is not: read the one that is, and what changed.',
});

export const endorsedAlready = defineRefusal('EndorsedAlready', {
  kind: 'conflict',
  rule: 'R7',
  fr: 'Un soutien est déjà en cours : il n’y en a qu’un par personne et par organisation. Il se retire ou se complète.',
  en: 'There is an endorsement already: one per person and per organisation. It can be withdrawn or completed.',
});

export const acceptancesNeeded = defineRefusal('AcceptancesNeeded', {
  kind: 'rule',
  rule: 'R4',
  fr: 'Soutenir la charte suppose trois accords : la charte et sa méthode, le travail déjà fait par les groupes, la contribution à un programme commun. Il en manque.',
  en: 'Endorsing the charter presumes three acceptances: the charter and its method, the groups’ prior work, contributing to a common programme. Some are missing.',
});

export const signatoryNotVerified = defineRefusal('SignatoryNotVerified', {
  kind: 'right',
  rule: 'R4',
  fr: 'Seule une personne vérifiée comme représentant « {organisation} » signe en son nom. Déclarez-vous sur sa page, la coordination vérifie.',
  en: 'Only a person verified as representing “{organisation}” signs for it. Declare yourself on its page and the coordination verifies.',
});

export const ratificationSumWrong = defineRefusal('RatificationSumWrong', {
  kind: 'input',
  rule: 'R4',
  fr: 'Ces voix ({cast}) dépassent le nombre d’inscrits ({electorate}). Vérifiez les chiffres de votre vote interne.',
  en: 'These votes ({cast}) are more than the electorate ({electorate}). Check the figures of your internal vote.',
});

export const ratificationNotPassed = defineRefusal('RatificationNotPassed', {
  kind: 'rule',
  rule: 'R4',
  fr: 'Votre vote interne n’a pas donné plus de voix pour que contre : il ne permet pas de signer.',
  en: 'Your internal vote has no more votes for than against: it does not allow signing.',
});

export const ratificationToCome = defineRefusal('RatificationToCome', {
  kind: 'input',
  rule: 'R4',
  fr: 'Le vote interne est daté dans le futur : on le consigne une fois tenu.',
  en: 'The internal vote is dated in the future: it is recorded once held.',
});

export const ratificationNeeded = defineRefusal('RatificationNeeded', {
  kind: 'rule',
  rule: 'R4',
  fr: 'Une organisation signe après son vote interne : consignez l’instance, la date, les inscrits et les voix.',
  en: 'An organisation signs after its internal vote: record the body, the date, the electorate and the votes.',
});

export const reservationOnNoArticle = defineRefusal('ReservationOnNoArticle', {
  kind: 'input',
  fr: 'Une réserve porte sur un article de la version en vigueur, et une seule par article.',
  en: 'A reservation is on an article of the version in force, one per article.',
});

export const reservationOnNoWords = defineRefusal('ReservationOnNoWords', {
  kind: 'input',
  fr: 'Ce passage n’est pas dans l’article que vous endossez : choisissez-le à nouveau.',
  en: 'That passage is not in the article you endorse: choose it again.',
});

export const endorsementNotThere = defineRefusal('EndorsementNotThere', {
  kind: 'rule',
  rule: 'R5',
  fr: 'Ce soutien a déjà été retiré ou remplacé. Son histoire reste.',
  en: 'This endorsement was already withdrawn or replaced. Its history stays.',
});

export const endorsersOnly = defineRefusal('EndorsersOnly', {
  kind: 'right',
  rule: 'R5',
  fr: 'Seule la personne qui soutient, ou une personne représentant l’organisation, retire un soutien.',
  en: 'Only the person who endorses, or a representative of the organisation, withdraws an endorsement.',
});

export const charterAwaitsItsDay = defineRefusal('CharterAwaitsItsDay', {
  kind: 'rule',
  rule: 'R6',
  fr: 'La version {number} est adoptée et entre en vigueur le {on}. Une autre version s’adopte à partir de ce jour.',
  en: 'Version {number} is adopted and comes into force on {on}. Another version can be adopted from that day on.',
});

export const charterDayPast = defineRefusal('CharterDayPast', {
  kind: 'input',
  fr: 'Ce jour est passé. Choisissez un jour à venir, ou laissez vide : la version entre en vigueur dès son adoption.',
  en: 'That day has passed. Choose a day to come, or leave it empty: the version is in force as soon as it is adopted.',
});

export const endorsementLapsedAlready = defineRefusal('EndorsementLapsedAlready', {
  kind: 'rule',
  rule: 'R4',
  fr: 'Ce soutien s’est éteint faute d’avoir été renouvelé à temps. Signez à nouveau, sur la version en vigueur ; son histoire reste.',
  en: 'This endorsement lapsed: it was not renewed in time. Sign anew, on the version in force; its history stays.',
});

export const renewersOnly = defineRefusal('RenewersOnly', {
  kind: 'right',
  rule: 'R4',
  fr: 'Seule la personne qui soutient, ou une personne vérifiée qui représente l’organisation, renouvelle un soutien.',
  en: 'Only the person who endorses, or a verified representative of the organisation, renews an endorsement.',
});

export const renewalDecisionNeeded = defineRefusal('RenewalDecisionNeeded', {
  kind: 'rule',
  rule: 'R4',
  fr: 'Dites si votre organisation reprend sa décision interne, ou consignez son nouveau vote : l’un des deux, pas les deux.',
  en: 'Say whether your organisation carries its internal decision on, or record its new vote: one of the two, not both.',
});

const acts: Readonly<Record<string, { fr: string; en: string }>> = {
  speak: { fr: 'demander la parole en plénière', en: 'ask for the floor in a plenary' },
  amend: { fr: 'déposer un amendement', en: 'table an amendment' },
};

export const endorsementNeeded = defineRefusal('EndorsementNeeded', {
  kind: 'right',
  rule: 'R4',
  fr: ({ act, number }) =>
    `Ici, ${acts[String(act)]?.fr ?? 'cela'} suppose de soutenir la version ${String(number)} de la charte, en son nom ou par l’organisation que l’on représente. Soutenez-la, ou renouvelez votre soutien, sur la page de la charte.`,
  en: ({ act, number }) =>
    `Here, to ${acts[String(act)]?.en ?? 'do this'} one endorses version ${String(number)} of the charter, in one’s own name or through the organisation one represents. Endorse it, or renew your endorsement, on the page of the charter.`,
});
