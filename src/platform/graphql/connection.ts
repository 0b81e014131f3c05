import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Refused } from '../../kernel/refusal.js';
import {
  decodeCursor,
  encodeCursor,
  pageSizeLimit,
  type Cursor,
  type Page,
  type PageRequest,
} from '../../kernel/page.js';
import { invalidInput } from './input.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => Boolean)
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true })
  startCursor: string | null;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `1 to ${pageSizeLimit}` })
  first: number;

  @Field(() => String, { nullable: true })
  after: string | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/** The Relay connection type of a node type: `@ObjectType() class ProposalConnection extends connectionOf(ProposalType, 'Proposal') {}`. */
export function connectionOf<T>(node: Type<T>, name: string): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<T> {
    @Field(() => String)
    cursor: string;

    @Field(() => node)
    node: T;
  }

  @ObjectType({ isAbstract: true })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType])
    edges: EdgeType[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { nullable: true, description: 'How many in all, where that is known cheaply.' })
    totalCount: number | null;
  }
  return ConnectionType;
}

/** Checks page arguments; refuses a cursor that is not ours. */
export function pageRequest({ first, after }: PageArgs): PageRequest {
  const cursor = after === null || after === undefined ? null : decodeCursor(after);
  if (after && !cursor) throw new Refused(invalidInput('after', 'cursor'));
  return { first: Math.min(Math.max(first, 1), pageSizeLimit), after: cursor };
}

export function toConnection<T>(page: Page<T>, cursorOf: (item: T) => Cursor): Connection<T> {
  const edges = page.items.map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: page.total,
  };
}

/** Cuts a list fetched with one row more than asked into a page. */
export const pageOf = <T>(rows: readonly T[], first: number, total: number | null = null): Page<T> => ({
  items: rows.slice(0, first),
  hasNext: rows.length > first,
  total,
});
