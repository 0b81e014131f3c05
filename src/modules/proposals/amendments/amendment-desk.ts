import { Injectable } from '@nestjs/common';
import { changedMeanwhile, notFound } from '../../../kernel/common.refusals.js';
import { newId, type Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { Tx } from '../../../platform/database/database.js';
import type { EventFactory } from '../../../platform/events/event.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import {
  amend,
  amendedText,
  apply,
  clauseDocument,
  TextsService,
  type Amendment,
  type BaseText,
  type TextVersion,
} from '../../texts/index.js';
import { amendmentChangesNothing, subAmendmentUndoes } from '../domain/amendment.refusals.js';
import { ProposalDesk, type ProposalAtHand } from '../proposal-desk.js';
import { AmendmentsRepository, type AmendmentRow } from './amendments.repository.js';

/** An amended text, as its author sends it: the whole of it, from the one they read. */
export interface AmendedText {
  /** Of a version, or the text of an amendment. */
  readonly versionId: Id;
  /** ProseMirror JSON. */
  readonly document: unknown;
  readonly reason: string;
}

export interface AmendmentAtHand extends ProposalAtHand {
  readonly amendment: AmendmentRow;
}

/** Laying an amendment before somebody, with its proposal, held while it changes. And saying what happened to it. */
@Injectable()
export class AmendmentDesk {
  constructor(
    private readonly amendments: AmendmentsRepository,
    private readonly desk: ProposalDesk,
    private readonly texts: TextsService,
  ) {}

  async hold(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id): Promise<AmendmentAtHand> {
    const found = await this.amendments.byId(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    const hand = await this.desk.hold(tx, actor, collectiveId, found.proposalId);
    // Read again, now that nothing else changes it.
    const amendment = await this.amendments.byId(tx, collectiveId, id);
    if (!amendment) throw new Refused(notFound());
    return { ...hand, amendment };
  }

  /** What somebody’s text does to the latest version. */
  async read(
    tx: Tx,
    { collectiveId, textVersionId }: ProposalAtHand['proposal'],
    { versionId, document }: AmendedText,
  ): Promise<Amendment> {
    if (versionId !== textVersionId) throw new Refused(changedMeanwhile());
    return changing(await this.texts.version(tx, collectiveId, versionId), document);
  }

  /** What it does to the text of another amendment as that is now. Refuses one that leaves nothing of it. */
  async readUnder(tx: Tx, parent: AmendmentRow, { versionId, document }: AmendedText): Promise<Amendment> {
    if (versionId !== parent.textId) throw new Refused(changedMeanwhile());
    const version: TextVersion = await this.texts.version(tx, parent.collectiveId, parent.baseVersionId);
    const text = amendedText(version, { base: version.hash, ...parent });
    const amendment = changing(text, document);
    if (amend(version, apply(text, amendment)).operations.length === 0) {
      throw new Refused(subAmendmentUndoes({ number: parent.number }));
    }
    return amendment;
  }

  /** `about`: who hears of it in their inbox. */
  tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { proposal, facts }: ProposalAtHand,
    { number, parent }: Pick<AmendmentRow, 'number' | 'parent'>,
    about: readonly Id[] = [],
  ): void {
    this.desk.tell(tx, event, actor.accountId, proposal, facts.groupIds, {
      about: accounts(about),
      payload: { amendment: number, ...(parent && { amends: parent.number }) },
    });
  }
}

function changing(text: BaseText, document: unknown): Amendment {
  const amendment = amend(text, clauseDocument(document, newId));
  if (amendment.operations.length === 0) throw new Refused(amendmentChangesNothing());
  return amendment;
}

/** Who answers for it: its author, and who signed it with them. */
export const authorsOf = ({ createdBy, signers }: Pick<AmendmentRow, 'createdBy' | 'signers'>): readonly Id[] => [
  createdBy,
  ...signers,
];

/** Whose words it brings: theirs, and of those whose changes it took in. */
export const writersOf = (row: Pick<AmendmentRow, 'createdBy' | 'signers' | 'writers'>): readonly Id[] => [
  ...new Set([...authorsOf(row), ...row.writers]),
];

export const accounts = (ids: readonly Id[]): SubjectRef[] => [...new Set(ids)].map((id) => ({ type: 'Account', id }));
