import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import { Database, type Db } from '../../platform/database/database.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { BallotsService } from '../ballots/index.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import type { RoomView } from './domain/room.js';
import { FloorRepository } from './floor.repository.js';
import { mayChair, mayKeepDesk } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';

/** The reader's own side of a room, beside what everybody sees. */
export interface ViewerRoom {
  readonly view: RoomView;
  readonly viewerMayCheckIn: boolean;
  readonly viewerCheckedIn: boolean;
  readonly viewerMayAsk: boolean;
  readonly viewerSpeechId: Id | null;
  readonly viewerPosition: number | null;
  readonly viewerOnRoll: boolean;
  readonly viewerMayVote: boolean;
  readonly viewerHasVoted: boolean;
  readonly viewerMayChair: boolean;
  readonly viewerMayKeepDesk: boolean;
}

/** The room of a plenary, live: two statements for everybody, two more for one reader. */
@Injectable()
export class RoomService {
  constructor(
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly ballots: BallotsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async view(plenaryId: Id, db: Db = this.database): Promise<RoomView | null> {
    const row = await this.floor.room(db, plenaryId);
    if (!row) return null;
    const { ballotId, ...room } = row;
    const [ballot] = ballotId ? await this.ballots.publicViews(db, [ballotId]) : [];
    return { ...room, serverTime: this.clock.now().toISOString(), ballot: ballot ?? null };
  }

  async forViewer(actor: Actor, plenaryId: Id): Promise<ViewerRoom | null> {
    const [view, plenary] = await Promise.all([this.view(plenaryId), this.plenaries.byId(this.database, plenaryId)]);
    if (!view || !plenary) return null;
    const { accountId } = actor;
    const standing = await this.collectives.standing(actor, plenary.collectiveId);
    const [own, votes] = await Promise.all([
      accountId === null ? null : this.floor.viewer(this.database, plenaryId, accountId),
      accountId === null || !view.ballot ? [] : this.ballots.myVotes(this.database, [view.ballot.id], accountId),
    ]);
    const mine = votes[0];
    const takesPart = mayTakePart(standing).allowed;
    const proceeding = view.state === 'open';
    return {
      view,
      viewerMayCheckIn: takesPart && !own?.checkedIn && view.state !== 'closed' && view.state !== 'minuted',
      viewerCheckedIn: own?.checkedIn ?? false,
      viewerMayAsk: proceeding && view.itemId !== null && own?.checkedIn === true && own.speechId === null,
      viewerSpeechId: own?.speechId ?? null,
      viewerPosition: own?.position ?? null,
      viewerOnRoll: mine !== undefined,
      viewerMayVote: mine !== undefined && view.ballot?.state === 'open' && mine.mayVote,
      viewerHasVoted: (mine?.channel ?? null) !== null,
      viewerMayChair: mayChair(standing, plenary).allowed,
      viewerMayKeepDesk: mayKeepDesk(standing, plenary).allowed,
    };
  }
}
