import { Link, Outlet } from 'react-router';
import { Page } from '../page/Page.js';
import { Slot } from '../page/slots.js';
import { useText } from '../i18n/language.js';
import { useMe, useOptionalCollective } from '../session/session.js';
import { LinkButton } from '../ui/Button.js';
import { Account } from './Account.js';
import { Footer } from './Footer.js';
import styles from './Layout.module.css';
import { Navigation } from './Navigation.js';
import { OfflineBanner } from './OfflineBanner.js';
import { PlainLayout } from './PlainLayout.js';
import { SkipLink } from './SkipLink.js';

/** A collective's pages: its name and colour, the way around it, who I am. */
export function CollectiveLayout() {
  const collective = useOptionalCollective();
  const me = useMe();
  if (!collective) return <NoCollective />;
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to={`/${collective.slug}`} className={styles.name}>
            <span className={styles.mark} aria-hidden="true" />
            {collective.name}
          </Link>
          <Account />
        </div>
        <Navigation slug={collective.slug} />
      </header>
      <OfflineBanner />
      <main id="contenu" className={styles.main} tabIndex={-1}>
        {me ? <Slot name="waitingVotes" of={{ accountId: me.id }} /> : null}
        <Slot name="logWatch" of={{ slug: collective.slug }} />
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}

function NoCollective() {
  const text = useText('app');
  return (
    <PlainLayout>
      <Page title={text.noCollectiveTitle} lead={<p>{text.notFoundLead}</p>}>
        <p>
          <LinkButton to="/">{text.goHome}</LinkButton>
        </p>
      </Page>
    </PlainLayout>
  );
}
