import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { sentenceOf, type Language, type Refusal } from '../../kernel/refusal.js';

@ObjectType('Refusal', { description: 'Something the rules do not allow, said so that one knows what to do instead.' })
export class RefusalType {
  @Field(() => String, { description: 'Stable name of the refusal, e.g. BallotNotOpen.' })
  code: string;

  @Field(() => String, { description: 'right, rule, input, missing, limit or conflict.' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'The rule it enforces, e.g. R7.' })
  rule: string | null;

  @Field(() => String, { description: "The sentence, in the reader's language." })
  message: string;

  @Field(() => String, { nullable: true, description: 'The input field it is about.' })
  field: string | null;
}

export type RefusalView = RefusalType & { readonly __typename: 'Refusal' };

export const refusalView = (refusal: Refusal, language: Language): RefusalView => ({
  __typename: 'Refusal',
  code: refusal.code,
  kind: refusal.kind,
  rule: refusal.rule ?? null,
  message: sentenceOf(refusal, language),
  field: typeof refusal.params['field'] === 'string' ? refusal.params['field'] : null,
});

const isRefusalView = (value: unknown): value is RefusalView =>
  typeof value === 'object' && value !== null && '__typename' in value && value.__typename === 'Refusal';

/** The result union of an operation: the thing, or a refusal as data. */
export function resultOf<T>(name: string, thing: () => Type<T>): object {
  return createUnionType({
    name,
    types: () => [thing(), RefusalType] as const,
    resolveType: (value: unknown) => (isRefusalView(value) ? RefusalType : thing()),
  }) as object;
}
