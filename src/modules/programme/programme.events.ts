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

export const programmePublished = defineEvent('ProgrammePublished', 'Programme', {
  visibility: 'public',
  fr: '{actor} publie le programme, version {number}',
  en: '{actor} publishes the programme, version {number}',
});

/** Payload: `count`. */
export const measuresTakenOver = defineEvent('MeasuresTakenOver', 'Programme', {
  visibility: 'public',
  fr: '{count} mesures adoptées auparavant entrent au programme',
  en: '{count} measures adopted before enter the programme',
});
