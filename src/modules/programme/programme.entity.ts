import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { MeasureVote } from './domain/vote.js';

@Entity('programme')
export class ProgrammeEntity {
  @PrimaryColumn('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @Column('uuid')
  id: Id;

  @Column('uuid', { name: 'introduction_version_id', nullable: true })
  introductionVersionId: Id | null;

  @Column('text')
  state: 'draft' | 'published';

  /** Number of the last publication; 0 before the first. */
  @Column('int')
  version: number;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;
}

@Entity('chapter')
export class ChapterEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'introduction_version_id', nullable: true })
  introductionVersionId: Id | null;

  @Column('int')
  position: number;
}

@Entity('measure')
export class MeasureEntity {
  @Column('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid', { name: 'chapter_id' })
  chapterId: Id;

  @Column('int')
  position: number;

  @Column('uuid', { name: 'proposal_id' })
  proposalId: Id;

  /** The proposal's number: `/propositions/<number>`. */
  @Column('int')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  html: string;

  /** 1 as it entered; one more each time a plenary changes its words. */
  @Column('int')
  version: number;

  @Column('uuid', { name: 'text_version_id' })
  textVersionId: Id;

  @Column('text', { nullable: true })
  cost: string | null;

  @Column('text', { nullable: true })
  competence: string | null;

  /** Whole euros; null where nobody said. PostgreSQL hands these over as text. */
  @Column('bigint', { name: 'cost_once', nullable: true })
  costOnce: string | null;

  @Column('bigint', { name: 'cost_yearly', nullable: true })
  costYearly: string | null;

  @Column('text', { name: 'cost_source', nullable: true })
  costSource: string | null;

  @Column('uuid', { name: 'author_ids', array: true })
  authorIds: Id[];

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId: Id | null;

  @Column('jsonb', { nullable: true })
  vote: MeasureVote | null;

  @Column('timestamptz', { name: 'adopted_at' })
  adoptedAt: Date;
}
