import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/common.refusals.js';
import { ensure } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { CollectivesService, mayTakePart, RolesService, type Standing } from '../../collectives/index.js';
import { IdentityService, type Person } from '../../identity/index.js';
import type { GuidedView } from '../domain/guided-view.js';
import type { Entered, ObjectionRound } from '../domain/objections.js';
import { mayChair } from '../plenaries.policy.js';
import { PlenariesRepository } from '../plenaries.repository.js';
import type { Plenary } from '../plenaries.rows.js';
import { ConsentGuide } from './consent.guide.js';
import { drawFile } from './draw-ceremony.js';
import { DrawGuide } from './draw.guide.js';
import { ElectionGuide } from './election.guide.js';
import { mayBeHeld, mayVerify } from './guided.policy.js';
import { GuidedRepository } from './guided.repository.js';
import type { Procedure, ProcedureLine } from './guided.rows.js';
import { NominationGuide } from './nomination.guide.js';
import { VotersRepository, type VoterRow } from './voters.repository.js';

/** The reader's own side of a procedure. */
export interface OwnSide {
  readonly viewerId: Id | null;
  readonly viewerMayChair: boolean;
  readonly viewerMayTakePart: boolean;
  readonly viewerMayVerify: boolean;
  readonly viewerVoter: Pick<VoterRow, 'state' | 'reason' | 'bornOn' | 'residentSince'> | null;
  readonly viewerSupports: readonly Id[];
  readonly viewerPseudonym: string | null;
  readonly viewerOrganisations: readonly { readonly id: Id; readonly name: string }[];
}

export interface GuidedSeen extends OwnSide {
  readonly id: Id;
  readonly plenaryId: Id;
  readonly itemId: Id;
  readonly kind: string;
  readonly title: string;
  readonly open: boolean;
  readonly view: GuidedView;
}

const nothing = {
  viewerVoter: null,
  viewerSupports: [],
  viewerPseudonym: null,
  viewerOrganisations: [],
} as const;

/** Guided procedures as everybody sees them, and each reader's own side. */
@Injectable()
export class GuidedViews {
  constructor(
    private readonly database: Database,
    private readonly procedures: GuidedRepository,
    private readonly plenaries: PlenariesRepository,
    private readonly voters: VotersRepository,
    private readonly identity: IdentityService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly subjects: Subjects,
    private readonly consent: ConsentGuide,
    private readonly election: ElectionGuide,
    private readonly nomination: NominationGuide,
    private readonly draw: DrawGuide,
  ) {}

  /** What everybody may see, computed once for all who watch. */
  async view(id: Id): Promise<GuidedView | null> {
    const procedure = await this.procedures.byId(this.database, id);
    const plenary = procedure && (await this.plenaries.byId(this.database, procedure.plenaryId));
    return procedure && plenary && this.publicView(procedure, plenary);
  }

  async one(actor: Actor, id: Id): Promise<GuidedSeen | null> {
    const procedure = await this.procedures.byId(this.database, id);
    return procedure && this.seen(actor, procedure);
  }

  /** Those of a plenary, in the order they were opened. */
  linesOf(plenaryId: Id): Promise<ProcedureLine[]> {
    return this.procedures.linesOf(this.database, plenaryId);
  }

  /** Who the tellers have to verify: the unverified first. */
  async votersToCheck(actor: Actor, id: Id, search: string): Promise<VoterRow[]> {
    const procedure = await this.find(id);
    const standing = await this.collectives.standing(actor, procedure.collectiveId);
    ensure(mayVerify(standing, procedure));
    return this.voters.voters(this.database, id, search);
  }

  /** The file of a draw, for anybody to draw again. */
  async drawFile(id: Id): Promise<object> {
    const procedure = await this.find(id);
    if (procedure.kind !== 'sortition') throw new Refused(notFound());
    return drawFile(procedure.state);
  }

  /** Who stands behind the pseudonyms drawn: told to the chair, who calls them. */
  async drawn(actor: Actor, id: Id): Promise<{ pseudonym: string; person: Person }[]> {
    const procedure = await this.find(id);
    const plenary = await this.plenaries.byId(this.database, procedure.plenaryId);
    const standing = await this.collectives.standing(actor, procedure.collectiveId);
    if (!plenary || procedure.kind !== 'sortition') throw new Refused(notFound());
    ensure(mayChair(standing, plenary));
    const behind = await this.voters.behind(this.database, id, procedure.state.draw?.panel ?? []);
    return behind.map(({ pseudonym, accountId, name }) => ({
      pseudonym,
      person: { id: accountId, name, erased: name === '' },
    }));
  }

