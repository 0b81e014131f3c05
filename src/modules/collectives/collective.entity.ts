import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';

export type CollectiveState = 'draft' | 'active' | 'archived';

@Entity('collective')
export class CollectiveEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  @Column('text')
  territory: string;

  @Column('date', { name: 'election_on', nullable: true })
  electionOn: string | null;

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { name: 'time_zone' })
  timeZone: string;

  @Column('text')
  colour: string;

  /** Days within which what organisations ask is published. */
  @Column('int', { name: 'publish_within' })
  publishWithin: number;

  @Column('text')
  state: CollectiveState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Raised at each edit: two people editing at once do not overwrite each other. */
  @Column('int')
  version: number;
}
