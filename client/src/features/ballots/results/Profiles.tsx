import { useId } from 'react';
import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { Table, type Column } from '../../../ui/Table.js';
import { NameOf } from './Bars.js';
import { standings, type CountRead } from './readCount.js';
import styles from './Results.module.css';

type Row = ReturnType<typeof standings>[number];

interface Grade {
  readonly label: string;
  readonly grade: number;
}

interface ShadesProps {
  readonly id: string;
  readonly grades: readonly string[];
}

/** A ground of its own for each grade: the tint deepens and the strokes change, so that colour is never alone. */
const Shades = ({ id, grades }: ShadesProps) => (
  <svg className={styles.definitions} aria-hidden="true">
    <defs>
      {grades.map((grade, index) => {
        const low = index < grades.length / 2;
        const step = 4 + 3 * (low ? index : grades.length - 1 - index);
        return (
          <pattern
            key={grade}
            id={`${id}-${index}`}
            width={step}
            height={step}
            patternUnits="userSpaceOnUse"
            patternTransform={low ? 'rotate(45)' : undefined}
          >
            <rect
              className={low ? styles.low : styles.high}
              width={step}
              height={step}
              fillOpacity={low ? 0.55 - index * 0.15 : 0.3 + (index + 1 - grades.length / 2) * 0.2}
            />
            {low ? (
              <line className={styles.stroke} x1="0" y1="0" x2="0" y2={step} />
            ) : index === grades.length - 1 ? null : (
              <circle className={styles.dot} cx={step / 2} cy={step / 2} r="1" />
            )}
          </pattern>
        );
      })}
    </defs>
  </svg>
);

interface ProfileProps {
  readonly id: string;
  readonly papers: readonly number[];
}

/** Papers by grade, the best on the left; the line is the middle, where the majority grade is read. */
function Profile({ id, papers }: ProfileProps) {
  const total = papers.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  const best = papers.map((each, grade) => ({ each, grade })).reverse();
  return (
    <svg className={styles.profile} aria-hidden="true">
      {best.map(({ each, grade }, at) => (
        <rect
          key={grade}
          className={styles.segment}
          fill={`url(#${id}-${grade})`}
          x={`${(100 * best.slice(0, at).reduce((sum, before) => sum + before.each, 0)) / total}%`}
          width={`${(100 * each) / total}%`}
          height="100%"
        />
      ))}
      <line className={styles.mark} x1="50%" x2="50%" y1="0" y2="100%" />
    </svg>
  );
}

/** Majority judgment: the profile of grades of each option, its majority grade, and the figures. */
export function Profiles({ count }: { readonly count: CountRead }) {
  const text = useText('results');
  const id = useId().replace(/\W/g, '');
  const best = count.grades.map((label, grade) => ({ label, grade })).reverse();
  return (
    <>
      <Shades id={id} grades={count.grades} />
      <ul className={styles.legend} aria-hidden="true">
        {best.map(({ label, grade }) => (
          <li key={label}>
            <svg className={styles.swatch}>
              <rect className={styles.segment} fill={`url(#${id}-${grade})`} width="100%" height="100%" />
            </svg>
            {label}
          </li>
        ))}
        <li>{text.middle}</li>
      </ul>
      <Table
        caption={text.profiles}
        columns={columnsOf(count, text, id, best)}
        rows={standings(count)}
        rowKey={({ name }) => name}
      />
    </>
  );
}

function columnsOf(
  count: CountRead,
  text: Catalogues['results'],
  id: string,
  best: readonly Grade[],
): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      label: text.option,
      cell: ({ name }) => (
        <>
          <NameOf name={name} count={count} />
          <Profile id={id} papers={count.profile.get(name) ?? []} />
        </>
      ),
    },
    { key: 'median', label: text.majorityGrade, cell: ({ name }) => count.medians.get(name) ?? text.noGrade },
    ...best.map(({ label, grade }) => ({
      key: label,
      label,
      numeric: true,
      cell: ({ name }: Row) => count.profile.get(name)?.[grade] ?? 0,
    })),
  ];
}
