import { v7, validate } from 'uuid';

/** A UUIDv7 as lower-case text: ids sort by the millisecond they were made in. */
export type Id = string;

export const newId = (): Id => v7();

export const isId = (value: unknown): value is Id => typeof value === 'string' && validate(value);
