import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { NavLink } from 'react-router';
import { classes } from './classes.js';
import styles from './Tabs.module.css';

export interface TabLink {
  readonly to: string;
  readonly label: ReactNode;
  /** Only that exact address, not those below it. */
  readonly end?: boolean;
}

/** Parts of a thing that each have their address. */
export const TabLinks = ({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) => (
  <nav aria-label={label} className={styles.bar}>
    {tabs.map(({ to, label: words, end = false }) => (
      <NavLink key={to} to={to} end={end} className={({ isActive }) => classes(styles.tab, isActive && styles.current)}>
        {words}
      </NavLink>
    ))}
  </nav>
);

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/** Views of the same thing, without an address: arrows move, as in the ARIA pattern. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const base = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const move = (event: KeyboardEvent) => {
    const index = tabs.findIndex(({ id }) => id === chosen);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    const next = target === undefined ? undefined : tabs[target % tabs.length];
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div>
      <div role="tablist" tabIndex={-1} aria-label={label} className={styles.bar} onKeyDown={move}>
        {tabs.map(({ id, label: words }) => (
          <button
            key={id}
            id={`${base}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={`${base}-${id}-panel`}
            tabIndex={id === chosen ? 0 : -1}
            className={classes(styles.tab, id === chosen && styles.current)}
            onClick={() => setChosen(id)}
          >
            {words}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          id={`${base}-${id}-panel`}
          role="tabpanel"
          aria-labelledby={`${base}-${id}`}
          hidden={id !== chosen}
          className={styles.panel}
        >
          {content}
        </div>
      ))}
    </div>
  );
}
