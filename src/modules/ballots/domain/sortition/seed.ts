import type { Refusal } from '../../../../kernel/refusal.js';
import { compareText, drawLimits, type Digest } from './plan.js';
import {
  commitmentWrong,
  organisationsTooFew,
  revealMismatch,
  revealMissing,
  revealUnasked,
  secretWrong,
} from './sortition.refusals.js';

/** Published by an organisation once the plan is, before any secret is revealed: the SHA-256 of its secret. */
export interface Commitment {
  readonly organisation: string;
  readonly sha256: string;
}

export interface Reveal {
  readonly organisation: string;
  readonly secret: string;
}

export type Seeded = { readonly seed: string } | { readonly refusal: Refusal };

/** What is wrong with commitments, secrets aside; null when they can be published. A copied commitment is refused. */
export function whyNoCommitment(commitments: readonly Commitment[]): Refusal | null {
  const [organisations, hashes] = [new Set<string>(), new Set<string>()];
  for (const { organisation, sha256 } of commitments) {
    const wrong = !/^[0-9a-f]{64}$/.test(sha256) || hashes.has(sha256) || organisations.has(organisation);
    if (wrong) return commitmentWrong({ organisation });
    organisations.add(organisation);
    hashes.add(sha256);
  }
  const least = drawLimits.organisations;
  return organisations.size < least ? organisationsTooFew({ least }) : null;
}

function whyNoReveal(commitments: readonly Commitment[], reveals: readonly Reveal[], digest: Digest): Refusal | null {
  const asked = new Map(commitments.map(({ organisation, sha256 }) => [organisation, sha256]));
  const [least, most] = drawLimits.secret;
  for (const { organisation, secret } of reveals) {
    const sha256 = asked.get(organisation);
    if (sha256 === undefined) return revealUnasked({ organisation });
    asked.delete(organisation);
    if (digest(secret) !== sha256) return revealMismatch({ organisation });
    const fits = secret.length >= least && secret.length <= most && !/[\r\n]/.test(secret);
    if (!fits) return secretWrong({ organisation, least, most });
  }
  const [missing] = asked.keys();
  return missing === undefined ? null : revealMissing({ organisation: missing });
}

/**
 * The seed nobody could choose: SHA-256 of the plan's fingerprint and every secret, sorted, one a line:
 * `printf '%s\n%s\n%s' FINGERPRINT SECRET_1 SECRET_2 | sha256sum` gives it again. One honest secret is enough. Refused when
 * a secret is missing or is not the one committed to: whoever reveals last can spoil a draw, never steer it.
 */
export function seedOf(
  fingerprint: string,
  commitments: readonly Commitment[],
  reveals: readonly Reveal[],
  digest: Digest,
): Seeded {
  const refusal = whyNoCommitment(commitments) ?? whyNoReveal(commitments, reveals, digest);
  if (refusal) return { refusal };
  const secrets = reveals.map(({ secret }) => secret).sort(compareText);
  return { seed: digest([fingerprint, ...secrets].join('\n')) };
}
