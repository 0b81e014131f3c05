import { french } from '../words.js';

const tenth = (value: number): string => french.number(Math.max(0.1, Math.round(value * 10) / 10));

const rehearsal = {
  title: 'Répétition générale',
  lead: 'Des adhérents simulés entrent, votent et regardent leur écran, sur une copie de l’ordre du jour. Rien n’en reste.',
  start: 'Répéter la plénière',
  again: 'Répéter encore',
  begin: 'Commencer la répétition',
  stop: 'Arrêter la répétition',
  members: 'Adhérents simulés',
  membersHint: (least: number, most: number) =>
    `De ${french.number(least)} à ${french.number(most)} : à peu près autant que vous en attendez.`,
  steps: {
    filling: 'La salle se remplit',
    starting: 'Un serveur à part démarre',
    entering: 'Tout le monde entre et émarge',
    voting: 'Tout le monde vote',
    counting: 'Le scrutin se clôt et se compte',
  } as Readonly<Record<string, string>>,
  ended: {
    running: '',
    done: 'La répétition est finie.',
    stopped: 'La répétition est arrêtée.',
    failed: 'La répétition n’est pas allée au bout.',
  },
  stopped: 'La répétition a été arrêtée. Rien n’en reste.',
  failures: {
    busy: 'Une autre répétition était déjà en cours sur cette installation : recommencez quand elle sera finie.',
    late: 'La répétition a duré plus de dix minutes et a été arrêtée : cette machine est trop lente pour autant de monde.',
    votes:
      'Il manque des votes dans l’urne de la répétition : ne tenez pas la plénière avant d’avoir prévenu qui administre l’installation.',
    rights:
      'La base de données n’autorise pas à créer la copie : demandez à qui administre l’installation le droit de créer des bases.',
    other:
      'La répétition n’est pas allée au bout. Recommencez ; si cela se répète, prévenez qui administre l’installation.',
  } as Readonly<Record<string, string>>,
  verdicts: { good: 'Tout ira vite', fair: 'Cela tiendra, avec un peu d’attente', slow: 'La salle attendra' },
  advice: {
    good: 'Tous les écrans suivent en moins d’une seconde, et tout le monde vote sans attendre.',
    fair: 'Laissez quelques secondes entre l’ouverture d’un scrutin et vos consignes, et évitez les autres usages du site pendant la séance.',
    slow: 'Fermez ce qui tourne à côté sur la machine, prenez-en une plus forte, ou laissez chaque scrutin ouvert plusieurs minutes. Répétez ensuite avec le même nombre.',
  },
  openToLastScreen: 'De l’ouverture du scrutin au dernier écran',
  closeToLastScreen: 'De la clôture au dernier écran',
  ballotsPerSecond: 'Votes reçus',
  everybodyVotes: (members: number) => `Pour que ${french.number(members)} personnes votent en même temps`,
  counted: 'Votes dans l’urne',
  seconds: (value: number) =>
    french.plural(Math.max(0.1, Math.round(value * 10) / 10), { one: '# seconde', other: '# secondes' }),
  rate: (value: number) => `${tenth(value)} par seconde`,
  outOf: (count: number, all: number) => `${french.number(count)} sur ${french.number(all)}`,
  honest:
    'Les adhérents simulés tournaient sur la même machine que le serveur : de vrais téléphones la chargent moins, mais le réseau de la salle n’est pas mesuré.',
};

export default rehearsal;

declare module '../catalogues.js' {
  interface Catalogues {
    rehearsal: typeof rehearsal;
  }
}
