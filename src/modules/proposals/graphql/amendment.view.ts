import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Language } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import type { Person } from '../../identity/index.js';
import { spokenDiff, TextViews } from '../../texts/index.js';
import {
  mayAmendAmendment,
  mayAnswerGroup,
  mayRefuse,
  mayReword,
  maySettle,
  maySign,
  maySupport,
  mayTable,
  mayTakeIn,
  mayUnsign,
} from '../amendments/amendments.policy.js';
import { AmendmentsReading, type AmendedProposal, type WholeAmendment } from '../amendments/amendments.reading.js';
import { isSettled } from '../domain/proposal.js';
import type { AmendedProposalType, AmendmentSignatoryType, AmendmentType } from './amendment.type.js';

/** Amendments as the API tells them to one reader. */
@Injectable()
export class AmendmentViews {
  constructor(
    private readonly reading: AmendmentsReading,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  async view(actor: Actor, collectiveId: Id, proposalId: Id): Promise<AmendedProposalType> {
    const found = await this.reading.of(actor, collectiveId, proposalId);
    const { proposal, facts, standing } = found;
    const named = found.amendments.flatMap(({ line }) => [line.createdBy, ...line.signers, ...line.asked]);
    const people = await this.texts.writers(this.database, [...new Set(named)]);
    const known = new Map(people.map((person) => [person.id, person]));
    const version = await this.reading.text(found);
    const plenary = await this.reading.inPlenary(found);
    return {
      id: proposal.id,
      number: proposal.number,
      title: version ? proposal.title : '',
      state: proposal.state,
      versionId: proposal.textVersionId,
      document: version?.document ?? { type: 'doc', content: [] },
      amendments: found.amendments.flatMap((each) => {
        const author = known.get(each.line.createdBy);
        return author ? [lineView(each, author, signatoriesOf(each, known), found, actor.language)] : [];
      }),
      pairs: found.pairs.filter(({ relation }) => relation !== 'independent'),
      order: found.order,
      inPlenary: plenary && {
        from: plenary.from.number,
        to: plenary.to.number,
        clauses: plenary.changes,
        spoken: spokenDiff(
          plenary.changes.filter(({ kind }) => kind !== 'same'),
          actor.language,
        ),
        by: plenary.by,
      },
      viewerMayTable: mayTable(standing, facts).allowed,
      viewerMaySettle: maySettle(standing, facts).allowed,
    };
  }
}

function lineView(
  { line, base, changes, amended: document, groupChanges }: WholeAmendment,
  author: Person,
  signatories: readonly AmendmentSignatoryType[],
  { standing, facts, amendments }: AmendedProposal,
  language: Language,
): AmendmentType {
  const { id, number, reason, stale, supporters, viewerSupports, recommendation, createdAt } = line;
  // Once the proposal is rejected or withdrawn, what was open is about nothing any more; what is adopted may be amended.
  const lapsed = line.state === 'tabled' && isSettled(facts.state) && facts.state !== 'adopted';
  const parent = amendments.find((each) => each.line.id === line.parent?.id)?.line;
  return {
    id,
    number,
    amends: line.parent?.number ?? null,
    author,
    signatories,
    reason,
    state: lapsed ? 'lapsed' : line.state,
    fellWith: line.fellWith,
    stale: stale && !lapsed,
    base: base.number,
    clauses: changes,
    spoken: spokenDiff(changes, language),
    document,
    textId: line.textId,
    refusedBecause: line.refusedBecause,
    supporters,
    viewerSupports,
    recommendation,
    recommendationReason: line.recommendationReason,
    groupText: groupChanges && { clauses: groupChanges, spoken: spokenDiff(groupChanges, language) },
    authorAnswer: line.authorAnswer,
    authorWords: line.authorWords,
    createdAt,
    viewerMayReword: mayReword(standing, facts, line).allowed,
    viewerMaySupport: maySupport(standing, facts, line).allowed,
    viewerMaySign: maySign(standing, facts, line).allowed,
    viewerMayUnsign: mayUnsign(standing, line).allowed,
    viewerMayAnswer: mayAnswerGroup(standing, facts, line).allowed,
    viewerMayAmend: mayAmendAmendment(standing, facts, line).allowed,
    viewerMayTakeIn: parent !== undefined && mayTakeIn(standing, facts, parent, line).allowed,
    viewerMayRefuse: parent !== undefined && mayRefuse(standing, facts, parent, line).allowed,
  };
}

function signatoriesOf(
  { line: { signers, asked } }: WholeAmendment,
  known: ReadonlyMap<Id, Person>,
): AmendmentSignatoryType[] {
  return [...signers, ...asked].flatMap((id) => {
    const person = known.get(id);
    return person ? [{ person, signed: signers.includes(id) }] : [];
  });
}
