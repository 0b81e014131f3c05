import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { DateTimeScalar } from './scalars.js';

type Class = new (...args: never[]) => unknown;

const isClass = (value: unknown): value is Class => typeof value === 'function';

/** The resolver classes that a module and those it imports provide. */
function resolversOf(module: Class, seen = new Set<Class>()): Class[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const imports: unknown[] = Reflect.getMetadata('imports', module) ?? [];
  const providers: unknown[] = Reflect.getMetadata('providers', module) ?? [];
  const own = providers.filter(isClass).filter(({ name }) => name.endsWith('Resolver'));
  return [...own, ...imports.filter(isClass).flatMap((each) => resolversOf(each, seen))];
}

export const buildOptions = {
  numberScalarMode: 'integer' as const,
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
};

/** The schema as text, from code alone: no database, no server. */
export async function schemaText(modules: readonly Class[]): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const seen = new Set<Class>();
  const resolvers = modules.flatMap((module) => resolversOf(module, seen));
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers, buildOptions);
  await app.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
