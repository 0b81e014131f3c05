import { useText } from '../../i18n/language.js';
import styles from './Moderation.module.css';

/** The words of what is concerned, as they were written. */
export function Words({ words }: { readonly words: string }) {
  const text = useText('moderation');
  if (words === '') return <p className={styles.soft}>{text.withdrawn}</p>;
  return (
    <blockquote className={styles.words}>
      <p>{words}</p>
    </blockquote>
  );
}

/** The ground in words. */
export function useGround(): (ground: string) => string {
  const { grounds } = useText('moderation');
  return (ground) => Object.entries(grounds).find(([key]) => key === ground)?.[1] ?? ground;
}
