import { french } from '../words.js';

const gradeWords: readonly string[] = [
  'Pas du tout tenus',
  'Peu tenus',
  'Tenus en partie',
  'Presque tous tenus',
  'Entièrement tenus',
];

const commitments = {
  title: 'Engagements',
  one: 'Engagement',
  lead: 'Ce que devient chaque mesure après l’élection : qui en rend compte, sur quelles preuves. Ce qui est commencé n’est pas compté comme tenu.',
  programme: 'Le programme',
  none: 'Le suivi des engagements n’est pas ouvert.',
  noneLead:
    'Une fois le programme publié, la coordination l’ouvre : chaque mesure y a sa page, avec ses preuves et leurs dates.',
  follow: 'Ouvrir le suivi',
  followTitle: 'Suivre les mesures du programme publié ?',
  followExplained:
    'Chaque mesure qui ne l’est pas encore devient un engagement, « pas commencé ». Tout le monde le lit, et ce qui s’y dit n’en disparaît plus.',
  states: {
    'not-started': 'Pas commencé',
    started: 'Commencé',
    done: 'Tenu',
    redirected: 'Réorienté',
    abandoned: 'Abandonné',
  } as Readonly<Record<string, string>>,
  overdue: 'Compte rendu en retard',
  overdueCount: (count: number) =>
    french.plural(count, { one: '# compte rendu en retard', other: '# comptes rendus en retard' }),
  byChapter: 'Chapitre par chapitre',
  chapter: 'Chapitre',
  all: 'Tous les engagements',
  state: 'État',
  everyState: 'Tous les états',
  everyChapter: 'Tous les chapitres',
  reports: 'Comptes rendus',
  allReports: 'Tous',
  overdueOnly: 'En retard seulement',
  count: (count: number) => french.plural(count, { one: '# engagement', other: '# engagements' }),
  lastReport: 'dernières nouvelles',
  notFound: 'Cet engagement n’existe pas.',
  measure: 'Mesure du programme',
  inChapter: (chapter: string) => `La lire dans « ${chapter} »`,
  reporter: 'Qui en rend compte',
  coordination: 'La coordination',
  formerMember: 'ancien·ne membre',
  dueOn: 'Prochaines nouvelles le',
  startedOn: 'Commencé le',
  finishedOn: 'Tenu le',
  history: 'Ce qui en a été dit',
  noReport: 'Rien n’en a encore été dit.',
  evidence: 'Preuves',
  report: 'Rendre compte',
  reportTitle: 'Où en est cet engagement ?',
  reportLead: 'Ce que vous publiez est signé, daté, et reste lisible.',
  publish: 'Publier',
  note: 'Ce qui a été fait, ce qui reste',
  noteHint: 'En quelques phrases, pour qui n’a rien suivi.',
  evidenceNumber: (number: number) => `Preuve ${number}`,
  evidenceUrl: 'Lien vers la page ou le document',
  evidenceHint: '« Tenu » demande au moins une preuve.',
  evidenceFile: 'Ou un fichier',
  fileOf: (size: string) => `fichier, ${size}`,
  evidenceLabel: 'Ce que c’est',
  evidenceOn: 'Sa date',
  moreEvidence: 'Une autre preuve',
  nextOn: 'Prochaines nouvelles le',
  nextOnHint: 'Passé ce jour, le retard est visible de tout le monde.',
  assign: 'Dire qui en rend compte',
  assignTitle: 'Qui en rend compte ?',
  findPerson: 'Chercher une personne',
  evolution: 'Mois après mois',
  evolutionLead: 'Où en étaient les engagements à la fin de chaque mois où l’un d’eux a changé d’état.',
  evolutionTable: 'Les mêmes chiffres en tableau',
  month: 'Mois',
  monthName: (month: string) => french.month(month),
  questions: 'Questions posées',
  questionsCount: (asked: number, answered: number) =>
    `${french.plural(asked, { one: '# question posée', other: '# questions posées' })}, ${
      answered === 0 ? 'aucune réponse' : french.plural(answered, { one: '# réponse', other: '# réponses' })
    } de qui rend compte`,
  answeredBy: (name: string) => `Réponse de ${name}`,
  unanswered: 'Sans réponse',
  readInDebate: 'Lire dans le débat',
  scores: 'Ce qu’en pensent les gens',
  scoresLead:
    'Chaque personne du collectif dit, chapitre par chapitre, si les engagements sont tenus, et change d’avis quand elle veut. Personne ne voit l’avis d’une autre ; rien n’est montré en dessous de cinq avis.',
  score: 'Avis médian',
  people: 'Avis donnés',
  tooFew: 'Moins de cinq avis',
  mine: 'Mon avis',
  myScoreOf: (chapter: string) => `Mon avis sur « ${chapter} »`,
  noOpinion: 'Pas d’avis',
  grades: gradeWords,
  shares: (counts: readonly number[]) =>
    counts.map((count, grade) => `${gradeWords[grade] ?? ''} : ${count}`).join(', '),
  scored: 'Avis enregistré.',
};

export default commitments;

declare module '../catalogues.js' {
  interface Catalogues {
    commitments: typeof commitments;
  }
}
