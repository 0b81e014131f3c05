// Who may import whom (ARCHITECTURE.md). `npm run imports` says each import that breaks a rule.
const ground = ['identity', 'collectives'];
const subjects = [...ground, 'organisations', 'debates', 'texts', 'ballots'];
const proposing = [...subjects, 'working-groups', 'consultations'];
const deciding = [...proposing, 'charter', 'proposals'];

/** The map, downwards: each module with those whose front door it may import. */
const map = {
  identity: [],
  collectives: ['identity'],
  organisations: [...ground, 'texts'],
  debates: ground,
  texts: ground,
  ballots: ground,
  charter: subjects,
  'working-groups': subjects,
  consultations: subjects,
  proposals: [...proposing, 'charter'],
  plenaries: deciding,
  programme: [...deciding, 'plenaries'],
  moderation: [...ground, 'debates', 'proposals', 'consultations'],
};

/** Nobody imports them; they may import any front door. */
const listeners = ['notifications', 'search', 'transparency'];

const oneOf = (names) => `(${names.join('|')})`;
const spec = '\\.(spec|property\\.spec)\\.tsx?$';
const testTools = '^node_modules/(vitest|fast-check)/';
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const downwards = Object.entries(map).map(([module, allowed]) =>
  error(
    `map-${module}`,
    `${module} may import ${allowed.length === 0 ? 'no other module' : allowed.join(', ')}`,
    { path: `^src/modules/${module}/` },
    { path: '^src/modules/', pathNot: `^src/modules/${oneOf([module, ...allowed])}/` },
  ),
);

/** What a folder of the client may not import, and why. */
const client = (name, comment, from, to) => error(`client-${name}`, comment, from, to);

module.exports = {
  forbidden: [
    error('no-cycle', 'An import cycle is a crash at start-up', {}, { circular: true }),
    // The package of typed documents holds types alone: there is no file to lead to.
    error(
      'resolvable',
      'Every import leads somewhere',
      {},
      {
        couldNotResolve: true,
        pathNot: '^@graphql-typed-document-node/core$',
      },
    ),

    error(
      'front-door',
      "A module is imported through its index.ts only (the demonstration's content and the entry points too)",
      { path: '^src/', pathNot: '^src/modules/' },
      // ballots/counting.ts, texts/amending.ts and transparency/verifying.ts are the doors that need no server.
      {
        path: '^src/modules/',
        pathNot: [
          '^src/modules/[^/]+/index\\.ts$',
          '^src/modules/(ballots/counting|texts/amending|transparency/verifying)\\.ts$',
        ],
      },
    ),
    error(
      'front-door-between-modules',
      'A module imports another through its index.ts only',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    ),
    error(
      'own-front-door',
      'A module does not import itself through its own front door',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/$1/index\\.ts$' },
    ),

    ...downwards,
    error(
      'map-unknown-module',
      'A new module takes its place on the map first (.dependency-cruiser.cjs)',
      { path: '^src/modules/', pathNot: `^src/modules/${oneOf([...Object.keys(map), ...listeners])}/` },
      {},
    ),
    error(
      'listeners-alone',
      'Listeners are imported by nobody but the application that puts them together',
      { path: '^src/(modules|platform|kernel)/([^/]+)/' },
      { path: `^src/modules/${oneOf(listeners)}/`, pathNot: '^src/$1/$2/' },
    ),

    error(
      'domain-pure',
      'domain/ imports the kernel and its own module’s domain: no Nest, TypeORM, GraphQL, clock or random',
      { path: '^src/modules/([^/]+)/domain/', pathNot: spec },
      {
        pathNot: [
          '^src/kernel/',
          '^src/modules/$1/domain/',
          '^node_modules/(json-canonicalize/|zod/(v4/)?mini/)',
          '^node_modules/(parse5|fflate|saxes|@noble/(curves|hashes))/',
        ],
      },
    ),
    error(
      'domain-spec-pure',
      'A test of domain/ imports what domain/ may, and the test tools',
      { path: `^src/modules/([^/]+)/domain/.*${spec}` },
      {
        pathNot: [
          '^src/kernel/',
          '^src/modules/$1/domain/',
          '^node_modules/(json-canonicalize/|zod/(v4/)?mini/)',
          '^node_modules/(parse5|fflate|saxes|@noble/(curves|hashes))/',
          testTools,
          '^(node:)?(fs|path|url)$',
        ],
      },
    ),
    error(
      'html-in-one-place',
      'HTML is parsed in texts/domain/html.ts and nowhere else',
      { path: '^src/', pathNot: ['^src/modules/texts/domain/html\\.ts$', spec] },
      { path: '^node_modules/parse5/' },
    ),

    error(
      'xml-in-one-place',
      'XML is parsed in texts/domain/reading/xml-tree.ts and nowhere else',
      { path: '^src/', pathNot: '^src/modules/texts/domain/reading/xml-tree\\.ts$' },
      { path: '^node_modules/saxes/' },
    ),

    error(
      'resolvers-call-services',
      'A resolver calls services, never a repository',
      { path: '\\.resolver\\.ts$' },
      { path: '\\.repository\\.ts$' },
    ),
    error(
      'typeorm-in-its-place',
      'TypeORM appears in repositories, entities, modules, platform/database and migrations',
      { path: '^src/', pathNot: ['\\.(repository|entity|module)\\.ts$', '^src/platform/database/'] },
      { path: '^node_modules/(typeorm|@nestjs/typeorm)/' },
    ),

    error(
      'platform-knows-no-module',
      'platform/ is how we run; it knows no feature and nothing above it',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|kernel)/' },
    ),
    error(
      'kernel-knows-nothing',
      'kernel/ imports itself, and uuid for ids',
      { path: '^src/kernel/', pathNot: spec },
      { pathNot: ['^src/kernel/', '^node_modules/uuid/'] },
    ),
    error(
      'kernel-spec',
      'A test of the kernel imports the kernel',
      { path: `^src/kernel/.*${spec}` },
      { pathNot: ['^src/kernel/', testTools] },
    ),
    error(
      'migrations-alone',
      'A migration stays what it was: it imports no code of today',
      { path: '^migrations/' },
      { path: '^(src|client|test)/' },
    ),
    error(
      'server-apart',
      'The server imports neither client, tests nor tools',
      { path: '^src/' },
      { path: '^(client|test|scripts|bench)/' },
    ),
    error(
      'no-test-tool-in-product',
      'The product does not run on libraries that are installed for development',
      { path: '^(src|migrations|client/src)/', pathNot: spec },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),

    client(
      'ui',
      'ui/ is the design system: it knows no feature and no page',
      { path: '^client/src/ui/' },
      { path: '^client/src/(features|app)/' },
    ),
    client(
      'features-apart',
      'A feature imports no other feature: app/ joins them',
      { path: '^client/src/features/([^/]+)/' },
      { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    ),
    client(
      'app-on-top',
      'Only app/ (and main) joins features; nothing imports app/',
      { path: '^client/src/', pathNot: '^client/src/(app/|features/|ui/|[^/]+$)' },
      { path: '^client/src/(features|app)/' },
    ),
    client(
      'features-below-app',
      'A feature does not know the application around it',
      { path: '^client/src/features/' },
      { path: '^client/src/app/' },
    ),
    client(
      'pure-domain-only',
      'The client takes pure domain code from the server, and nothing else',
      { path: '^client/' },
      { path: '^src/', pathNot: ['^src/modules/[^/]+/domain/', '^src/kernel/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|svg|woff2)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    cache: { folder: '.cache/depcruise', strategy: 'content' },
  },
};
