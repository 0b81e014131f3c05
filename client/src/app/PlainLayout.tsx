import type { ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { useText } from '../i18n/language.js';
import { Account } from './Account.js';
import { Footer } from './Footer.js';
import styles from './Layout.module.css';
import { OfflineBanner } from './OfflineBanner.js';
import { SkipLink } from './SkipLink.js';

/** Pages of the installation as a whole: signing in, the first collective. */
export function PlainLayout({ children = <Outlet /> }: { readonly children?: ReactNode }) {
  const text = useText('app');
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.name}>
            <span className={styles.mark} aria-hidden="true" />
            {text.product}
          </Link>
          <Account />
        </div>
      </header>
      <OfflineBanner />
      <main id="contenu" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
