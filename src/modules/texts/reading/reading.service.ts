import { Injectable } from '@nestjs/common';
import { signInFirst } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { collected, type Upload } from '../../../platform/http/uploads.js';
import { Limits } from '../../../platform/limits/limits.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { readingLimits } from '../domain/reading/limits.js';
import type { Reading } from '../domain/reading/read-document.js';
import { documentLargerThanSaid, documentsBusy, documentTooLarge } from '../domain/reading/reading.refusals.js';
import { readInThread } from './reading-thread.js';

/** Of one account, in an hour. */
const ofOne = { points: 60, seconds: 3_600 };
/** Read at once, and waiting for their turn, on one server. */
const atOnce = 2;
const mostWaiting = 10;

/** Documents brought in: read for whoever has an account, and forgotten. Nothing is stored. */
@Injectable()
export class ReadingService {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: Limits) {}

  async read(actor: Actor, { name, said, bytes }: Upload): Promise<Reading> {
    if (actor.accountId === null) throw new Refused(signInFirst());
    await this.limits.spend('reading', actor.accountId, ofOne);
    const limit = readingLimits.fileBytes;
    if (said !== null && said > limit) throw new Refused(documentTooLarge({ size: said, limit }));
    const whole = await collected(bytes, limit, () => new Refused(documentLargerThanSaid({ limit })));
    const answer = await this.inTurn(() => readInThread({ name, bytes: whole }));
    if ('refusal' in answer) throw new Refused(answer.refusal);
    return answer.reading;
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.running >= atOnce) {
      if (this.waiting.length >= mostWaiting) throw new Refused(documentsBusy());
      // Whoever leaves hands its turn over.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return await act();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
