import { useText } from '../../i18n/language.js';
import { Facts } from '../../ui/Facts.js';
import { Markup } from '../../ui/Markup.js';
import { Slot } from '../../page/slots.js';
import { MeasureOrigin } from './MeasureOrigin.js';
import type { ChapterQuery } from './programme.generated.js';
import styles from './Programme.module.css';

interface MeasuresProps {
  readonly measures: NonNullable<ChapterQuery['chapter']>['measures'];
  /** Of their titles: one under the chapter's. */
  readonly heading?: 'h2' | 'h3';
}

/** Measures whole: their words, each with where it comes from. */
export function Measures({ measures, heading: Heading = 'h2' }: MeasuresProps) {
  const numbers = measures.map(({ number }) => number);
  return (
    <div>
      {measures.map((measure) => (
        <section
          key={measure.id}
          id={`m-${measure.number}`}
          tabIndex={-1}
          className={styles.measure}
          aria-labelledby={`t-${measure.id}`}
        >
          <Heading id={`t-${measure.id}`}>{measure.title}</Heading>
          <Markup html={measure.html ?? ''} />
          <MeasureFacts cost={measure.cost} competence={measure.competence} />
          <MeasureOrigin measure={measure} />
          <Slot name="minorityOpinions" of={{ numbers, number: measure.number }} />
        </section>
      ))}
    </div>
  );
}

function MeasureFacts({ cost, competence }: { readonly cost: string | null; readonly competence: string | null }) {
  const text = useText('programme');
  const facts = [
    ...(cost ? [{ label: text.cost, value: cost }] : []),
    ...(competence ? [{ label: text.competence, value: text.competences[competence] ?? competence }] : []),
  ];
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
