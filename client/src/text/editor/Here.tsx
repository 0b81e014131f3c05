import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/language.js';
import type { Person } from '../../live/protocol.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import styles from './ClauseEditor.module.css';

const gatheredWithin = 1_500;

/** Who else has the text open; comings and goings are said together, once in a while. */
export function Here({ people }: { readonly people: readonly Person[] }) {
  const text = useText('writing');
  const announce = useAnnounce();
  const said = useRef<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const timer = setTimeout(() => {
      const now = new Map(people.map(({ id, name }) => [id, name]));
      const came = people.filter(({ id }) => !said.current.has(id)).map(({ name }) => name);
      const left = [...said.current].filter(([id]) => !now.has(id)).map(([, name]) => name);
      said.current = now;
      const words = [came.length > 0 ? text.came(came) : '', left.length > 0 ? text.left(left) : ''];
      if (came.length + left.length > 0) announce(words.filter((each) => each !== '').join(' '));
    }, gatheredWithin);
    return () => clearTimeout(timer);
  }, [people, announce, text]);
  return (
    <span className={styles.here}>{people.length > 0 ? text.here(people.map(({ name }) => name)) : text.alone}</span>
  );
}
