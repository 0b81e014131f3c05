import { useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useMe } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Card, CardGrid } from '../../ui/Card.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { CollectiveForm } from './CollectiveForm.js';
import { InstallationDocument, type InstallationQuery } from './identity.generated.js';
import { Installer } from './Installer.js';

/** The collectives of this installation; before there is one, how to make it. */
export default function FrontPage() {
  const reading = useLiveQuery(InstallationDocument, {});
  return (
    <Loaded reading={reading}>
      {({ collectives }) => (collectives.length === 0 ? <Installer /> : <Collectives collectives={collectives} />)}
    </Loaded>
  );
}

function Collectives({ collectives }: Pick<InstallationQuery, 'collectives'>) {
  const text = useText('identity');
  const me = useMe();
  const [search] = useSearchParams();
  return (
    <Page title={text.collectivesTitle} lead={<p>{text.collectivesLead}</p>}>
      <Stack gap="large">
        {search.get('compte') === 'efface' && !me ? <Notice kind="success">{text.accountErased}</Notice> : null}
        <CardGrid>
          {collectives.map(({ id, slug, name, purpose, territory, memberCount, viewer }) => (
            <Card
              key={id}
              level={2}
              to={`/${slug}`}
              title={name}
              meta={territory}
              footer={
                <>
                  {text.members(memberCount)} {viewer.tier ? <State tone="success">{text.yours}</State> : null}
                </>
              }
            >
              {purpose ? <p>{purpose}</p> : null}
            </Card>
          ))}
        </CardGrid>
        {me?.installer ? (
          <Disclosure summary={text.anotherCollective}>
            <CollectiveForm />
          </Disclosure>
        ) : null}
      </Stack>
    </Page>
  );
}
