import { defineRefusal } from '../../../kernel/refusal.js';

export const minutesSignedAlready = defineRefusal('MinutesSignedAlready', {
  kind: 'conflict',
  fr: 'Vous avez déjà signé ce compte-rendu.',
  en: 'You have already signed these minutes.',
});

export const minutesNotSigned = defineRefusal('MinutesNotSigned', {
  kind: 'rule',
  fr: 'Ce compte-rendu ne peut pas encore être publié : la présidence et le secrétariat le signent d’abord. La dernière signature le publie.',
  en: 'These minutes cannot be published yet: chair and secretary sign them first. The last signature publishes them.',
});

export const minutesNotPublished = defineRefusal('MinutesNotPublished', {
  kind: 'rule',
  fr: 'Ce compte-rendu n’est pas encore publié : corrigez son texte plutôt que d’y ajouter un addendum.',
  en: 'These minutes are not published yet: edit their text rather than add to them.',
});
