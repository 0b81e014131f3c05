import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { useMe, usePath, type Me } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Stack } from '../../ui/Stack.js';
import { TabLinks } from '../../ui/Tabs.js';

interface MyPageProps {
  readonly title: string;
  readonly children: (me: Me) => ReactNode;
}

/** The frame of "me": its parts, for who is signed in; the way in for the others. */
export function MyPage({ title, children }: MyPageProps) {
  const text = useText('me');
  const me = useMe();
  const path = usePath();
  const { pathname } = useLocation();
  if (!me) {
    const to = `/connexion?retour=${encodeURIComponent(pathname)}`;
    return (
      <Page title={title} width="reading">
        <EmptyState title={text.signInFirst} action={<LinkButton to={to}>{text.signIn}</LinkButton>} />
      </Page>
    );
  }
  return (
    <Page title={title} kicker={me.name} width="reading">
      <TabLinks
        label={text.parts}
        tabs={[
          { to: path('moi'), label: text.inboxTitle, end: true },
          { to: path('moi', 'reglages'), label: text.settingsTitle },
          { to: path('moi', 'donnees'), label: text.dataTitle },
        ]}
      />
      <Stack gap="large">{children(me)}</Stack>
    </Page>
  );
}
