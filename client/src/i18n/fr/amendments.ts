import { french } from '../words.js';

const numbers = (all: readonly number[]): string =>
  all.length === 1 ? `l’amendement n° ${all[0]}` : `les amendements n° ${french.list(all.map(String))}`;

const those = (all: readonly number[], amends: number | null): string => {
  if (amends === null) return numbers(all);
  const named =
    all.length === 1 ? `le sous-amendement n° ${all[0]}` : `les sous-amendements n° ${french.list(all.map(String))}`;
  return `${named} à l’amendement n° ${amends}`;
};

const relations: Readonly<Record<string, (other: number) => string>> = {
  identical: (other) => `Le même que le n° ${other}`,
  conflicting: (other) => `Incompatible avec le n° ${other} : les mêmes mots, autrement`,
  subsuming: (other) => `L’un contient l’autre, avec le n° ${other}`,
  dependent: (other) => `L’un récrit ce que l’autre ajoute, avec le n° ${other}`,
};

const amendments = {
  title: 'Amendements',
  of: (number: number) => `Amendements à la proposition n° ${number}`,
  leadAdopted:
    'Ce texte est adopté : seule une plénière change ses mots. On y propose ici des amendements, qu’elle votera ; le texte d’avant reste lisible.',
  lead: 'Ce que chacun propose de changer à ce texte, mot par mot. Les autres soutiennent, le groupe donne son avis, et qui écrit le texte y intègre ce qu’il retient.',
  none: 'Aucun amendement pour l’instant',
  open: (count: number) =>
    count === 0
      ? 'Aucun amendement ouvert'
      : french.plural(count, { one: '# amendement ouvert', other: '# amendements ouverts' }),
  amend: 'Amender ce texte',
  amendTitle: (number: number) => `Amender la proposition n° ${number}`,
  rewordTitle: (amendment: number) => `Récrire l’amendement n° ${amendment}`,
  amendLead: 'Changez le texte comme vous le voudriez. Seuls les mots que vous touchez font votre amendement.',
  mayNot: 'Ce texte ne s’amende pas en ce moment',
  mayNotHint: 'Les membres du collectif amendent une proposition pendant son débat.',
  text: 'Le texte, comme vous le voudriez',
  textHint: 'Récrivez, ajoutez, supprimez, déplacez.',
  oneClause: 'Sans éditeur : récrire un seul paragraphe',
  clause: 'Paragraphe',
  words: 'Ses mots',
  wordsHint: 'Vider ce champ supprime le paragraphe.',
  use: 'Reprendre dans mon amendement',
  preview: 'Votre amendement, comme les autres le liront',
  nothingYet: 'Rien n’est encore changé.',
  reason: 'Pourquoi ?',
  reasonHint: 'Ce que ce changement apporte, en quelques phrases.',
  table: 'Déposer l’amendement',
  reword: 'Enregistrer l’amendement',
  older: 'Le texte a changé entre-temps : voici le texte du jour, reportez-y votre changement.',
  number: (number: number) => `Amendement n° ${number}`,
  states: {
    tabled: 'Ouvert',
    accepted: 'Dans le texte',
    withdrawn: 'Retiré',
    lapsed: 'Sans objet',
    rejected: 'Rejeté en plénière',
    fallen: 'Tombé',
  } as Readonly<Record<string, string>>,
  broughtBy: (numbers: readonly number[]) =>
    `${numbers.length > 1 ? 'Amendements' : 'Amendement'} n° ${numbers.join(', ')}`,
  fellWith: (number: number) => `Tombé : l’amendement n° ${number} est adopté.`,
  opinions: 'Avis minoritaires',
  opinionsCount: (count: number) => french.plural(count, { one: '# avis minoritaire', other: '# avis minoritaires' }),
  opinionOf: (names: string) => `Avis minoritaire de ${names}`,
  clauseGone: 'Ces mots ne sont plus dans le texte.',
  clauseChanged: 'Ces mots ont changé depuis ; c’est sur eux que porte l’avis.',
  fileOpinion: (number: number) => `Donner un avis minoritaire sur l’amendement n° ${number}`,
  opinionBody: 'Votre avis',
  opinionHint:
    'Il reste à côté de ce passage, dans le programme aussi, sous votre nom. D’autres qui ont soutenu l’amendement peuvent le signer.',
  publishOpinion: 'Publier l’avis',
  signOpinion: 'Signer cet avis',
  signOpinionExplained: 'Votre nom paraît à côté de celui de son auteur·rice. Vous pourrez le retirer.',
  takeBackOpinion: 'Retirer mon nom',
  takeBackOpinionExplained: 'Si vous avez écrit cet avis, il disparaît de la page ; le journal garde qu’il a existé.',
  stale: 'À reprendre',
  staleHint: 'Le texte a changé sous cet amendement : son auteur·rice doit choisir ce qu’il en reste.',
  subNumber: (number: number) => `Sous-amendement n° ${number}`,
  subOf: (number: number, amends: number) => `Sous-amendement n° ${number} à l’amendement n° ${amends}`,
  subStates: {
    tabled: 'Ouvert',
    accepted: 'Repris dans l’amendement',
    withdrawn: 'Retiré',
    refused: 'Non repris',
    lapsed: 'Sans objet',
    rejected: 'Rejeté en plénière',
    fallen: 'Tombé',
  } as Readonly<Record<string, string>>,
  subStaleHint: 'L’amendement a changé sous celui-ci : son auteur·rice doit choisir ce qu’il en reste.',
  amendIt: 'Amender cet amendement',
  amendmentNamed: (number: number) => ` : n° ${number}`,
  under: (number: number) => `Sous-amendements à l’amendement n° ${number}`,
  underCount: (count: number) => french.plural(count, { one: '# sous-amendement', other: '# sous-amendements' }),
  takeIn: 'Reprendre dans mon amendement',
  takeInTitle: (number: number) => `Reprendre le sous-amendement n° ${number} ?`,
  takeInExplained: (amends: number) =>
    `L’amendement n° ${amends} dira aussi ces mots, et qui les a proposés signera la version qu’il fera. Vos cosignataires seront invité·es à signer à nouveau.`,
  refuseSub: 'Ne pas reprendre',
  refuseHint: 'Son auteur·rice lira cette raison, les autres aussi.',
  refusedBecause: 'Non repris',
  subTitle: (number: number) => `Amender l’amendement n° ${number}`,
  subLead:
    'Voici le texte tel que cet amendement le ferait. Changez-y ce que vous voudriez autrement : son auteur·rice reprend votre changement ou non, et s’il reste ouvert, la plénière le vote avant l’amendement.',
  subText: (number: number) => `Le texte de l’amendement n° ${number}, comme vous le voudriez`,
  olderAmendment: 'L’amendement a changé entre-temps : voici ce qu’il dit aujourd’hui, reportez-y votre changement.',
  notes: (count: number) => (count === 0 ? 'Notes privées' : `Notes privées (${count})`),
  notesHint:
    'Chaque note est lue par son groupe ou son organisation seulement : ni par les autres, ni par la coordination.',
  noteFor: (circle: string) => `Elle sera lue par ${circle} seulement.`,
  addNote: 'Ajouter une note',
  noteTitle: (number: number) => `Note privée sur l’amendement n° ${number}`,
  noteOf: 'À qui est cette note ?',
  advice: 'Consigne de vote',
  advices: { for: 'Voter pour', against: 'Voter contre', free: 'Liberté de vote' } as Readonly<Record<string, string>>,
  noteWords: 'Ce qu’il faut savoir',
  keepNote: 'Garder cette note',
  editNote: 'Modifier la note',
  deleteNote: 'Supprimer la note',
  deleteNoteTitle: 'Supprimer cette note ?',
  deleteNoteExplained: 'Elle disparaît pour tout le monde et ne se retrouve pas.',
  supporters: (count: number) =>
    count === 0 ? 'Pas encore de soutien' : french.plural(count, { one: '# soutien', other: '# soutiens' }),
  support: 'Soutenir',
  unsupport: 'Ne plus soutenir',
  withdraw: 'Retirer',
  withdrawTitle: 'Retirer cet amendement ?',
  withdrawExplained: 'Il restera lisible, marqué comme retiré. Vous pourrez en déposer un autre.',
  rewordIt: 'Récrire',
  recommend: 'Donner l’avis du groupe',
  recommendation: 'Avis du groupe',
  recommendations: {
    accept: 'Favorable',
    modify: 'Favorable, autrement',
    reject: 'Défavorable',
    vote: 'À débattre en plénière',
  } as Readonly<Record<string, string>>,
  recommended: (word: string) => `Avis du groupe : ${word}`,
  because: 'Pourquoi ?',
  relation: (kind: string, other: number) => relations[kind]?.(other) ?? '',
  accept: 'Intégrer au texte',
  acceptSome: (count: number) =>
    french.plural(count, { one: 'Intégrer # amendement au texte', other: 'Intégrer # amendements au texte' }),
  acceptTitle: 'Intégrer ces amendements ?',
  acceptExplained:
    'Ils font ensemble la version suivante, signée aussi par leurs auteur·rices. Les autres amendements la suivront.',
  choose: (number: number) => `Choisir l’amendement n° ${number}`,
  order: 'Dans quel ordre ils se voteraient',
  orderLead:
    'D’abord ce que personne ne dispute, ensemble ; puis chaque question, du changement le plus large au plus étroit.',
  together: (all: readonly number[], amends: number | null) => `Ensemble, d’un seul vote : ${those(all, amends)}`,
  choice: (all: readonly number[], amends: number | null) => `Un choix entre ${those(all, amends)}`,
  vote: (all: readonly number[], amends: number | null) => `Un vote sur ${those(all, amends)}`,
  reasons: {
    uncontested: 'Rien d’autre ne touche à ces mots.',
    alternatives: 'Ils disent autrement les mêmes mots ; le plus éloigné du texte est cité d’abord.',
    'furthest-reaching': 'Voté d’abord parce qu’il s’éloigne le plus du texte.',
    amended: 'Voté après ses sous-amendements, qui peuvent en changer les mots.',
    alone: 'Il se vote seul.',
  } as Readonly<Record<string, string>>,
  beforeIt: (amends: number) => `Avant l’amendement n° ${amends}, dont les mots peuvent en changer.`,
  fallsWhen: (numbers: readonly number[]) =>
    `Tombe si ${numbers.map((number) => `le n° ${number}`).join(' ou ')} est adopté.`,
  fall: (amendment: number, when: number) => `si le n° ${when} passe, le n° ${amendment} tombe`,
  insertAfter: 'Insérer après, comme nouveau paragraphe',
  deleteClause: 'Supprimer ce paragraphe',
  moveUp: 'Monter ce paragraphe',
  moveDown: 'Descendre ce paragraphe',
  inPlaceHint: 'Choisissez le passage que vous voudriez autrement.',
  amendWhole: 'Amender plusieurs passages, en ajouter, en déplacer',
  amendPassage: 'Amender ce passage',
  passageNamed: (words: string) => ` : ${words}`,
  endInPlace: 'Revenir à la lecture',
  leavePassage: 'Laisser ce passage',
  passage: 'Ce passage, comme vous le voudriez',
  tabled: 'Votre amendement est déposé.',
  modify: 'Accepter autrement',
  modifyTitle: (amendment: number) => `Accepter autrement l’amendement n° ${amendment}`,
  modifyLead:
    'Écrivez le texte tel que le groupe accepterait l’amendement. Son auteur·rice répond : d’accord, non, ou un mot.',
  groupsOwn: 'Le texte, comme le groupe le voudrait',
  groupText: 'Ce que le groupe accepterait à la place',
  groupTextOf: (amendment: number) => `Le texte du groupe pour l’amendement n° ${amendment}`,
  answerGroup: 'Répondre au groupe',
  yourAnswer: 'Votre réponse',
  answersToGroup: {
    agreed: 'D’accord : mon amendement prend ce texte',
    refused: 'Non : mon amendement reste comme il est',
    commented: 'J’ai quelque chose à dire d’abord',
  } as Readonly<Record<string, string>>,
  answerWords: 'Vos mots',
  answerWordsHint: 'Nécessaires seulement pour dire quelque chose d’abord.',
  authorAnswers: {
    agreed: 'L’auteur·rice a accepté le texte du groupe',
    refused: 'L’auteur·rice refuse le texte du groupe',
    commented: 'L’auteur·rice répond',
  } as Readonly<Record<string, string>>,
  signedBy: (names: readonly string[]) => `Cosigné par ${french.list(names)}`,
  askedToSign: (names: readonly string[]) => `Invité·es à cosigner : ${french.list(names)}`,
  askSignature: 'Inviter à cosigner',
  sign: 'Cosigner',
  declineToSign: 'Ne pas cosigner',
  unsign: 'Retirer ma signature',
  show: 'Montrer',
  shows: {
    all: 'Tous',
    open: 'À décider',
    contested: 'Disputés par un autre',
    group: 'Sans avis du groupe',
    mine: 'Les miens',
    settled: 'Réglés',
  },
  passageFilter: 'Passage',
  anyPassage: 'Tous les passages',
  passageCount: (words: string, count: number) => `${words} (${count})`,
  sort: 'Dans l’ordre',
  sorts: {
    number: 'de leur dépôt',
    newest: 'des plus récents',
    supported: 'des plus soutenus',
    text: 'des passages',
  },
  shown: (some: number, all: number) => `${some} sur ${all}`,
  more: (count: number) => french.plural(count, { one: 'Voir # autre', other: 'Voir les # autres' }),
  back: 'Retour au texte',
  inWords: 'Dit avec des mots',
};

declare module '../catalogues.js' {
  interface Catalogues {
    amendments: typeof amendments;
  }
}

export default amendments;
