import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { classes } from './classes.js';
import { Icon, type IconName } from './Icon.js';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** A short word with a ground: a number, a kind. */
export const Badge = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classes(styles.badge, styles[tone])}>{children}</span>
);

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  accent: 'clock',
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'stop',
};

/** Where a thing stands: a word, a sign and a colour, each enough alone. */
export const State = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classes(styles.badge, styles.state, styles[tone])}>
    <Icon name={icons[tone]} size={16} />
    {children}
  </span>
);
