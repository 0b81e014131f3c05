const accessibility = {
  title: 'Accessibilité',
  lead: 'Faire ensemble vise les règles WCAG 2.2 niveau AA et le RGAA 4.1, sur chaque page. Voici où nous en sommes, sans l’embellir.',
  parts: [
    {
      title: 'Ce qui est tenu',
      lines: [
        'Tout se fait au clavier : lire, débattre, signer la charte, demander la parole, voter.',
        'Chaque page a un titre, des repères, des intertitres dans l’ordre ; les champs ont un nom, leurs erreurs sont dites.',
        'Rien n’est dit par la couleur seule ; les couleurs d’un collectif sont corrigées pour rester lisibles.',
        'Ce qui arrive en direct ne déplace pas ce que vous lisez, et le lecteur d’écran entend l’essentiel, pas chaque vote.',
        'Les dessins de résultats ont leur tableau. Le mouvement se règle sur la préférence de votre appareil.',
        'Les pages tiennent à 320 pixels de large et au zoom à 200 %, en clair comme en sombre.',
      ],
    },
    {
      title: 'Ce qui ne l’est pas encore',
      lines: [
        'Nous vérifions chaque page avec un outil automatique et au clavier ; aucun audit par une personne extérieure n’a encore eu lieu.',
        'L’éditeur de texte a été peu essayé avec les lecteurs d’écran : un champ de texte simple existe pour le compte-rendu, pas encore pour les propositions.',
        'Les documents déposés par les groupes peuvent ne pas être accessibles.',
        'Il n’y a pas de version en langue des signes ni en facile à lire et à comprendre.',
      ],
    },
    {
      title: 'Nous dire ce qui bloque',
      lines: [
        'Écrivez à la coordination de votre collectif, ou déposez une contribution : elle a une réponse et une raison, comme toutes les autres.',
        'Si la réponse ne vient pas, le Défenseur des droits peut être saisi.',
      ],
    },
  ] as readonly { readonly title: string; readonly lines: readonly string[] }[],
};

export default accessibility;

declare module '../catalogues.js' {
  interface Catalogues {
    accessibility: typeof accessibility;
  }
}
