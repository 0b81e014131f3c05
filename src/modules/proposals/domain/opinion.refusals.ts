import { defineRefusal } from '../../../kernel/refusal.js';

export const opinionOfMinorityOnly = defineRefusal('OpinionOfMinorityOnly', {
  kind: 'rule',
  fr: 'Un avis minoritaire vient de qui a déposé ou soutenu un amendement que la plénière n’a pas retenu.',
  en: 'A minority opinion comes from whoever tabled or supported an amendment the plenary did not take.',
});

export const opinionFiled = defineRefusal('OpinionFiled', {
  kind: 'conflict',
  fr: 'Vous avez déjà un avis sur cet amendement : retirez-le d’abord, ou signez celui d’une autre personne.',
  en: 'You already have an opinion on this amendment: withdraw it first, or sign somebody else’s.',
});

export const opinionOwn = defineRefusal('OpinionOwn', {
  kind: 'rule',
  fr: 'Cet avis est le vôtre : il porte déjà votre nom.',
  en: 'This opinion is yours: it bears your name already.',
});

export const opinionNotYours = defineRefusal('OpinionNotYours', {
  kind: 'right',
  fr: 'Vous n’avez ni écrit ni signé cet avis.',
  en: 'You neither wrote nor signed this opinion.',
});
