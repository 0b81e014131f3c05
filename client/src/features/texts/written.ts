/** The texts that are written at `/ecrire/<kind>/<id>`, by what the address calls them. */
const types: Readonly<Record<string, string>> = {
  article: 'CharterArticle',
  'compte-rendu': 'Minutes',
  mandat: 'Mandate',
  chapitre: 'Chapter',
  programme: 'Programme',
};

export const typeAt = (kind: string): string | null => types[kind] ?? null;
