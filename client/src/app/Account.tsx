import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/language.js';
import { useMe, useOptionalCollective, type CollectiveHead } from '../session/session.js';
import { LinkButton } from '../ui/Button.js';
import { Avatar } from '../ui/Avatar.js';
import { Menu } from '../ui/Menu.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';
import styles from './Layout.module.css';
import { signInFrom } from './signInFrom.js';

/** To show the way there: the page itself asks the server what its reader may do. */
const mayModerate = ({ moderator, coordination, suspended }: CollectiveHead['viewer']): boolean =>
  (moderator || coordination) && !suspended;

/** Who I am here, or the way in. */
export function Account() {
  const text = useText('app');
  const me = useMe();
  const collective = useOptionalCollective();
  const { pathname, search } = useLocation();
  if (!me) {
    return (
      <span data-screen-only>
        <LinkButton size="small" to={signInFrom(pathname, search)}>
          {text.signIn}
        </LinkButton>
      </span>
    );
  }
  return (
    <div data-screen-only>
      <Menu
        label={
          <>
            <VisuallyHidden>{text.signedInAs(me.name)}</VisuallyHidden>
            <Avatar name={me.name} />
            <span className={styles.me} aria-hidden="true">
              {me.name}
            </span>
          </>
        }
      >
        {collective ? <Link to={`/${collective.slug}/moi`}>{text.inbox}</Link> : null}
        {collective && mayModerate(collective.viewer) ? (
          <Link to={`/${collective.slug}/moderation`}>{text.moderation}</Link>
        ) : null}
        {collective?.viewer.coordination ? (
          <Link to={`/${collective.slug}/administration`}>{text.administration}</Link>
        ) : null}
        <Link to="/deconnexion">{text.signOut}</Link>
      </Menu>
    </div>
  );
}
