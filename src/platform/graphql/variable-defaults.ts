import {
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  typeFromAST,
  valueFromASTUntyped,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';

type Variables = Record<string, unknown>;

const isObject = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The JIT takes what has a default (`$first: Int! = 20`, or a field of an input type) for missing when it is not given,
 * against the specification: the defaults are filled in before it runs. Undefined when there is nothing to fill in.
 */
export function withDefaults(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables | undefined,
): Variables | undefined {
  const filled: Variables = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      const given = variables?.[name];
      const value = given === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given;
      const whole = complete(inputTypeOf(schema, type), value);
      if (whole !== given) filled[name] = whole;
    }
  }
  return Object.keys(filled).length === 0 ? undefined : { ...variables, ...filled };
}

function inputTypeOf(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined {
  const type = typeFromAST(schema, node);
  return isInputType(type) ? type : undefined;
}

/** The value with the defaults of its input types; the very same value when none was missing. */
function complete(type: GraphQLInputType | undefined, value: unknown): unknown {
  const plain = type && getNullableType(type);
  if (isListType(plain) && Array.isArray(value)) {
    const whole = value.map((each: unknown) => complete(plain.ofType, each));
    return whole.some((each, index) => each !== value[index]) ? whole : value;
  }
  if (!isInputObjectType(plain) || !isObject(value)) return value;
  let whole = value;
  for (const field of Object.values(plain.getFields())) {
    const given = value[field.name];
    const next = given === undefined ? field.defaultValue : complete(field.type, given);
    if (next !== given) whole = { ...whole, [field.name]: next };
  }
  return whole;
}
