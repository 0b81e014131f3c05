import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { Card, CardGrid } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Section } from '../../ui/Stack.js';
import { HomeInboxDocument } from './home.generated.js';

const shown = 4;

/** What awaits me, first things first. */
export function InboxPart({ accountId }: { readonly accountId: string }) {
  const { id: collectiveId, slug } = useCollective();
  const text = useText('home');
  const path = usePath();
  const reading = useLiveQuery(HomeInboxDocument, { collectiveId }, `inbox:${accountId}`);
  const asks: Readonly<Record<string, string>> = text.asks;
  return (
    <Section title={text.inbox}>
      <Loaded reading={reading}>
        {({ inbox, unreadNotifications }) => (
          <>
            {inbox.length === 0 ? (
              <p>{text.nothingAwaits}</p>
            ) : (
              <CardGrid>
                {inbox.slice(0, shown).map((item) => (
                  <Card
                    key={item.id}
                    strong
                    to={`/${slug}${item.path}`}
                    title={item.title}
                    written
                    meta={asks[item.kind] ?? text.toSee}
                    footer={
                      item.deadline ? (
                        <>
                          {text.before} <DateText at={item.deadline} />
                        </>
                      ) : null
                    }
                  />
                ))}
              </CardGrid>
            )}
            <p>
              <Link to={path('moi')}>
                {inbox.length > shown ? text.allThatAwaits(inbox.length) : text.unread(unreadNotifications)}
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
}
