import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { SubjectType } from '../../kernel/subject-ref.js';
import type { Quote, Stance } from './domain/comment.js';

@Entity('comment')
export class CommentEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text', { name: 'subject_type' })
  subjectType: SubjectType;

  @Column('uuid', { name: 'subject_id' })
  subjectId: Id;

  @Column('uuid', { name: 'author_id' })
  authorId: Id;

  @Column('uuid', { name: 'reply_to', nullable: true })
  replyTo: Id | null;

  @Column('uuid', { name: 'root_id' })
  rootId: Id;

  @Column('smallint')
  depth: number;

  @Column('text', { nullable: true })
  stance: Stance | null;

  @Column('text')
  body: string;

  @Column('jsonb', { nullable: true })
  quote: Quote | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt: Date | null;

  /** Raised at each edit. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('timestamptz', { name: 'hidden_at', nullable: true })
  hiddenAt: Date | null;

  @Column('text', { name: 'hidden_ground', nullable: true })
  hiddenGround: string | null;

  @Column('text', { name: 'hidden_reason', nullable: true })
  hiddenReason: string | null;
}
