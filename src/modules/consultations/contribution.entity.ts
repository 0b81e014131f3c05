import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { ContributionState, Fate, Taker } from './domain/contribution-fate.js';

@Entity('contribution')
export class ContributionEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('int')
  number: number;

  /** null: said offline, under `offlineName`. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: Id | null;

  @Column('text', { name: 'offline_name', nullable: true })
  offlineName: string | null;

  @Column('uuid', { name: 'entered_by' })
  enteredBy: Id;

  @Column('timestamptz', { name: 'consented_at' })
  consentedAt: Date;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('text')
  theme: string;

  @Column('text')
  state: ContributionState;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: Id | null;

  @Column('text', { name: 'triage_reason' })
  triageReason: string;

  @Column('text', { nullable: true })
  fate: Fate | null;

  @Column('text', { name: 'fate_reason', nullable: true })
  fateReason: string | null;

  @Column('text', { name: 'taken_up_type', nullable: true })
  takenUpType: Taker | null;

  @Column('uuid', { name: 'taken_up_id', nullable: true })
  takenUpId: Id | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: Id | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** Raised at each edit of its words. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt: Date | null;

  @Column('text', { name: 'hidden_ground', nullable: true })
  hiddenGround: string | null;

  @Column('text', { name: 'hidden_reason', nullable: true })
  hiddenReason: string | null;
}
