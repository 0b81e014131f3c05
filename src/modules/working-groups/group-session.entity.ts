import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';

export type SessionState = 'scheduled' | 'held' | 'minuted' | 'cancelled';

@Entity('group_session')
export class GroupSessionEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  place: string;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('int', { nullable: true })
  capacity: number | null;

  @Column('text')
  agenda: string;

  @Column('text')
  state: SessionState;

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null;

  @Column('text', { nullable: true })
  notes: string | null;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy: Id | null;

  @Column('timestamptz', { name: 'noted_at', nullable: true })
  notedAt: Date | null;

  /** What another tool called it; null for what was planned here. */
  @Column('text', { nullable: true })
  source: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('int')
  version: number;
}
