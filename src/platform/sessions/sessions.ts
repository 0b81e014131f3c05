import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import { CONFIG, isSecure, type Config } from '../config/config.js';
import { Database, type Db, type Tx } from '../database/database.js';
import { Signals } from '../database/signals.js';
import { visitor, type Actor, type SignedInActor } from './actor.js';

const days = 24 * 60 * 60 * 1000;
/** A session ends 30 days after its last use, and 180 days after it began whatever its use. */
const idleLimit = 30 * days;
const wholeLimit = 180 * days;
const touchEvery = 60 * 60 * 1000;
/** A session found is taken as good this long, unless somebody says that it was revoked. */
const trustedFor = 30_000;
const trusted = 20_000;
/** PostgreSQL's signals carry 8,000 bytes at most. */
const idsPerSignal = 150;

export interface OpenedSession {
  /** 256 random bits; only its SHA-256 is stored. */
  readonly token: string;
  readonly sessionId: Id;
}

export interface SessionView {
  readonly id: Id;
  readonly device: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
}

interface Known {
  readonly actor: Omit<SignedInActor, 'language' | 'sessionId'> & { readonly sessionId: Id };
  readonly until: number;
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opaque sessions in PostgreSQL: revoking one is immediate, for GraphQL and sockets alike. */
@Injectable()
export class Sessions implements OnModuleInit {
  /** `__Host-` demands TLS; over plain HTTP on this machine the cookie goes without the prefix. */
  readonly cookieName: string;
  readonly cookieOptions: { httpOnly: true; secure: boolean; sameSite: 'lax'; path: '/'; maxAge: number };
  /** By the digest of their token. Emptied whenever a revocation may have been said while nobody listened. */
  private readonly known = new Map<string, Known>();
  /** Grows with each revocation: what was read before one is not kept after it. */
  private revocations = 0;
  private readonly revocationHearers = new Set<(sessionIds: readonly Id[]) => void>();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    const secure = isSecure(config);
    this.cookieName = secure ? '__Host-faire' : 'faire';
    this.cookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge: idleLimit / 1000 };
  }

  onModuleInit(): void {
    this.signals.on('session_revoked', (payload) => {
      if (payload === null) void this.catchUp();
      else this.tellRevoked(z.array(z.uuid()).parse(JSON.parse(payload)));
    });
  }

  async open(tx: Tx, accountId: Id, device: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const sessionId = newId();
    const now = this.clock.now();
    await tx.sql(
      `insert into session (id, account_id, token_hash, device, opened_at, last_seen_at) values ($1, $2, $3, $4, $5, $5)`,
      [sessionId, accountId, digest(token), device.slice(0, 200), now],
    );
    return { token, sessionId };
  }

  /** The actor behind a cookie's token; a visitor when it opens nothing. */
  async actorOf(token: string | undefined, language: Language): Promise<Actor> {
    if (!token || token.length > 100) return visitor(language);
    const now = this.clock.now();
    const hash = digest(token);
    const key = hash.toString('base64');
    const found = this.signals.listening ? this.known.get(key) : undefined;
    if (found && found.until > now.getTime()) return { ...found.actor, language };
    const { revocations } = this;
    const [row] = await this.database.prepared<{ id: Id; account_id: Id; last_seen_at: Date; name: string }>(
      `select s.id, s.account_id, s.last_seen_at, a.name from session s join account a on a.id = s.account_id
       where s.token_hash = $1 and s.revoked_at is null and s.last_seen_at > $2 and s.opened_at > $3`,
      [hash, new Date(now.getTime() - idleLimit), new Date(now.getTime() - wholeLimit)],
    );
    if (!row) return visitor(language);
    if (now.getTime() - row.last_seen_at.getTime() > touchEvery) {
      await this.database.sql('update session set last_seen_at = $2 where id = $1', [row.id, now]);
    }
    const actor = { accountId: row.account_id, sessionId: row.id, name: row.name };
    if (this.known.size >= trusted) this.known.clear();
    if (revocations === this.revocations) this.known.set(key, { actor, until: now.getTime() + trustedFor });
    return { ...actor, language };
  }

  /** What is known of an account is asked again: its name changed. */
  forget(accountId: Id): void {
    this.revocations += 1;
    for (const [key, { actor }] of this.known) if (actor.accountId === accountId) this.known.delete(key);
  }

  /** Revokes sessions of an account: all of them, or all but one, or one. Gives how many were open. */
  async revoke(tx: Tx, accountId: Id, which: { only?: Id; except?: Id } = {}): Promise<number> {
    const rows = await tx.sql<{ id: Id }>(
      `update session set revoked_at = $2 where account_id = $1 and revoked_at is null
         and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4) returning id`,
      [accountId, this.clock.now(), which.only ?? null, which.except ?? null],
    );
    this.drop(rows.map(({ id }) => id));
    for (let from = 0; from < rows.length; from += idsPerSignal) {
      const ids = rows.slice(from, from + idsPerSignal).map(({ id }) => id);
      await tx.sql(`select pg_notify('session_revoked', $1)`, [JSON.stringify(ids)]);
    }
    return rows.length;
  }

  async list(db: Db, accountId: Id): Promise<SessionView[]> {
    const rows = await db.sql<{ id: Id; device: string; opened_at: Date; last_seen_at: Date }>(
      `select id, device, opened_at, last_seen_at from session
       where account_id = $1 and revoked_at is null and last_seen_at > $2 order by last_seen_at desc, id desc`,
      [accountId, new Date(this.clock.now().getTime() - idleLimit)],
    );
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      openedAt: row.opened_at,
      lastSeenAt: row.last_seen_at,
    }));
  }

  onRevoked(hear: (sessionIds: readonly Id[]) => void): () => void {
    this.revocationHearers.add(hear);
    return () => this.revocationHearers.delete(hear);
  }

  private drop(sessionIds: readonly Id[]): void {
    this.revocations += 1;
    const revoked = new Set(sessionIds);
    for (const [key, { actor }] of this.known) if (revoked.has(actor.sessionId)) this.known.delete(key);
  }

  private tellRevoked(sessionIds: readonly Id[]): void {
    this.drop(sessionIds);
    for (const hear of this.revocationHearers) hear(sessionIds);
  }

  /** Revocations that may have been said while nobody listened. */
  private async catchUp(): Promise<void> {
    this.revocations += 1;
    this.known.clear();
    const rows = await this.database.sql<{ id: Id }>('select id from session where revoked_at > $1', [
      new Date(this.clock.now().getTime() - touchEvery),
    ]);
    this.tellRevoked(rows.map(({ id }) => id));
  }
}
