import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Refused } from '../../kernel/refusal.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AccountsRepository } from './accounts.repository.js';
import { proofMissing } from './domain/identity.refusals.js';

const tenMinutes = 10 * 60 * 1000;
/** About half a second on a phone: enough to make a thousand accounts dear, not one. */
const effort = { cost: 1_000, least: 400, most: 1_200 } as const;

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number(),
    }),
    signature: z.string(),
  }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
});

/** Sign-up asks the person's device for a small computation: no third party, no picture to recognise. */
@Injectable()
export class ProofOfWork {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
  ) {}

  async challenge(): Promise<unknown> {
    const light = this.config.environment === 'test';
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: light ? 10 : effort.cost,
      counter: light ? randomInt(5, 10) : randomInt(effort.least, effort.most),
      expiresAt: new Date(Date.now() + tenMinutes),
      hmacSignatureSecret: await this.secret(),
      deriveKey,
    });
  }

  /** Refuses a proof that is wrong, too old, or was used before. `text` is base64 JSON {challenge, solution}. */
  async spend(tx: Tx, text: string): Promise<void> {
    const parsed = payload.safeParse(parseBase64(text));
    if (!parsed.success) throw new Refused(proofMissing());
    const { challenge, solution } = parsed.data;
    const result = await verifySolution({
      challenge,
      solution: { counter: solution.counter, derivedKey: solution.derivedKey },
      deriveKey,
      hmacSignatureSecret: await this.secret(),
    });
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + 2 * tenMinutes);
    if (!result.verified || !(await this.accounts.spendChallenge(tx, challenge.signature, now, expiresAt))) {
      throw new Refused(proofMissing());
    }
  }

  private secret(): Promise<string> {
    return this.accounts.secret(this.database, randomBytes(32).toString('hex'));
  }
}

function parseBase64(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}
