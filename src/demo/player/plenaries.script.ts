import { newId } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import {
  CastingService,
  mostApproved,
  ruleTemplates,
  type BallotOption,
  type DecisionRule,
} from '../../modules/ballots/index.js';
import {
  AgendaService,
  AttendanceService,
  FloorService,
  SigningService,
  PlenariesService,
  VotesService,
  type ItemInput,
} from '../../modules/plenaries/index.js';
import { ProposalDecisionsService } from '../../modules/proposals/index.js';
import { attendance, demoAccounts, instantOf, plenaries, proposals } from '../content/index.js';
import type {
  AgendaItemContent,
  DecisionContent,
  ElectionContent,
  PlenaryContent,
  ProposalContent,
  Tally,
} from '../content/index.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

const minutes = 60_000;
const days = 24 * 60 * minutes;

/** Plenaries are convened, opened, followed item by item, voted, closed and minuted; the last one is open now. */
export function plenariesScript(now: Date): Act[] {
  return plenaries.flatMap((plenary) => new PlenaryStory(plenary, now).acts());
}

interface Vote {
  readonly question: string;
  readonly rule: DecisionRule;
  readonly subjects: (stage: Stage) => SubjectRef[];
  /** Empty but for an election. */
  readonly options: readonly BallotOption[];
  /** What each paper says. */
  readonly papers: readonly string[];
}

class PlenaryStory {
  private readonly items = new Map<AgendaItemContent, string>();
  /** Those that said what they report on as they were put on the agenda. */
  private readonly named = new Set<AgendaItemContent>();
  private readonly starts: Date;
  private readonly present: readonly string[];

  constructor(
    private readonly plenary: PlenaryContent,
    private readonly now: Date,
  ) {
    this.starts = instantOf(plenary.from, now);
    this.present = attendance[plenary.number] ?? [];
  }

  acts(): Act[] {
    const { convenedOn, to, agenda } = this.plenary;
    const ends = instantOf(to, this.now);
    const open = ends > this.now;
    const length = agenda.reduce((total, item) => total + item.minutes, 0);
    const pace = Math.min(
      1,
      (Math.min(ends.getTime(), this.now.getTime()) - this.starts.getTime()) / (length * minutes),
    );
    let at = this.starts.getTime() + 2 * minutes;
    const held: Act[] = [];
    for (const item of agenda) {
      const reached = !open || agenda.indexOf(item) <= agenda.findIndex(({ live }) => live === true);
      if (reached) held.push({ at: new Date(at), run: (stage) => this.item(stage, item) });
      at += item.minutes * minutes * pace;
    }
    return [
      { at: instantOf(convenedOn, this.now), run: (stage) => this.convene(stage) },
      { at: this.starts, run: (stage) => this.begin(stage) },
      ...held,
      ...(open ? [] : this.ending(ends)),
    ];
  }

  private get id(): (stage: Stage) => string {
    return (stage) => stage.plenaries.get(this.plenary.number);
  }

  private async convene(stage: Stage): Promise<void> {
    const { number, title, to, place, capacity, agenda } = this.plenary;
    const service = stage.service(PlenariesService);
    const convened = await service.convene(stage.as(founder), stage.collectiveId, {
      title,
      presentation: '',
      startsAt: this.starts,
      endsAt: instantOf(to, this.now),
      place,
      link: '',
      capacity,
      quorum: null,
    });
    stage.plenaries.set(number, convened.id);
    for (const item of agenda) {
      const [key] = this.known(stage, item);
      const added = await stage
        .service(AgendaService)
        .add(stage.as(founder), convened.id, this.words(stage, item, key ?? null));
      if (key !== undefined) this.named.add(item);
      this.items.set(item, added.id);
    }
  }

  private async begin(stage: Stage): Promise<void> {
    const { chair, secretary } = this.plenary;
    const id = this.id(stage);
    const service = stage.service(PlenariesService);
    await service.appoint(stage.as(founder), id, 'chair', stage.people.get(chair));
    await service.appoint(stage.as(founder), id, 'secretary', stage.people.get(secretary));
    await service.move(stage.as(chair), id, 'open');
    for (const key of this.present) {
      await stage.service(AttendanceService).checkInAtDoor(stage.as(secretary), id, stage.people.get(key));
    }
  }

