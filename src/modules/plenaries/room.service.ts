import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import { Database, type Db } from '../../platform/database/database.js';
import type { Actor } from '../../platform/sessions/actor.js';
import { BallotsService } from '../ballots/index.js';
import { CollectivesService, mayTakePart } from '../collectives/index.js';
import type { RoomView } from './domain/room.js';
import { ownPlace, publicFloor, Queue, type OrderedQueue } from './queue.js';
import { QueueRepository } from './queue.repository.js';
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
  readonly viewerPlace: string | null;
  readonly viewerGender: string | null;
  readonly viewerOnRoll: boolean;
  readonly viewerMayVote: boolean;
  readonly viewerHasVoted: boolean;
  readonly viewerMayChair: boolean;
  readonly viewerMayKeepDesk: boolean;
}

/** The room of a plenary, live: three statements for everybody, a few more for one reader. */
@Injectable()
export class RoomService {
  constructor(
    private readonly database: Database,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly queue: Queue,
    private readonly queues: QueueRepository,
    private readonly ballots: BallotsService,
    private readonly collectives: CollectivesService,
  ) {}

  async view(plenaryId: Id, db: Db = this.database): Promise<RoomView | null> {
    return (await this.whole(plenaryId, db))?.view ?? null;
  }

  private async whole(plenaryId: Id, db: Db): Promise<{ view: RoomView; queue: OrderedQueue } | null> {
    const [row, queue] = await Promise.all([this.floor.room(db, plenaryId), this.queue.of(db, plenaryId)]);
    if (!row || !queue) return null;
    const { ballotId, ...room } = row;
    const [ballot] = ballotId ? await this.ballots.publicViews(db, [ballotId]) : [];
    const serverTime = new Date(queue.now).toISOString();
    return { queue, view: { ...room, ...publicFloor(queue), serverTime, ballot: ballot ?? null } };
  }

  async forViewer(actor: Actor, plenaryId: Id): Promise<ViewerRoom | null> {
    const [found, plenary] = await Promise.all([
      this.whole(plenaryId, this.database),
      this.plenaries.byId(this.database, plenaryId),
    ]);
    if (!found || !plenary) return null;
    const { view, queue } = found;
    const { accountId } = actor;
    const standing = await this.collectives.standing(actor, plenary.collectiveId);
    const [own, gender, votes] = await Promise.all([
      accountId === null ? null : this.floor.viewer(this.database, plenaryId, accountId),
      accountId === null ? null : this.queues.genderOf(this.database, plenary.collectiveId, accountId),
      accountId === null || !view.ballot ? [] : this.ballots.myVotes(this.database, [view.ballot.id], accountId),
    ]);
    const place = accountId === null ? null : ownPlace(queue, accountId, actor.language);
    const mine = votes[0];
    const takesPart = mayTakePart(standing).allowed;
    const proceeding = view.state === 'open';
    return {
      view,
      viewerMayCheckIn: takesPart && !own?.checkedIn && view.state !== 'closed' && view.state !== 'minuted',
      viewerCheckedIn: own?.checkedIn ?? false,
      viewerMayAsk: proceeding && view.itemId !== null && own?.checkedIn === true && own.speechId === null,
      viewerSpeechId: own?.speechId ?? null,
      viewerPosition: own?.speaking ? 0 : (place?.position ?? null),
      viewerPlace: place?.sentence ?? null,
      viewerGender: gender,
      viewerOnRoll: mine !== undefined,
      viewerMayVote: mine !== undefined && view.ballot?.state === 'open' && mine.mayVote,
      viewerHasVoted: (mine?.channel ?? null) !== null,
      viewerMayChair: mayChair(standing, plenary).allowed,
      viewerMayKeepDesk: mayKeepDesk(standing, plenary).allowed,
    };
  }
}
