import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Notice } from '../../ui/Notice.js';
import { Section, Stack } from '../../ui/Stack.js';
import type { ProgrammeCoherenceQuery } from './programme.generated.js';
import styles from './Programme.module.css';

type Coherence = ProgrammeCoherenceQuery['programmeCoherence'];

/** Whether the programme holds together: what is open, and which chapters are ready. */
export function CoherencePanel({ coherence }: { readonly coherence: Coherence }) {
  const text = useText('programme');
  const { chapters, findings } = coherence;
  return (
    <Section title={text.coherence}>
      <p>{text.coherenceLead}</p>
      {findings.length === 0 ? (
        <Notice kind="success" title={text.nothingOpen}>
          {text.nothingOpenBody}
        </Notice>
      ) : (
        <OpenPoints coherence={coherence} />
      )}
      <ul className={styles.readiness} aria-label={text.chaptersReady}>
        {chapters.map(({ id, title, ready }) => (
          <li key={id}>
            {title} <State tone={ready ? 'success' : 'warning'}>{ready ? text.ready : text.notReady}</State>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Each point still open, with the measures it is about. */
export function OpenPoints({ coherence: { chapters, findings } }: { readonly coherence: Coherence }) {
  const text = useText('programme');
  const titles = new Map(chapters.map(({ id, title }) => [id, title]));
  return (
    <Stack gap="small">
      <strong>{text.openPoints(findings.length)}</strong>
      <ul className={styles.measures}>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.chapterId} ${finding.missing} ${finding.measures[0]?.number}`}>
            <Point finding={finding} chapter={finding.chapterId ? (titles.get(finding.chapterId) ?? null) : null} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** A point about more measures than this shows them on demand. */
const few = 4;

function Point({
  finding: { kind, measures, missing },
  chapter,
}: {
  readonly finding: Coherence['findings'][number];
  readonly chapter: string | null;
}) {
  const text = useText('programme');
  const path = usePath();
  const words = text.findings[kind]?.(measures.length, missing ?? 0) ?? kind;
  const list = (
    <ul className={styles.ties}>
      {measures.map(({ number, title, chapterSlug }) => (
        <li key={number}>
          <Link to={`${path('programme', chapterSlug ?? '')}#m-${number}`}>{title}</Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {words}
      {chapter === null ? null : <span className={styles.origin}> {text.changePlace(chapter, null)}</span>}
      {measures.length === 0 ? null : measures.length <= few ? (
        list
      ) : (
        <Disclosure summary={text.measures(measures.length)}>{list}</Disclosure>
      )}
    </>
  );
}
