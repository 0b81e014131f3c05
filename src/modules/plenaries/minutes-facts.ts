import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import { writtenDay, writtenHour } from '../../kernel/written-time.js';
import type { Db } from '../../platform/database/database.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { BallotsService, describeRule, explainVerdict, type Ballot } from '../ballots/index.js';
import { CollectivesService, RolesService } from '../collectives/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import type { MinutesBallot, MinutesFacts, MinutesItem } from './domain/minutes.js';
import { elapsed } from './domain/timer.js';
import { FloorRepository } from './floor.repository.js';
import { PlenariesRepository } from './plenaries.repository.js';
import {
  MinutesRecord,
  type AdoptedText,
  type AskedApart,
  type BroughtElection,
  type HeldProcedure,
} from './minutes-record.js';
import type { AgendaItem, Decision, Plenary, SpeechRow } from './plenaries.rows.js';

interface Happened {
  readonly speeches: readonly SpeechRow[];
  readonly decisions: readonly Decision[];
  readonly ballots: readonly Ballot[];
  readonly titles: ReadonlyMap<Id, string>;
  readonly texts: readonly AdoptedText[];
  readonly procedures: readonly HeldProcedure[];
  readonly outside: readonly BroughtElection[];
  readonly apart: ReadonlyMap<Id, AskedApart>;
  readonly clock: WrittenClock;
  readonly language: Language;
}

/** What happened at a plenary, gathered for its minutes, in the first language of its collective. */
@Injectable()
export class MinutesFactsReader {
  constructor(
    private readonly plenaries: PlenariesRepository,
    private readonly floor: FloorRepository,
    private readonly decisions: DecisionsRepository,
    private readonly ballots: BallotsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly subjects: Subjects,
    private readonly record: MinutesRecord,
  ) {}

  async of(db: Db, plenary: Plenary): Promise<{ facts: MinutesFacts; language: Language }> {
    const { collectiveId, id } = plenary;
    const { timeZone, languages } = await this.collectives.byId(db, collectiveId);
    const language = languages[0] === 'en' ? 'en' : 'fr';
    const clock = clockOf(timeZone, language);
    const [items, attendance, speeches, decisions, roles] = [
      await this.plenaries.items(db, id),
      await this.floor.attendance(db, id),
      await this.floor.speeches(db, id),
      await this.decisions.ofPlenary(db, id),
      await this.roles.list(collectiveId, id),
    ];
    const ballots = await this.ballots.byIds(
      db,
      decisions.flatMap(({ ballotId }) => ballotId ?? []),
    );
    const cards = await this.subjects.cards(
      decisions.flatMap(({ subjects }) => subjects),
      db,
    );
    const titles = new Map([...cards].map(([subjectId, { title }]) => [subjectId, title]));
    const [apart, texts, procedures, outside] = [
      await this.record.apart(db, id),
      await this.record.adopted(db, plenary, decisions, titles),
      await this.record.held(db, id, language),
      await this.record.brought(db, id, language),
    ];
    const found = { texts, procedures, outside, apart };
    const happened = { speeches, decisions, ballots, titles, ...found, clock, language } as const;
    const holder = (kind: 'chair' | 'secretary'): string => roles.find((role) => role.kind === kind)?.name ?? '';
    const facts = {
      number: plenary.number,
      title: plenary.title,
      place: plenary.place,
      date: clock.day(plenary.startsAt),
      openedAt: clock.hour(plenary.openedAt),
      closedAt: clock.hour(plenary.closedAt),
      chair: holder('chair'),
      secretary: holder('secretary'),
      present: [...new Set(attendance.map(({ name }) => name).filter((name) => name !== ''))],
      items: items.map((item) => itemFacts(item, happened)),
    };
    return { facts, language };
  }
}

interface WrittenClock {
  day(at: Date): string;
  hour(at: Date | null): string;
}

function clockOf(timeZone: string, language: Language): WrittenClock {
  return {
    day: (at) => writtenDay(at, timeZone, language),
    hour: (at) => (at ? writtenHour(at, timeZone, language) : ''),
  };
}

function itemFacts(item: AgendaItem, happened: Happened): MinutesItem {
  const { speeches, decisions, ballots, titles, texts, clock, language } = happened;
  return {
    title: item.title,
    state: item.state === 'carried' || item.state === 'fallen' ? item.state : 'done',
    openedAt: item.openedAt && clock.hour(item.openedAt),
    endedAt: item.endedAt && clock.hour(item.endedAt),
    speeches: speeches
      .filter(({ itemId }) => itemId === item.id)
      .map(({ name, kind, startedAt, timer }) => ({
        name,
        kind,
        at: clock.hour(startedAt),
        seconds: secondsOf(timer),
      })),
    votes: decisions
      .filter(({ itemId }) => itemId === item.id)
      .map(({ id, question, outcome, subjects, ballotId }) => ({
        question,
        outcome,
        about: subjects.flatMap((subject) => titles.get(subject.id) ?? []),
        askedApart: subjects.length === 1 ? (happened.apart.get(subjects[0]?.id ?? '') ?? null) : null,
        texts: texts.filter(({ decisionId }) => decisionId === id),
        ballot: ballotFacts(
          ballots.find((ballot) => ballot.id === ballotId),
          language,
        ),
      })),
    procedures: happened.procedures.filter(({ itemId }) => itemId === item.id),
    outside: happened.outside.filter(({ itemId }) => itemId === item.id),
  };
}

/** Of a speech that is over. */
export const secondsOf = (timer: SpeechRow['timer']): number =>
  timer === null || timer.pausedAt === null ? 0 : Math.round(elapsed(timer, timer.pausedAt) / 1000);

function ballotFacts(ballot: Ballot | undefined, language: Language): MinutesBallot | null {
  if (!ballot?.verdict) return null;
  const { rule, verdict, rollSize } = ballot;
  return {
    rule: describeRule(rule, language),
    secrecy: rule.secrecy,
    present: verdict.turnout.present,
    roll: rollSize ?? 0,
    verdict: explainVerdict(verdict, language),
  };
}
