import { french } from '../words.js';

const lineage = {
  title: 'D’où elle vient, ce qu’elle devient',
  comesFrom: 'Elle vient de',
  became: 'Elle est devenue',
  numbered: (number: number, title: string) => (title === '' ? `n° ${number}` : `n° ${number}, ${title}`),
  steps: (count: number) => french.plural(count, { one: '', other: '(# étapes plus loin)' }),
  clauses: 'D’où viennent ses paragraphes',
  clausesFrom: (count: number, title: string, version: number) =>
    `${french.plural(count, { one: '# paragraphe', other: '# paragraphes' })} de « ${title} », version ${version}`,
  clausesOwn: (count: number) =>
    french.plural(count, { one: '# paragraphe écrit ici', other: '# paragraphes écrits ici' }),
  earlier: 'Fusions demandées avant',
  declined: 'Fusion déclinée',
  takenBack: 'Fusion reprise avant réponse',
  between: (one: string, other: string) => `« ${one} » et « ${other} »`,
  ask: 'Proposer une fusion',
  askTitle: 'Fusionner avec une autre proposition',
  askLead:
    'L’autre côté accepte ou décline. S’il accepte, une nouvelle proposition continue en débat : elle garde tou·tes les co-auteur·rices, les groupes et les origines des deux, qui restent lisibles.',
  search: 'Chercher l’autre proposition',
  other: 'Avec laquelle ?',
  nothingFound: 'Aucune proposition en débat ne correspond.',
  titleField: 'Titre de la nouvelle proposition',
  begins: 'De quel texte partir ?',
  beginnings: {
    both: 'Des deux, l’un après l’autre',
    from: 'Du nôtre',
    with: 'De l’autre',
  } as Readonly<Record<string, string>>,
  beginsHint: 'Le texte pourra être repris ensuite, à plusieurs.',
  reason: 'Pourquoi les réunir ?',
  reasonHint: 'Tout le monde lira cette raison.',
  send: 'Demander la fusion',
  asked: 'Une fusion attend une réponse',
  askedBy: (name: string) => `Demandée par ${name}`,
  wouldBe: 'Titre proposé',
  beginsFrom: {
    both: 'Elle partirait des deux textes, l’un après l’autre.',
    from: 'Elle partirait du texte de qui demande.',
    with: 'Elle partirait du texte de l’autre.',
  } as Readonly<Record<string, string>>,
  takeBack: 'Reprendre la demande',
  takeBackTitle: 'Reprendre la demande de fusion ?',
  takeBackExplained: 'Les deux propositions continuent chacune de leur côté. Vous pourrez demander à nouveau.',
  agree: 'Accepter la fusion',
  agreeTitle: 'Réunir ces deux propositions ?',
  agreeExplained:
    'Les deux se ferment et restent lisibles. La nouvelle continue en débat, avec tou·tes les co-auteur·rices. Qui suivait l’une des deux dira s’il ou elle suit la nouvelle.',
  decline: 'Décliner',
  declineTitle: 'Décliner la fusion ?',
  declineReason: 'Pourquoi décliner ?',
  split: {
    ask: 'Scinder cette proposition',
    title: 'Scinder cette proposition',
    lead: 'Les paragraphes choisis deviennent une proposition de plein droit, en débat, avec les mêmes co-auteur·rices, groupes et origines. Les autres restent ici. Si vous n’êtes pas seul·e à l’écrire, quelqu’un d’autre doit être d’accord.',
    leaving: 'Ce qui part',
    titleField: 'Titre de la nouvelle proposition',
    reason: 'Pourquoi les séparer ?',
    send: 'Scinder',
    asked: 'Une scission attend une réponse',
    agree: 'Accepter la scission',
    agreeTitle: 'Scinder cette proposition ?',
    agreeExplained:
      'Ces paragraphes deviennent une proposition en débat ; les autres restent ici. Qui suit celle-ci dira s’il ou elle suit aussi la nouvelle.',
    declineTitle: 'Décliner la scission ?',
    takeBackTitle: 'Reprendre la demande de scission ?',
    takeBackExplained: 'Le texte reste entier. Vous pourrez demander à nouveau.',
  },
  followTitle: 'Vous suiviez une des propositions réunies ici',
  followLead: 'Suivez-vous aussi celle-ci ? Vous n’êtes pas compté·e tant que vous n’avez pas répondu.',
  followYes: 'Oui, la suivre',
  followNo: 'Non, merci',
  followsAsked: (count: number) =>
    french.plural(count, {
      one: '# personne n’a pas encore dit si elle la suit.',
      other: '# personnes n’ont pas encore dit si elles la suivent.',
    }),
};

export default lineage;

declare module '../catalogues.js' {
  interface Catalogues {
    lineage: typeof lineage;
  }
}
