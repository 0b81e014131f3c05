import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { Sessions } from '../../platform/sessions/sessions.js';
import { AccountsRepository } from './accounts.repository.js';

/** The account itself, its sign-in links and sessions, and the letters that wait for it. */
@Injectable()
export class IdentityPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'account';

  constructor(
    private readonly personalData: PersonalData,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const account = await this.accounts.byId(db, accountId);
    if (!account) return null;
    const { passwordHash, ...held } = account;
    return {
      ...held,
      hasPassword: passwordHash !== null,
      sessions: await this.sessions.list(db, accountId),
      letters: account.email === null ? [] : await this.accounts.lettersTo(db, account.email),
    };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.sessions.revoke(tx, accountId);
    await this.accounts.forgetTraces(tx, accountId);
  }
}
