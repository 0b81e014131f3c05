import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { keyOfAddress, Limits } from '../../platform/limits/limits.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { Sessions, type OpenedSession } from '../../platform/sessions/sessions.js';
import { AccountEntity } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';
import { ConsentsService } from './consents.service.js';
import { consentNeeded, emailTaken, linkSpent, wrongCredentials, wrongPassword } from './domain/identity.refusals.js';
import { mayUsePassword } from './domain/password.js';
import { accountErased, accountOpened } from './identity.events.js';
import { signInLetter } from './identity.letters.js';
import { ProofOfWork } from './proof-of-work.js';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly consent: boolean;
  /** Of the words that were shown; null where whoever calls shows none of its own. */
  readonly consentVersion: number | null;
  readonly password: string | null;
}

/** A person as others see them. */
export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly erased: boolean;
}

export interface SignedIn {
  readonly accountId: Id;
  readonly session: OpenedSession;
}

const linkLifetime = 15 * 60 * 1000;
const perAddress = { points: 8, seconds: 15 * 60 };
const perAccount = { points: 5, seconds: 15 * 60 };
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Verified against when there is no account, so that both answers take as long. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$9kVg3cRzKoiwbhMFmXW0tMvIVKxXyVCTOeKZqHyK0Ps';

