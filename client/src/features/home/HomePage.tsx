import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { Facts } from '../../ui/Facts.js';
import { Columns, Section, Stack } from '../../ui/Stack.js';
import { Written } from '../../ui/Written.js';
import { noon } from './days.js';
import { FirstSteps } from './FirstSteps.js';
import { CollectiveHomeDocument, type CollectiveHomeQuery } from './home.generated.js';
import { InboxPart } from './InboxPart.js';
import { LateReports } from './LateReports.js';
import { NextPlenary } from './NextPlenary.js';
import { Phases } from './Phases.js';
import { WhatMoved } from './WhatMoved.js';

type Collective = NonNullable<CollectiveHomeQuery['collective']>;

/** Where we stand: what awaits me, the phases, the next plenary, what moved. */
export default function HomePage() {
  const { id, slug, name } = useCollective();
  const text = useText('home');
  const reading = useLiveQuery(CollectiveHomeDocument, { slug }, `collective:${id}`);
  const { data } = reading;
  return (
    <Page
      title={name}
      kicker={text.title}
      lead={data?.collective?.purpose ? <Written>{data.collective.purpose}</Written> : null}
    >
      <Loaded reading={reading}>{({ collective }) => (collective ? <Body collective={collective} /> : null)}</Loaded>
    </Page>
  );
}

function Body({ collective }: { readonly collective: Collective }) {
  const text = useText('home');
  const me = useMe();
  const { viewer } = useCollective();
  const path = usePath();
  const belongs = viewer.tier !== null && viewer.tier !== undefined;
  return (
    <Stack gap="large">
      {belongs && me ? <InboxPart accountId={me.id} /> : <Join />}
      <FirstSteps phases={collective.phases.length} members={collective.memberCount} />
      <Columns aside={<About collective={collective} />}>
        <LateReports />
        <NextPlenary />
        {collective.phases.length > 0 ? (
          <Section
            title={text.phases}
            actions={
              <LinkButton size="small" look="quiet" to={path('calendrier')}>
                {text.calendar}
              </LinkButton>
            }
          >
            <Phases phases={collective.phases} />
          </Section>
        ) : null}
        <WhatMoved />
      </Columns>
    </Stack>
  );
}

function Join() {
  const text = useText('home');
  const path = usePath();
  return (
    <p>
      <LinkButton look="primary" size="large" to={path('rejoindre')}>
        {text.join}
      </LinkButton>
    </p>
  );
}

function About({ collective }: { readonly collective: Collective }) {
  const text = useText('home');
  const path = usePath();
  return (
    <Section title={text.about}>
      <Facts
        facts={[
          ...(collective.territory ? [{ label: text.territory, value: collective.territory }] : []),
          ...(collective.electionOn
            ? [{ label: text.election, value: <DateText at={noon(collective.electionOn)} show="day" /> }]
            : []),
          { label: text.membersLabel, value: text.members(collective.memberCount) },
        ]}
      />
      <p>
        <LinkButton size="small" to={path('membres')}>
          {text.seeMembers}
        </LinkButton>
      </p>
    </Section>
  );
}
