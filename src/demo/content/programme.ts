import type { ChapterContent } from './types.js';

/** The chapters of the programme, in order; each bears the key of its thematic group. */
export const chapters: readonly ChapterContent[] = [
  {
    key: 'eau',
    title: 'L’eau et les rivières',
    introduction:
      'Vaubrune est née d’un gué. Elle a enterré le Brunet, endigué la Lène, et ne se souvient d’elles que les jours de crue. Ce chapitre parle du prix de l’eau, de sa propreté et du droit de la voir couler.',
  },
  {
    key: 'alimentation',
    title: 'Bien manger, et savoir d’où cela vient',
    introduction:
      'Cinq mille repas d’enfants par jour, trente-huit hectares qui attendent, des fermes à vingt minutes : tout est là, séparé. Il s’agit de les faire se rencontrer.',
  },
  {
    key: 'biodiversite',
    title: 'La ville vivante',
    introduction:
      'Un arbre adulte vaut cinq climatiseurs et ne tombe pas en panne. Les mesures de ce chapitre protègent ce qui reste, réparent ce qui peut l’être et laissent parfois la nature tranquille.',
  },
  {
    key: 'logement',
    title: 'Se loger',
    introduction:
      'On ne choisit plus où l’on vit à Vaubrune, on prend ce qu’on peut payer. Rénover sans chasser, bâtir sans spéculer, refuser l’indigne : trois verbes, trois mesures.',
  },
  {
    key: 'mobilites',
    title: 'Se déplacer',
    introduction:
      'Aller au travail à cinq heures, à l’école à huit, chez le médecin en fauteuil. Nous avons commencé par compter les trajets de celles et ceux que les plans oublient.',
  },
  {
    key: 'energie',
    title: 'L’énergie',
    introduction:
      'Le contrat de chauffage finit en 2022, les toits publics sont vides et des foyers vivent dans le noir. L’énergie redevient une affaire municipale.',
  },
  {
    key: 'dechets',
    title: 'Garder, réparer, rendre à la terre',
    introduction:
      'Ce qu’on jette dit comment on vit. Ce chapitre est celui des bricoleuses, des éboueurs et des composteurs, qui l’ont écrit ensemble.',
  },
  {
    key: 'education',
    title: 'Grandir et apprendre',
    introduction:
      'Une école manque, des agentes manquent, des langues sont tues. La ville ne fait pas les programmes scolaires ; elle fait les murs, les repas, les heures et l’accueil.',
  },
  {
    key: 'jeunesse',
    title: 'Avoir vingt ans ici',
    introduction:
      'Un habitant sur trois a moins de vingt-cinq ans. On leur demande souvent leur avis sur un skatepark. Ils ont parlé de loyer, de nuit et d’argent.',
  },
  {
    key: 'sante',
    title: 'Se soigner, vieillir',
    introduction:
      'Salarier des soignants, mesurer l’air, payer le travail qui permet de rester chez soi : la santé n’est pas la compétence de la commune, elle est son affaire.',
  },
  {
    key: 'solidarites',
    title: 'Ne laisser personne dehors',
    introduction:
      'La nuit du comptage, cent dix-huit personnes. Le même mois, deux mille cent logements vides. Tout le chapitre tient dans l’écart entre ces deux nombres.',
  },
  {
    key: 'culture',
    title: 'La culture et la mémoire',
    introduction:
      'Des lieux que l’on ouvre, des portes gratuites, des voix qu’on garde. Peu de béton, beaucoup de clés.',
  },
  {
    key: 'sport',
    title: 'Le sport et les associations',
    introduction:
      'Qui joue, à quelle heure, avec quel vestiaire ? Ces questions simples disent qui la ville préfère. Nous avons refait le planning.',
  },
  {
    key: 'economie',
    title: 'Travailler et produire',
    introduction:
      'Soixante millions d’achats publics par an sont un outil économique plus puissant que toutes les zones d’activité. Ce chapitre apprend à s’en servir.',
  },
  {
    key: 'democratie',
    title: 'Décider ensemble',
    introduction:
      'Nous ne promettons pas d’être meilleurs que d’autres. Nous proposons des règles qui rendent difficile d’être pires.',
  },
];
