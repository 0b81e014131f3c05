import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../i18n/language.js';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon.js';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when typing rests for 300 ms, at once on Enter. */
  readonly onSearch: (text: string) => void;
}

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const text = useText('ui');
  const id = useId();
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (next: string, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), wait);
  };
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(typed, 0);
        }}
      >
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <div className={styles.line}>
          <Icon name="search" />
          <input
            id={id}
            type="search"
            enterKeyHint="search"
            placeholder={text.search}
            className={fieldStyles.control}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              search(event.currentTarget.value, 300);
            }}
          />
        </div>
      </form>
    </search>
  );
}
