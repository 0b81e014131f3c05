import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';

/** Who asks: somebody signed in, or a visitor. Rights in a collective are its standing there, looked up per collective. */
export interface Actor {
  /** null: a visitor. */
  readonly accountId: Id | null;
  readonly sessionId: Id | null;
  /** "" for a visitor. */
  readonly name: string;
  readonly language: Language;
}

export const visitor = (language: Language): Actor => ({ accountId: null, sessionId: null, name: '', language });

export interface SignedInActor extends Actor {
  readonly accountId: Id;
}
