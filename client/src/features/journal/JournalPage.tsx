import { Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLive } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { lazyPart } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Select } from '../../ui/Select.js';
import { Row, Stack } from '../../ui/Stack.js';
import { Loading } from '../../ui/Progress.js';
import { JournalPart } from './JournalPart.js';
import styles from './Journal.module.css';

const families = [
  'decisions',
  'plenaries',
  'proposals',
  'charter',
  'organisations',
  'groups',
  'contributions',
  'debates',
  'programme',
  'collective',
] as const;

/** Brought apart: what it verifies with is heavier than the page. */
const LogSeal = lazyPart<Record<never, never>>(['journal'], () => import('./log/LogSeal.js'));

/** Everything that happened, by whom, when; each entry leads to its subject. New ones wait until asked for. */
export default function JournalPage() {
  const { id, slug } = useCollective();
  const text = useText('journal');
  const path = usePath();
  const [search, setSearch] = useSearchParams();
  const [readings, setReadings] = useState(0);
  const [fresh, setFresh] = useState(0);
  useLive(`collective:${id}`, () => setFresh((count) => count + 1));
  const family = search.get('tiroir') ?? '';
  const subjectId = search.get('sujet');
  const actorId = search.get('personne');
  const show = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setFresh(0);
    setSearch(next, { replace: true });
  };
  const readAgain = () => {
    setFresh(0);
    setReadings((count) => count + 1);
  };
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      width="reading"
      actions={<LinkButton to={path('donnees')}>{text.openData}</LinkButton>}
    >
      <Stack>
        <Row>
          <div className={styles.filter} data-screen-only>
            <Select
              label={text.show}
              required
              value={family}
              onChange={(event) => show('tiroir', event.currentTarget.value)}
              options={[
                { value: '', label: text.everything },
                ...families.map((value) => ({ value, label: text.families[value] })),
              ]}
            />
          </div>
          {subjectId || actorId ? (
            <Button size="small" onClick={() => setSearch({}, { replace: true })}>
              {subjectId ? text.allSubjects : text.allPeople}
            </Button>
          ) : null}
        </Row>
        <div className={styles.fresh} aria-live="polite">
          {fresh > 0 ? <Button onClick={readAgain}>{text.fresh(fresh)}</Button> : null}
        </div>
        <Parts
          key={`${readings} ${family} ${subjectId ?? ''} ${actorId ?? ''}`}
          filter={{ family: family === '' ? null : family, subjectId, actorId }}
        />
        <Suspense fallback={<Loading />}>
          <LogSeal />
        </Suspense>
        <p data-screen-only>
          <a href={`/api/collectives/${slug}/journal.atom`} type="application/atom+xml">
            {text.feed}
          </a>{' '}
          · <Link to={path()}>{text.home}</Link>
        </p>
      </Stack>
    </Page>
  );
}

interface PartsProps {
  readonly filter: {
    readonly family: string | null;
    readonly subjectId: string | null;
    readonly actorId: string | null;
  };
}

function Parts({ filter }: PartsProps) {
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return starts.map((after, index) => (
    <JournalPart
      key={after ?? ''}
      filter={filter}
      after={after}
      last={index === starts.length - 1}
      onMore={(cursor) => setStarts((all) => [...all, cursor])}
    />
  ));
}
