import { Outlet } from 'react-router';
import styles from './Layout.module.css';
import { OfflineBanner } from './OfflineBanner.js';

/** The page alone on the screen: the hall's display, the room on a phone. */
export const FullScreenLayout = () => (
  <div className={styles.fullScreen}>
    <OfflineBanner />
    <main id="contenu" className={styles.fullMain} tabIndex={-1}>
      <Outlet />
    </main>
  </div>
);
