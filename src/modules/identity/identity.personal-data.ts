import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { untilErased, type Processing } from '../../platform/personal-data/processing.js';
import { Sessions } from '../../platform/sessions/sessions.js';
import { AccountsRepository } from './accounts.repository.js';
import { ConsentsService } from './consents.service.js';
import { idleLetter } from './identity.letters.js';
import { IdentityRetention } from './identity.retention.js';
import { IdentityService } from './identity.service.js';

const processing: Processing = {
  title: { fr: 'Comptes et connexions', en: 'Accounts and sign-in' },
  purpose: {
    fr: 'Ouvrir un compte, se connecter, recevoir les courriels qui vous concernent.',
    en: 'Open an account, sign in, receive the mail that concerns you.',
  },
  data: {
    fr: 'Nom ou pseudonyme, courriel, langue, mot de passe haché, appareils connectés, liens de connexion, courriels envoyés, consentements et leur version.',
    en: 'Name or pseudonym, e-mail, language, hashed password, signed-in devices, sign-in links, letters sent, consents and their version.',
  },
  basis: 'consent',
  readers: {
    fr: 'Vous seul·e ; votre nom ou pseudonyme est public à côté de ce que vous écrivez.',
    en: 'Only you; your name or pseudonym is public beside what you write.',
  },
  kept: [
    untilErased,
    {
      fr: 'Un compte sans visite depuis trois ans : un courriel prévient, puis le compte est effacé un mois après.',
      en: 'An account without a visit for three years: a letter warns, then the account is erased a month later.',
    },
    {
      fr: 'Connexions terminées : 30 jours ; la dernière visite reste connue. Liens de connexion : un jour après leur fin. Courriels : 30 jours.',
      en: 'Ended sessions: 30 days; the last visit stays known. Sign-in links: a day after their end. Letters: 30 days.',
    },
  ],
  tables: ['session', 'magic_link', 'consent'],
};

/** The account itself, its sign-in links and sessions, and the letters that wait for it. */
@Injectable()
export class IdentityPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'account';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly accounts: AccountsRepository,
    private readonly sessions: Sessions,
    private readonly consents: ConsentsService,
    private readonly retention: IdentityRetention,
    private readonly identity: IdentityService,
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
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
      consents: await this.consents.of(accountId, db),
      letters: account.email === null ? [] : await this.accounts.lettersTo(db, account.email),
    };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.sessions.revoke(tx, accountId);
    await this.accounts.forgetTraces(tx, accountId);
  }

  /** Traces past their term; accounts nobody visits are warned, then erased, but for a collective's last coordinator. */
  async expire(now: Date): Promise<void> {
    const idle = await this.unitOfWork.run(async (tx) => {
      await this.retention.forgetEnded(tx, now);
      await this.retention.welcomeBack(tx);
      for (const { email, language } of await this.retention.tellIdle(tx, now)) {
        if (email) await this.mailer.queue(tx, email, idleLetter(language, `${this.config.publicUrl}/connexion`));
      }
      return this.retention.idleSince(tx, now);
    });
    for (const accountId of idle) {
      try {
        await this.identity.forget(accountId);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
  }
}
