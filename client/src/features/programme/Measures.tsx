import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../i18n/language.js';
import { useFilters } from '../../page/useFilters.js';
import { Button } from '../../ui/Button.js';
import { Colon } from '../../ui/Colon.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
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
          <MeasureWords measure={measure} />
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

/** The words of a measure; a clause one taps, or the button, shows where each sentence comes from. */
function MeasureWords({ measure: { number, html, title } }: { readonly measure: MeasureWholeFragment }) {
  const text = useText('programme');
  const filters = useFilters();
  const chosen = filters.of('phrase');
  const place = useRef<HTMLDivElement>(null);
  const [traced, setTraced] = useState(() => chosen !== '' && (html ?? '').includes(`"c-${clauseOf(chosen)}"`));
  const set = useEffectEvent((clause: string) => {
    setTraced(true);
    filters.set('phrase', `${clause}.0`);
  });
  useEffect(() => {
    const element = place.current;
    if (!element || traced) return;
    const tap = ({ target }: MouseEvent): void => {
      // A link is followed, and words that are being selected are left alone.
      if (!(target instanceof Element) || target.closest('a') || !document.getSelection()?.isCollapsed) return;
      const clause = target.closest('[id^="c-"]');
      if (clause) set(clause.id.slice('c-'.length));
    };
    element.addEventListener('click', tap);
    return () => element.removeEventListener('click', tap);
  }, [traced]);
  if (!html) return null;
  return (
    <>
      <div ref={place}>{traced ? <Slot name="sentenceOrigins" of={{ number }} /> : <Markup html={html} />}</div>
      <div data-screen-only>
        <Button size="small" look="quiet" aria-expanded={traced} onClick={() => setTraced(!traced)}>
          {traced ? text.hideOrigins : text.sentenceOrigins}
          <VisuallyHidden>
            <Colon />
            {title}
          </VisuallyHidden>
        </Button>
      </div>
    </>
  );
}

/** Of a sentence in the address: `<clause id>.<place>`. */
const clauseOf = (sentence: string): string => sentence.slice(0, sentence.indexOf('.'));

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
          {amounts ?? (cost ? null : text.competenceUnknown)}
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
