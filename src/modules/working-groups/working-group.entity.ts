import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { GroupKind, GroupState } from './domain/group-state.js';

@Entity('working_group')
export class WorkingGroupEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: GroupKind;

  @Column('text')
  theme: string;

  @Column('text')
  description: string;

  @Column('text')
  place: string;

  @Column('text')
  rhythm: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: Id | null;

  @Column('text')
  state: GroupState;

  @Column('text', { name: 'state_reason' })
  stateReason: string;

  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: Id | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** Raised at each edit: two people editing at once do not overwrite each other. */
  @Column('int')
  version: number;
}
