import { french } from '../words.js';

const votes = (count: number) => french.plural(count, { one: '# voix', other: '# voix' });

const booth = {
  choices: { for: 'Pour', against: 'Contre', abstain: 'Abstention' } as Readonly<Record<string, string>>,
  yourChoice: 'Votre vote',
  voiceOf: (name: string) => `Vous votez ici pour « ${name} »`,
  voteFor: (name: string) => `Vote pour ${name}, dont vous avez la procuration`,
  mine: 'Votre propre vote',
  college: (name: string) => `Collège : ${name}`,
  send: 'Voter',
  sendFor: (name: string) => `Voter pour ${name}`,
  change: 'Changer mon vote',
  changeFor: (name: string) => `Changer le vote de ${name}`,
  notSent: 'Pas encore envoyé.',
  sending: 'Envoi…',
  waiting:
    'Pas de connexion : votre vote est gardé sur cet appareil. Il partira dès qu’elle revient, même si vous fermez cette page et revenez plus tard. Il n’est compté qu’une fois reçu : si le scrutin est clos avant, il ne le sera pas.',
  waitingHere:
    'Pas de connexion : votre vote partira dès qu’elle revient. Ne fermez pas cette page, cet appareil ne garde rien. Il n’est compté qu’une fois reçu, avant la clôture.',
  choiceKept: 'Votre choix reste sur cet appareil jusqu’à sa réception, puis il en est effacé.',
  voteWaits: 'Un vote gardé sur cet appareil attend la connexion. Il n’est pas encore dans l’urne.',
  voteLeaves: 'Un vote gardé sur cet appareil est en train de partir.',
  waitedStored: 'Le vote qui attendait sur cet appareil est reçu et enregistré.',
  waitedRefused: (message: string) => `Le vote qui attendait sur cet appareil n’est pas dans l’urne. ${message}`,
  lostTitle: 'Ce vote n’est pas compté',
  earlierStands: 'Votre vote d’avant reste compté.',
  noneStands: 'Aucun vote n’est compté pour vous à ce scrutin.',
  waitedUnsent: 'Le vote gardé sur cet appareil n’a pas pu partir. Il reste ici.',
  sendAgain: 'Envoyer de nouveau',
  seeBallot: 'Le scrutin et son décompte',
  noted: 'J’ai lu',
  onPaper:
    'Vous avez signé pour voter sur papier : votre bulletin est dans l’urne de la salle. On ne vote pas deux fois.',
  onPaperFor: (name: string) => `${name} a signé pour voter sur papier : son bulletin est dans l’urne de la salle.`,
  stored: 'Votre vote est reçu et enregistré.',
  storedFor: (name: string) => `Le vote de ${name} est reçu et enregistré.`,
  receipt: 'Reçu :',
  receiptHelp: 'Ce numéro prouve que votre vote est dans l’urne. Il ne dit pas ce que vous avez voté.',
  notOnRoll:
    'Vous n’êtes pas sur la liste de ce scrutin : elle a été arrêtée à l’ouverture, avec les membres présents.',
  cannotNow: 'Rien ne peut se voter pour ce nom en ce moment.',
  represented: (name: string) =>
    `${name} vote pour vous. Pour voter vous-même, reprenez votre procuration tant que le vote n’est pas déposé.`,
  toVerify:
    'Votre inscription est à vérifier : présentez-vous aux scrutateurs, ou répondez à leur message. Vous pourrez voter aussitôt après, jusqu’à la clôture.',
  lineToVerify: (name: string) =>
    `L’inscription de ${name} est à vérifier : les scrutateurs l’attendent. Vous pourrez voter pour cette personne aussitôt après.`,
  refused: (reason: string) =>
    `Les scrutateurs n’ont pas admis cette inscription : « ${reason} ». En cas d’erreur, voyez la présidence.`,
  noReason: 'sans motif indiqué',
  lookAgain: 'Regarder de nouveau',
  hands: 'Levez la main',
  handsHelp: 'Ce vote se fait à main levée : les scrutateurs comptent dans la salle. Rien ne se vote d’ici.',
  ownOrder: 'Les options sont dans un ordre qui vous est propre, pour qu’aucune ne gagne à être la première.',
  one: 'Choisissez une option.',
  several: (most: number | null) =>
    most === null
      ? 'Cochez toutes les options que vous approuvez.'
      : `Cochez les options que vous approuvez, ${french.plural(most, { one: '# au plus', other: '# au plus' })}.`,
  approved: (count: number, most: number | null) =>
    most === null
      ? french.plural(count, { one: '# option cochée', other: '# options cochées' })
      : `${french.plural(count, { one: '# option cochée', other: '# options cochées' })} sur ${most}`,
  allotted: (total: number, block: number, exactly: boolean) =>
    exactly
      ? `Donnez ${votes(total)}, ${block} dans chaque bloc.`
      : `Donnez ${votes(total)} au plus, ${block} au plus dans chaque bloc.`,
  block: (number: number, name: string) => `Bloc ${number} : ${name}`,
  inBlock: (count: number, most: number) => `${count} sur ${most} dans ce bloc`,
  inAll: (count: number, most: number) => `${count} sur ${most} en tout`,
  projects: (budget: number) =>
    `Cochez les projets que vous soutenez. Le budget est de ${french.number(budget)}, tous votes réunis.`,
  cost: (cost: number) => `Coût : ${french.number(cost)}`,
  approvedCost: (cost: number, budget: number) =>
    `Les projets cochés coûtent ${french.number(cost)} ; le budget est de ${french.number(budget)}.`,
  scores: (highest: number) => `Donnez à chaque option de 0 à ${highest}. Sans note n’est pas zéro.`,
  noScore: 'Sans note',
  dots: (total: number, most: number | null) =>
    `Répartissez ${french.plural(total, { one: '# point', other: '# points' })}${most === null ? '' : `, ${most} au plus par option`}.`,
  dotsLeft: (given: number, total: number) => `${given} sur ${total} points donnés`,
  quadratic: (credits: number) =>
    `Vous avez ${credits} crédits. Une voix en coûte 1, deux voix sur la même option 4, trois 9 : le carré de leur nombre.`,
  creditsSpent: (spent: number, credits: number) => `${spent} crédits dépensés sur ${credits}`,
  votesCost: (count: number, cost: number) =>
    `${votes(count)}, ${french.plural(cost, { one: '# crédit', other: '# crédits' })}`,
  more: (option: string) => `Un de plus pour ${option}`,
  fewer: (option: string) => `Un de moins pour ${option}`,
  grades: (worst: string | null) =>
    worst === null
      ? 'Donnez une mention à chaque option : aucune ne peut en rester sans.'
      : `Donnez une mention à chaque option. Sans mention, une option compte comme « ${worst} ».`,
  gradesGiven: (given: number, all: number) => `${given} sur ${all} options ont une mention`,
  ranking: (equals: boolean): string =>
    equals
      ? 'Classez les options, la préférée en premier. Plusieurs peuvent partager une place ; vous pouvez en laisser hors du classement.'
      : 'Classez les options, la préférée en premier. Vous pouvez en laisser hors du classement.',
  ranked: 'Votre classement',
  rankedNone: 'Vide pour l’instant : donnez une place à une option.',
  unranked: 'Hors du classement',
  placeOf: (option: string) => `Place de ${option}`,
  place: (place: number) => french.ordinal(place, { one: '#re', other: '#e' }),
  noPlace: 'Aucune',
  up: (option: string) => `Monter ${option}`,
  down: (option: string) => `Descendre ${option}`,
  movedTo: (option: string, place: number) => `${option} : place ${place}`,
  movedOut: (option: string) => `${option} : hors du classement`,
  blank: 'Je vote blanc',
  blankHelp: 'Votre bulletin compte dans la participation, sans rien choisir.',
  youVote: 'Vous votez',
  youVoteFor: (name: string) => `Vote de ${name}`,
  youVoteBlank: 'Blanc',
  youVoteNothing: 'Rien n’est encore choisi.',
  points: (count: number) => french.plural(count, { one: '# point', other: '# points' }),
  mark: (said: string) => ` : ${said}`,
  leftUnmarked: (names: readonly string[]) => `Sans rien : ${french.list(names)}.`,
  leftUngraded: (names: readonly string[], worst: string) =>
    `Sans mention, compté « ${worst} » : ${french.list(names)}.`,
  leftUnranked: (names: readonly string[]) => `Hors du classement, après les autres : ${french.list(names)}.`,
  equalTo: (names: readonly string[]) => french.list(names),
  notYet: (reason: string) => `Ce bulletin ne peut pas encore être compté : ${reason}.`,
  proxies: 'Procurations',
  proxiesHelp: (perHolder: number) =>
    `Vous pouvez confier votre vote à une personne du scrutin ; elle l’accepte ou non, et ne le confie à personne d’autre. Une même personne tient ${french.plural(perHolder, { one: '# procuration', other: '# procurations' })} au plus. Vous reprenez la vôtre quand vous voulez, tant que le vote n’est pas déposé ; si vous êtes dans la salle, vous votez vous-même.`,
  proxyTo: 'À qui confier votre vote',
  proxySearch: 'Chercher un membre',
  proxyGive: 'Confier mon vote',
  proxyGiven: (name: string) => `Vous avez proposé votre procuration à ${name}, qui n’a pas encore répondu.`,
  proxyAccepted: (name: string) => `${name} a accepté votre procuration et vote pour vous.`,
  proxyTakeBack: 'Reprendre ma procuration',
  proxyAsked: (name: string) => `${name} vous propose de voter à sa place.`,
  proxyAccept: (name: string) => `Accepter de voter pour ${name}`,
  proxyDecline: (name: string) => `Refuser la procuration de ${name}`,
  proxyHeld: (name: string) => `Vous votez pour ${name}.`,
  proxyGiveUp: (name: string) => `Rendre la procuration de ${name}`,
};

export default booth;

declare module '../catalogues.js' {
  interface Catalogues {
    booth: typeof booth;
  }
}
