import { useText } from '../i18n/language.js';
import styles from './Layout.module.css';

export function SkipLink() {
  const text = useText('app');
  return (
    <a href="#contenu" className={styles.skip}>
      {text.skip}
    </a>
  );
}
