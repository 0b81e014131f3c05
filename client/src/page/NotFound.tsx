import { useText } from '../i18n/language.js';
import { useOptionalCollective } from '../session/session.js';
import { LinkButton } from '../ui/Button.js';
import { Page } from './Page.js';

/** The page of an address that names nothing; also for a thing the server answers `null` for. */
export function NotFound() {
  const text = useText('app');
  const collective = useOptionalCollective();
  return (
    <Page title={text.notFoundTitle} lead={<p>{text.notFoundLead}</p>}>
      <p>
        <LinkButton to={collective ? `/${collective.slug}` : '/'}>{text.goHome}</LinkButton>
      </p>
    </Page>
  );
}
