import {
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { pageSizeLimit } from '../../kernel/page.js';

/** What one document may ask for. Twice and more of what our own pages do. */
export const documentLimits = {
  /** Levels of fields. */
  depth: 12,
  /** Words and signs of the text. */
  tokens: 3_000,
  /** Fields under another name: many of one field are many calls in one request. */
  aliases: 30,
  /** Fields in the answer, when every list is full. */
  cost: 100_000,
} as const;

/** How many a list without pages is taken to hold. */
const listLength = 5;

const tooMuch = (code: string, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** Counts the aliases of a document, each once however often its fragment is spread (the cost counts that). */
export const limitAliases: ValidationRule = (context) => {
  let aliases = 0;
  return {
    Field(node) {
      if (node.alias === undefined) return;
      aliases += 1;
      if (aliases === documentLimits.aliases + 1) {
        context.reportError(tooMuch('TOO_MANY_ALIASES', `A document has at most ${documentLimits.aliases} aliases`));
      }
    },
  };
};

/** A syntax tree in place of a text would not have its words counted. */
export function refuseTrees(source: string): void {
  if (/^\s*[[{]\s*"/.test(source)) throw tooMuch('BAD_REQUEST', 'A document is GraphQL text, not a syntax tree');
}

const asksForSchema = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for the schema itself (`__typename` is of every document). */
export function introspects(document: DocumentNode): boolean {
  const known = asksForSchema.get(document);
  if (known !== undefined) return known;
  let found = false;
  visit(document, {
    Field(node) {
      if (node.name.value === '__schema' || node.name.value === '__type') found = true;
    },
  });
  asksForSchema.set(document, found);
  return found;
}

export const refuseIntrospection = (): never => {
  throw tooMuch('INTROSPECTION', 'Sign in to read the schema here; it is published as schema.graphql too');
};

const perField: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const first: unknown = args['first'];
  if (typeof first === 'number') return 1 + Math.min(Math.max(first, 1), pageSizeLimit) * childComplexity;
  // The edges of a page are as many as its `first`, counted above.
  const isList = field.name !== 'edges' && isListType(getNullableType(field.type));
  return 1 + (isList ? listLength : 1) * childComplexity;
};

type Variables = Readonly<Record<string, unknown>>;

/** The fields a document's answer holds when every page is full and every other list holds five. */
export function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Variables): number {
  const names = query.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value] : [],
  );
  const price = (operationName: string | undefined): number =>
    getComplexity({
      schema,
      query,
      variables: { ...variables },
      estimators: [perField],
      ...(operationName === undefined ? {} : { operationName }),
    });
  if (names.length === 1) return price(names[0]);
  return Math.max(0, ...names.map((name) => costWhereItRuns(() => price(name))));
}

/** Of several operations one runs; the others may lack their variables, and one that does is refused anyway. */
function costWhereItRuns(price: () => number): number {
  try {
    return price();
  } catch {
    return 0;
  }
}

const priced = new WeakMap<DocumentNode, Map<string, number>>();
const pricesKept = 50;

/** Refuses a document that asks for too much. Only whole numbers among the variables change what it costs. */
export function limitCost(schema: GraphQLSchema, document: DocumentNode, variables: Variables): void {
  const prices = priced.get(document) ?? new Map<string, number>();
  priced.set(document, prices);
  const key = JSON.stringify(Object.entries(variables).filter(([, value]) => typeof value === 'number'));
  const cost = prices.get(key) ?? costOf(schema, document, variables);
  if (prices.size < pricesKept) prices.set(key, cost);
  if (cost <= documentLimits.cost) return;
  throw tooMuch(
    'TOO_COSTLY',
    `This asks for up to ${cost} fields, and ${documentLimits.cost} at most are answered at once: ask for fewer, or smaller pages`,
  );
}
