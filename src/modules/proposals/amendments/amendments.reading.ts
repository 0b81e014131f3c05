import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { apply, compatibility, diffTexts, TextsService, type BaseText, type TextVersion } from '../../texts/index.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import { mayReadWords } from '../proposals.policy.js';
import { ProposalsRepository } from '../proposals.repository.js';
import { AmendmentsRepository, type AmendmentLine } from './amendments.repository.js';
import { amendmentOf, textUnder } from './sub-amendments.js';
import { votingList } from './voting-list.js';

/** An amendment with what it does to the text it stands on. */
export interface WholeAmendment {
  readonly line: AmendmentLine;
  /** Its version; where it amends an amendment, that one’s. */
  readonly base: TextVersion;
  /** Clause by clause, those it touches. */
  readonly changes: ReturnType<typeof diffTexts>;
  /** What the group would have it do. */
  readonly groupChanges: ReturnType<typeof diffTexts> | null;
  /** The amended text, for who rewords it. */
  readonly amended: TextVersion['document'];
}

/** What a plenary has made of a text so far, from the version that was laid before it. */
export interface AmendedInPlenary {
  readonly from: TextVersion;
  readonly to: TextVersion;
  readonly changes: ReturnType<typeof diffTexts>;
  /** Numbers of the amendments that touched each clause. */
  readonly by: readonly { readonly clauseId: Id; readonly amendments: readonly number[] }[];
}

/** The amendments of a proposal, and how the open ones stand to each other; these are known by their numbers. */
export interface AmendedProposal extends ProposalAtHand {
  readonly amendments: readonly WholeAmendment[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly relation: string }[];
  readonly order: readonly {
    readonly kind: string;
    readonly amendments: readonly number[];
    readonly because: string;
    /** Number of the amendment they amend. */
    readonly amends: number | null;
    readonly falls: readonly { readonly amendment: number; readonly when: number; readonly because: string }[];
  }[];
}

@Injectable()
export class AmendmentsReading {
  constructor(
    private readonly database: Database,
    private readonly amendments: AmendmentsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
  ) {}

  /** Throws NotFound, also for a private draft the actor may not read. Of a hidden proposal, nothing. */
  async of(actor: Actor, collectiveId: Id, proposalId: Id): Promise<AmendedProposal> {
    const found = await this.proposals.byId(this.database, collectiveId, proposalId);
    const hand = await this.desk.readable(this.database, actor, found);
    if (!mayReadWords(hand.standing, hand.facts)) return { ...hand, amendments: [], pairs: [], order: [] };
    const lines = await this.amendments.of(this.database, proposalId, actor.accountId);
    const ids = [...new Set(lines.map(({ baseVersionId }) => baseVersionId))];
    const bases = await this.texts.versionsById(this.database, collectiveId, ids);
    const amendments = lines.flatMap((line): WholeAmendment[] => {
      const base = bases.get(line.baseVersionId);
      if (!base) return [];
      const under = textUnder(line, base);
      const amended = apply(under, amendmentOf(line, under));
      return [{ line, base, amended, changes: changesTo(under, amended), groupChanges: groupChangesOf(line, base) }];
    });
    return { ...hand, amendments, ...togetherOf(amendments) };
  }

  /** null where no plenary has changed the text. */
  async inPlenary({ proposal, standing, facts, amendments }: AmendedProposal): Promise<AmendedInPlenary | null> {
    const passed = amendments.filter(
      ({ line }) => line.parent === null && line.state === 'accepted' && line.decisionId !== null,
    );
    const [first] = passed.toSorted((one, other) => one.base.number - other.base.number);
    if (!first || !mayReadWords(standing, facts)) return null;
    const to = await this.texts.version(this.database, proposal.collectiveId, proposal.textVersionId);
    const by = new Map<Id, number[]>();
    for (const { line, changes } of passed) {
      for (const { clauseId } of changes) by.set(clauseId, [...(by.get(clauseId) ?? []), line.number]);
    }
    return {
      from: first.base,
      to,
      changes: diffTexts(first.base.document, to.document),
      by: [...by].map(([clauseId, numbers]) => ({ clauseId, amendments: numbers })),
    };
  }

  /** The text as it is now; null where moderation hides it from the reader. */
  async text({ proposal, standing, facts }: ProposalAtHand): Promise<TextVersion | null> {
    if (!mayReadWords(standing, facts)) return null;
    return this.texts.version(this.database, proposal.collectiveId, proposal.textVersionId);
  }
}

const changesTo = (base: BaseText, amended: TextVersion['document']): ReturnType<typeof diffTexts> =>
  diffTexts(base.document, amended).filter(({ kind }) => kind !== 'same');

function groupChangesOf(
  { groupAlgorithm: algorithm, groupOperations: operations }: AmendmentLine,
  base: TextVersion,
): ReturnType<typeof diffTexts> | null {
  if (algorithm === null || operations === null) return null;
  return changesTo(base, apply(base, { base: base.hash, algorithm, operations }));
}

/** Those that stand on the latest version, and those of what they say. */
function togetherOf(amendments: readonly WholeAmendment[]): Pick<AmendedProposal, 'pairs' | 'order'> {
  const lines = amendments.filter(({ line }) => line.state === 'tabled' && !line.stale);
  const open = lines.filter(({ line }) => line.parent === null);
  const [first] = open;
  if (!first) return { pairs: [], order: [] };
  const rows = open.map(({ line }) => line);
  const under = lines.flatMap(({ line }) => (rows.some(({ id }) => id === line.parent?.id) ? [line] : []));
  const families = [rows, ...rows.map(({ id }) => under.filter(({ parent }) => parent?.id === id))];
  return {
    pairs: families.flatMap((family) => pairsOf(first.base, family)),
    order: votingList(first.base, rows, under).map(({ amendments: voted, kind, because, falls }) => ({
      kind,
      because,
      amends: voted[0]?.parent?.number ?? null,
      amendments: voted.map(({ number }) => number),
      falls,
    })),
  };
}

/** How amendments of one text stand to each other. */
function pairsOf(version: TextVersion, rows: readonly AmendmentLine[]): AmendedProposal['pairs'] {
  const [first] = rows;
  if (!first) return [];
  const text = textUnder(first, version);
  const numberAt = (place: number): number => rows[place]?.number ?? 0;
  const stored = rows.map((row) => amendmentOf(row, text));
  return compatibility(text, stored).map(({ a, b, relation }) => ({ a: numberAt(a), b: numberAt(b), relation }));
}