  private async find(id: Id): Promise<Procedure> {
    const procedure = await this.procedures.byId(this.database, id);
    if (!procedure) throw new Refused(notFound());
    return procedure;
  }

  private async seen(actor: Actor, procedure: Procedure): Promise<GuidedSeen> {
    const plenary = await this.plenaries.byId(this.database, procedure.plenaryId);
    if (!plenary) throw new Refused(notFound());
    const standing = await this.collectives.standing(actor, procedure.collectiveId);
    const [view, own] = await Promise.all([this.publicView(procedure, plenary), this.own(standing, procedure)]);
    const { id, plenaryId, itemId, kind, title, endedAt } = procedure;
    return {
      id,
      plenaryId,
      itemId,
      kind,
      title,
      open: endedAt === null,
      view,
      viewerId: actor.accountId,
      viewerMayChair: mayChair(standing, plenary).allowed,
      viewerMayTakePart: mayTakePart(standing).allowed,
      viewerMayVerify: mayVerify(standing, procedure).allowed,
      ...own,
    };
  }

  private async publicView(procedure: Procedure, plenary: Plenary): Promise<GuidedView> {
    const { id, plenaryId, itemId, kind, title, version, endedAt } = procedure;
    const item = await this.plenaries.item(this.database, itemId);
    const tellers =
      kind === 'nomination' ? await this.roles.holders(this.database, procedure.collectiveId, 'teller', id) : [];
    const named = await this.identity.people(this.database, [
      ...peopleOf(procedure),
      ...tellers.map(({ accountId }) => accountId),
    ]);
    return {
      id,
      plenaryId,
      plenaryNumber: plenary.number,
      itemId,
      title,
      version,
      open: endedAt === null,
      live: endedAt === null && item !== null && mayBeHeld(kind, plenary, item).allowed,
      names: Object.fromEntries([...named].map(([person, { name }]) => [person, name])),
      held: await this.heldView(procedure, named),
    };
  }

  private async heldView(procedure: Procedure, named: ReadonlyMap<Id, Person>): Promise<GuidedView['held']> {
    switch (procedure.kind) {
      case 'consent':
        return this.consent.view(procedure);
      case 'election':
        return this.election.view(procedure);
      case 'nomination':
        return this.nomination.view(procedure, named);
      case 'sortition':
        return this.draw.view(procedure);
    }
  }

  private async own(
    { accountId, roles }: Standing,
    { kind, id }: Procedure,
  ): Promise<Pick<OwnSide, 'viewerVoter' | 'viewerSupports' | 'viewerPseudonym' | 'viewerOrganisations'>> {
    const { database: db } = this;
    if (accountId === null) return nothing;
    if (kind === 'nomination') {
      const [viewerVoter, viewerSupports] = await Promise.all([
        this.voters.voter(db, id, accountId),
        this.voters.supportsOf(db, id, accountId),
      ]);
      return { ...nothing, viewerVoter, viewerSupports };
    }
    if (kind !== 'sortition') return nothing;
    const represented = roles.flatMap((role) =>
      role.kind === 'representative' && role.subjectId ? [{ type: 'Organisation', id: role.subjectId } as const] : [],
    );
    const cards = await this.subjects.cards(represented);
    const viewerPseudonym = await this.voters.pseudonymOf(db, id, accountId);
    const viewerOrganisations = [...cards.values()].map((card) => ({ id: card.id, name: card.title }));
    return { ...nothing, viewerPseudonym, viewerOrganisations };
  }
}

const writerOf = ({ enteredBy }: Entered): readonly Id[] => (enteredBy === undefined ? [] : [enteredBy]);

const peopleIn = ({ circle, answers, objections }: ObjectionRound): readonly Id[] => [
  ...circle,
  ...objections.map(({ personId }) => personId),
  ...[...answers, ...objections].flatMap(writerOf),
];

/** Everybody a procedure names. */
export function peopleOf(procedure: Procedure): readonly Id[] {
  switch (procedure.kind) {
    case 'consent': {
      return peopleIn(procedure.state.consent.held);
    }
    case 'election': {
      const { held, heldBefore, eligible, named, nominations, repliesEntered = [] } = procedure.state;
      const rounds = [held, ...heldBefore.map((before) => before.held)];
      return [
        ...rounds.flatMap(peopleIn),
        ...eligible,
        ...named,
        ...[...nominations, ...repliesEntered].flatMap(writerOf),
      ];
    }
    case 'nomination': {
      const { candidates, results } = procedure.state.nomination;
      return [...candidates, ...results.flat()].map(({ personId }) => personId);
    }
    case 'sortition':
      return [];
  }
}
