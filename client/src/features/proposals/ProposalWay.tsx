import type { ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { DateText } from '../../ui/Dates.js';
import { Timeline, type TimelineStep } from '../../ui/Timeline.js';
import type { ProposalProps } from './proposalProps.js';

/** Where it was, where it is, what comes. */
export function ProposalWay({ proposal }: ProposalProps) {
  const text = useText('proposals');
  const { state, createdAt, debatedAt, submittedAt, decidedAt, withdrawnAt, mergedAt } = proposal;
  const passed: (readonly [string, ReactNode, string | null])[] = [
    ['draft', text.drafted, createdAt],
    ['debated', text.debatedAt, debatedAt],
    ['submitted', text.submittedAt, submittedAt],
    ['decided', state === 'withdrawn' ? null : text.states[state], state === 'submitted' ? null : decidedAt],
    ['withdrawn', text.states['withdrawn'], withdrawnAt],
    ['merged', text.states['merged'], mergedAt],
  ];
  const past = passed.flatMap(([id, title, at]) => (at === null || title === null ? [] : [{ id, title, at }]));
  const last = past.at(-1)?.id;
  const steps: TimelineStep[] = past.map(({ id, title, at }) => ({
    id,
    title,
    when: <DateText at={at} show="day" />,
    state: id === last ? 'current' : 'past',
  }));
  const coming = { draft: text.toDebate, debated: text.toSubmit, deferred: text.toSubmit, submitted: text.toVote }[
    state
  ];
  if (coming !== undefined) steps.push({ id: 'next', title: coming, state: 'next' });
  return <Timeline label={text.standing} steps={steps} />;
}
