import { french } from '../words.js';

interface Figure {
  readonly value: number;
  readonly text: string;
}

const results = {
  papers: (valid: number, blank: number, spoilt: number) =>
    `${french.list([
      french.plural(valid, { one: '# voix comptée', other: '# voix comptées' }),
      ...(blank > 0 ? [french.plural(blank, { one: '# bulletin blanc', other: '# bulletins blancs' })] : []),
      ...(spoilt > 0 ? [french.plural(spoilt, { one: '# bulletin nul', other: '# bulletins nuls' })] : []),
    ])}.`,
  count: 'Décompte',
  option: 'Option',
  project: 'Projet',
  choice: 'Choix',
  choices: {
    for: 'Pour',
    against: 'Contre',
    abstain: 'Abstention',
    blank: 'Blanc',
    void: 'Nul',
  },
  outcomes: {
    adopted: 'Adopté',
    rejected: 'Rejeté',
    'no-quorum': 'Quorum non atteint',
    tie: 'Égalité',
    void: 'Sans vote',
  } as Readonly<Record<string, string>>,
  outcome: 'Résultat',
  place: 'Place',
  votes: 'Voix',
  points: 'Points',
  share: 'Part',
  shareOfPapers: 'Part des bulletins',
  expressed: 'Bulletins qui la notent',
  won: 'Retenu',
  levelWith: 'À égalité',
  number: (value: number) => french.number(value),
  figure: ({ value, text }: Figure) =>
    text.includes('/') ? `${french.number(value)} (${text})` : french.number(value),
  percent: (share: number) => french.percent(share),
  reached: (got: number, base: number, needed: number) =>
    `${got} pour, sur ${base} ; il en fallait ${needed} (le trait).`,
  colleges: 'Par collège',
  college: 'Collège',
  collegeIs: (name: string, required: boolean) => (required ? `${name} (doit adopter)` : `${name} (pour information)`),
  needed: 'Il en fallait',
  spent: 'Budget dépensé',
  funded: 'Projets, dans l’ordre où ils sont financés',
  cost: 'Coût',
  left: 'Il reste ensuite',
  notFunded: 'non financé',
  profiles: 'Mentions reçues',
  majorityGrade: 'Mention majoritaire',
  noGrade: 'Aucune',
  middle:
    'Le trait est au milieu des bulletins : la mention qu’il touche, celle de droite s’il tombe entre deux, est la mention majoritaire.',
  quota: (quota: string) => `Il faut ${quota} voix pour être élu d’office (le quota).`,
  rounds: 'Voix à chaque tour',
  meekFlows:
    'Selon cette règle, chaque bulletin est recompté à chaque tour : les rubans montrent de combien chacun baisse et, en proportion, qui monte.',
  round: (round: number) => `Tour ${round}`,
  exhausted: 'Épuisés',
  electedHere: '(élu)',
  eliminatedHere: '(éliminé)',
  duels: 'Duels',
  duelsHelp: 'Chaque ligne dit combien de bulletins préfèrent cette option à celle de la colonne.',
  against: (name: string) => `contre ${name}`,
  beats: 'gagne',
  loses: 'perd',
  level: 'à égalité',
  meets: (winner: string, other: string, mine: number, theirs: number) =>
    mine > theirs
      ? `${winner} bat ${other}, ${mine} à ${theirs}.`
      : mine === theirs
        ? `${winner} et ${other} sont à égalité, ${mine} à ${theirs}.`
        : `${winner} perd contre ${other}, ${mine} à ${theirs}.`,
  chain: (there: number, back: number) =>
    `Par une chaîne de duels, la plus solide vaut ${there} dans un sens et ${back} dans l’autre.`,
  ties: 'Égalités rencontrées',
  tieAmong: (names: readonly string[]) => `Entre ${french.list(names)}.`,
  toDraw: 'Un tirage au sort public doit encore les départager.',
  drawn: (seed: string) => `Départagées par tirage au sort public ; graine du tirage : ${seed}`,
  steps: (count: number) => `Le décompte pas à pas (${french.plural(count, { one: '# étape', other: '# étapes' })})`,
  recount: 'Recompter vous-même',
  recountHelp:
    'Ce fichier contient tous les bulletins, sans nom, sans heure et sans ordre. N’importe qui peut le recompter, sur sa machine, sans ce site :',
  file: 'Télécharger ballots.json',
  recountGuide:
    'Le mode d’emploi est dans docs/verify.md, avec le logiciel. Le résultat doit être celui de cette page.',
};

export default results;

declare module '../catalogues.js' {
  interface Catalogues {
    results: typeof results;
  }
}
