import { useId, useState } from 'react';
import { NavLink } from 'react-router';
import { useText } from '../i18n/language.js';
import { classes } from '../ui/classes.js';
import { Icon } from '../ui/Icon.js';
import styles from './Navigation.module.css';

/** The collective's places: a line where there is room, a list under a button on a phone. */
export function Navigation({ slug }: { readonly slug: string }) {
  const text = useText('app');
  const id = useId();
  const [open, setOpen] = useState(false);
  const places = [
    ['', text.home],
    ['groupes', text.groups],
    ['contributions', text.contributions],
    ['propositions', text.proposals],
    ['plenieres', text.plenaries],
    ['programme', text.programme],
    ['charte', text.charter],
    ['organisations', text.organisations],
    ['journal', text.journal],
  ] as const;
  return (
    <nav aria-label={text.mainNavigation} className={styles.navigation}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'close' : 'menu'} />
        {text.menu}
      </button>
      <ul id={id} className={classes(styles.places, open && styles.open)}>
        {places.map(([path, label]) => (
          <li key={path}>
            <NavLink
              to={path ? `/${slug}/${path}` : `/${slug}`}
              end={path === ''}
              className={({ isActive }) => classes(styles.place, isActive && styles.current)}
              onClick={() => setOpen(false)}
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
