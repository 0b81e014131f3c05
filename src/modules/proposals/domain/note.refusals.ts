import { defineRefusal } from '../../../kernel/refusal.js';

export const notesOfCircleOnly = defineRefusal('NotesOfCircleOnly', {
  kind: 'right',
  fr: 'Ces notes sont à un groupe ou à une organisation : seuls ses membres ou ses représentant·es les écrivent et les lisent.',
  en: 'These notes belong to a group or an organisation: only its members or representatives write and read them.',
});

export const noteNotYours = defineRefusal('AmendmentNoteNotYours', {
  kind: 'right',
  fr: 'Cette note est à qui l’a écrite : l’animation du groupe, ou qui représente l’organisation, peut aussi la changer.',
  en: 'This note belongs to whoever wrote it: who facilitates the group, or represents the organisation, may also change it.',
});

export const tooManyNotes = defineRefusal('TooManyAmendmentNotes', {
  kind: 'limit',
  fr: 'Cet amendement a déjà {limit} notes de ce groupe ou de cette organisation : complétez-en une.',
  en: 'This amendment has {limit} notes of this group or organisation already: add to one of them.',
});
