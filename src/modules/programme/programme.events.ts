import { dayInWords } from '../../kernel/day.js';
import { defineEvent } from '../../platform/events/event.js';

export const measureEntered = defineEvent('MeasureEntered', 'Measure', {
  visibility: 'public',
  fr: '« {title} » entre au programme, chapitre « {chapter} »',
  en: '“{title}” enters the programme, chapter “{chapter}”',
});

export const measureMoved = defineEvent('MeasureMoved', 'Measure', {
  visibility: 'public',
  fr: '{actor} déplace « {title} » dans le chapitre « {chapter} »',
  en: '{actor} moves “{title}” to the chapter “{chapter}”',
});

export const chapterAdded = defineEvent('ChapterAdded', 'Programme', {
  visibility: 'public',
  fr: '{actor} ajoute le chapitre « {title} » au programme',
  en: '{actor} adds the chapter “{title}” to the programme',
});

export const chapterEdited = defineEvent('ChapterEdited', 'Programme', {
  visibility: 'public',
  fr: '{actor} modifie le chapitre « {title} » du programme',
  en: '{actor} edits the chapter “{title}” of the programme',
});

export const chapterMoved = defineEvent('ChapterMoved', 'Programme', {
  visibility: 'public',
  fr: '{actor} change la place du chapitre « {title} »',
  en: '{actor} moves the chapter “{title}”',
});

export const chapterRemoved = defineEvent('ChapterRemoved', 'Programme', {
  visibility: 'public',
  fr: '{actor} retire le chapitre vide « {title} »',
  en: '{actor} removes the empty chapter “{title}”',
});

/** Payload: `number`; `open`, how many points were known to be open. */
export const programmePublished = defineEvent('ProgrammePublished', 'Programme', {
  visibility: 'public',
  fr: ({ open }) => `{actor} publie le programme, version {number}${openPoints.fr(Number(open ?? 0))}`,
  en: ({ open }) => `{actor} publishes the programme, version {number}${openPoints.en(Number(open ?? 0))}`,
});

const openPoints = {
  fr: (open: number): string =>
    open === 0 ? '' : `, en sachant ${open === 1 ? 'un point encore ouvert' : `${open} points encore ouverts`}`,
  en: (open: number): string =>
    open === 0 ? '' : `, knowing ${open === 1 ? 'one point still open' : `${open} points still open`}`,
};

const linkWords: Record<string, { fr: string; en: string }> = {
  refers: { fr: 'renvoie à', en: 'refers to' },
  depends: { fr: 'dépend de', en: 'depends on' },
  contradicts: { fr: 'contredit', en: 'contradicts' },
  replaces: { fr: 'remplace', en: 'replaces' },
};

/** A plenary adopted amendments of its text. Payload: `title`; `version`, of the measure. */
export const measureReworded = defineEvent('MeasureReworded', 'Measure', {
  visibility: 'public',
  fr: 'La mesure « {title} » change de mots : version {version}, votée en plénière',
  en: 'The words of the measure “{title}” change: version {version}, voted by a plenary',
});

/** Payload: `title`, `kind`, `other`: what the other text is called. */
export const measureLinked = defineEvent('MeasureLinked', 'Measure', {
  visibility: 'public',
  fr: ({ kind }) => `{actor} note que « {title} » ${linkWords[String(kind)]?.fr ?? ''} « {other} »`,
  en: ({ kind }) => `{actor} notes that “{title}” ${linkWords[String(kind)]?.en ?? ''} “{other}”`,
});

export const measureUnlinked = defineEvent('MeasureUnlinked', 'Measure', {
  visibility: 'public',
  fr: ({ kind }) => `{actor} ne dit plus que « {title} » ${linkWords[String(kind)]?.fr ?? ''} « {other} »`,
  en: ({ kind }) => `{actor} no longer says that “{title}” ${linkWords[String(kind)]?.en ?? ''} “{other}”`,
});

/** Payload: `title`; `once` and `yearly`, whole euros, and `competence`, as they were said. */
export const measureEstimated = defineEvent('MeasureEstimated', 'Measure', {
  visibility: 'public',
  fr: '{actor} précise le coût ou la compétence de « {title} »',
  en: '{actor} says what “{title}” costs, or who would carry it out',
});

/** Payload: `count`. */
export const measuresTakenOver = defineEvent('MeasuresTakenOver', 'Programme', {
  visibility: 'public',
  fr: '{count} mesures adoptées auparavant entrent au programme',
  en: '{count} measures adopted before enter the programme',
});

/** Payload: `count`. */
export const resultsImported = defineEvent('ResultsImported', 'Programme', {
  visibility: 'public',
  fr: '{actor} reprend d’un autre outil ce que sont devenus {count} engagements',
  en: '{actor} takes over from another tool what became of {count} commitments',
});

/** Payload: `count`. */
export const commitmentsFollowed = defineEvent('CommitmentsFollowed', 'Programme', {
  visibility: 'public',
  fr: '{actor} ouvre le suivi de {count} engagements du programme',
  en: '{actor} begins to follow {count} commitments of the programme',
});

