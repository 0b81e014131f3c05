import { defineRefusal } from '../../../kernel/refusal.js';

export const chapterNotPublished = defineRefusal('ChapterNotPublished', {
  kind: 'rule',
  rule: 'R4',
  fr: 'On soutient un chapitre tel qu’il est publié : celui-ci n’est dans aucune version publiée, ou n’est plus dans la dernière.',
  en: 'A chapter is endorsed as it was published: this one is in no published version, or no longer in the last one.',
});

export const publicationOvertaken = defineRefusal('PublicationOvertaken', {
  kind: 'conflict',
  rule: 'R4',
  fr: 'La version {number} du programme vient d’être publiée. Lisez-la, puis signez : votre soutien porte sur ce que vous avez lu.',
  en: 'Version {number} of the programme was just published. Read it, then sign: you endorse what you have read.',
});

export const chapterEndorsedAlready = defineRefusal('ChapterEndorsedAlready', {
  kind: 'conflict',
  rule: 'R7',
  fr: '« {organisation} » soutient déjà ce chapitre. Pour d’autres réserves, retirez ce soutien puis signez à nouveau.',
  en: '“{organisation}” endorses this chapter already. For other reservations, withdraw that endorsement, then sign again.',
});

export const reservationOnNoMeasure = defineRefusal('ReservationOnNoMeasure', {
  kind: 'input',
  fr: 'Une réserve porte sur une mesure de ce chapitre, une seule par mesure.',
  en: 'A reservation is on a measure of this chapter, one per measure.',
});

export const reservationOnNoClause = defineRefusal('ReservationOnNoClause', {
  kind: 'input',
  fr: 'Ce passage n’est pas dans la mesure telle qu’elle est publiée : choisissez-le à nouveau.',
  en: 'That passage is not in the measure as it is published: choose it again.',
});

export const chapterEndorsementNotThere = defineRefusal('ChapterEndorsementNotThere', {
  kind: 'rule',
  rule: 'R5',
  fr: 'Ce soutien a déjà été retiré ou renouvelé. Son histoire reste.',
  en: 'This endorsement was already withdrawn or renewed. Its history stays.',
});
