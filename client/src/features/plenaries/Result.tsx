import { useText, useLanguage } from '../../i18n/language.js';
import { State, type Tone } from '../../ui/Badge.js';
import { Table } from '../../ui/Table.js';
import styles from './Plenaries.module.css';

export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

const tones: Readonly<Record<string, Tone>> = {
  adopted: 'success',
  rejected: 'danger',
  'no-quorum': 'warning',
  tie: 'warning',
};

export function OutcomeState({ outcome }: { readonly outcome: string }) {
  const text = useText('plenaries');
  return <State tone={tones[outcome] ?? 'neutral'}>{text.outcomes[outcome] ?? outcome}</State>;
}

/** The count as a bar for those who would rather look, and as a table. */
export function CountPicture({ counts }: { readonly counts: Counts }) {
  const text = useText('plenaries');
  const language = useLanguage();
  const total = counts.for + counts.against + counts.abstain;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const rows = (['for', 'against', 'abstain'] as const).map((choice) => ({ choice, votes: counts[choice] }));
  let x = 0;
  return (
    <div className={styles.count}>
      {total > 0 ? (
        <svg viewBox="0 0 1000 40" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
          {rows.map(({ choice, votes }) => {
            const width = (votes / total) * 1000;
            const start = x;
            x += width;
            return <rect key={choice} className={styles[choice]} x={start} width={width} height="40" />;
          })}
        </svg>
      ) : null}
      <Table
        caption={text.count}
        columns={[
          { key: 'choice', label: text.choice, cell: ({ choice }) => text.choices[choice] },
          { key: 'votes', label: text.votes, cell: ({ votes }) => votes, numeric: true },
          {
            key: 'share',
            label: text.share,
            cell: ({ votes }) => (total > 0 ? percent.format(votes / total) : '–'),
            numeric: true,
          },
        ]}
        rows={rows}
        rowKey={({ choice }) => choice}
      />
    </div>
  );
}
