import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Slot } from '../../../page/slots.js';
import { useCollective, usePath } from '../../../session/session.js';
import { DateText } from '../../../ui/Dates.js';
import { Stack } from '../../../ui/Stack.js';
import { Timeline, type TimelineStep } from '../../../ui/Timeline.js';
import { nameOf, namesOf } from '../names.js';
import type { ProposalProps } from '../proposalProps.js';
import { AmendmentsTakenDocument } from '../proposals.generated.js';
import proposalStyles from '../Proposals.module.css';
import styles from './Origins.module.css';
import { amendmentsThatBrought, broughtBy, type Brought, type Sentence } from './origins.js';

interface SentenceProps extends ProposalProps {
  readonly sentence: Sentence;
}

/** From the contributions to the programme, what brought the words of one sentence; each step is a link. */
export function SentenceOrigin({ sentence, proposal }: SentenceProps) {
  const text = useText('origins');
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.focus(), []);
  const steps: TimelineStep[] = [
    { id: 'contributions', title: text.contributions, state: 'past', children: <Contributions proposal={proposal} /> },
    ...broughtBy(sentence).map((brought): TimelineStep => ({
      id: `version-${brought.version}`,
      title: text.written(brought.version),
      when: <WrittenAt proposal={proposal} version={brought.version} />,
      state: 'past',
      children: <BroughtWords proposal={proposal} sentence={sentence} brought={brought} />,
    })),
    { id: 'decision', title: text.decision, state: 'current', children: <Followed proposal={proposal} /> },
  ];
  return (
    <section ref={here} tabIndex={-1} className={styles.origin} aria-label={text.sentence}>
      <Stack>
        <strong>{text.sentence}</strong>
        <Timeline label={text.sentence} steps={steps} />
        <div data-screen-only>
          <Link to={{ search: '' }} replace preventScrollReset>
            {text.close}
          </Link>
        </div>
      </Stack>
    </section>
  );
}

function Contributions({ proposal: { origins } }: ProposalProps) {
  const text = useText('origins');
  const { slug } = useCollective();
  if (origins.length === 0) return <p className={proposalStyles.quiet}>{text.noContribution}</p>;
  return (
    <ul className={proposalStyles.ties}>
      {origins.map(({ id, title, path }) => (
        <li key={id}>
          <Link to={`/${slug}${path}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

function WrittenAt({ proposal, version }: ProposalProps & { readonly version: number }): ReactNode {
  const found = proposal.versions.find(({ number }) => number === version);
  return found ? <DateText at={found.createdAt} show="day" /> : null;
}

interface BroughtProps extends SentenceProps {
  readonly brought: Brought;
}

/** The words one version brought: whose it is, why, and by which amendments. */
function BroughtWords({ proposal, sentence, brought }: BroughtProps) {
  const text = useText('origins');
  const words = useText('proposals');
  const path = usePath();
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(AmendmentsTakenDocument, { collectiveId, proposalId: proposal.id });
  const all = data?.proposalAmendments.amendments ?? [];
  const accepted = new Set(all.flatMap(({ number, state }) => (state === 'accepted' ? [number] : [])));
  // What amends an amendment came into the text with it.
  const taken = all.filter(({ amends }) => amends === null || accepted.has(amends));
  const amendments = amendmentsThatBrought(taken, sentence.clauseId, brought);
  const { number } = proposal;
  const version = proposal.versions.find((one) => one.number === brought.version);
  return (
    <>
      {version && version.authors.length > 0 ? <p>{text.by(namesOf(version.authors, words))}</p> : null}
      {version?.reason ? <p className={proposalStyles.quiet}>{version.reason}</p> : null}
      <ul className={styles.words} aria-label={text.words}>
        {brought.stretches.map((stretch, place) => (
          <li key={`${place}-${stretch}`}>{text.said(stretch)}</li>
        ))}
      </ul>
      {amendments.map((amendment) => (
        <p key={amendment.id}>
          <Link to={`${path('propositions', number, 'amendements')}#amendement-${amendment.number}`}>
            {text.amendment(amendment.number, nameOf(amendment.author, words))}
          </Link>
        </p>
      ))}
      {brought.version > 1 ? (
        <p>
          <Link to={`${path('propositions', number, 'versions')}?de=${brought.version - 1}&a=${brought.version}`}>
            {text.change}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Followed({ proposal: { number, state, decidedAt } }: ProposalProps) {
  const text = useText('origins');
  const words = useText('proposals');
  const path = usePath();
  const decided = state === 'adopted' && decidedAt !== null;
  return (
    <>
      <p>
        <Link to={path('propositions', number)}>{text.proposal(number)}</Link>
        {' · '}
        {decided ? text.adopted : words.states[state]}
        {decided ? (
          <>
            {' · '}
            <DateText at={decidedAt} show="day" />
          </>
        ) : null}
      </p>
      {decided ? <Slot name="measurePlace" of={{ number }} /> : null}
    </>
  );
}
