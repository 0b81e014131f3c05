import { defineRefusal, type RefusalParams } from '../../../kernel/refusal.js';
import { french } from './words.js';

const fieldNames: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  rule: { fr: 'la règle entière', en: 'the whole rule' },
  method: { fr: 'la méthode', en: 'the method' },
  secrecy: { fr: 'le secret du vote', en: 'secrecy' },
  liveCounts: { fr: 'l’affichage des résultats pendant le vote', en: 'live counts' },
  threshold: { fr: 'la majorité requise', en: 'the threshold' },
  base: { fr: 'la base de calcul', en: 'the base' },
  quorum: { fr: 'le quorum', en: 'the quorum' },
  tieRule: { fr: 'la règle en cas d’égalité', en: 'the tie rule' },
  replaceVote: { fr: 'le droit de changer son vote', en: 'the right to change one’s vote' },
  weights: { fr: 'le poids des voix', en: 'the weight of votes' },
  also: { fr: 'la seconde majorité', en: 'the second majority' },
  colleges: { fr: 'la liste des collèges', en: 'the list of colleges' },
  proxies: { fr: 'le nombre de procurations', en: 'the number of proxies' },
  eligibility: { fr: 'le corps électoral', en: 'the roll' },
  fallback: { fr: 'la suite prévue', en: 'the fallback' },
  seedSource: { fr: 'l’origine de la graine du tirage', en: 'the source of the draw’s seed' },
  winnerNeeds: { fr: 'ce qu’on demande aux gagnants', en: 'what winners must reach' },
  options: { fr: 'la liste des réglages de la méthode', en: 'the options of the method' },
};

const fieldIn = (language: 'fr' | 'en', { field }: RefusalParams): string =>
  fieldNames[String(field)]?.[language] ?? String(field);

/** Params: `field` (a key of DecisionRule, or "rule") and `expected` (what it takes, as written in the data). */
export const ruleNotUnderstood = defineRefusal('RuleNotUnderstood', {
  kind: 'input',
  fr: (params) =>
    french(
      `Cette règle de décision ne peut pas être enregistrée : ${fieldIn('fr', params)} n’est pas lisible. Valeur attendue : ${params['expected']}.`,
    ),
  en: (params) =>
    `This decision rule cannot be saved: ${fieldIn('en', params)} cannot be read. Expected: ${params['expected']}.`,
});

/** Params: `field`, the key that no rule has. */
export const ruleFieldUnknown = defineRefusal('RuleFieldUnknown', {
  kind: 'input',
  fr: french('Une règle de décision n’a pas de champ « {field} ». Retirez-le, ou corrigez son nom.'),
  en: 'A decision rule has no field “{field}”. Remove it, or correct its name.',
});

/** Params: `fraction`. */
export const thresholdImpossible = defineRefusal('ThresholdImpossible', {
  kind: 'input',
  fr: french(
    'Une majorité de {fraction} ne peut pas être demandée : il faut plus de zéro, au plus 1, et « strictement plus que 1 » n’existe pas. Choisissez par exemple 1/2, 2/3, 3/4, ou 1 pour l’unanimité.',
  ),
  en: 'A threshold of {fraction} cannot be asked for: it must be more than zero, at most 1, and “strictly more than 1” does not exist. Choose for example 1/2, 2/3, 3/4, or 1 for unanimity.',
});

/** Params: `fraction`. */
export const quorumImpossible = defineRefusal('QuorumImpossible', {
  kind: 'input',
  fr: french(
    'Un quorum de {fraction} ne peut pas être atteint ou ne demande rien : il faut plus de zéro et au plus 1. Choisissez par exemple 1/3 ou 1/2, ou aucun quorum.',
  ),
  en: 'A quorum of {fraction} cannot be reached or asks for nothing: it must be more than zero and at most 1. Choose for example 1/3 or 1/2, or no quorum.',
});

export const secretCountsHidden = defineRefusal('SecretCountsHidden', {
  kind: 'rule',
  rule: 'R8',
  fr: french(
    'Un vote secret ne peut pas afficher ses résultats en direct : chaque bulletin qui arrive trahirait son auteur. Cachez les résultats jusqu’à la clôture, ou choisissez le vote nominal.',
  ),
  en: 'A secret ballot cannot show live counts: each vote would be given away as it arrives. Hide the counts until the close, or choose a named vote.',
});

export const namedByNature = defineRefusal('NamedByNature', {
  kind: 'rule',
  fr: french(
    'Cette règle ne peut pas être secrète : le consentement et l’élection sans candidat se font à voix haute, chacun donne ses raisons. Choisissez le vote nominal, ou une autre méthode.',
  ),
  en: 'This rule cannot be secret: consent and election without candidate are spoken, everyone gives their reasons. Choose a named vote, or another method.',
});

