import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import type { Catalogues } from '../../i18n/catalogues.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { ShareLink } from '../../ui/CopyButton.js';
import { DateText } from '../../ui/Dates.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { QrCode } from '../../ui/QrCode.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Table, type Column } from '../../ui/Table.js';
import {
  MembersListDocument,
  RoleHoldersDocument,
  type MembersListQuery,
  type RoleHoldersQuery,
} from './home.generated.js';

type Role = RoleHoldersQuery['roles'][number];
type Member = MembersListQuery['members']['edges'][number]['node'];
type Text = Catalogues['home'];

const roleColumns = (text: Text): readonly Column<Role>[] => {
  const kinds: Readonly<Record<string, string>> = text.roles;
  return [
    { key: 'who', label: text.who, cell: ({ person }) => <PersonName name={person.name || text.former} /> },
    { key: 'role', label: text.role, cell: ({ kind }) => kinds[kind] ?? kind },
    { key: 'from', label: text.since, cell: ({ fromAt }) => <DateText at={fromAt} show="day" /> },
    { key: 'to', label: text.until, cell: ({ toAt }) => (toAt ? <DateText at={toAt} show="day" /> : text.stillHeld) },
    { key: 'why', label: text.why, cell: ({ reason, endReason }) => endReason ?? reason },
  ];
};

const memberColumns = (text: Text): readonly Column<Member>[] => [
  { key: 'who', label: text.who, cell: ({ person }) => <PersonName name={person.name || text.former} /> },
  { key: 'since', label: text.since, cell: ({ joinedAt }) => <DateText at={joinedAt} show="day" /> },
];

/** Who belongs to the collective, who holds which role since when, and how to invite. */
export default function MembersPage() {
  const text = useText('home');
  const { tier } = useCollective().viewer;
  return (
    <Page title={text.membersTitle} lead={<p>{text.membersLead}</p>}>
      <Stack gap="large">
        <Invite />
        <Roles />
        {tier === null ? <MembersKept /> : <Members />}
      </Stack>
    </Page>
  );
}

function Invite() {
  const text = useText('home');
  const { name } = useCollective();
  const join = usePath()('rejoindre');
  return (
    <Section title={text.invite} actions={<ShareLink path={join} title={text.inviteTitle(name)} />}>
      <p>{text.inviteBody}</p>
      <Disclosure summary={text.inviteCode}>
        <QrCode value={new URL(join, location.origin).href} label={text.inviteTitle(name)} />
      </Disclosure>
    </Section>
  );
}

function Roles() {
  const { id: collectiveId } = useCollective();
  const text = useText('home');
  const reading = useLiveQuery(RoleHoldersDocument, { collectiveId }, `collective:${collectiveId}`);
  const table = (caption: string, rows: readonly Role[]) => (
    <Table caption={caption} captionHidden rows={rows} rowKey={({ id }) => id} columns={roleColumns(text)} />
  );
  return (
    <Section title={text.rolesTitle}>
      <Loaded reading={reading}>
        {({ roles }) => {
          const past = roles.filter(({ endReason }) => endReason !== null);
          return (
            <>
              {table(
                text.rolesTitle,
                roles.filter(({ endReason }) => endReason === null),
              )}
              {past.length > 0 ? (
                <Disclosure summary={text.pastRoles(past.length)}>
                  {table(text.pastRoles(past.length), past)}
                </Disclosure>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** To who is not of the collective: how many they are, and why not who. */
function MembersKept() {
  const text = useText('home');
  const join = usePath()('rejoindre');
  return (
    <Section title={text.membersLabel}>
      <p>{text.membersKept}</p>
      <p>
        <Link to={join}>{text.membersJoin}</Link>
      </p>
    </Section>
  );
}

function Members() {
  const text = useText('home');
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  return (
    <Section title={text.membersLabel}>
      {starts.map((after, index) => (
        <MembersPart
          key={after ?? ''}
          after={after}
          last={index === starts.length - 1}
          onMore={(cursor) => setStarts((all) => [...all, cursor])}
        />
      ))}
    </Section>
  );
}

interface MembersPartProps {
  readonly after: string | null;
  readonly last: boolean;
  readonly onMore: (after: string) => void;
}

function MembersPart({ after, last, onMore }: MembersPartProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('home');
  const reading = useLiveQuery(
    MembersListDocument,
    { collectiveId, after },
    after === null ? `collective:${collectiveId}` : null,
  );
  return (
    <Loaded reading={reading}>
      {({ members: { edges, pageInfo } }) => (
        <>
          <Table
            caption={text.membersLabel}
            captionHidden
            rows={edges.map(({ node }) => node)}
            rowKey={({ id }) => id}
            columns={memberColumns(text)}
          />
          {last && pageInfo.endCursor ? (
            <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => onMore(pageInfo.endCursor ?? '')} />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
