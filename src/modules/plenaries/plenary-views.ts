import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Database } from '../../platform/database/database.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { AmendmentDecisionsService, type AmendmentInVote } from '../proposals/index.js';
import { BallotViews, type BallotType } from '../ballots/index.js';
import { CollectivesService, mayActAsMember, RolesService, type Standing } from '../collectives/index.js';
import { IdentityService, type Person } from '../identity/index.js';
import type { AmendmentVote } from './amendment-votes.repository.js';
import { AmendmentVotesService } from './amendment-votes.service.js';
import { DecisionsRepository } from './decisions.repository.js';
import { isEnded, mayBePrepared } from './domain/plenary.js';
import { FloorRepository } from './floor.repository.js';
import type { AgendaItemType, DecisionType, PlenaryType } from './graphql/plenary.type.js';
import { MinutesViews } from './minutes-views.js';
import { mayChair, mayConvene, mayKeepDesk, mayPrepare } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem, Decision, HeldBallot, Plenary } from './plenaries.rows.js';

interface Named {
  readonly people: ReadonlyMap<Id, Person>;
  readonly cards: ReadonlyMap<Id, SubjectCard>;
  readonly ballots: ReadonlyMap<Id, BallotType>;
}

/** Plenaries as one reader sees them: agenda, ballots, decisions, minutes, and what they may do. */
@Injectable()
export class PlenaryViews {
  constructor(
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly amendmentVotes: AmendmentVotesService,
    private readonly amendments: AmendmentDecisionsService,
    private readonly minutes: MinutesViews,
    private readonly ballotViews: BallotViews,
    private readonly identity: IdentityService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly subjects: Subjects,
  ) {}

  async byId(actor: Actor, id: Id): Promise<PlenaryType | null> {
    const plenary = await this.plenaries.byId(this.database, id);
    return plenary && this.view(actor, plenary);
  }

  async byItem(actor: Actor, itemId: Id): Promise<PlenaryType | null> {
    const item = await this.plenaries.item(this.database, itemId);
    return item && this.byId(actor, item.plenaryId);
  }

  async view(actor: Actor, plenary: Plenary): Promise<PlenaryType> {
    const { database: db } = this;
    const [items, held, decisions, standing, roles, present, votes] = await Promise.all([
      this.plenaries.items(db, plenary.id),
      this.decisions.heldAt(db, plenary.id),
      this.decisions.ofPlenary(db, plenary.id),
      this.collectives.standing(actor, plenary.collectiveId),
      this.roles.list(plenary.collectiveId, plenary.id),
      this.floor.present(db, plenary.id),
      this.amendmentVotes.ofPlenary(db, plenary.id),
    ]);
    const amendments = await this.amendments.lines(
      db,
      votes.flatMap(({ amendmentIds }) => amendmentIds),
    );
    const separate = await this.separate(actor, plenary, standing, votes);
    const named = await this.named(actor, items, held, decisions);
    // Roles end with the minutes: from then on the plenary shows who held them last.
    const shown = plenary.state === 'minuted' ? roles : roles.filter(({ toAt }) => toAt === null);
    const holder = (kind: 'chair' | 'secretary'): Person | null => {
      const role = shown.find((each) => each.kind === kind);
      return role ? { id: role.accountId, name: role.name, erased: role.name === '' } : null;
    };
    return {
      ...plenary,
      present,
      chair: holder('chair'),
      secretary: holder('secretary'),
      agenda: items.map((item) => ({
        ...itemView(item, held, named),
        amendmentVote: voteView(item, votes, amendments, separate),
      })),
      decisions: decisions.map((decision) => decisionView(decision, named)),
      minutes: await this.minutes.view(standing, plenary),
      ...mayOf(standing, plenary),
    };
  }

  async decisionsPage(actor: Actor, collectiveId: Id, page: PageRequest): Promise<Page<DecisionType>> {
    const { items, ...rest } = pageOf(await this.decisions.page(this.database, collectiveId, page), page.first);
    const named = await this.named(actor, [], [], items);
    return { ...rest, items: items.map((decision) => decisionView(decision, named)) };
  }

  async decision(actor: Actor, id: Id): Promise<DecisionType | null> {
    const [found] = await this.decisions.byIds(this.database, [id]);
    return found ? decisionView(found, await this.named(actor, [], [], [found])) : null;
  }

