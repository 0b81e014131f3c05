import type { CollegeFigures, DecisionVerdict, Figures } from '../../../../../src/modules/ballots/domain/verdict.js';
import { useText } from '../../../i18n/language.js';
import { Table } from '../../../ui/Table.js';
import { ShareBar } from './Bars.js';
import styles from './Results.module.css';

interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly blank: number;
  readonly void: number;
}

const isDecision = (value: unknown): value is DecisionVerdict =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'decision';

const kinds = ['for', 'against', 'abstain', 'blank', 'void'] as const;

/** For and against with what the rule asks for, everyone together and college by college. */
export function YesNoCount({ counts, verdict }: { readonly counts: Counts; readonly verdict: unknown }) {
  const text = useText('results');
  const total = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  const rows = kinds.filter((kind) => counts[kind] > 0 || kind === 'for' || kind === 'against' || kind === 'abstain');
  const decision = isDecision(verdict) ? verdict : null;
  return (
    <>
      {decision ? <Reached figures={decision} title={null} /> : null}
      <Table
        caption={text.count}
        columns={[
          {
            key: 'choice',
            label: text.choice,
            cell: (kind) => choiceCell(text.choices[kind], total > 0 ? counts[kind] / total : 0),
          },
          { key: 'votes', label: text.votes, cell: (kind) => counts[kind], numeric: true },
          {
            key: 'share',
            label: text.shareOfPapers,
            cell: (kind) => (total > 0 ? text.percent(counts[kind] / total) : '–'),
            numeric: true,
          },
        ]}
        rows={rows}
        rowKey={(kind) => kind}
      />
      {decision && decision.colleges.length > 0 ? <Colleges colleges={decision.colleges} /> : null}
    </>
  );
}

const choiceCell = (label: string, share: number) => (
  <>
    {label}
    <ShareBar share={share} />
  </>
);

/** Votes for, on their base, with the mark that had to be reached. */
function Reached({
  figures: { measures, base, needed },
  title,
}: {
  readonly figures: Figures;
  readonly title: string | null;
}) {
  const text = useText('results');
  const got = measures[0]?.for ?? 0;
  if (base.count === 0) return null;
  return (
    <div className={styles.reached}>
      {title === null ? null : <p>{title}</p>}
      <ShareBar share={got / base.count} mark={needed / base.count} />
      <p className={styles.soft}>{text.reached(got, base.count, needed)}</p>
    </div>
  );
}

function Colleges({ colleges }: { readonly colleges: readonly CollegeFigures[] }) {
  const text = useText('results');
  return (
    <>
      {colleges.map((college) => (
        <Reached key={college.id} figures={college} title={text.collegeIs(college.name, college.required)} />
      ))}
      <Table
        caption={text.colleges}
        columns={[
          { key: 'name', label: text.college, cell: ({ name }) => name },
          { key: 'for', label: text.choices.for, cell: ({ tally }) => tally.for, numeric: true },
          { key: 'against', label: text.choices.against, cell: ({ tally }) => tally.against, numeric: true },
          { key: 'abstain', label: text.choices.abstain, cell: ({ tally }) => tally.abstain, numeric: true },
          { key: 'needed', label: text.needed, cell: ({ needed }) => needed, numeric: true },
          { key: 'outcome', label: text.outcome, cell: ({ outcome }) => text.outcomes[outcome] ?? outcome },
        ]}
        rows={colleges}
        rowKey={({ id }) => id}
      />
    </>
  );
}
