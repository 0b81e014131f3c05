import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { DataSource } from '../database/source.js';
import { CONFIG, type Config } from '../config/config.js';
import { defineRefusal, Refused } from '../../kernel/refusal.js';

const tooMany = defineRefusal('TooManyAttempts', {
  kind: 'limit',
  rule: 'R13',
  fr: 'Trop de tentatives. Réessayez dans {seconds} secondes.',
  en: 'Too many attempts. Try again in {seconds} seconds.',
});

export interface Limit {
  /** Attempts allowed … */
  readonly points: number;
  /** … in this many seconds. */
  readonly seconds: number;
}

/** What an address is counted under: never the address itself. */
export const keyOfAddress = (email: string): string => createHash('sha256').update(email).digest('hex').slice(0, 32);

/** Limits per account (or address of an account) and operation, never per IP: a whole hall may sit behind one Wi-Fi. */
@Injectable()
export class Limits {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly unwritten = new Map<string, RateLimiterMemory>();

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one attempt; refuses when there were too many. `key` is an account id or a hash of an address. */
  spend(operation: string, key: string, limit: Limit): Promise<void> {
    return this.take(this.limiter(operation, limit), key);
  }

  /** The same in this process's memory alone: for what must leave no trace. */
  spendUnwritten(operation: string, key: string, { points, seconds }: Limit): Promise<void> {
    const name = `${operation}:${points}/${seconds}`;
    const found = this.unwritten.get(name);
    const limiter = found ?? new RateLimiterMemory({ keyPrefix: operation, points, duration: seconds });
    this.unwritten.set(name, limiter);
    return this.take(limiter, key);
  }

  private async take(limiter: RateLimiterAbstract, key: string): Promise<void> {
    if (this.config.playing) return;
    try {
      await limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        throw new Refused(tooMany({ seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) }));
      }
      throw error;
    }
  }

  private limiter(operation: string, { points, seconds }: Limit): RateLimiterPostgres {
    const name = `${operation}:${points}/${seconds}`;
    const found = this.limiters.get(name);
    if (found) return found;
    const limiter = new RateLimiterPostgres({
      storeClient: this.dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: operation,
      points,
      duration: seconds,
      clearExpiredByTimeout: false,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}
