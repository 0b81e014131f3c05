const privacy = {
  title: 'Vos données',
  lead: 'Participer ici dit quelque chose de vos opinions politiques. Nous en gardons peu, et voici tout : ce qui est gardé, pourquoi, qui le lit, jusqu’à quand.',
  rightsTitle: 'Ce que vous pouvez faire, seul·e et à tout moment',
  rights: [
    'Tout télécharger : « Mes données », dans un fichier lisible par une machine.',
    'Corriger votre nom, votre langue, votre mot de passe : « Réglages ».',
    'Retirer votre accord : quitter un collectif, ou faire effacer votre compte, depuis « Mes données ».',
    'Relire à quoi vous avez consenti, dans quels mots, à quelle date : « Mes données ».',
    'Saisir la CNIL (cnil.fr) si une réponse ne vous satisfait pas.',
  ],
  answersTitle: 'Qui en répond',
  answers:
    'Chaque collectif répond de ce qu’il demande et publie ; qui héberge cette installation répond de sa sécurité. Rien n’est vendu, transmis à un tiers, ni utilisé pour autre chose.',
  write: 'Pour toute question ou demande :',
  writeCoordination: 'Pour toute question ou demande, écrivez à la coordination de votre collectif.',
  registerTitle: 'Le registre des traitements',
  registerLead: (count: number) =>
    `${count} traitements, un par partie du produit. Ce qui arrive à son terme est effacé chaque nuit.`,
  purpose: 'Pour quoi',
  data: 'Quoi',
  basis: 'À quel titre',
  bases: {
    consent: 'Votre accord explicite (RGPD, articles 6.1.a et 9.2.a).',
    'made-public': 'Vous le rendez public vous-même (RGPD, article 9.2.e), avec votre accord à l’inscription.',
    traceability:
      'Votre accord explicite à l’inscription (RGPD, article 9.2.a), et l’intérêt de tous à des décisions vérifiables (article 6.1.f).',
    security: 'La sécurité des comptes (RGPD, article 6.1.f).',
    'legal-duty': 'Une obligation légale : traiter ce qui est signalé et en dire les raisons (RGPD, article 6.1.c).',
  } as Readonly<Record<string, string>>,
  readers: 'Qui le lit',
  kept: 'Jusqu’à quand',
  neverTitle: 'Ce qui n’est jamais fait ici',
  never: [
    'Aucun traceur, aucune mesure d’audience, aucun service d’un tiers : la page ne parle qu’à ce serveur.',
    'Un vote secret n’est relié à personne, ni dans la base ni dans les fichiers.',
    'Aucune adresse de courriel n’est montrée, ni publiée dans les données ouvertes.',
    'Aucune adresse IP n’est gardée pour limiter ou compter les personnes.',
  ],
};

export default privacy;

declare module '../catalogues.js' {
  interface Catalogues {
    privacy: typeof privacy;
  }
}
