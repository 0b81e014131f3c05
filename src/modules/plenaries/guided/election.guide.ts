import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { checked, id, line, prose } from '../../../platform/graphql/input.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { RolesService } from '../../collectives/index.js';
import { electWithoutCandidate } from '../domain/election-without-candidate.js';
import { namedTally, openElection, type ElectionCommand, type OpenElection } from '../domain/open-election.js';
import type { ElectionView } from '../domain/guided-view.js';
import { reasonLimit } from '../domain/step.js';
import { FloorRepository } from '../floor.repository.js';
import { roundView } from './consent.guide.js';
import { done, entered, type Play, type Played } from './guided-play.js';
import type { ElectionProcedure, NewProcedure } from './guided.rows.js';
import type { Happened } from './guided.events.js';

const reason = prose(reasonLimit, 0);

/** What each role an election may give is held over. */
const given = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facilitator'), subject: z.object({ type: z.literal('WorkingGroup'), id }) }),
  z.object({ kind: z.enum(['chair', 'secretary']), subject: z.object({ type: z.literal('Plenary'), id }) }),
  z.object({ kind: z.enum(['coordination', 'moderator']), subject: z.null() }),
]);

const setting = z.object({
  gives: given.nullable().default(null),
  fallback: z.boolean().default(false),
  rounds: z.int().min(1).max(20).default(2),
});

const office = z.object({
  role: line(200, 0),
  mandate: prose(reasonLimit, 0),
  criteria: z.array(line(300)).max(20),
});

const chairs = z.discriminatedUnion('do', [
  z.object({ do: z.literal('describe'), office }),
  z.object({ do: z.enum(['open-nominations', 'open-changes', 'close-changes', 'proclaim', 'fall-back']) }),
  z.object({ do: z.literal('propose'), nominee: id, why: reason }),
  z.object({ do: z.literal('judge'), objectionId: id, reasoned: z.boolean(), why: reason }),
  z.object({ do: z.literal('leave'), personId: id }),
  z.object({ do: z.literal('drop'), why: reason }),
  z.object({ do: z.literal('enter'), personId: id, said: z.unknown() }),
]);

const circles = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['nominate', 'change']), nominee: id, reason }),
  z.object({ do: z.enum(['accept', 'decline']) }),
  z.object({ do: z.literal('answer'), kind: z.enum(['consent', 'concern', 'objection']), reason }),
  z.object({ do: z.literal('lift'), objectionId: id, how: reason }),
]);

type Speaker = { readonly by: string; readonly enteredBy?: string };

const spoken = (command: z.infer<typeof circles>, by: Speaker, objectionId: string): ElectionCommand =>
  command.do === 'answer' ? { ...command, ...by, objectionId } : { ...command, ...by };

/** Election without candidate on an item: the circle, who is eligible, the role it gives. */
@Injectable()
export class ElectionGuide {
  constructor(
    private readonly floor: FloorRepository,
    private readonly roles: RolesService,
    private readonly subjects: Subjects,
  ) {}

  /** The circle is the members checked in, and they may be named: whoever is elected must be there to accept. */
  async open(
    { tx, plenary }: Play,
    data: unknown,
  ): Promise<{ procedure: NewProcedure; happened: readonly Happened[] }> {
    const { gives, fallback, rounds } = checked(setting, data);
    const { collectiveId } = plenary;
    if (gives?.subject) {
      const card = await this.subjects.card(gives.subject, tx);
      if (card?.collectiveId !== collectiveId) throw new Refused(notFound());
    }
    const circle = await this.floor.voters(tx, collectiveId, plenary.id);
    const rule = { fallback: fallback ? 'ballot' : 'none', roundsBeforeFallback: rounds } as const;
    const { state, happened } = done(openElection(circle, circle, rule));
    return { procedure: { kind: 'election', setting: { gives }, state }, happened };
  }

  chair(procedure: ElectionProcedure, data: unknown, play: Play): Played<OpenElection> {
    const command = checked(chairs, data);
    if (command.do !== 'enter') return this.step(procedure, command, play);
    const { personId, said } = command;
    const by = { by: personId, enteredBy: play.actorId };
    return entered(personId, this.step(procedure, spoken(checked(circles, said), by, play.commandId), play));
  }

  person(procedure: ElectionProcedure, data: unknown, play: Play): Played<OpenElection> {
    return this.step(procedure, spoken(checked(circles, data), { by: play.actorId }, play.commandId), play);
  }

  view({ state, setting: { gives } }: ElectionProcedure): ElectionView {
    const { held, rule, nominations, named: _named, heldBefore: _before, ...said } = state;
    return {
      kind: 'election',
      ...said,
      nominations,
      named: namedTally(state),
      ...roundView(held),
      gives: gives?.kind ?? null,
      fallback: rule.fallback === 'ballot' ? { rounds: rule.roundsBeforeFallback } : null,
    };
  }

  private step(procedure: ElectionProcedure, command: ElectionCommand, play: Play): Played<OpenElection> {
    const { state, happened } = done(electWithoutCandidate(procedure.state, command));
    const ended = ['proclaimed', 'dropped', 'ballot'].includes(state.stage);
    const { proposed } = state;
    if (state.stage !== 'proclaimed' || proposed === null) return { state, happened, ended };
    const apply = (decisionId: string): Promise<void> => this.giveRole(procedure, proposed, decisionId, play);
    return { state, happened, ended, decision: { outcome: 'elected', subjects: [], apply } };
  }

  /** The role of the setting, to whoever was elected; one they hold already stays as it is. */
  private async giveRole(
    { collectiveId, setting: { gives }, title }: ElectionProcedure,
    accountId: string,
    decisionId: string,
    { tx, actorId }: Play,
  ): Promise<void> {
    if (!gives) return;
    const holders = await this.roles.holders(tx, collectiveId, gives.kind, gives.subject?.id ?? null);
    if (holders.some((holder) => holder.accountId === accountId)) return;
    await this.roles.give(tx, { collectiveId, accountId, ...gives, givenBy: actorId, decisionId, reason: title });
  }
}
