import { Link } from 'react-router';
import { languageNames, languages } from '../i18n/catalogues.js';
import { useLanguageChoice, useText } from '../i18n/language.js';
import { ConnectionSign } from './ConnectionSign.js';
import styles from './Layout.module.css';

export function Footer() {
  const text = useText('app');
  const { language, choose } = useLanguageChoice();
  return (
    <footer className={styles.footer}>
      <div className={styles.footerLine}>
        <span>{text.footer}</span>
        <ConnectionSign />
      </div>
      <div className={styles.footerLine}>
        <Link to="/accessibilite">{text.accessibility}</Link>
        <Link to="/donnees-personnelles">{text.privacy}</Link>
        <fieldset aria-label={text.language} className={styles.languages} data-screen-only>
          {languages.map((each) => (
            <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}>
              {languageNames[each]}
            </button>
          ))}
        </fieldset>
      </div>
    </footer>
  );
}
