import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Everything a type says to a depth, in the order of the schema; what needs arguments is left out. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const parts = type
      .getTypes()
      .map((each) =>
        each.name === 'Refusal'
          ? '... on Refusal { kind code }'
          : depth > 0
            ? `... on ${each.name} ${selection(each, depth)}`
            : '',
      );
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) throw new Error(`${type.name} is neither an object nor a union`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (needsArguments(field) || (depth <= 1 && !isLeafType(named))) return [];
    return [`${field.name} ${selection(named, depth - 1)}`];
  });
  return `{ __typename ${depth > 0 ? fields.join(' ') : ''} }`;
}

/** The document of one operation, such as `Query.plenary`, all its arguments as variables; `depth` 0 asks no field. */
export function documentOf(schema: GraphQLSchema, operation: string, depth = 0): string {
  const [parent = '', name = ''] = operation.split('.');
  const type = schema.getType(parent);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`the schema has no ${operation}`);
  const typed = field.args.map((arg) => {
    const optional = arg.defaultValue !== undefined ? String(arg.type).replace(/!$/, '') : String(arg.type);
    return `$${arg.name}: ${optional}`;
  });
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`);
  const list = (parts: readonly string[]): string => (parts.length === 0 ? '' : `(${parts.join(', ')})`);
  return `${parent.toLowerCase()} ${list(typed)} { answer: ${name}${list(given)} ${selection(getNamedType(field.type), depth)} }`;
}
