import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText, useTypeset } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { RelativeTime } from '../../ui/Dates.js';
import { Section } from '../../ui/Stack.js';
import { useServerNow } from '../../time/serverClock.js';
import styles from './Home.module.css';
import { WhatMovedDocument } from './home.generated.js';

const week = 7 * 24 * 60 * 60 * 1000;

/** This week's entries of the public log; the latest ones when the week was quiet. */
export function WhatMoved() {
  const typeset = useTypeset();
  const { id: collectiveId, slug } = useCollective();
  const text = useText('home');
  const path = usePath();
  const now = useServerNow(60_000).getTime();
  const reading = useLiveQuery(WhatMovedDocument, { collectiveId }, `collective:${collectiveId}`);
  const { data } = reading;
  const entries = data?.journal.edges.map(({ node }) => node) ?? [];
  const recent = entries.filter(({ at }) => now - Date.parse(at) < week);
  const quiet = recent.length === 0;
  return (
    <Section title={quiet ? text.movedLast : text.moved}>
      <Loaded reading={reading}>
        {() => (
          <ol className={styles.moves}>
            {(quiet ? entries.slice(0, 5) : recent).map(({ seq, at, sentence, subject }) => (
              <li key={seq}>
                {subject ? <Link to={`/${slug}${subject.path}`}>{typeset(sentence)}</Link> : typeset(sentence)}
                <span className={styles.when}>
                  <RelativeTime at={at} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
      <p>
        <Link to={path('journal')}>{text.wholeJournal}</Link>
      </p>
    </Section>
  );
}
