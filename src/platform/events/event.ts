import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { SubjectRef, SubjectType } from '../../kernel/subject-ref.js';

/** Who may read an event in the log: everybody, the collective's members, or nobody but listeners. */
export type Visibility = 'public' | 'members' | 'internal';

export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

/** What a service records. Payloads hold ids and public words, never personal data (R12). */
export interface NewEvent {
  readonly type: string;
  readonly collectiveId: Id | null;
  readonly actorId: Id | null;
  readonly subject: SubjectRef;
  /** What the subject belongs to, so that a watcher of the whole hears of the part. */
  readonly about: readonly SubjectRef[];
  readonly payload: EventPayload;
}

/** An event as the log tells it. */
export interface LoggedEvent extends NewEvent {
  /** Position in the told order: no gaps, never reordered. */
  readonly seq: number;
  readonly at: Date;
}

/** How what an event is about is called now: looked up when it is read, so that an erased person stays erased. */
export interface EventNames {
  readonly actor: string;
  /** Whom it happens to, when that is somebody else than the actor. */
  readonly account?: string | undefined;
  /** The thing it is about, when it has a name. */
  readonly thing?: string | undefined;
}

/** A sentence with holes, {actor}, {account}, {thing} and the payload's names; or a function that gives one. */
type EventSentence = string | ((payload: EventPayload, names: EventNames) => string);

interface EventWords {
  readonly visibility: Visibility;
  readonly fr: EventSentence;
  readonly en: EventSentence;
}

export interface EventOptions {
  readonly collectiveId: Id | null;
  readonly actorId: Id | null;
  readonly subjectId: Id;
  readonly about?: readonly SubjectRef[];
  readonly payload?: EventPayload;
}

const definitions = new Map<string, EventWords>();

/** Names an event once (past tense) with its visibility and sentence; calling the result makes it. */
export function defineEvent(type: string, subjectType: SubjectType, words: EventWords): EventFactory {
  if (definitions.has(type)) throw new Error(`event ${type} is defined twice`);
  definitions.set(type, words);
  const make = ({ collectiveId, actorId, subjectId, about = [], payload = {} }: EventOptions): NewEvent => ({
    type,
    collectiveId,
    actorId,
    subject: { type: subjectType, id: subjectId },
    about,
    payload,
  });
  return Object.assign(make, { type });
}

export interface EventFactory {
  (options: EventOptions): NewEvent;
  readonly type: string;
}

export const eventTypes = (visibility: Visibility): readonly string[] =>
  [...definitions].filter(([, words]) => words.visibility === visibility).map(([type]) => type);

export const allEventTypes = (): readonly string[] => [...definitions.keys()];

export const visibilityOf = (type: string): Visibility => definitions.get(type)?.visibility ?? 'internal';

/** Names for the sentence of an event, from those of people and of things. */
export function namesOfEvent(
  { actorId, about }: Pick<NewEvent, 'actorId' | 'about'>,
  actor: string,
  accountName: (id: Id) => string | undefined,
  thingTitle: (id: Id) => string | undefined,
): EventNames {
  const account = about.find(({ type }) => type === 'Account');
  const thing = about.find(({ type }) => type !== 'Account' && type !== 'Collective');
  return {
    actor,
    account: account && account.id !== actorId ? accountName(account.id) : undefined,
    thing: thing && thingTitle(thing.id),
  };
}

/** The event in one sentence. */
export function sentenceOfEvent(
  event: Pick<NewEvent, 'type' | 'payload'>,
  language: Language,
  names: EventNames,
): string {
  const words = definitions.get(event.type);
  if (!words) return event.type;
  const sentence = words[language];
  return (typeof sentence === 'function' ? sentence(event.payload, names) : sentence).replace(
    /\{(\w+)\}/g,
    (hole, name: string) => nameIn(names, name) ?? String(event.payload[name] ?? hole),
  );
}

const nameIn = (names: EventNames, name: string): string | undefined =>
  name === 'actor' || name === 'account' || name === 'thing' ? names[name] : undefined;
