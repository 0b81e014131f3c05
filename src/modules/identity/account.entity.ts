import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('text')
  name: string;

  @Column('citext', { nullable: true })
  email: string | null;

  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt: Date | null;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('text')
  language: Language;

  /** When they were warned that an account nobody visits is erased; null since their last visit. */
  @Column('timestamptz', { name: 'idle_told_at', nullable: true })
  idleToldAt: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('boolean')
  installer: boolean;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
