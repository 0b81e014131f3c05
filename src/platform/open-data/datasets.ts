import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../database/database.js';

/** As Frictionless Table Schema names them. */
export type FieldType = 'string' | 'integer' | 'boolean' | 'date' | 'datetime';

/** One column and what it says, in French and in English: a line of the data dictionary. */
export interface DataField {
  readonly name: string;
  readonly type: FieldType;
  readonly fr: string;
  readonly en: string;
}

/** A value of a row; a Date is a moment, a day is an ISO date in a string. */
export type DataCell = string | number | boolean | Date | null;

export type DataRow = Readonly<Record<string, DataCell>>;

/** Public rows of one kind: no name and no account of anybody, none of what is private or hidden. */
export interface Dataset {
  /** Of its files: lower case, hyphens. */
  readonly name: string;
  readonly fr: string;
  readonly en: string;
  readonly fields: readonly DataField[];
  /** Every row of a collective, each with every field by its name, in an order that does not change. */
  rows(db: Db, collectiveId: Id): Promise<readonly DataRow[]>;
}

/** What each module makes public as data; added in `onModuleInit`. */
@Injectable()
export class Datasets {
  private readonly known = new Map<string, Dataset>();

  add(...datasets: readonly Dataset[]): void {
    for (const dataset of datasets) {
      if (this.known.has(dataset.name)) throw new Error(`the dataset ${dataset.name} is added twice`);
      this.known.set(dataset.name, dataset);
    }
  }

  /** By name. */
  all(): readonly Dataset[] {
    return [...this.known.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  get(name: string): Dataset | null {
    return this.known.get(name) ?? null;
  }
}

/** The stable id each row begins with. */
export const idField: DataField = { name: 'id', type: 'string', fr: 'Identifiant stable', en: 'Stable id' };
