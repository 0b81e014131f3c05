import { createContext, Suspense, use, useContext, type ComponentType } from 'react';
import type { CatalogueName } from '../i18n/catalogues.js';
import { useLanguage } from '../i18n/language.js';
import { loadCatalogues } from '../i18n/load.js';
import { Loading } from '../ui/Progress.js';
import { once } from './once.js';

/**
 * Places in a feature's page that another feature fills, and what it is told. Features do not import each other: one
 * shows `<Slot name="debate" of={…} />`, the other exports `slots` from its `features/<module>/slots.tsx`.
 */
export interface Slots {
  /** The debate on any subject. */
  readonly debate: { readonly type: string; readonly id: string };
  /** A button that reports what somebody wrote to the moderators. */
  readonly report: { readonly type: string; readonly id: string };
  /** In the place of what moderation hides. `id`: the hidden thing; `own`: the reader wrote it; `readable`: its words follow, for them. */
  readonly hiddenWords: {
    readonly id: string;
    readonly ground: string;
    readonly reason: string;
    readonly own: boolean;
    readonly readable: boolean;
  };
  /** The proposals of a working group. */
  readonly groupProposals: { readonly groupId: string };
  /** Votes of this account that waited on the device for the network; nothing when none did. */
  readonly waitingVotes: { readonly accountId: string };
  /** An alarm when the public log no longer continues what this browser saw of it; nothing otherwise. */
  readonly logWatch: { readonly slug: string };
  /** The voter's side of an open ballot: their vote and those they hold proxies for. */
  readonly ballotBooth: { readonly ballotId: string; readonly onVoted: () => void };
  /** Handing one's vote over, and answering those who do. */
  readonly ballotProxies: { readonly ballotId: string };
  /** How a closed ballot was counted, as a picture and a table. `whole`: with every step and the file to recount. */
  readonly ballotCount: { readonly ballotId: string; readonly whole: boolean };
  /** Fields of the form around them that say what is decided: values `<type>:<id>` under `subject`, none when free. */
  readonly decidedSubjects: { readonly onChoose: (question: string) => void };
  /** Preparing a ballot on an item of an agenda: question, rule, options. */
  readonly ballotPreparing: { readonly itemId: string; readonly title: string; readonly onDone: () => void };
  /** Opening a prepared ballot: who votes, with what weight, what that would reveal. */
  readonly ballotOpening: { readonly ballotId: string; readonly onDone: () => void };
  /** What the chair does around a ballot: names its tellers, draws its tie. */
  readonly ballotChair: { readonly ballotId: string; readonly onChange: () => void };
  /** The words of a proposal as they are voted, by its number. */
  readonly proposalWords: { readonly number: number };
  /** What amendments of a proposal would change; all by their numbers. */
  readonly amendmentChanges: { readonly number: number; readonly amendments: readonly number[] };
  /** A file of a text, or of the whole programme (by its collective), in the format one chooses. */
  readonly download: { readonly type: string; readonly id: string };
  /** A document one has already, read as a text. `written`: it would take the place of other words. */
  readonly bringDocument: {
    readonly written: boolean;
    /** The text as ProseMirror JSON. */
    readonly onUse: (found: { readonly title: string | null; readonly document: unknown }) => void;
  };
  /** A text as it is written with others, and its next version published from there. */
  readonly writing: { readonly type: string; readonly id: string };
  /** Every version of a text, what changed between two, who wrote what. `topic`: live, told of its versions; null: none. */
  readonly history: { readonly type: string; readonly id: string; readonly topic: string | null };
  /** The minority opinions on one proposal, of all those of the page, by number. */
  readonly minorityOpinions: { readonly numbers: readonly number[]; readonly number: number };
  /** The text of a proposal, by its number, where each sentence says where it comes from. */
  readonly sentenceOrigins: { readonly number: number };
  /** The chapters of the programme an organisation endorses; nothing where there is none. */
  readonly organisationChapters: { readonly organisationId: string };
  /** The vote that adopted a proposal, by its number, and its place in the programme. */
  readonly measurePlace: { readonly number: number };
  /** What a version of the charter would change in the one in force. */
  readonly charterChanges: { readonly versionId: string };
  /** What these amendments would change in the draft of the charter. */
  readonly charterAmended: { readonly ids: readonly string[] };
  /** A field of the form around it that chooses a proposal: its id, or "", under `name`. Those of the group first. */
  readonly proposalChoice: { readonly name: string; readonly groupId: string | null };
}

export type FeatureSlots = { readonly [Name in keyof Slots]?: ComponentType<Slots[Name]> };

export const SlotsContext = createContext<FeatureSlots>({});

interface SlotProps<Name extends keyof Slots> {
  readonly name: Name;
  readonly of: Slots[Name];
}

/** What another feature shows here; nothing when none does. */
export function Slot<Name extends keyof Slots>({ name, of }: SlotProps<Name>) {
  const Part: ComponentType<Slots[Name]> | undefined = useContext(SlotsContext)[name];
  if (!Part) return null;
  return (
    <Suspense fallback={<Loading />}>
      <Part {...of} />
    </Suspense>
  );
}

/** A part of a page in its own chunk, with the catalogues it needs: what `slots` is made of. */
export function lazyPart<Props extends object>(
  catalogues: readonly CatalogueName[],
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const loadPart = once(load);
  return function LazyPart(props: Props) {
    const texts = loadCatalogues(useLanguage(), catalogues);
    const part = loadPart();
    use(texts);
    const Body = use(part).default;
    return <Body {...props} />;
  };
}
