import { useText } from '../../i18n/language.js';
import { Facts } from '../../ui/Facts.js';
import { Markup } from '../../ui/Markup.js';
import { Slot } from '../../page/slots.js';
import { MeasureHistory } from './MeasureHistory.js';
import { MeasureOrigin } from './MeasureOrigin.js';
import { MeasureTies } from './MeasureTies.js';
import { useCostWords } from './Costs.js';
import type { MeasureWholeFragment } from './programme.generated.js';
import styles from './Programme.module.css';

interface MeasuresProps {
  readonly measures: readonly MeasureWholeFragment[];
  /** Of their titles: one under the chapter's. */
  readonly heading?: 'h2' | 'h3';
  /** All those of the page, where these are only some. */
  readonly among?: readonly number[];
}

/** Measures whole: their words, each with where it comes from. */
export function Measures({ measures, heading: Heading = 'h2', among }: MeasuresProps) {
  const numbers = among ?? measures.map(({ number }) => number);
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
          <MeasureFacts measure={measure} />
          <MeasureTies number={measure.number} />
          <MeasureOrigin measure={measure} />
          {measure.version > 1 ? <MeasureHistory number={measure.number} version={measure.version} /> : null}
          <Slot name="minorityOpinions" of={{ numbers, number: measure.number }} />
        </section>
      ))}
    </div>
  );
}

function MeasureFacts({ measure }: { readonly measure: MeasureWholeFragment }) {
  const text = useText('programme');
  const costs = useCostWords();
  const { cost, costSource, competence } = measure;
  const amounts = costs(measure);
  const facts = [
    {
      label: text.cost,
      value: (
        <>
          {amounts ?? (cost ? null : text.costUnknown)}
          {amounts && costSource ? <> {text.sourceOf(costSource)}</> : null}
          {amounts && cost ? <br /> : null}
          {cost}
        </>
      ),
    },
    {
      label: text.competence,
      value: competence ? (text.competences[competence] ?? competence) : text.competenceUnknown,
    },
  ];
  return <Facts facts={facts} />;
}
