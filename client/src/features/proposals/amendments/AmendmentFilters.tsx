import { useText } from '../../../i18n/language.js';
import { Select } from '../../../ui/Select.js';
import styles from '../Proposals.module.css';
import type { AmendedPartsFragment } from '../proposals.generated.js';
import { orders, passagesOf, shows, type AmendmentFilter } from './filters.js';

interface AmendmentFiltersProps {
  readonly amended: AmendedPartsFragment;
  readonly filter: AmendmentFilter;
  readonly shown: number;
  readonly all: number;
  readonly onFilter: (filter: AmendmentFilter) => void;
}

/** Which amendments of many, and in which order. */
export function AmendmentFilters({ amended, filter, shown, all, onFilter }: AmendmentFiltersProps) {
  const text = useText('amendments');
  return (
    <div data-screen-only>
      <div className={styles.filters}>
        <Select
          label={text.show}
          options={shows.map((value) => ({ value, label: text.shows[value] }))}
          value={filter.show}
          onChange={(event) => {
            const show = shows.find((each) => each === event.currentTarget.value);
            if (show) onFilter({ ...filter, show });
          }}
        />
        <Select
          label={text.passageFilter}
          placeholder={text.anyPassage}
          options={passagesOf(amended).map(({ id, words, count }) => ({
            value: id,
            label: text.passageCount(words.slice(0, 60), count),
          }))}
          value={filter.clause}
          onChange={(event) => onFilter({ ...filter, clause: event.currentTarget.value })}
        />
        <Select
          label={text.sort}
          options={orders.map((value) => ({ value, label: text.sorts[value] }))}
          value={filter.order}
          onChange={(event) => {
            const order = orders.find((each) => each === event.currentTarget.value);
            if (order) onFilter({ ...filter, order });
          }}
        />
      </div>
      <output className={styles.quiet}>{text.shown(shown, all)}</output>
    </div>
  );
}
