import { french } from '../words.js';

const programme = {
  title: 'Programme',
  draft: 'En construction',
  published: (version: number) => `Publié, version ${version}`,
  lead: 'Seules les propositions adoptées en plénière entrent ici. Chaque mesure mène à son texte, à son débat et à son vote.',
  publishedOn: 'Publié',
  contents: 'Chapitres',
  measures: (count: number) => french.plural(count, { one: '# mesure', other: '# mesures' }),
  emptyTitle: 'Le programme est encore vide.',
  emptyBody: 'Une proposition y entre d’elle-même dès qu’une plénière l’a adoptée.',
  toProposals: 'Voir les propositions en débat',
  emptyChapter: 'Aucune mesure dans ce chapitre pour l’instant.',
  commitments: 'Les engagements',
  arrange: 'Mettre en ordre',
  arrangeTitle: 'Mettre le programme en ordre',
  arrangeLead: 'Les chapitres et leur ordre. Les mots des mesures, eux, ne changent que par une plénière.',
  newChapter: 'Nouveau chapitre',
  chapterTitle: 'Titre du chapitre',
  chapterIntroduction: 'Introduction',
  add: 'Ajouter le chapitre',
  edit: 'Modifier',
  editTitle: (title: string) => `Modifier « ${title} »`,
  save: 'Enregistrer',
  remove: 'Retirer',
  removeTitle: (title: string) => `Retirer « ${title} » ?`,
  removeExplanation: 'Seul un chapitre vide peut être retiré. Le journal en garde la trace.',
  orderOfChapters: 'Ordre des chapitres',
  orderOfMeasures: (chapter: string) => `Ordre des mesures de « ${chapter} »`,
  moveTo: 'Déplacer vers…',
  moveToTitle: (title: string) => `Déplacer « ${title} »`,
  targetChapter: 'Chapitre',
  move: 'Déplacer',
  history: 'Versions de cette introduction',
  writeTogether: 'Écrire à plusieurs',
  introduction: 'Introduction du programme',
  publish: 'Publier',
  publishTitle: 'Publier le programme ?',
  publishExplanation: (version: number) =>
    `Ce sera la version ${version}. Chacun pourra la lire sans compte ; elle restera telle quelle, même si le programme change ensuite.`,
  publishConfirm: 'Publier cette version',
  authors: (names: readonly string[]) => `Par ${french.list(names)}`,
  formerMember: 'un·e ancien·ne membre',
  vote: (plenary: number, yes: number, no: number, abstain: number) =>
    `Adoptée à la plénière n° ${plenary} : ${french.number(yes)} pour, ${french.number(no)} contre, ${french.plural(abstain, { one: '# abstention', other: '# abstentions' })}`,
  adopted: 'Adoptée en plénière',
  sentenceOrigins: 'D’où vient chaque phrase',
  inChapter: (chapter: string) => `Dans le programme, chapitre « ${chapter} »`,
  fullText: 'Texte, débat et vote',
  cost: 'Coût',
  competence: 'Qui décide',
  competences: {
    city: 'La ville',
    metropolitan: 'L’intercommunalité',
    department: 'Le département',
    region: 'La région',
    state: 'L’État',
  } as Readonly<Record<string, string>>,
  chapterNotFound: 'Ce chapitre n’existe pas.',
  previous: 'Chapitre précédent',
  following: 'Chapitre suivant',
  print: 'Imprimer',
  toPrint: 'Version à imprimer',
  back: 'Tout le programme',
  notYours: 'Seule la coordination met le programme en ordre.',
};

export default programme;

declare module '../catalogues.js' {
  interface Catalogues {
    programme: typeof programme;
  }
}
