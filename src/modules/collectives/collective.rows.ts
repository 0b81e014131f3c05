import type { Id } from '../../kernel/ids.js';
import type { RoleKind, Tier } from './domain/standing.js';

export interface MemberRow {
  readonly accountId: Id;
  readonly name: string;
  readonly tier: Tier;
  readonly joinedAt: Date;
}

export interface RoleRow {
  readonly id: Id;
  readonly kind: RoleKind;
  readonly accountId: Id;
  readonly name: string;
  readonly subjectType: string | null;
  readonly subjectId: Id | null;
  readonly fromAt: Date;
  readonly toAt: Date | null;
  readonly reason: string;
  readonly endReason: string | null;
}