/** Params: `grade` asked for and `most`, both positions from 0. */
export const gradeImpossible = defineRefusal('GradeImpossible', {
  kind: 'input',
  fr: french(
    'La mention {grade} ne peut pas être demandée : la plus haute de cette règle est la mention {most}, et la plus basse 0.',
  ),
  en: 'Grade {grade} cannot be asked for: the highest of this rule is grade {most}, and the lowest 0.',
});

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

export const proxiesNotAllowed = defineRefusal('ProxiesNotAllowed', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Aucune procuration n’est possible ici : la règle de ce scrutin demande que chacun vote en personne. Votez en ligne si vous ne pouvez pas venir.',
  ),
  en: 'No proxy is possible here: the rule of this ballot asks everyone to vote in person. Vote online if you cannot come.',
});

/** Params: `most`, proxies one person may hold. */
export const proxiesFull = defineRefusal('ProxiesFull', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration est refusée : cette personne détient déjà le nombre de procurations permis par la règle ({most}). Choisissez quelqu’un d’autre.',
  ),
  en: 'This proxy is refused: that person already holds as many proxies as the rule allows ({most}). Choose somebody else.',
});

export const proxyAlreadyGiven = defineRefusal('ProxyAlreadyGiven', {
  kind: 'conflict',
  rule: 'R7',
  fr: french('Une procuration est déjà donnée pour ce scrutin : retirez-la d’abord, puis donnez-en une autre.'),
  en: 'A proxy is already given for this ballot: take it back first, then give another.',
});

export const proxyChain = defineRefusal('ProxyChain', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration est refusée : une procuration ne se transmet pas, et qui en détient une ne peut pas donner la sienne. Choisissez quelqu’un qui vote en personne.',
  ),
  en: 'This proxy is refused: a proxy is never passed on, and whoever holds one cannot give theirs. Choose somebody who votes in person.',
});

export const proxyToOneself = defineRefusal('ProxyToOneself', {
  kind: 'input',
  fr: french('Une procuration se donne à quelqu’un d’autre : pour voter vous-même, il n’en faut pas.'),
  en: 'A proxy is given to somebody else: to vote yourself you need none.',
});

export const proxyVoted = defineRefusal('ProxyVoted', {
  kind: 'rule',
  rule: 'R7',
  fr: french(
    'Cette procuration ne peut plus changer : la ligne de cette personne est déjà signée, son vote est déposé, et une personne n’en a qu’un.',
  ),
  en: 'This proxy can no longer change: that person’s line of the roll is signed, their vote is cast, and one person has one vote.',
});

export const proxyTooLate = defineRefusal('ProxyTooLate', {
  kind: 'rule',
  fr: french('Ce scrutin est clos : aucune procuration n’y est plus donnée, acceptée ni retirée.'),
  en: 'This ballot is closed: no proxy is given, accepted or taken back any more.',
});

export const proxyGone = defineRefusal('ProxyGone', {
  kind: 'conflict',
  fr: french('Cette procuration n’attend plus rien : elle a déjà été acceptée, refusée ou retirée. Rechargez la page.'),
  en: 'This proxy awaits nothing any more: it was already accepted, declined or taken back. Reload the page.',
});

export const proxyNotAddressed = defineRefusal('ProxyNotAddressed', {
  kind: 'right',
  fr: french(
    'Cette procuration n’est pas la vôtre : seule la personne qui la reçoit l’accepte, et elle ou celle qui l’a donnée la retire.',
  ),
  en: 'This proxy is not yours: only the person who receives it accepts it, and they or the person who gave it take it back.',
});

export const figuresImpossible = defineRefusal('FiguresImpossible', {
  kind: 'input',
  fr: french(
    'Ces chiffres ne peuvent pas être simulés : il faut des nombres entiers à partir de zéro, pas plus de bulletins que d’inscrits, et, si la règle les compte, les présents, les poids et le collège de chacun.',
  ),
  en: 'These figures cannot be simulated: they must be whole numbers from zero, no more papers than people on the roll, and, where the rule counts them, the people present, the weights and the college of each.',
});

export const simulationForYesNo = defineRefusal('SimulationForYesNo', {
  kind: 'input',
  fr: french('On ne simule que les votes pour ou contre : le résultat d’une élection dépend de chaque bulletin.'),
  en: 'Only votes for or against are simulated: the result of an election depends on each paper.',
});
