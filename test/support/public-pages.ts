import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Ask } from './journey-api.js';

const features = fileURLToPath(new URL('../../client/src/features/', import.meta.url));

export const demonstration = 'vaubrune';

/** Every address the client declares, as its `routes.tsx` write it: `propositions/:number`. */
export const declaredPaths = (): string[] =>
  readdirSync(features)
    .map((feature) => `${features}${feature}/routes.tsx`)
    .filter((file) => existsSync(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/path: '([^']*)'/g)].map(([, path = '']) => path));

interface Shown {
  readonly groups: { readonly groups: readonly { readonly slug: string }[] };
  readonly overdueReports: readonly { readonly id: string }[];
  readonly organisations: Edges<{ readonly slug: string }>;
  readonly contributions: Edges<{ readonly number: number }>;
  readonly proposals: Edges<{ readonly number: number }>;
  readonly plenaries: Edges<{ readonly number: number }>;
  readonly decisions: Edges<{ readonly ballotId: string }>;
  readonly commitments: Edges<{ readonly number: number }>;
  readonly endorsements: Edges<{ readonly id: string }>;
  readonly programme: {
    readonly chapters: readonly {
      readonly id: string;
      readonly slug: string;
      readonly introductionVersionId: string;
    }[];
  };
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

/** Addresses of the installation itself, outside any collective. */
const plain = new Set([
  'connexion',
  'connexion/lien',
  'inscription',
  'deconnexion',
  'accessibilite',
  'donnees-personnelles',
]);

/** What the demonstration holds none of: walked by the journey that makes one. */
const elsewhere = /^(procedures|scrutins-ailleurs)\/:/;

const first = <T>(things: readonly T[], what: string): T => {
  const [thing] = things;
  if (thing === undefined) throw new Error(`the demonstration has no ${what}`);
  return thing;
};

/** One address in the demonstration for each that the client declares. Throws for a parameter nobody can fill in. */
export async function publicPages(ask: Ask): Promise<string[]> {
  const { collective } = await ask<{ collective: { id: string } }>(
    'query ($slug: String!) { collective(slug: $slug) { id } }',
    { slug: demonstration },
  );
  const shown = await ask<Shown>(
    `query ($c: ID!) {
      groups: workingGroups(collectiveId: $c) { groups { slug } }
      overdueReports(collectiveId: $c) { id }
      organisations(collectiveId: $c) { edges { node { slug } } }
      contributions(collectiveId: $c) { edges { node { number } } }
      proposals(collectiveId: $c, sort: "debated") { edges { node { number } } }
      plenaries(collectiveId: $c) { edges { node { number } } }
      decisions(collectiveId: $c) { edges { node { ballotId } } }
      programme(collectiveId: $c) { chapters { id slug introductionVersionId } }
      commitments(collectiveId: $c) { edges { node { number } } }
      endorsements(collectiveId: $c, kind: "organisation") { edges { node { id } } }
    }`,
    { c: collective.id },
  );
  const nodes = <Node>({ edges }: Edges<Node>): Node[] => edges.map(({ node }) => node);
  const chapter = first(shown.programme.chapters, 'chapter');
  /** Addresses of more than one parameter, or of things no list gives. */
  const wholes: Readonly<Record<string, string>> = {
    'ecrire/:kind/:id': `ecrire/chapitre/${chapter.id}`,
    'historique/:kind/:id': `historique/chapitre/${chapter.id}`,
    'version/:id': `version/${chapter.introductionVersionId}`,
    'programme/versions/:number': 'programme/versions/1',
    'rencontres/:id/feuille': `rencontres/${first(shown.overdueReports, 'encounter').id}/feuille`,
    'charte/renouveler/:id': `charte/renouveler/${first(nodes(shown.endorsements), 'endorsement').id}`,
  };
  const examples: Readonly<Record<string, string | number>> = {
    'groupes/:slug': first(shown.groups.groups, 'group').slug,
    'organisations/:slug': first(nodes(shown.organisations), 'organisation').slug,
    'contributions/:number': first(nodes(shown.contributions), 'contribution').number,
    'propositions/:number': first(nodes(shown.proposals), 'proposal').number,
    'plenieres/:number': first(nodes(shown.plenaries), 'plenary').number,
    'programme/:chapter': chapter.slug,
    'engagements/:number': first(nodes(shown.commitments), 'commitment').number,
    'scrutins/:id': first(nodes(shown.decisions), 'decision').ballotId,
  };
  const filledIn = (path: string): string => {
    const whole = wholes[path];
    if (whole !== undefined) return whole;
    return path.replace(/^([^/]+)\/(:\w+)/, (pattern, place: string) => {
      const example = examples[pattern];
      if (example === undefined) throw new Error(`no example for ${path}`);
      return `${place}/${example}`;
    });
  };
  const shownHere = declaredPaths().filter((path) => !elsewhere.test(path));
  const within = shownHere.map((path) => (plain.has(path) ? `/${path}` : `/${demonstration}/${filledIn(path)}`));
  return ['/', ...new Set(within.map((path) => path.replace(/\/$/, '')))];
}