  private async item(stage: Stage, item: AgendaItemContent): Promise<void> {
    const chair = stage.as(this.plenary.chair);
    const agenda = stage.service(AgendaService);
    await this.reported(stage, item);
    const itemId = this.items.get(item) ?? '';
    if (item.carriedOver) return agenda.carryOver(chair, itemId);
    await agenda.open(chair, itemId);
    await this.speeches(stage, item);
    const votes = [...(item.decisions ?? []).map((decision) => this.decision(decision)), ...this.proposalVotes(item)];
    if (item.live) return this.voteNow(stage, itemId, votes);
    for (const vote of votes) await this.vote(stage, itemId, vote);
    for (const election of item.elections ?? []) await this.vote(stage, itemId, electionOf(election));
    await this.deferrals(stage, item);
  }

  /** What an item is about, of what exists by now. */
  private known(stage: Stage, { encounters: keys = [] }: AgendaItemContent): string[] {
    return keys.filter((key) => stage.encounters.has(key));
  }

  private words(stage: Stage, item: AgendaItemContent, encounter: string | null): ItemInput {
    return {
      type: item.type,
      title: item.title,
      presentation: item.text,
      minutes: item.minutes,
      speakerIds: item.speakers.filter((key) => stage.people.has(key)).map((key) => stage.people.get(key)),
      guest: '',
      documents: [],
      subject: encounter === null ? null : { type: 'Encounter', id: stage.encounters.get(encounter) },
    };
  }

  /** The report of an encounter planned since the call came by itself: it takes the item's place; others are heard just before. */
  private async reported(stage: Stage, item: AgendaItemContent): Promise<void> {
    const [first, ...others] = this.known(stage, item);
    if (first === undefined) return;
    const agenda = stage.service(AgendaService);
    const place = async (key: string): Promise<string> =>
      (await agenda.add(stage.as(founder), this.id(stage), this.words(stage, item, key))).id;
    if (!this.named.has(item)) {
      await agenda.remove(stage.as(founder), this.items.get(item) ?? '');
      this.items.set(item, await place(first));
    }
    for (const key of others) await agenda.open(stage.as(this.plenary.chair), await place(key));
  }

  private async speeches(stage: Stage, item: AgendaItemContent): Promise<void> {
    const floor = stage.service(FloorService);
    const chair = stage.as(this.plenary.chair);
    const speakers = item.speakers.filter((key) => this.present.includes(key));
    for (const key of speakers) await floor.ask(stage.as(key), this.id(stage));
    const share = Math.max(1, Math.floor((item.minutes * 0.6) / Math.max(1, speakers.length)));
    for (const _ of speakers) {
      await floor.callNext(chair, this.id(stage), null);
      stage.clock.goTo(new Date(Math.min(stage.clock.now().getTime() + share * minutes, this.now.getTime() - minutes)));
      await floor.end(chair, this.id(stage));
    }
  }

  private decision({ question, effect, tally }: DecisionContent): Vote {
    if (effect.kind === 'charter') {
      const subjects = (stage: Stage): SubjectRef[] => [
        { type: 'Charter', id: stage.charterVersions.get(effect.version) },
      ];
      return { ...yesNo(tally), question, rule: { ...ruleTemplates.twoThirdsExpressed, base: 'cast' }, subjects };
    }
    const subjects = (stage: Stage): SubjectRef[] =>
      effect.kind === 'mandate' ? [{ type: 'Mandate', id: stage.mandates.get(effect.mandate) }] : [];
    return { ...yesNo(tally), question, rule: ruleTemplates.simpleMajority, subjects };
  }

  private proposalVotes(item: AgendaItemContent): Vote[] {
    return this.proposalsOf(item).flatMap((proposal) => {
      const { fate } = proposal;
      const tally =
        fate.kind === 'submitted'
          ? fate.soFar
          : fate.kind === 'adopted' || fate.kind === 'rejected'
            ? fate.tally
            : null;
      if (!tally) return [];
      return [
        {
          ...yesNo(tally),
          question: `Adopter la proposition «\u00a0${proposal.title}\u00a0»\u202f?`,
          rule: fate.kind === 'submitted' ? quorate : ruleTemplates.simpleMajority,
          subjects: (stage: Stage): SubjectRef[] => [{ type: 'Proposal', id: stage.proposals.get(proposal.key) }],
        },
      ];
    });
  }

  private proposalsOf(item: AgendaItemContent): ProposalContent[] {
    return (item.proposals ?? []).flatMap((key) => proposals.filter((each) => each.key === key));
  }

