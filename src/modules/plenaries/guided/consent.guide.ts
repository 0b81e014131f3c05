import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { checked, id, prose } from '../../../platform/graphql/input.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { describeRule, ruleTemplates, type YesNoRule } from '../../ballots/index.js';
import { CollectivesService } from '../../collectives/index.js';
import { decideByConsent, openConsent, type Consent, type ConsentCommand } from '../domain/consent.js';
import { reasonLimit } from '../domain/step.js';
import type { ConsentView } from '../domain/guided-view.js';
import { silentOf, standingOf, type ObjectionRound } from '../domain/objections.js';
import { Effects } from '../effects.js';
import { FloorRepository } from '../floor.repository.js';
import { done, entered, type Play, type Played } from './guided-play.js';
import type { ConsentProcedure, ConsentState, NewProcedure } from './guided.rows.js';
import type { Happened } from './guided.events.js';

const textLimit = 20_000;
const reason = prose(reasonLimit, 0);

const setting = z.object({
  text: prose(textLimit),
  subjects: z
    .array(z.object({ type: z.enum(subjectTypes), id }))
    .max(500)
    .default([]),
  /** A template of yes / no majority; null: no vote instead. */
  fallback: z
    .enum(['simpleMajority', 'twoThirdsExpressed', 'absoluteMajorityPresent', 'unanimityExpressed'])
    .nullable(),
  rounds: z.int().min(1).max(20).default(2),
});

const chairs = z.discriminatedUnion('do', [
  z.object({ do: z.literal('next-stage') }),
  z.object({ do: z.literal('amend'), text: prose(textLimit) }),
  z.object({ do: z.literal('judge'), objectionId: id, reasoned: z.boolean(), why: reason }),
  z.object({ do: z.literal('leave'), personId: id }),
  z.object({ do: z.literal('integrate') }),
  z.object({ do: z.literal('adopt') }),
  z.object({ do: z.literal('drop'), why: reason }),
  z.object({ do: z.literal('fall-back') }),
  z.object({ do: z.literal('enter'), personId: id, said: z.unknown() }),
]);

const answers = z.object({ do: z.literal('answer'), kind: z.enum(['consent', 'concern', 'objection']), reason });
const lifts = z.object({ do: z.literal('lift'), objectionId: id, how: reason });
const circles = z.discriminatedUnion('do', [answers, lifts]);

/** The circle's own side of a round, as everybody sees it. */
export const roundView = ({ circle, round, answers: given, objections }: ObjectionRound) => ({
  circle,
  round,
  answers: given,
  silent: silentOf({ circle, round, answers: given, objections }),
  objections,
});

/** Consent on an item: its text, what it decides, the circle, the vote there may be instead. */
@Injectable()
export class ConsentGuide {
  constructor(
    private readonly floor: FloorRepository,
    private readonly effects: Effects,
    private readonly collectives: CollectivesService,
    private readonly subjects: Subjects,
  ) {}

  /** The circle is the members checked in. Refuses (R2) what the phase forbids, and what awaits no decision. */
  async open(
    { tx, plenary }: Play,
    data: unknown,
  ): Promise<{ procedure: NewProcedure; happened: readonly Happened[] }> {
    const input = checked(setting, data);
    const { collectiveId } = plenary;
    this.effects.ensureVotable(input.subjects);
    const cards = await this.subjects.cards(input.subjects, tx);
    if (input.subjects.some((each) => cards.get(each.id)?.collectiveId !== collectiveId)) throw new Refused(notFound());
    const action = this.effects.actionOf(input.subjects);
    if (action) await this.collectives.ensurePhaseAllows(tx, collectiveId, action);
    await this.effects.ensureWaiting(tx, collectiveId, input.subjects);
    const circle = await this.floor.voters(tx, collectiveId, plenary.id);
    const fallbackRule = input.fallback === null ? null : ruleOf(input.fallback);
    const rule = { fallback: fallbackRule ? 'ballot' : 'none', roundsBeforeFallback: input.rounds } as const;
    const { state, happened } = done(openConsent(circle, rule));
    return {
      procedure: {
        kind: 'consent',
        setting: { subjects: input.subjects, fallbackRule },
        state: { consent: state, texts: [input.text] },
      },
      happened,
    };
  }

  chair(procedure: ConsentProcedure, data: unknown, { actorId, commandId }: Play): Played<ConsentState> {
    const command = checked(chairs, data);
    if (command.do === 'enter') {
      const { personId, said } = command;
      const by = { by: personId, enteredBy: actorId };
      return entered(personId, step(procedure, spoken(checked(circles, said), by, commandId)));
    }
    const played = step(procedure, command);
    return command.do === 'amend'
      ? { ...played, state: { ...played.state, texts: [...played.state.texts, command.text] } }
      : played;
  }

  person(procedure: ConsentProcedure, data: unknown, { actorId, commandId }: Play): Played<ConsentState> {
    return step(procedure, spoken(checked(circles, data), { by: actorId }, commandId));
  }

  view({ state: { consent, texts }, setting: { fallbackRule, subjects } }: ConsentProcedure): ConsentView {
    const { stage, version, held, ending, rule } = consent;
    const sentence = fallbackRule && { fr: describeRule(fallbackRule, 'fr'), en: describeRule(fallbackRule, 'en') };
    return {
      kind: 'consent',
      stage,
      text: texts.at(version - 1) ?? '',
      textVersion: version,
      ...roundView(held),
      ending,
      subjects,
      fallback: sentence && { rounds: rule.roundsBeforeFallback, sentence, rule: fallbackRule },
    };
  }
}

type Speaker = { readonly by: string; readonly enteredBy?: string };

const spoken = (command: z.infer<typeof circles>, by: Speaker, objectionId: string): ConsentCommand =>
  command.do === 'answer' ? { ...command, ...by, objectionId } : { ...command, ...by };

function ruleOf(template: keyof typeof ruleTemplates): YesNoRule {
  const rule = ruleTemplates[template];
  if (rule.method !== 'yes-no') throw new RangeError(`${template} is no yes / no majority`);
  return rule;
}

function step({ state, setting: { subjects } }: ConsentProcedure, command: ConsentCommand): Played<ConsentState> {
  const { state: consent, happened } = done(decideByConsent(state.consent, command));
  const outcome = outcomeOf(consent);
  const ended = consent.stage === 'adopted' || consent.stage === 'dropped' || consent.stage === 'ballot';
  const played = { state: { ...state, consent }, happened, ended };
  return outcome ? { ...played, decision: { outcome, subjects } } : played;
}

/** Adopted; rejected when it is dropped on an objection that stands; otherwise dropping decides nothing. */
function outcomeOf({ stage, held }: Consent): 'adopted' | 'rejected' | null {
  if (stage === 'adopted') return 'adopted';
  return stage === 'dropped' && standingOf(held).length > 0 ? 'rejected' : null;
}