@Injectable()
export class IdentityService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly consents: ConsentsService,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
    private readonly mailer: Mailer,
    private readonly proofs: ProofOfWork,
    private readonly personalData: PersonalData,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens an account and a session on this device. The proof of work is spent either way. */
  async signUp(input: NewAccount, proof: string, device: string): Promise<SignedIn> {
    if (!input.consent) throw new Refused(consentNeeded());
    this.consents.ensureCurrent('account', input.consentVersion);
    if (input.password !== null) ensure(mayUsePassword(input.password, input.name, input.email));
    const passwordHash = input.password === null ? null : await hash(input.password, argon);
    await this.unitOfWork.run((tx) => this.proofs.spend(tx, proof));
    if (await this.accounts.byEmail(this.database, input.email)) {
      await this.sendLink(input.email);
      throw new Refused(emailTaken());
    }
    return this.unitOfWork.run(async (tx) => {
      const accountId = await this.open(tx, input, passwordHash);
      await this.queueLink(tx, accountId, input.email, input.language);
      return { accountId, session: await this.sessions.open(tx, accountId, device) };
    });
  }

  /** Opens an account in a transaction: sign-up, the installer, the demonstration. */
  async open(tx: Tx, input: Omit<NewAccount, 'password' | 'consentVersion'>, passwordHash: string | null): Promise<Id> {
    // The first account of all is the installer's: one at a time looks whether it is.
    const first = await this.accounts.isFirst(tx);
    const now = this.clock.now();
    const account: AccountEntity = {
      id: newId(),
      name: input.name,
      email: input.email,
      emailConfirmedAt: null,
      passwordHash,
      language: input.language,
      createdAt: now,
      installer: first,
      idleToldAt: null,
      erasedAt: null,
    };
    await this.accounts.insert(tx, account);
    await this.consents.give(tx, account.id, 'account', null, input.language);
    tx.record(accountOpened({ collectiveId: null, actorId: account.id, subjectId: account.id }));
    return account.id;
  }

  async signIn(email: string, password: string, device: string): Promise<SignedIn> {
    await this.limits.spend('sign-in', keyOfAddress(email), perAddress);
    const account = await this.accounts.byEmail(this.database, email);
    const right = await verify(account?.passwordHash ?? nobody, password);
    if (!account?.passwordHash || !right) throw new Refused(wrongCredentials());
    return this.unitOfWork.run(async (tx) => ({
      accountId: account.id,
      session: await this.sessions.open(tx, account.id, device),
    }));
  }

  /** Sends a sign-in link when there is an account; the answer is the same when there is none. */
  async sendLink(email: string): Promise<void> {
    await this.limits.spend('sign-in-link', keyOfAddress(email), perAddress);
    const account = await this.accounts.byEmail(this.database, email);
    if (!account) return;
    await this.unitOfWork.run((tx) => this.queueLink(tx, account.id, email, account.language));
  }

  /** Spends a link (once, within fifteen minutes) and opens a session; the address is confirmed by it. */
  async openLink(token: string, device: string): Promise<SignedIn> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const accountId = await this.accounts.spendLink(tx, token, now);
      if (accountId === null) throw new Refused(linkSpent());
      await this.accounts.update(tx, accountId, { emailConfirmedAt: now });
      return { accountId, session: await this.sessions.open(tx, accountId, device) };
    });
  }

  async signOut(accountId: Id, sessionId: Id): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.revoke(tx, accountId, { only: sessionId }));
  }

  /** Ends one session of the account. Throws NotFound for one that is not open, or is somebody else's. */
  async endSession(accountId: Id, sessionId: Id): Promise<void> {
    const ended = await this.unitOfWork.run((tx) => this.sessions.revoke(tx, accountId, { only: sessionId }));
    if (ended === 0) throw new Refused(notFound());
  }

  /** Ends every session of the account, this one included. */
  async signOutEverywhere(accountId: Id): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.revoke(tx, accountId));
  }

  /** Sets or changes the password; every other session ends. */
  async setPassword(accountId: Id, sessionId: Id | null, current: string | null, next: string): Promise<void> {
    await this.limits.spend('set-password', accountId, perAddress);
    const account = await this.accounts.byId(this.database, accountId);
    if (!account) throw new Refused(wrongCredentials());
    if (account.passwordHash && !(await verify(account.passwordHash, current ?? ''))) {
      throw new Refused(wrongPassword({ field: 'current' }));
    }
    ensure(mayUsePassword(next, account.name, account.email ?? ''));
    const passwordHash = await hash(next, argon);
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.update(tx, accountId, { passwordHash });
      await this.sessions.revoke(tx, accountId, sessionId === null ? {} : { except: sessionId });
    });
  }

  async updateProfile(accountId: Id, change: { name: string; language: Language }): Promise<void> {
    await this.unitOfWork.run((tx) => this.accounts.update(tx, accountId, change));
    this.sessions.forget(accountId);
  }

  /** All that is held on somebody, by every module that holds something. */
  async exportData(accountId: Id): Promise<Record<string, unknown>> {
    await this.limits.spend('export-data', accountId, perAccount);
    return this.personalData.export(this.database, accountId);
  }

  /**
   * Erases an account: name, address, password, sessions, memberships. What it did in public stays, said of a former
   * member. Refused to the last coordinator of a collective. `password` is asked again where the account has one.
   */
  async erase(accountId: Id, password: string | null): Promise<void> {
    await this.limits.spend('erase-account', accountId, perAccount);
    const account = await this.accounts.byId(this.database, accountId);
    if (!account || account.erasedAt) throw new Refused(notFound());
    if (account.passwordHash && !(await verify(account.passwordHash, password ?? ''))) {
      throw new Refused(wrongPassword({ field: 'password' }));
    }
    await this.forget(accountId);
  }

  /** Erases without asking whose wish it is: a signed-in person's own, or the term of an account nobody visits. */
  async forget(accountId: Id): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.accounts.hold(tx, accountId);
      await this.personalData.erase(tx, accountId);
      await this.consents.withdraw(tx, accountId, 'account', null);
      await this.accounts.update(tx, accountId, {
        name: '',
        email: null,
        emailConfirmedAt: null,
        passwordHash: null,
        erasedAt: this.clock.now(),
      });
      tx.record(accountErased({ collectiveId: null, actorId: accountId, subjectId: accountId }));
    });
  }

  /** For commands, which are told who somebody is by their address. */
  byEmail(email: string): Promise<AccountEntity | null> {
    return this.accounts.byEmail(this.database, email.trim().toLowerCase());
  }

  account(accountId: Id): Promise<AccountEntity | null> {
    return this.accounts.byId(this.database, accountId);
  }

  /** People by id, in one query. Unknown ids are left out. */
  async people(db: Db, ids: Iterable<Id>): Promise<Map<Id, Person>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await this.accounts.people(db, wanted);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A hash for `open`, at the product's cost. */
  hashPassword(password: string): Promise<string> {
    return hash(password, argon);
  }

  private async queueLink(tx: Tx, accountId: Id, email: string, language: Language): Promise<void> {
    const now = this.clock.now();
    const token = randomBytes(32).toString('base64url');
    await this.accounts.insertLink(tx, accountId, token, now, new Date(now.getTime() + linkLifetime));
    await this.mailer.queue(tx, email, signInLetter(language, `${this.config.publicUrl}/connexion/lien#${token}`));
  }
}
