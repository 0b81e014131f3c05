import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { Competence, ProposalState } from './domain/proposal.js';

@Entity('proposal')
export class ProposalEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  problem: string;

  @Column('text')
  cost: string;

  @Column('text', { nullable: true })
  competence: Competence | null;

  @Column('text')
  chapter: string;

  @Column('text')
  state: ProposalState;

  @Column('boolean')
  private: boolean;

  /** Its current version; once adopted, the one that was voted. */
  @Column('uuid', { name: 'text_version_id' })
  textVersionId: Id;

  @Column('text')
  plain: string;

  /** What the tool it was imported from called it. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: Id | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'debated_at', nullable: true })
  debatedAt: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: Id | null;

  @Column('uuid', { name: 'plenary_id', nullable: true })
  plenaryId: Id | null;

  @Column('text', { name: 'decision_reason' })
  decisionReason: string;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { name: 'withdrawn_by', nullable: true })
  withdrawnBy: Id | null;

  @Column('text', { name: 'withdrawal_reason' })
  withdrawalReason: string;

  @Column('timestamptz', { name: 'merged_at', nullable: true })
  mergedAt: Date | null;

  /** What it became with another. */
  @Column('uuid', { name: 'merged_into_id', nullable: true })
  mergedIntoId: Id | null;

  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt: Date | null;

  @Column('text', { name: 'hidden_ground', nullable: true })
  hiddenGround: string | null;

  @Column('text', { name: 'hidden_reason', nullable: true })
  hiddenReason: string | null;

  @Column('int', { name: 'comment_count' })
  commentCount: number;

  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt: Date;

  /** Raised at each edit of its words or particulars. */
  @Column('int')
  version: number;
}
