import type { ReactNode } from 'react';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { TabLinks } from '../../ui/Tabs.js';

interface DeskProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The frame of administration: its parts for the coordination, a word for the others. */
export function Desk({ title, lead, children }: DeskProps) {
  const text = useText('administration');
  const path = usePath();
  const { viewer } = useCollective();
  if (!viewer.coordination) {
    return (
      <Page title={title} width="reading">
        <Notice actions={<LinkButton to={path('membres')}>{text.whoCoordinates}</LinkButton>}>{text.notYours}</Notice>
      </Page>
    );
  }
  return (
    <Page title={title} kicker={text.title} lead={<p>{lead}</p>} width="reading">
      <TabLinks
        label={text.parts}
        tabs={[
          { to: path('administration'), label: text.collectiveTitle, end: true },
          { to: path('administration', 'phases'), label: text.phasesTitle },
          { to: path('administration', 'roles'), label: text.rolesTitle },
        ]}
      />
      <Stack gap="large">{children}</Stack>
    </Page>
  );
}
