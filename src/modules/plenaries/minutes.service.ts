import { Injectable, type OnModuleInit } from '@nestjs/common';
import { notFound } from '../../kernel/common.refusals.js';
import { allowed, denied } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { BallotsService, describeRule, explainVerdict, type Ballot } from '../ballots/index.js';
import { CollectivesService, RolesService } from '../collectives/index.js';
import { documentFromMarkdown, TextsService, type TextVersion } from '../texts/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { draftMinutes, type MinutesFacts, type MinutesItem, type MinutesVote } from './domain/minutes.js';
import { minutesPublishedAlready } from './domain/plenary.refusals.js';
import { FloorRepository } from './floor.repository.js';
import { minutesDrafted, minutesEdited, minutesPublished } from './plenaries.events.js';
import { mayKeepDesk } from './plenaries.policy.js';
import { PlenariesRepository } from './plenaries.repository.js';
import type { AgendaItem, Decision, Minutes, Plenary, SpeechRow } from './plenaries.rows.js';
import { PlenaryDesk, type Act } from './plenary-desk.js';

const refOf = ({ id }: Pick<Minutes, 'id'>): SubjectRef => ({ type: 'Minutes', id });

/** Minutes: drafted from what happened when the plenary closes, edited by chair and secretary until published. */
@Injectable()
export class MinutesService implements OnModuleInit {
  constructor(
    private readonly desk: PlenaryDesk,
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly ballots: BallotsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly texts: TextsService,
  ) {}

  onModuleInit(): void {
    this.texts.addReader('Minutes', async (actor, { id }, db) => {
      const found = await this.decisions.minutesState(db, id);
      if (!found) return denied(notFound());
      if (found.state === 'published') return allowed;
      const standing = await this.collectives.standing(actor, found.collectiveId, db);
      return mayKeepDesk(standing, { id: found.plenaryId });
    });
  }

  /** Writes the first version, in the transaction that closes the plenary. */
  async draft({ tx, plenary, now, tell }: Act): Promise<void> {
    const { collectiveId, id: plenaryId } = plenary;
    const minutes: Minutes = { collectiveId, id: newId(), plenaryId, state: 'draft', publishedAt: null };
    await this.decisions.insertMinutes(tx, minutes, now);
    const document = documentFromMarkdown(draftMinutes(await this.facts(tx, plenary)), newId);
    await this.texts.create(tx, {
      collectiveId,
      subject: refOf(minutes),
      document,
      authorIds: [],
      reason: '',
      by: null,
    });
    tell(minutesDrafted, {}, { subjectId: minutes.id });
  }

  /** Saves a next version. Refuses (R6) once published, and ChangedMeanwhile when based on another than the latest. */
  edit(actor: SignedInActor, plenaryId: Id, basedOn: Id, document: unknown, reason: string): Promise<TextVersion> {
    return this.desk.act(actor, plenaryId, mayKeepDesk, async (act) => {
      const minutes = await this.unpublished(act);
      const version = await this.texts.addVersion(act.tx, {
        collectiveId: act.plenary.collectiveId,
        subject: refOf(minutes),
        document,
        authorIds: [act.actorId],
        reason,
        by: act.actorId,
        basedOn,
      });
      act.tell(minutesEdited, {}, { subjectId: minutes.id });
      return version;
    });
  }

  /** Published, they no longer change; the plenary is minuted. */
  publish(actor: SignedInActor, plenaryId: Id): Promise<void> {
    return this.desk.act(actor, plenaryId, mayKeepDesk, async (act) => {
      const minutes = await this.unpublished(act);
      await this.decisions.publishMinutes(act.tx, minutes.id, act.actorId, act.now);
      await this.plenaries.setState(act.tx, plenaryId, 'minuted', act.now);
      act.tell(minutesPublished, {}, { subjectId: minutes.id });
    });
  }

  /** The minutes and their latest text: a draft only for whoever writes it. */
  async read(db: Db, plenary: Plenary, mayWrite: boolean): Promise<{ minutes: Minutes; text: TextVersion } | null> {
    const minutes = await this.decisions.minutesOf(db, plenary.id);
    if (!minutes || (minutes.state === 'draft' && !mayWrite)) return null;
    const text = await this.texts.latest(db, refOf(minutes));
    return text && { minutes, text };
  }

  private async unpublished({ tx, plenary }: Act): Promise<Minutes> {
    const minutes = await this.decisions.minutesOf(tx, plenary.id);
    if (!minutes) throw new Refused(notFound());
    if (minutes.state === 'published') throw new Refused(minutesPublishedAlready());
    return minutes;
  }

  private async facts(db: Db, plenary: Plenary): Promise<MinutesFacts> {
    const { collectiveId, id } = plenary;
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    const clock = clockOf(timeZone);
    const [items, attendance, speeches, decisions] = [
      await this.plenaries.items(db, id),
      await this.floor.attendance(db, id),
      await this.floor.speeches(db, id),
      await this.decisions.ofPlenary(db, id),
    ];
    const ballots = await this.ballots.byIds(
      db,
      decisions.flatMap(({ ballotId }) => ballotId ?? []),
    );
    const roles = await this.roles.list(collectiveId, id);
    const holder = (kind: 'chair' | 'secretary'): string => roles.find((role) => role.kind === kind)?.name ?? '';
    return {
      number: plenary.number,
      title: plenary.title,
      place: plenary.place,
      date: clock.day(plenary.startsAt),
      openedAt: clock.hour(plenary.openedAt),
      closedAt: clock.hour(plenary.closedAt),
      chair: holder('chair'),
      secretary: holder('secretary'),
      present: [...new Set(attendance.map(({ name }) => name).filter((name) => name !== ''))],
      items: items.map((item) => itemFacts(item, speeches, decisions, ballots, clock)),
    };
  }
}

interface WrittenClock {
  day(at: Date): string;
  hour(at: Date | null): string;
}

function clockOf(timeZone: string): WrittenClock {
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone, dateStyle: 'full' });
  const hour = new Intl.DateTimeFormat('fr-FR', { timeZone, timeStyle: 'short' });
  return { day: (at) => day.format(at), hour: (at) => (at ? hour.format(at) : '') };
}

function itemFacts(
  item: AgendaItem,
  speeches: readonly SpeechRow[],
  decisions: readonly Decision[],
  ballots: readonly Ballot[],
  clock: WrittenClock,
): MinutesItem {
  return {
    title: item.title,
    state: item.state === 'carried' ? 'carried' : 'done',
    openedAt: item.openedAt && clock.hour(item.openedAt),
    endedAt: item.endedAt && clock.hour(item.endedAt),
    speeches: speeches
      .filter(({ itemId }) => itemId === item.id)
      .map(({ name, startedAt, endedAt }) => ({
        name,
        at: clock.hour(startedAt),
        minutes: startedAt && endedAt ? Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000) : 0,
      })),
    votes: decisions.flatMap((decision) => {
      const ballot = ballots.find(({ id }) => id === decision.ballotId);
      return decision.itemId === item.id && ballot?.verdict ? [voteFacts(decision, ballot)] : [];
    }),
  };
}

const voteFacts = ({ question, outcome }: Decision, { rule, verdict, rollSize }: Ballot): MinutesVote => ({
  question,
  outcome,
  rule: describeRule(rule, 'fr'),
  secrecy: rule.secrecy,
  present: verdict?.turnout.present ?? null,
  roll: rollSize ?? 0,
  verdict: verdict ? explainVerdict(verdict, 'fr') : '',
});