  /** Which amendments are voted apart at whose request, and whether the reader may ask it of others. */
  private async separate(
    { accountId }: Actor,
    { id, state }: Plenary,
    standing: Standing,
    votes: readonly AmendmentVote[],
  ): Promise<Separate> {
    if (votes.length === 0) return { asked: new Map(), mayAsk: false };
    const { database: db } = this;
    const asked = await this.amendmentVotes.askedApart(db, id);
    const people = await this.identity.people(
      db,
      asked.map(({ askedBy }) => askedBy),
    );
    const votesHere = accountId !== null && mayActAsMember(standing).allowed && mayBePrepared(state).allowed;
    return {
      asked: new Map(
        asked.map(({ amendmentId, askedBy, reason }) => [
          amendmentId,
          { person: people.get(askedBy) ?? { id: askedBy, name: '', erased: true }, reason },
        ]),
      ),
      mayAsk: votesHere && (await this.floor.isPresent(db, id, accountId)),
    };
  }

  /** People, subjects and ballots of everything shown, each in one go. */
  private async named(
    actor: Actor,
    items: readonly AgendaItem[],
    held: readonly HeldBallot[],
    decisions: readonly Decision[],
  ): Promise<Named> {
    const ballotIds = new Set([...held, ...decisions].flatMap(({ ballotId }) => ballotId ?? []));
    const refs = [
      ...items.flatMap(({ subject }) => subject ?? []),
      ...[...held, ...decisions].flatMap(({ subjects }) => subjects),
    ];
    const [people, cards, ballots] = await Promise.all([
      this.identity.people(
        this.database,
        items.flatMap(({ speakerIds }) => speakerIds),
      ),
      this.subjects.cards(refs),
      this.ballotViews.many(actor, [...ballotIds]),
    ]);
    return { people, cards, ballots };
  }
}

const mayOf = (standing: Standing, plenary: Plenary) => {
  const prepared = mayBePrepared(plenary.state).allowed;
  return {
    viewerMayEdit: prepared && mayConvene(standing).allowed,
    viewerMayPrepare: prepared && mayPrepare(standing, plenary).allowed,
    viewerMayChair: mayChair(standing, plenary).allowed,
    viewerMayKeepDesk: mayKeepDesk(standing, plenary).allowed,
  };
};

const itemView = (
  item: AgendaItem,
  held: readonly HeldBallot[],
  { people, cards, ballots }: Named,
): Omit<AgendaItemType, 'amendmentVote'> => ({
  ...item,
  speakers: item.speakerIds.flatMap((id) => people.get(id) ?? []),
  subject: (item.subject && cards.get(item.subject.id)) ?? null,
  ballots: held.flatMap(({ itemId, ballotId }) => (itemId === item.id ? (ballots.get(ballotId) ?? []) : [])),
});

interface Separate {
  readonly asked: ReadonlyMap<Id, { readonly person: Person; readonly reason: string }>;
  readonly mayAsk: boolean;
}

function voteView(
  { id }: AgendaItem,
  votes: readonly AmendmentVote[],
  amendments: ReadonlyMap<Id, AmendmentInVote>,
  { asked, mayAsk }: Separate,
): AgendaItemType['amendmentVote'] {
  const vote = votes.find(({ itemId }) => itemId === id);
  if (!vote) return null;
  const { kind, amendmentIds, ballotState, itemState } = vote;
  const joint = kind === 'together' && amendmentIds.length > 1;
  return {
    kind,
    amendments: amendmentIds.flatMap((each) => {
      const found = amendments.get(each);
      if (!found) return [];
      const separate = kind === 'vote' ? (asked.get(each) ?? null) : null;
      return [{ ...found, amends: found.amends?.number ?? null, separate }];
    }),
    viewerMayAskApart: mayAsk && joint && ballotState === 'draft' && !isEnded(itemState),
  };
}

function decisionView(decision: Decision, { cards, ballots }: Named): DecisionType {
  const ballot = decision.ballotId === null ? null : ballots.get(decision.ballotId);
  return {
    ...decision,
    subjects: decision.subjects.flatMap(({ id }) => cards.get(id) ?? []),
    verdictSentence: ballot?.verdict?.sentence ?? '',
    ruleSentence: ballot?.ruleSentence ?? '',
  };
}
