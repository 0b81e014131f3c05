import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery, usePresence } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { Slot } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Facts } from '../../ui/Facts.js';
import { Columns, Section, Stack } from '../../ui/Stack.js';
import { GroupActs } from './GroupActs.js';
import { GroupState, HealthFacts } from './GroupHealth.js';
import { DeclinedMerges, LineageNotices, Relatives, useLineage } from './GroupLineage.js';
import { GroupPeople } from './GroupPeople.js';
import { SessionFields, sessionInput } from './SessionFields.js';
import { Sessions } from './Sessions.js';
import styles from './WorkingGroups.module.css';
import {
  GroupDocument,
  ScheduleSessionDocument,
  type GroupRelativePartsFragment,
  type GroupWholeFragment,
} from './working-groups.generated.js';

/** One group: what it does, when it meets, who is in it. */
export default function GroupPage() {
  const { slug = '' } = useParams();
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const path = usePath();
  const reading = useLiveQuery(GroupDocument, { collectiveId, slug });
  const group = reading.data?.workingGroup;
  useLive(group ? `group:${group.id}` : null, reading.refresh, reading.refresh);
  return (
    <Page
      title={group?.name ?? text.group}
      written={Boolean(group)}
      kicker={<Link to={path('groupes')}>{text.all}</Link>}
      lead={group ? <Lead group={group} /> : null}
      actions={group ? <GroupActs group={group} onChange={reading.refresh} /> : null}
    >
      <Loaded reading={reading}>
        {({ workingGroup }) =>
          workingGroup ? (
            <Whole group={workingGroup} onChange={reading.refresh} />
          ) : (
            <EmptyState title={text.notFound} action={<LinkButton to={path('groupes')}>{text.all}</LinkButton>} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface GroupProps {
  readonly group: GroupWholeFragment;
}

interface ChangingProps extends GroupProps {
  readonly onChange: () => void;
}

function Lead({ group }: GroupProps) {
  const text = useText('working-groups');
  return (
    <Stack gap="small">
      <p className={styles.meta}>
        <GroupState state={group.state} />
        <Badge>{text.kinds[group.kind]}</Badge>
        <span>{group.theme}</span>
      </p>
      {group.stateReason === '' ? null : <p className={styles.quiet}>{group.stateReason}</p>}
      {group.description === '' ? null : <p className={styles.lines}>{group.description}</p>}
    </Stack>
  );
}

function Whole({ group, onChange }: ChangingProps) {
  const text = useText('working-groups');
  const path = usePath();
  return (
    <Columns
      aside={
        <>
          <Section title={text.health}>
            <HealthFacts group={group} />
            <GroupFacts group={group} />
          </Section>
          <DeclinedMerges groupId={group.id} />
          <GroupPeople group={group} onChange={onChange} />
          <Here groupId={group.id} />
        </>
      }
    >
      <LineageNotices groupId={group.id} onChange={onChange} />
      <GroupSessions group={group} />
      <Section title={text.proposals}>
        <Slot name="groupProposals" of={{ groupId: group.id }} />
        <p>
          <Link to={`${path('contributions')}?groupe=${group.id}`}>{text.contributions}</Link>
        </p>
      </Section>
    </Columns>
  );
}

function GroupFacts({ group }: GroupProps) {
  const text = useText('working-groups');
  const path = usePath();
  const lineage = useLineage(group.id);
  const tie = (label: string, relatives: readonly GroupRelativePartsFragment[]) =>
    relatives.length === 0 ? [] : [{ label, value: <Relatives relatives={relatives} /> }];
  const facts = [
    ...(group.rhythm === '' ? [] : [{ label: text.rhythm, value: group.rhythm }]),
    ...(group.place === '' ? [] : [{ label: text.place, value: group.place }]),
    ...(group.parent
      ? [{ label: text.parent, value: <Link to={path('groupes', group.parent.slug)}>{group.parent.name}</Link> }]
      : []),
    ...tie(text.lineage.splitFrom, lineage?.splitFrom ? [lineage.splitFrom] : []),
    ...tie(text.lineage.absorbed, lineage?.absorbed ?? []),
    ...tie(text.lineage.splitInto, lineage?.splitInto ?? []),
    { label: text.since, value: <DateText at={group.createdAt} show="day" /> },
  ];
  return <Facts facts={facts} />;
}

function GroupSessions({ group }: GroupProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [schedule] = useRefusable(ScheduleSessionDocument, (data) => data.scheduleGroupSession);
  const living = group.state !== 'merged' && group.state !== 'closed';
  return (
    <Stack gap="large">
      <Section
        title={text.sessions}
        actions={
          group.viewerMayGuide && living ? (
            <DialogForm
              size="small"
              look="primary"
              label={text.schedule}
              title={text.scheduleTitle}
              submit={text.scheduleIt}
              onSubmit={(values) => schedule({ collectiveId, input: sessionInput(group.id, values) })}
            >
              <SessionFields groupId={group.id} place={group.place} />
            </DialogForm>
          ) : null
        }
      >
        <Sessions
          when="upcoming"
          first={10}
          groupId={group.id}
          empty={
            <EmptyState title={text.sessionsEmpty}>
              {group.viewerMayGuide && living ? text.sessionsEmptyGuide : null}
            </EmptyState>
          }
        />
        <p>
          <a href={`/api/groups/${group.id}/sessions.ics`}>{text.subscribe}</a>
        </p>
      </Section>
      {group.health.recentAttendance === null ? null : (
        <Section title={text.pastSessions}>
          <Sessions when="past" first={5} groupId={group.id} empty={null} />
        </Section>
      )}
    </Stack>
  );
}

function Here({ groupId }: { readonly groupId: string }) {
  const text = useText('working-groups');
  const { count } = usePresence(`group:${groupId}`);
  return count > 1 ? <p className={styles.quiet}>{text.hereNow(count)}</p> : null;
}
