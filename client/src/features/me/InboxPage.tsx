import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Section, Stack } from '../../ui/Stack.js';
import { MyInboxDocument } from './me.generated.js';
import { MyPage } from './MyPage.js';
import { Notifications } from './Notifications.js';

/** What awaits me, by deadline; then what happened that concerns me. */
export default function InboxPage() {
  const text = useText('me');
  const { viewer } = useCollective();
  const path = usePath();
  return (
    <MyPage title={text.inboxTitle}>
      {(me) =>
        viewer.tier ? (
          <>
            <Awaiting accountId={me.id} />
            <Notifications accountId={me.id} />
          </>
        ) : (
          <EmptyState title={text.notAMember} action={<LinkButton to={path('rejoindre')}>{text.join}</LinkButton>} />
        )
      }
    </MyPage>
  );
}

function Awaiting({ accountId }: { readonly accountId: string }) {
  const { id: collectiveId, slug } = useCollective();
  const text = useText('me');
  const reading = useLiveQuery(MyInboxDocument, { collectiveId }, `inbox:${accountId}`);
  const asks: Readonly<Record<string, string>> = text.asks;
  return (
    <Section title={text.awaiting}>
      <Loaded reading={reading}>
        {({ inbox }) =>
          inbox.length === 0 ? (
            <EmptyState title={text.nothingAwaits}>{text.nothingAwaitsBody}</EmptyState>
          ) : (
            <Stack gap="small">
              {inbox.map((item) => (
                <Card
                  key={item.id}
                  to={`/${slug}${item.path}`}
                  title={item.title}
                  written
                  meta={asks[item.kind] ?? text.toSee}
                  footer={
                    item.deadline ? (
                      <>
                        {text.before} <DateText at={item.deadline} />
                      </>
                    ) : (
                      text.noDeadline
                    )
                  }
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
}
