import type { ProposalContent } from '../types.js';

export const culture: readonly ProposalContent[] = [
  {
    key: 'culture-filature',
    title: 'La Filature, friche ouverte : un lieu de fabrique que la ville n’administre pas',
    group: 'culture',
    problem:
      'Les six mille mètres carrés de la Filature sont vides depuis 2003. Trois projets d’hôtel ont échoué ; le toit tient encore dix ans.',
    text: `La ville garde les murs et confie l’usage de la Filature, par bail emphytéotique de trente ans, à une coopérative d’artistes, d’artisans et d’habitants.

Le rez-de-chaussée reste ouvert au public toute l’année : halle de répétition, café à prix libre, atelier bois, salle de réunion prêtée à qui la demande.

Les étages se remplissent peu à peu, sans attendre que tout soit rénové. On commence par chauffer une salle sur dix et par réparer le toit.

Le conseil compte un collège d’habitants des Tanneries tiré au sort, égal en nombre à celui des artistes.

La subvention est votée pour six ans, avec un bilan à mi-parcours discuté sur place.`,
    cost: '1,9 M€ pour le toit et les normes, 220 000 € par an pendant six ans.',
    level: 'city',
    authors: ['zoe', 'olivier', 'violette'],
    draftedOn: '2019-02-21',
    debatedFrom: '2019-06-03',
    second: {
      on: '2019-09-07',
      by: 'zoe',
      reason: 'Les voisins craignent le bruit : on écrit l’heure.',
      edits: [
        {
          find: 'salle de réunion prêtée à qui la demande.',
          replace: 'salle de réunion prêtée à qui la demande. Rien d’amplifié côté rue après vingt-deux heures.',
        },
      ],
    },
    fate: { kind: 'adopted', plenary: 7, tally: { for: 45, against: 2, abstain: 7 } },
    debate: [
      {
        by: 'tarek',
        hours: 17,
        stance: 'for',
        quote: 'café à prix libre',
        text: 'J’ai une licence à côté et je ne demande qu’à avoir des voisins. Mais le café à prix libre, combien de temps tiendra-t-il ?',
        replies: [
          {
            by: 'zoe',
            hours: 25,
            text: 'Deux ans d’essai dans une autre friche : le prix moyen laissé est de 1,40 €. Le café y coûte 1,10 €.',
          },
        ],
      },
      {
        by: 'jules',
        hours: 70,
        stance: 'for',
        text: 'Ma mère y a filé dix-neuf ans. Gardez au moins une machine et son bruit, dix minutes par jour.',
      },
      {
        by: 'brigitte',
        hours: 130,
        stance: 'question',
        quote: 'par bail emphytéotique de trente ans',
        text: 'Trente ans, c’est cinq mandats. Que se passe-t-il si la coopérative s’endort ?',
        replies: [
          {
            by: 'yasmine',
            hours: 142,
            text: 'Une clause de résiliation pour inactivité, deux ans sans ouverture. Courant dans ces baux.',
          },
        ],
      },
      {
        by: 'rosa',
        hours: 210,
        stance: 'question',
        quote: 'atelier bois, salle de réunion prêtée',
        text: 'Y aura-t-il une pièce où coucher un petit pendant la réunion ? Ce sont des détails d’architecte qui décident de qui vient.',
      },
      {
        by: 'emile',
        hours: 260,
        stance: 'for',
        quote: 'réparer le toit',
        text: 'Le zinc du pavillon nord est réutilisable : j’ai compté, il en manque un quart.',
      },
      {
        by: 'irene',
        hours: 400,
        stance: 'for',
        quote: 'un collège d’habitants des Tanneries tiré au sort',
        text: 'Égal en nombre, très bien. Égal en temps de parole, j’apporterai mon carnet.',
      },
    ],
  },
  {
    key: 'culture-mediatheque',
    title: 'La médiathèque gratuite, ouverte le dimanche et sans amende',
    group: 'culture',
    problem:
      'La carte coûte vingt-deux euros. Huit cents lecteurs ne viennent plus parce qu’ils doivent une amende de moins de dix euros.',
    text: `L’inscription et le prêt sont gratuits pour toute personne, d’ici ou d’ailleurs.

Les amendes sont supprimées et les anciennes oubliées ; un livre perdu se remplace par un livre.

La médiathèque ouvre le dimanche de quatorze à dix-huit heures de septembre à juin, avec des agents volontaires, payés double ou récupérant double.

Deux bibliobus reprennent la route, avec un arrêt fixe par semaine dans chaque quartier et devant l’hôpital.`,
    cost: '290 000 € par an ; la gratuité seule coûte 96 000 €.',
    level: 'city',
    authors: ['sylvie', 'irene'],
    draftedOn: '2019-04-18',
    debatedFrom: '2019-09-06',
    fate: { kind: 'adopted', plenary: 8, tally: { for: 54, against: 0, abstain: 3 } },
    debate: [
      {
        by: 'karine',
        hours: 20,
        stance: 'for',
        text: 'Faire payer 96 000 € de recettes nous coûte 41 000 € de caisse, relances et trésor public. La gratuité est presque une économie.',
      },
      {
        by: 'demo-moderator',
        hours: 44,
        stance: 'question',
        quote: 'avec des agents volontaires',
        text: 'Et s’il n’y a pas assez de volontaires ? Il vaut mieux dire que l’on recrute pour le dimanche.',
        replies: [
          {
            by: 'sylvie',
            hours: 52,
            text: 'Le service a été interrogé : vingt-trois sur soixante et un. Il en faut neuf par dimanche.',
          },
        ],
      },
      {
        by: 'olivier',
        hours: 98,
        stance: 'for',
        quote: 'un livre perdu se remplace par un livre',
        text: 'Libraire, et ravi. Neuf ou d’occasion ?',
      },
    ],
  },
  {
    key: 'culture-zenith',
    title: 'Une salle de quatre mille places à Port-Cadet',
    group: 'culture',
    problem: 'Les grandes tournées passent à cent kilomètres de Vaubrune.',
    text: `Une salle modulable de quatre mille places est construite sur l’ancien terminal à grains, par un contrat de partenariat.

Elle accueille des concerts, des salons et des compétitions sportives, deux cents jours par an.

Une desserte en bus spéciaux est prévue les soirs de spectacle.`,
    cost: '38 M€.',
    level: 'metropolitan',
    authors: ['kevin'],
    draftedOn: '2019-05-03',
    debatedFrom: '2019-09-11',
    fate: {
      kind: 'rejected',
      plenary: 8,
      tally: { for: 8, against: 41, abstain: 8 },
      reason: 'Le prix de quatre Filature et de trois écoles ; la plénière préfère les lieux petits et nombreux.',
    },
    debate: [
      {
        by: 'kevin',
        hours: 1,
        stance: 'for',
        text: 'Les gens du gymnase vont voir les matchs à cent kilomètres, en voiture. J’assume la question.',
      },
      {
        by: 'zoe',
        hours: 18,
        stance: 'against',
        quote: 'par un contrat de partenariat',
        text: 'C’est la formule où la ville paie trente ans un loyer qu’elle ne choisit plus.',
      },
      {
        by: 'pierre',
        hours: 40,
        stance: 'against',
        text: 'Trente-huit millions : le remboursement mange à lui seul la moitié des autres propositions de ce chapitre.',
        replies: [
          {
            by: 'kevin',
            hours: 55,
            text: 'Je comprends. Mais qu’on ne dise plus qu’il n’y a rien pour la jeunesse à cause du prix des salles !',
          },
        ],
      },
    ],
  },
  {
    key: 'culture-memoire',
    title: 'Écrire l’histoire de la ville avec ceux qui l’ont faite',
    group: 'culture',
    problem:
      'Le musée raconte les drapiers et les évêques. Rien sur les cheminots, la tannerie, le bidonville de Port-Cadet ni les grèves de 1974.',
    text: `Trois collecteurs de mémoire enregistrent pendant cinq ans les habitants de plus de soixante-dix ans ; chacun garde ses droits sur ses paroles.

Les récits sont déposés aux archives et écoutables dans la rue, là où ils se passent.

Un tiers des nouveaux noms de rue viennent de ces récits et sont choisis par les riverains.`,
    cost: null,
    level: 'city',
    authors: ['jules', 'sylvie'],
    draftedOn: { days: -17 },
    fate: { kind: 'draft' },
  },
];
