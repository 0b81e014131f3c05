import styles from './Avatar.module.css';
import { initialsOf } from './initials.js';
import { VisuallyHidden } from './VisuallyHidden.js';

/** A person's initials. The name stands beside it, or is said here with `named`. */
export const Avatar = ({ name, named = false }: { readonly name: string; readonly named?: boolean }) => (
  <span className={styles.avatar} title={named ? name : undefined}>
    <span aria-hidden="true">{initialsOf(name)}</span>
    {named ? <VisuallyHidden>{name}</VisuallyHidden> : null}
  </span>
);

interface PersonProps {
  readonly name: string;
  /** "animatrice", "tour de parole : 3e". */
  readonly role?: string;
}

export const PersonName = ({ name, role }: PersonProps) => (
  <span className={styles.person}>
    <Avatar name={name} />
    <span>
      {name}
      {role ? <span className={styles.role}>{role}</span> : null}
    </span>
  </span>
);
