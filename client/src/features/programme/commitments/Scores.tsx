import { useState } from 'react';
import type { RefusalData } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { RefusalNotice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { Section } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { ScoreChapterDocument, type CommitmentBoardPartsFragment } from '../commitments.generated.js';
import styles from './Commitments.module.css';

type Chapter = CommitmentBoardPartsFragment['chapters'][number];

interface ChapterProps {
  readonly chapter: Chapter;
}

const shades = ['grade0', 'grade1', 'grade2', 'grade3', 'grade4'] as const;

const opinionOf = (chapter: Chapter) => <Opinion chapter={chapter} />;
const ownScoreOf = (chapter: Chapter) => <OwnScore chapter={chapter} />;

/** How well people find the commitments of each chapter kept, and one's own word on it. */
export function Scores({
  board: { chapters, viewerMayScore },
}: {
  readonly board: Pick<CommitmentBoardPartsFragment, 'chapters' | 'viewerMayScore'>;
}) {
  const text = useText('commitments');
  if (!viewerMayScore && chapters.every(({ score }) => score.people === 0)) return null;
  return (
    <Section title={text.scores}>
      <p className={styles.quiet}>{text.scoresLead}</p>
      <Table
        caption={text.scores}
        captionHidden
        rows={chapters}
        rowKey={({ slug }) => slug}
        columns={[
          { key: 'title', label: text.chapter, cell: ({ title }) => title },
          { key: 'score', label: text.score, cell: opinionOf },
          { key: 'people', label: text.people, numeric: true, cell: ({ score }) => score.people },
          ...(viewerMayScore ? [{ key: 'mine', label: text.mine, cell: ownScoreOf }] : []),
        ]}
      />
    </Section>
  );
}

function Opinion({ chapter: { score } }: ChapterProps) {
  const text = useText('commitments');
  const { people, grades, median } = score;
  if (grades === null || grades === undefined || median === null || median === undefined)
    return <span className={styles.quiet}>{text.tooFew}</span>;
  return (
    <span className={styles.opinion} title={text.shares(grades)}>
      {text.grades[median]}
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
        {grades.map((count, grade) => (
          <rect
            key={shades[grade]}
            className={styles[shades[grade] ?? 'grade0']}
            x={(1000 * grades.slice(0, grade).reduce((sum, each) => sum + each, 0)) / people}
            width={(1000 * count) / people}
            height="10"
          />
        ))}
      </svg>
    </span>
  );
}

function OwnScore({ chapter: { slug, title, viewerGrade } }: ChapterProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('commitments');
  const announce = useAnnounce();
  const [score] = useRefusable(ScoreChapterDocument, (data) => data.scoreChapter);
  const [refusal, setRefusal] = useState<RefusalData | null>(null);
  const give = async (grade: number | null) => {
    const outcome = await score({ collectiveId, chapter: slug, grade });
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    if (outcome.kind === 'done') announce(text.scored);
  };
  return (
    <>
      <Select
        label={text.myScoreOf(title)}
        labelHidden
        value={typeof viewerGrade === 'number' ? String(viewerGrade) : ''}
        placeholder={text.noOpinion}
        options={text.grades.map((label, grade) => ({ value: String(grade), label }))}
        onChange={({ currentTarget: { value } }) => void give(value === '' ? null : Number(value))}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
    </>
  );
}