  private async vote(stage: Stage, itemId: string, vote: Vote): Promise<void> {
    const chair = stage.as(this.plenary.chair);
    const votes = stage.service(VotesService);
    const ballotId = await this.prepare(stage, itemId, vote);
    await votes.open(chair, ballotId, { roll: 'present', lines: [], voices: [], closesAt: null, warningsRead: true });
    await this.cast(stage, ballotId, vote.papers, this.present);
    stage.clock.goTo(new Date(Math.min(stage.clock.now().getTime() + 2 * minutes, this.now.getTime() - minutes)));
    await votes.close(chair, ballotId);
    await votes.proclaim(chair, ballotId, null);
    // What is adopted enters the programme behind the log: at this moment of the story, before the clock goes on.
    await stage.listened();
  }

  /** The item under way: the first vote is open and waits for the visitor, the others are ready. */
  private async voteNow(stage: Stage, itemId: string, votes: readonly Vote[]): Promise<void> {
    const chair = stage.as(this.plenary.chair);
    const ballots: string[] = [];
    for (const vote of votes) ballots.push(await this.prepare(stage, itemId, vote));
    const [first] = votes;
    const [ballotId] = ballots;
    if (!first || ballotId === undefined) return;
    await stage
      .service(VotesService)
      .open(chair, ballotId, { roll: 'present', lines: [], voices: [], closesAt: null, warningsRead: true });
    const visitors = new Set(demoAccounts.map(({ person }) => person));
    await this.cast(
      stage,
      ballotId,
      first.papers,
      this.present.filter((key) => !visitors.has(key)),
    );
  }

  private prepare(stage: Stage, itemId: string, { question, rule, options, subjects }: Vote): Promise<string> {
    const input = { question, rule, options, byHands: false, subjects: subjects(stage) };
    return stage.service(VotesService).prepare(stage.as(this.plenary.chair), itemId, input);
  }

  private async cast(stage: Stage, ballotId: string, papers: Vote['papers'], voters: readonly string[]): Promise<void> {
    const casting = stage.service(CastingService);
    for (const [index, choice] of papers.entries()) {
      const voter = voters[index];
      if (voter === undefined) throw new Error(`more votes than voters at plenary ${this.plenary.number}`);
      await casting.cast(stage.as(voter), {
        ballotId,
        voteId: newId(),
        choice,
        previousVoteId: null,
        forAccountId: null,
      });
    }
  }

  private async deferrals(stage: Stage, item: AgendaItemContent): Promise<void> {
    for (const { key, fate } of this.proposalsOf(item)) {
      if (fate.kind !== 'deferred') continue;
      const { reason } = fate;
      await stage.unitOfWork.run((tx) =>
        stage.service(ProposalDecisionsService).defer(tx, [stage.proposals.get(key)], {
          collectiveId: stage.collectiveId,
          plenaryId: this.id(stage),
          decisionId: null,
          actorId: stage.people.get(this.plenary.chair),
          reason,
        }),
      );
    }
  }

  private ending(ends: Date): Act[] {
    const { chair, secretary } = this.plenary;
    const signs = (who: string) => (stage: Stage) => stage.service(SigningService).sign(stage.as(who), this.id(stage));
    return [
      { at: ends, run: (stage) => stage.service(PlenariesService).move(stage.as(chair), this.id(stage), 'close') },
      { at: new Date(ends.getTime() + 2 * days), run: signs(secretary) },
      { at: new Date(ends.getTime() + 3 * days), run: signs(chair) },
    ];
  }
}

/** The rule announced by the open plenary's agenda: more for than against, and half of those present must vote. */
const quorate: DecisionRule = { ...ruleTemplates.simpleMajority, quorum: { of: 'present', fraction: '1/2' } };

const times = (count: number, paper: string): readonly string[] => Array.from({ length: count }, () => paper);

const yesNo = (tally: Tally): Pick<Vote, 'options' | 'papers'> => ({
  options: [],
  papers: [...times(tally.for, 'for'), ...times(tally.against, 'against'), ...times(tally.abstain, 'abstain')],
});

const electionRules: Readonly<Record<ElectionContent['method'], DecisionRule>> = {
  'majority-judgment': {
    ...mostApproved,
    method: 'majority-judgment',
    options: { seats: 1, grades: ['À rejeter', 'Passable', 'Assez bien', 'Bien', 'Très bien'], missing: 'worst' },
  },
  schulze: { ...mostApproved, method: 'schulze', options: { seats: 1, equals: true } },
  'equal-shares': { ...mostApproved, method: 'equal-shares', options: { budget: 6_000, increment: 10 } },
};

const electionOf = ({ question, method, options, papers }: ElectionContent): Vote => ({
  question,
  rule: electionRules[method],
  options: options.map((option, position) => ({ ...option, id: `o${position + 1}` })),
  papers: papers.flatMap(({ papers: count, ...paper }) => times(count, JSON.stringify(paper))),
  subjects: () => [],
});
