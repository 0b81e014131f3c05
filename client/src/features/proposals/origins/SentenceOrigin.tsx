import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { Slot } from '../../../page/slots.js';
import { useCollective, usePath } from '../../../session/session.js';
import { CopyButton } from '../../../ui/CopyButton.js';
import { DateText } from '../../../ui/Dates.js';
import { Stack } from '../../../ui/Stack.js';
import { Timeline, type TimelineStep } from '../../../ui/Timeline.js';
import { nameOf, namesOf } from '../names.js';
import type { ProposalProps } from '../proposalProps.js';
import { AmendmentsTakenDocument, type TextOriginsQuery } from '../proposals.generated.js';
import proposalStyles from '../Proposals.module.css';
import styles from './Origins.module.css';
import { amendmentsThatBrought, broughtBy, type Brought, type Sentence } from './origins.js';

type Source = TextOriginsQuery['textOrigins']['sources'][number];

interface SentenceProps extends ProposalProps {
  readonly sentence: Sentence;
  /** The versions of other texts that brought words. */
  readonly sources: readonly Source[];
}

/** From the contributions to the programme, what brought the words of one sentence; each step is a link. */
export function SentenceOrigin({ sentence, sources, proposal }: SentenceProps) {
  const text = useText('origins');
  const path = usePath();
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.focus(), []);
  const steps: TimelineStep[] = [
    { id: 'contributions', title: text.contributions, state: 'past', children: <Contributions proposal={proposal} /> },
    ...broughtBy(sentence, sources).map((brought): TimelineStep => {
      const source = sources.find(({ id }) => id === brought.versionId);
      return {
        id: brought.versionId,
        title: source ? text.writtenIn(source.title, source.number) : text.written(brought.version),
        when: source ? (
          <DateText at={source.createdAt} show="day" />
        ) : (
          <WrittenAt proposal={proposal} version={brought.version} />
        ),
        state: 'past',
        children: source ? (
          <BroughtFrom source={source} sentence={sentence} brought={brought} />
        ) : (
          <BroughtWords proposal={proposal} sentence={sentence} brought={brought} />
        ),
      };
    }),
    { id: 'decision', title: text.decision, state: 'current', children: <Followed proposal={proposal} /> },
  ];
  return (
    <section ref={here} tabIndex={-1} className={styles.origin} aria-label={text.sentence}>
      <Stack>
        <strong>{text.sentence}</strong>
        <Timeline label={text.sentence} steps={steps} />
        <div data-screen-only>
          <CopyButton
            value={new URL(`${path('version', proposal.text.id)}#c-${sentence.clauseId}`, location.origin).href}
            label={text.copyLink}
            done={text.linkCopied}
          />{' '}
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

interface BroughtProps {
  readonly sentence: Sentence;
  readonly brought: Brought;
}

function Stretches({ brought }: Pick<BroughtProps, 'brought'>) {
  const text = useText('origins');
  return (
    <ul className={styles.words} aria-label={text.words}>
      {brought.stretches.map((stretch, place) => (
        <li key={`${place}-${stretch}`}>{text.said(stretch)}</li>
      ))}
    </ul>
  );
}

/** The words a text merged into this one, or split, had already: whose they are, and what they come from there. */
function BroughtFrom({ source, sentence, brought }: BroughtProps & { readonly source: Source }) {
  const text = useText('origins');
  const words = useText('proposals');
  const { slug } = useCollective();
  return (
    <>
      {source.authors.length > 0 ? <p>{text.by(namesOf(source.authors, words))}</p> : null}
      <Stretches brought={brought} />
      <p>
        <Link to={`/${slug}${source.path}/origine?phrase=${sentence.key}`}>{text.there}</Link>
      </p>
      <p>
        <Link to={`/${slug}/version/${source.id}`}>{text.asItWas}</Link>
      </p>
    </>
  );
}

/** The words one version brought: whose it is, why, and by which amendments. */
function BroughtWords({ proposal, sentence, brought }: BroughtProps & ProposalProps) {
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
      <Stretches brought={brought} />
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
