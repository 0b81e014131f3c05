import { french } from '../words.js';

const journal = {
  title: 'Journal public',
  openData: 'Données ouvertes',
  lead: 'Tout ce qui se passe ici, dans l’ordre : rien n’y est jamais modifié ni effacé. Chacun peut le lire et le suivre.',
  show: 'Montrer',
  everything: 'Tout',
  families: {
    decisions: 'Décisions',
    plenaries: 'Plénières',
    proposals: 'Propositions',
    charter: 'Charte',
    organisations: 'Organisations',
    groups: 'Groupes',
    contributions: 'Contributions',
    debates: 'Débats',
    programme: 'Programme',
    collective: 'Collectif',
  },
  allSubjects: 'Ne plus montrer ce seul sujet',
  allPeople: 'Ne plus montrer cette seule personne',
  fresh: (count: number) => french.plural(count, { one: '# nouvelle entrée', other: '# nouvelles entrées' }),
  empty: 'Rien ici pour l’instant.',
  emptyBody: 'Chaque changement d’état du collectif s’inscrit ici de lui-même.',
  number: (seq: number) => `n° ${french.number(seq)}`,
  feed: 'Suivre avec un lecteur de flux (Atom)',
  home: 'Où nous en sommes',
  seal: 'Un journal que personne ne réécrit en secret',
  sealLead:
    'Chaque entrée est scellée avec toutes les précédentes. Votre navigateur retient le dernier sceau qu’il a vu et vérifie, à chaque visite, que le journal n’a fait que s’allonger.',
  sealedEntries: 'Scellé',
  entries: (count: number) => french.plural(count, { one: '# entrée', other: '# entrées' }),
  sealedAt: 'Dernier sceau',
  verifyHere: 'Tout vérifier dans ce navigateur',
  verifying: 'Entrées vérifiées',
  logUnreachable: 'Le journal n’a pas pu être lu jusqu’au bout : vérifiez la connexion, puis recommencez.',
  whole: (count: number) =>
    french.plural(count, {
      one: 'Le journal est entier : son unique entrée porte le sceau.',
      other: 'Le journal est entier : ses # entrées portent toutes le sceau.',
    }),
  firstSeen: 'C’est la première fois que ce navigateur le voit : il retient ce sceau pour la prochaine fois.',
  continues: (before: number) =>
    french.plural(before, {
      one: 'Il prolonge sans rien changer l’entrée vue auparavant.',
      other: 'Il prolonge sans rien changer les # entrées vues auparavant.',
    }),
  notWhole: 'Le journal n’est pas entier',
  logFaults: {
    NotAKey: 'La clé du journal n’en est pas une.',
    KeyChanged: 'Le journal est signé par une autre clé qu’auparavant.',
    NotACheckpoint: 'Le sceau n’est pas lisible.',
    OtherLog: 'Le sceau est celui d’un autre journal.',
    NotSigned: 'Le sceau n’est pas signé par la clé du journal.',
    SignatureWrong: 'Le sceau a été changé après sa signature.',
    Missing: 'Une partie du journal manque.',
    EntryUnreadable: 'Une entrée n’est pas lisible.',
    EntryOutOfOrder: 'Une entrée n’est pas à sa place.',
    TileWrong: 'Les empreintes publiées ne sont pas celles des entrées.',
    RootWrong: 'Les entrées ne sont pas celles qui ont été scellées : l’une a été changée, ajoutée ou retirée.',
    Rewritten: 'Ce que ce navigateur avait vu ne s’y trouve plus tel quel : l’historique a été réécrit.',
    Shorter: 'Le journal est plus court qu’à votre dernière visite : il a été coupé.',
  },
  alarmTitle: 'Ce journal ne prolonge pas celui que vous aviez vu',
  alarmAdvice:
    'Gardez la preuve et montrez-la à d’autres membres, aux organisations signataires et à la coordination : avec elle, chacun peut constater la même chose.',
  evidence: 'Enregistrer la preuve',
  startAgain: 'Repartir de ce que le serveur montre',
  verifyElsewhere: 'Vérifier sans ce site',
  verifyElsewhereLead:
    'Un outil indépendant télécharge tout le journal et le vérifie, maintenant et plus tard, sans réseau. La clé se compare avec celle que d’autres ont notée.',
  logKey: 'Clé du journal :',
  checkpoint: 'Le dernier sceau, tel quel',
};

export default journal;

declare module '../catalogues.js' {
  interface Catalogues {
    journal: typeof journal;
  }
}
