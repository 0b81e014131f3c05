import { createHmac, timingSafeEqual } from 'node:crypto';

/** A code is shown for five minutes, and taken for five more: the time to walk from the screen to a phone. */
const window = 5 * 60_000;

export interface CheckInCode {
  readonly code: string;
  readonly expiresAt: Date;
}

const codeOf = (secret: Buffer, turn: number): string =>
  createHmac('sha256', secret).update(String(turn)).digest('base64url').slice(0, 16);

/** The code of a plenary's secret at a moment: it turns, so that a photograph of the screen does not serve tomorrow. */
export function checkInCode(secret: Buffer, now: Date): CheckInCode {
  const turn = Math.floor(now.getTime() / window);
  return { code: codeOf(secret, turn), expiresAt: new Date((turn + 1) * window) };
}

export function isCheckInCode(secret: Buffer, code: string, now: Date): boolean {
  const given = Buffer.from(code);
  const turn = Math.floor(now.getTime() / window);
  return [turn, turn - 1].some((each) => {
    const right = Buffer.from(codeOf(secret, each));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