export const commitmentAssigned = defineEvent('CommitmentAssigned', 'Commitment', {
  visibility: 'public',
  fr: '{actor} dit qui rend compte de l’engagement « {title} », et quand',
  en: '{actor} says who reports on the commitment “{title}”, and when',
});

const commitmentWords: Record<string, { fr: string; en: string }> = {
  'not-started': { fr: 'pas commencé', en: 'not started' },
  started: { fr: 'commencé', en: 'started' },
  done: { fr: 'tenu', en: 'done' },
  redirected: { fr: 'réorienté', en: 'redirected' },
  abandoned: { fr: 'abandonné', en: 'abandoned' },
};

/** Payload: `number` and `title` of the measure, `state`. */
const several = (count: unknown): boolean => Number(count) > 1;

export const commitmentsDueSoon = defineEvent('CommitmentsDueSoon', 'Programme', {
  visibility: 'public',
  fr: ({ count, day }) =>
    several(count)
      ? `{count} engagements du programme attendent leur point d’étape pour le ${dayInWords(String(day), 'fr')}`
      : `L’engagement « {title} » attend son point d’étape pour le ${dayInWords(String(day), 'fr')}`,
  en: ({ count, day }) =>
    several(count)
      ? `{count} commitments of the programme are to be reported on by ${dayInWords(String(day), 'en')}`
      : `The commitment “{title}” is to be reported on by ${dayInWords(String(day), 'en')}`,
});

export const commitmentsOverdue = defineEvent('CommitmentsOverdue', 'Programme', {
  visibility: 'public',
  fr: ({ count, day }) =>
    several(count)
      ? `Les points d’étape de {count} engagements, attendus le ${dayInWords(String(day), 'fr')}, sont en retard`
      : `Le point d’étape de l’engagement « {title} », attendu le ${dayInWords(String(day), 'fr')}, est en retard`,
  en: ({ count, day }) =>
    several(count)
      ? `The reports on {count} commitments, due on ${dayInWords(String(day), 'en')}, are late`
      : `The report on the commitment “{title}”, due on ${dayInWords(String(day), 'en')}, is late`,
});

/** Payload: `number` and `title` of the measure. To who answers for it; the log says already that somebody commented. */
export const commitmentQuestioned = defineEvent('CommitmentQuestioned', 'Commitment', {
  visibility: 'internal',
  fr: '{actor} vous pose une question sur l’engagement « {title} »',
  en: '{actor} asks you a question about the commitment “{title}”',
});

/** Payload: `number` and `title` of the measure. */
export const commitmentAnswered = defineEvent('CommitmentAnswered', 'Commitment', {
  visibility: 'public',
  fr: '{actor} répond à une question sur l’engagement « {title} »',
  en: '{actor} answers a question about the commitment “{title}”',
});

/** Live only, without who: an opinion is nobody else’s business. Payload: `title` of the chapter. */
export const chapterScored = defineEvent('ChapterScored', 'Chapter', {
  visibility: 'internal',
  fr: 'L’appréciation du chapitre « {title} » change',
  en: 'The score of the chapter “{title}” changes',
});

export const commitmentReported = defineEvent('CommitmentReported', 'Commitment', {
  visibility: 'public',
  fr: ({ state }) => `{actor} rend compte de l’engagement « {title} » : ${commitmentWords[String(state)]?.fr ?? ''}`,
  en: ({ state }) => `{actor} reports on the commitment “{title}”: ${commitmentWords[String(state)]?.en ?? ''}`,
});

/** Payloads: `organisation`, `title` of the chapter, `number` of the publication; of a signature, how many `reservations`. */
export const chapterEndorsed = defineEvent('ChapterEndorsed', 'Chapter', {
  visibility: 'public',
  fr: ({ reservations }) =>
    `« {organisation} » soutient le chapitre « {title} », version {number} du programme${reservationWords.fr(Number(reservations ?? 0))}`,
  en: ({ reservations }) =>
    `“{organisation}” endorses the chapter “{title}”, version {number} of the programme${reservationWords.en(Number(reservations ?? 0))}`,
});

const reservationWords = {
  fr: (count: number): string => (count === 0 ? '' : count === 1 ? ', avec une réserve' : `, avec ${count} réserves`),
  en: (count: number): string =>
    count === 0 ? '' : count === 1 ? ', with one reservation' : `, with ${count} reservations`,
};

export const chapterEndorsementWithdrawn = defineEvent('ChapterEndorsementWithdrawn', 'Chapter', {
  visibility: 'public',
  fr: '« {organisation} » retire son soutien au chapitre « {title} »',
  en: '“{organisation}” withdraws its endorsement of the chapter “{title}”',
});

export const chapterEndorsementToRenew = defineEvent('ChapterEndorsementToRenew', 'Chapter', {
  visibility: 'public',
  fr: 'Le chapitre « {title} » a changé dans la version {number} : « {organisation} » est invitée à renouveler son soutien',
  en: 'The chapter “{title}” changed in version {number}: “{organisation}” is asked to renew its endorsement',
});
