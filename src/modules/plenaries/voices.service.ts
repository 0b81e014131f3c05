import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService, type RollLine, type VoiceRow } from '../ballots/index.js';
import { EndorsementsService } from '../charter/index.js';
import { noVoiceOfThisKind, voiceNotOnRoll, voiceToItsOwn, voiceToSomebodyOfIt } from './domain/plenary.refusals.js';
import { VoicesRepository, type VoiceHolder } from './voices.repository.js';

/** The college of the rule where the voices of a kind count. */
export interface VoicesChoice {
  readonly kind: 'member' | 'organisation' | 'group';
  readonly college: string;
}

/** Voices drawn for a roll. */
export interface DrawnVoices {
  readonly lines: readonly RollLine[];
  /** Organisations and groups that would have one, and nobody to bear it. */
  readonly silent: readonly string[];
}

/** A voice the reader may give to somebody, and to whom. */
export interface VoiceToGive extends VoiceRow {
  readonly candidates: readonly VoiceHolder[];
}

const reasons = {
  organisation: 'Voix de l’organisation, qui endosse la charte',
  group: 'Voix du groupe de travail',
} as const;

/** Voices of organisations and groups in a plenary's votes: one each, borne by one person who speaks for it. */
@Injectable()
export class VoicesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly ballots: BallotsService,
    private readonly endorsements: EndorsementsService,
    private readonly voices: VoicesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every voice of the kinds asked for, of today. Refuses a kind nobody of which can vote. */
  async draw(tx: Tx, collectiveId: Id, choices: readonly VoicesChoice[]): Promise<DrawnVoices> {
    const lines: RollLine[] = [];
    const silent: string[] = [];
    const now = this.clock.now();
    for (const { kind, college } of choices) {
      if (kind === 'member') continue;
      const bodies =
        kind === 'organisation'
          ? await this.endorsements.endorsingOrganisations(tx, collectiveId, now)
          : await this.voices.groups(tx, collectiveId);
      const speakers = await this.voices.speakers(
        tx,
        bodies.map(({ id }) => id),
        now,
      );
      const before = lines.length;
      for (const { id, name } of bodies) {
        const [bearer] = speakers.get(id) ?? [];
        if (bearer) lines.push({ accountId: bearer.id, reason: reasons[kind], college, voice: { kind, id, name } });
        else silent.push(name);
      }
      if (lines.length === before) throw new Refused(noVoiceOfThisKind({ kind }));
    }
    return { lines, silent };
  }

  /** Voices of this ballot that the reader may give: of organisations they represent, of groups they facilitate. */
  async toGive({ accountId }: Actor, ballotId: Id): Promise<VoiceToGive[]> {
    if (accountId === null) return [];
    const voices = await this.ballots.voices(this.database, ballotId);
    const speakers = await this.voices.speakers(
      this.database,
      voices.map(({ id }) => id),
      this.clock.now(),
    );
    const mine = voices.filter(({ id }) => isOf(speakers.get(id), accountId));
    return Promise.all(
      mine.map(async (voice) => ({
        ...voice,
        candidates: await this.candidates(this.database, voice, speakers.get(voice.id) ?? []),
      })),
    );
  }

  /** Says who votes for an organisation or a group, until it has voted. */
  async give(actor: SignedInActor, ballotId: Id, voiceId: Id, accountId: Id): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const speakers = (await this.voices.speakers(tx, [voiceId], this.clock.now())).get(voiceId) ?? [];
      if (!isOf(speakers, actor.accountId)) throw new Refused(voiceToItsOwn());
      const voice = (await this.ballots.voices(tx, ballotId)).find(({ id }) => id === voiceId);
      if (!voice) throw new Refused(voiceNotOnRoll());
      if (!isOf(await this.candidates(tx, voice, speakers), accountId))
        throw new Refused(voiceToSomebodyOfIt({ voice: voice.name }));
      await this.ballots.giveVoice(tx, ballotId, voiceId, accountId, actor.accountId);
    });
  }

  /** An organisation is voted for by a verified representative; a group by a facilitator, or a member it chooses. */
  private async candidates(
    db: Db,
    { kind, id }: VoiceRow,
    speakers: readonly VoiceHolder[],
  ): Promise<readonly VoiceHolder[]> {
    if (kind === 'organisation') return speakers;
    const members = await this.voices.groupMembers(db, id);
    return [...speakers, ...members.filter((member) => !isOf(speakers, member.id))];
  }
}

const isOf = (people: readonly VoiceHolder[] | undefined, accountId: Id): boolean =>
  people?.some(({ id }) => id === accountId) ?? false;
