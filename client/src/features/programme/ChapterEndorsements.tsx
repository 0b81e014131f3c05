import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Written } from '../../ui/Written.js';
import { EndorseChapter, WithdrawChapter } from './EndorseChapter.js';
import {
  ChapterEndorsementsDocument,
  type ChapterEndorsementsQuery,
  type ChapterQuery,
} from './programme.generated.js';
import styles from './Programme.module.css';

type Endorsement = ChapterEndorsementsQuery['chapterEndorsements']['endorsements'][number];

export const endorsementTones: Readonly<Record<string, Tone>> = {
  active: 'success',
  to_renew: 'warning',
  withdrawn: 'neutral',
  renewed: 'neutral',
};

/** Which organisations endorse a chapter, with which reservations; those of the past stay to be read. */
export function ChapterEndorsements({ chapter }: { readonly chapter: NonNullable<ChapterQuery['chapter']> }) {
  const { id: collectiveId } = useCollective();
  const text = useText('programme');
  const reading = useLiveQuery(
    ChapterEndorsementsDocument,
    { collectiveId, chapterId: chapter.id },
    `programme:${collectiveId}`,
  );
  return (
    <Section title={text.endorsements}>
      <Loaded reading={reading}>
        {({ chapterEndorsements: { endorsements, viewerSpeaksFor }, programme: { version } }) => {
          const standing = endorsements.filter(({ state }) => state === 'active' || state === 'to_renew');
          const past = endorsements.filter((each) => !standing.includes(each));
          const ours = viewerSpeaksFor.filter(
            ({ id }) => !standing.some(({ organisation, state }) => organisation.id === id && state === 'active'),
          );
          const speaksFor = (id: string): boolean => viewerSpeaksFor.some((each) => each.id === id);
          const card = (each: Endorsement) => (
            <EndorsementCard
              key={each.id}
              endorsement={each}
              mine={standing.includes(each) && speaksFor(each.organisation.id)}
              onChange={reading.refresh}
            />
          );
          return (
            <Stack>
              {standing.length === 0 ? <p className={styles.origin}>{text.noEndorsement}</p> : standing.map(card)}
              {version > 0 && ours.length > 0 ? (
                <EndorseChapter chapter={chapter} version={version} organisations={ours} onChange={reading.refresh} />
              ) : null}
              {past.length === 0 ? null : (
                <Disclosure summary={text.pastEndorsements(past.length)}>
                  <Stack>{past.map(card)}</Stack>
                </Disclosure>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
}

interface CardProps {
  readonly endorsement: Endorsement;
  readonly mine: boolean;
  readonly onChange: () => void;
}

function EndorsementCard({ endorsement, mine, onChange }: CardProps) {
  const text = useText('programme');
  const path = usePath();
  const { organisation, state, publication, person, signedAt, withdrawnAt, withdrawReason, statement } = endorsement;
  return (
    <Card>
      <Stack gap="small">
        <p className={styles.plain}>
          <Link to={path('organisations', organisation.slug)}>{organisation.name}</Link>{' '}
          <State tone={endorsementTones[state] ?? 'neutral'}>{text.endorsementStates[state] ?? state}</State>
        </p>
        <p className={styles.origin}>
          {text.signedBy(person.erased ? text.formerMember : person.name)} <DateText at={signedAt} show="day" />
          {' · '}
          <Link to={path('programme', 'versions', publication)}>{text.versionNumber(publication)}</Link>
        </p>
        {statement === '' ? null : <Written className={styles.lines}>{statement}</Written>}
        <Reservations endorsement={endorsement} />
        {withdrawnAt ? (
          <p className={styles.plain}>
            {text.withdrawnOn} <DateText at={withdrawnAt} show="day" />
            {withdrawReason ? ` · ${withdrawReason}` : ''}
          </p>
        ) : null}
        {mine ? <WithdrawChapter id={endorsement.id} name={organisation.name} onChange={onChange} /> : null}
      </Stack>
    </Card>
  );
}

function Reservations({ endorsement: { reservations } }: { readonly endorsement: Endorsement }) {
  const text = useText('programme');
  const path = usePath();
  if (reservations.length === 0) return null;
  return (
    <div>
      <strong>{text.reservations(reservations.length)}</strong>
      <ul className={styles.ties}>
        {reservations.map(({ number, title, textVersionId, clauseId, quote, reason }) => (
          <li key={number}>
            <Link to={`${path('version', textVersionId)}${clauseId ? `#c-${clauseId}` : ''}`}>{title}</Link>
            {quote ? <span className={styles.note}> {text.quoted(quote)}</span> : null}
            <Written className={styles.lines}>{reason}</Written>
          </li>
        ))}
      </ul>
    </div>
  );
}
