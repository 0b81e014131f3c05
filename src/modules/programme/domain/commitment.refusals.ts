import { defineRefusal } from '../../../kernel/refusal.js';

export const programmeNotPublished = defineRefusal('ProgrammeNotPublished', {
  kind: 'rule',
  fr: 'On suit les engagements d’un programme publié : celui-ci ne l’est pas encore.',
  en: 'The commitments of a published programme are followed: this one is not published yet.',
});

export const reportersOnly = defineRefusal('ReportersOnly', {
  kind: 'right',
  fr: 'Seule la personne chargée de cet engagement, ou la coordination, en rend compte. Vous pouvez lui poser une question.',
  en: 'Only the person in charge of this commitment, or the coordination, reports on it. You can ask them a question.',
});

export const doneNeedsEvidence = defineRefusal('DoneNeedsEvidence', {
  kind: 'rule',
  fr: '« Tenu » demande une preuve : un lien vers une page ou un document, avec sa date.',
  en: '“Done” needs evidence: a link to a page or a document, with its date.',
});

export const nothingToScore = defineRefusal('NothingToScore', {
  kind: 'rule',
  fr: 'Les engagements de ce chapitre ne sont pas encore suivis : il n’y a rien à apprécier.',
  en: 'The commitments of this chapter are not followed yet: there is nothing to score.',
});

export const evidenceAhead = defineRefusal('EvidenceAhead', {
  kind: 'input',
  fr: 'Une preuve ne porte pas une date à venir.',
  en: 'Evidence has no date to come.',
});

export const reporterNotHere = defineRefusal('ReporterNotHere', {
  kind: 'input',
  fr: 'Choisissez quelqu’un du collectif.',
  en: 'Choose somebody of the collective.',
});
