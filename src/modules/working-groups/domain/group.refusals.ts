import { defineRefusal } from '../../../kernel/refusal.js';

export const groupOpenersOnly = defineRefusal('GroupOpenersOnly', {
  kind: 'right',
  fr: 'Un groupe est ouvert par la coordination ou par une personne qui anime déjà un groupe. Proposez-leur le vôtre.',
  en: 'A group is opened by the coordination or by somebody who already facilitates one. Suggest yours to them.',
});

export const facilitatorsOnly = defineRefusal('FacilitatorsOnly', {
  kind: 'right',
  fr: 'C’est l’animation du groupe, ou la coordination, qui s’en charge. Vous pouvez le lui demander.',
  en: 'The group’s facilitators, or the coordination, do this. You can ask them.',
});

export const groupNotLiving = defineRefusal('GroupNotLiving', {
  kind: 'rule',
  fr: 'Ce groupe est fermé ou réuni à un autre : on n’y entre plus et il ne se réunit plus. Son histoire reste lisible.',
  en: 'This group is closed or merged into another: nobody joins it and it meets no more. Its history stays readable.',
});

export const groupStepImpossible = defineRefusal('GroupStepImpossible', {
  kind: 'rule',
  fr: 'Ce groupe ne peut pas passer à cet état depuis celui où il est.',
  en: 'This group cannot go to that state from the one it is in.',
});

export const parentImpossible = defineRefusal('GroupParentImpossible', {
  kind: 'input',
  fr: 'Ce groupe ne peut pas être rattaché à celui-là : l’un contiendrait l’autre et réciproquement.',
  en: 'This group cannot belong to that one: each would contain the other.',
});

export const joinGroupFirst = defineRefusal('JoinGroupFirst', {
  kind: 'right',
  fr: 'Rejoignez d’abord le groupe : c’est immédiat.',
  en: 'Join the group first: it is immediate.',
});

export const groupHasFacilitator = defineRefusal('GroupHasFacilitator', {
  kind: 'rule',
  fr: 'Ce groupe a déjà une animation. Pour vous y ajouter, demandez à la coordination.',
  en: 'This group already has a facilitator. To be added, ask the coordination.',
});

export const facilitatorStays = defineRefusal('FacilitatorStays', {
  kind: 'rule',
  fr: 'Vous animez ce groupe : cessez d’abord de l’animer, puis quittez-le.',
  en: 'You facilitate this group: stop facilitating it first, then leave it.',
});
