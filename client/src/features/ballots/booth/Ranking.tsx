import { useState, type DragEvent } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { classes } from '../../../ui/classes.js';
import { Icon } from '../../../ui/Icon.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import type { FillingProps } from './filling.js';
import styles from './Booth.module.css';
import type { Places } from './draft.js';
import { insertedAt, joinedAt, leftOut, placeOf, stepped } from './places.js';

/** A ranking: a place chosen for each option, buttons to step it up and down, or dragged where a pointer allows. */
export function Ranking({ rule, options, order, draft, onDraft }: FillingProps) {
  const text = useText('booth');
  const announce = useAnnounce();
  const [dragged, setDragged] = useState<number | null>(null);
  const equals = 'equals' in rule.options && rule.options.equals;
  const { places } = draft;
  const left = order.filter((option) => placeOf(places, option) < 0);
  const nameOf = (option: number): string => options[option]?.label ?? '';
  const set = (option: number, next: Places) => {
    if (next === places) return;
    onDraft({ ...draft, places: next });
    const at = placeOf(next, option);
    announce(at < 0 ? text.movedOut(nameOf(option)) : text.movedTo(nameOf(option), at + 1));
  };
  const choose = (option: number, value: string) => {
    if (value === '') return set(option, leftOut(places, option));
    const at = Number(value);
    set(option, equals ? joinedAt(places, option, at) : insertedAt(places, option, at));
  };
  const drag = (option: number) => ({
    draggable: true,
    onDragStart: () => setDragged(option),
    onDragEnd: () => setDragged(null),
  });
  const row = (option: number) => (
    <li key={option} className={classes(styles.option, dragged === option && styles.dragged)} {...drag(option)}>
      <span className={styles.name}>{nameOf(option)}</span>
      <PlaceSelect label={text.placeOf(nameOf(option))} places={places} option={option} onChoose={choose} />
      {placeOf(places, option) < 0 ? null : (
        <Steps name={nameOf(option)} onStep={(by) => set(option, stepped(places, option, by))} />
      )}
    </li>
  );
  const drop = (at: number) => ({
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) set(dragged, insertedAt(places, dragged, at));
    },
  });
  return (
    <>
      <p>{text.ranking(equals)}</p>
      <section aria-label={text.ranked} {...drop(places.length)}>
        <p className={styles.legend}>{text.ranked}</p>
        {places.length === 0 ? <p className={styles.soft}>{text.rankedNone}</p> : null}
        <ol className={styles.places}>
          {places.map((place, at) => (
            <li key={place.join('-')} className={styles.place} {...drop(at)}>
              <ul className={styles.options}>{place.map(row)}</ul>
            </li>
          ))}
        </ol>
      </section>
      {left.length > 0 ? (
        <section aria-label={text.unranked}>
          <p className={styles.legend}>{text.unranked}</p>
          <ul className={styles.options}>{left.map(row)}</ul>
        </section>
      ) : null}
    </>
  );
}

interface PlaceSelectProps {
  readonly label: string;
  readonly places: Places;
  readonly option: number;
  readonly onChoose: (option: number, place: string) => void;
}

/** The places there are, and one more. */
function PlaceSelect({ label, places, option, onChoose }: PlaceSelectProps) {
  const text = useText('booth');
  const at = placeOf(places, option);
  const alone = at >= 0 && places[at]?.length === 1;
  const count = places.length + (alone ? 0 : 1);
  return (
    <select
      aria-label={label}
      className={styles.placeChoice}
      value={at < 0 ? '' : String(at)}
      onChange={(event) => onChoose(option, event.currentTarget.value)}
    >
      <option value="">{text.noPlace}</option>
      {Array.from({ length: count }, (_, place) => (
        <option key={place} value={place}>
          {text.place(place + 1)}
        </option>
      ))}
    </select>
  );
}

function Steps({ name, onStep }: { readonly name: string; readonly onStep: (by: -1 | 1) => void }) {
  const text = useText('booth');
  return (
    <>
      <Button look="quiet" aria-label={text.up(name)} onClick={() => onStep(-1)}>
        <Icon name="up" />
      </Button>
      <Button look="quiet" aria-label={text.down(name)} onClick={() => onStep(1)}>
        <Icon name="down" />
      </Button>
    </>
  );
}
