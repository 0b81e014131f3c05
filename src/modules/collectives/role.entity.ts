import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { SubjectType } from '../../kernel/subject-ref.js';
import type { RoleKind } from './domain/standing.js';

@Entity('role')
export class RoleEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'account_id' })
  accountId: Id;

  @Column('text')
  kind: RoleKind;

  @Column('text', { name: 'subject_type', nullable: true })
  subjectType: SubjectType | null;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: Id | null;

  @Column('timestamptz', { name: 'from_at' })
  fromAt: Date;

  @Column('timestamptz', { name: 'to_at', nullable: true })
  toAt: Date | null;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: Id | null;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: Id | null;

  @Column('text')
  reason: string;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: Id | null;
}
