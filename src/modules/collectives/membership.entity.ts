import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { Tier } from './domain/standing.js';

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('uuid', { name: 'collective_id' })
  collectiveId: Id;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: Id;

  @Column('text')
  tier: Tier;

  @Column('text')
  state: 'invited' | 'active' | 'suspended' | 'left';

  @Column('text', { name: 'party_card', nullable: true })
  partyCard: string | null;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;
}
