// Types every operation of the client from the committed schema: beside each `x.graphql`, an `x.generated.ts` with its
// documents and types; one shared file for the schema's enums and inputs; one manifest {sha256: text} of all operations.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, fingerprint, readStamp, writeStamp } from './support/fingerprint.mjs';
import { at, root } from './support/root.mjs';

const SCHEMA = 'schema.graphql';
const SOURCES = 'client/src';
const SHARED_TYPES = 'client/src/graphql/schema.generated.ts';
export const MANIFEST = 'client/src/graphql/operations.generated.json';
const STAMP = '.cache/codegen.json';

const SHARED = {
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSON: 'unknown', JSONObject: 'Record<string, unknown>' },
  defaultScalarType: 'unknown',
  useTypeImports: true,
  importExtension: '.js',
  emitLegacyCommonJSImports: false,
};
const OPERATIONS = {
  ...SHARED,
  importSchemaTypesFrom: SHARED_TYPES,
  namespacedImportName: 'Types',
  nonOptionalTypename: true,
  skipTypeNameForRoot: true,
  arrayInputCoercion: false,
};

const generatedFor = (file) => file.replace(/\.graphql$/, '.generated.ts');

/** Writes only what differs, so that watchers wake for real changes alone. */
function write(file, text) {
  if (existsSync(at(file)) && readFileSync(at(file), 'utf8') === text) return;
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

/** The codegen libraries take most of the time: they are loaded only when something changed. */
async function libraries() {
  const [graphql, core, typescript, operations, documents] = await Promise.all([
    import('graphql'),
    import('@graphql-codegen/core'),
    import('@graphql-codegen/typescript'),
    import('@graphql-codegen/typescript-operations'),
    import('@graphql-codegen/typed-document-node'),
  ]);
  return {
    graphql: graphql.default ?? graphql,
    codegen: core.codegen,
    pluginMap: { typescript, operations, documents },
  };
}

/** Adds `__typename` to every selection but the operation's own, so that caches and unions need nothing at run time. */
function withTypenames({ visit, Kind }, document) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet(node, _key, parent) {
      if (parent !== undefined && parent.kind === Kind.OPERATION_DEFINITION) return undefined;
      const has = node.selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename' && !s.alias);
      return has ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  });
}

/** Every fault of every file, as `file:line:column message`. */
function faults({ concatAST, validate, specifiedRules, NoUnusedFragmentsRule, Kind }, schema, documents) {
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const all = concatAST(documents.map(({ document }) => document));
  const unnamed = all.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name === undefined)
    .map((definition) => ({ message: 'An operation needs a name.', nodes: [definition] }));
  return [...unnamed, ...validate(schema, all, rules)].map(({ message, nodes }) => `${place(nodes)} ${message}`);
}

function place(nodes) {
  const loc = nodes?.[0]?.loc;
  return loc ? `${loc.source.name}:${loc.startToken.line}:${loc.startToken.column}` : SCHEMA;
}

/** Parses each file; a syntax error is told like any other fault. */
function parseAll({ parse, Source }, files) {
  const documents = [];
  const broken = [];
  for (const file of files) {
    try {
      documents.push({ file, document: parse(new Source(readFileSync(at(file), 'utf8'), file)) });
    } catch (error) {
      const line = error.locations?.[0]?.line ?? 1;
      broken.push(`${file}:${line} ${error.message}`);
    }
  }
  return { documents, broken };
}

/** Fragments of other files, as the plug-ins want them: known, but not written again. */
function fragmentsElsewhere({ Kind }, documents, file) {
  return documents
    .filter((other) => other.file !== file)
    .flatMap((other) => other.document.definitions)
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((node) => ({ node, name: node.name.value, onType: node.typeCondition.name.value, isExternal: true }));
}

async function generate(files) {
  process.chdir(root); // the plug-ins work out relative imports from the current folder
  const { graphql, codegen, pluginMap } = await libraries();
  const schemaAst = graphql.buildSchema(readFileSync(at(SCHEMA), 'utf8'));
  const schema = graphql.parse(readFileSync(at(SCHEMA), 'utf8'));
  const { documents: written, broken } = parseAll(graphql, files);
  const wrong = broken.length > 0 ? broken : faults(graphql, schemaAst, written);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));

  const documents = written.map(({ file, document }) => ({ file, document: withTypenames(graphql, document) }));
  const manifest = {};
  const remember = (document) => {
    const text = graphql.print(document);
    const hash = createHash('sha256').update(text).digest('hex');
    manifest[hash] = text;
    return { hash };
  };
  const common = { schema, schemaAst, pluginMap, config: {}, skipDocumentsValidation: true };

  for (const { file, document } of documents) {
    const externalFragments = fragmentsElsewhere(graphql, documents, file);
    const text = await codegen({
      ...common,
      filename: generatedFor(file),
      documents: [{ location: file, document }],
      plugins: [
        { operations: { ...OPERATIONS, externalFragments } },
        { documents: { ...SHARED, externalFragments, unstable_onExecutableDocumentNode: remember } },
      ],
    });
    write(generatedFor(file), text);
  }
  const plugins = [{ typescript: { ...SHARED, enumsAsTypes: true, disableDescriptions: true } }];
  write(SHARED_TYPES, await codegen({ ...common, filename: SHARED_TYPES, documents: [], plugins }));
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  write(MANIFEST, `${JSON.stringify(sorted, null, 1)}\n`);
  return Object.keys(manifest).length;
}

/**
 * Brings the generated files up to date. Nothing to do while there is no schema.
 * @returns {Promise<string>} one line saying what was done; throws with every fault of the operations
 */
export async function codegen() {
  const files = filesUnder(SOURCES).filter((file) => file.endsWith('.graphql'));
  if (!existsSync(at(SCHEMA))) return 'codegen: no schema.graphql yet, nothing to type';
  const outputs = [SHARED_TYPES, MANIFEST, ...files.map(generatedFor)];
  const inputs = fingerprint([SCHEMA, 'scripts/codegen.mjs', ...files]);
  if (readStamp(STAMP).inputs === inputs && outputs.every((file) => existsSync(at(file)))) return 'codegen: up to date';
  const stale = filesUnder(SOURCES).filter((file) => file.endsWith('.generated.ts') && !outputs.includes(file));
  for (const file of stale) rmSync(at(file));
  const count = await generate(files);
  writeStamp(STAMP, { inputs });
  return `codegen: ${count} operations of ${files.length} files`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await codegen());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
