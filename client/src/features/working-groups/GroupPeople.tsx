import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import styles from './WorkingGroups.module.css';
import {
  GroupMembersDocument,
  NameFacilitatorDocument,
  StepDownAsFacilitatorDocument,
  VolunteerAsFacilitatorDocument,
  type GroupMembersQuery,
  type GroupWholeFragment,
} from './working-groups.generated.js';

interface PeopleProps {
  readonly group: GroupWholeFragment;
  readonly onChange: () => void;
}

/** Who facilitates the group, who belongs to it. */
export function GroupPeople({ group, onChange }: PeopleProps) {
  const { viewer } = useCollective();
  const text = useText('working-groups');
  const guided = group.facilitators.length > 0 || group.health.withoutFacilitator;
  return (
    <>
      {guided ? (
        <Section title={text.facilitators}>
          <ul className={styles.people}>
            {group.facilitators.map(({ id, name, erased }) => (
              <li key={id}>
                <PersonName name={erased ? text.formerMember : name} />
              </li>
            ))}
          </ul>
          {group.health.withoutFacilitator ? <Vacancy group={group} onChange={onChange} /> : null}
          {group.viewerMayStepDown ? <StepDown group={group} onChange={onChange} /> : null}
          {group.viewerMayNameFacilitator ? <NameFacilitator group={group} onChange={onChange} /> : null}
        </Section>
      ) : null}
      {group.state === 'merged' ? null : (
        <Section title={text.membersTitle(group.memberCount)}>
          {viewer.tier === null ? <p className={styles.quiet}>{text.membersHidden}</p> : <Members group={group} />}
        </Section>
      )}
    </>
  );
}

function Vacancy({ group, onChange }: PeopleProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [volunteer] = useRefusable(VolunteerAsFacilitatorDocument, (data) => data.volunteerAsFacilitator);
  return (
    <Notice
      kind="warning"
      title={text.vacancy}
      actions={
        group.viewerMayVolunteer ? (
          <ConfirmButton
            look="primary"
            title={text.volunteerTitle}
            explanation={text.volunteerExplanation}
            confirm={text.volunteerIt}
            onConfirm={async () => {
              const outcome = await volunteer({ collectiveId, id: group.id });
              onChange();
              return outcome;
            }}
          >
            {text.volunteer}
          </ConfirmButton>
        ) : null
      }
    >
      {group.health.vacantSince ? (
        <p>
          {text.vacantSince} <DateText at={group.health.vacantSince} show="day" preposition="since" />
        </p>
      ) : null}
      {group.viewerMayVolunteer ? null : text.vacancyJoin}
    </Notice>
  );
}

function StepDown({ group, onChange }: PeopleProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [stepDown] = useRefusable(StepDownAsFacilitatorDocument, (data) => data.stepDownAsFacilitator);
  return (
    <DialogForm
      size="small"
      label={text.stepDown}
      title={text.stepDownTitle}
      submit={text.stepDown}
      look="quiet"
      danger
      onSubmit={async (values) => {
        const outcome = await stepDown({ collectiveId, id: group.id, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <p>{text.stepDownExplanation}</p>
      <TextField name="reason" label={text.reason} required maxLength={500} />
    </DialogForm>
  );
}

function NameFacilitator({ group, onChange }: PeopleProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [name] = useRefusable(NameFacilitatorDocument, (data) => data.nameFacilitator);
  const variables = { collectiveId, groupId: group.id, first: 100, after: null };
  const { data } = useLiveQuery(GroupMembersDocument, variables);
  const people = (data?.workingGroupMembers.edges ?? [])
    .map(({ node }) => node.person)
    .filter(({ id }) => !group.facilitators.some((facilitator) => facilitator.id === id));
  if (people.length === 0) return <p className={styles.quiet}>{text.noMemberToName}</p>;
  return (
    <DialogForm
      size="small"
      label={text.nameFacilitator}
      title={text.nameFacilitatorTitle}
      submit={text.nameIt}
      onSubmit={async (values) => {
        const accountId = textOf(values, 'person');
        const outcome = await name({ collectiveId, id: group.id, accountId, reason: textOf(values, 'reason') });
        onChange();
        return outcome;
      }}
    >
      <Select
        name="person"
        label={text.person}
        required
        placeholder={text.chooseMember}
        options={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <TextField name="reason" label={text.reason} required maxLength={500} />
    </DialogForm>
  );
}

function Members({ group }: { readonly group: GroupWholeFragment }) {
  const text = useText('working-groups');
  if (group.memberCount === 0) return <p className={styles.quiet}>{text.membersEmpty}</p>;
  return (
    <ul className={styles.members}>
      <MemberBatch groupId={group.id} after={null} />
    </ul>
  );
}

interface BatchProps {
  readonly groupId: string;
  readonly after: string | null;
}

function MemberBatch({ groupId, after }: BatchProps) {
  const { id: collectiveId } = useCollective();
  const [more, setMore] = useState(false);
  const variables = { collectiveId, groupId, first: 20, after };
  const reading = useLiveQuery(GroupMembersDocument, variables, `group:${groupId}`);
  return (
    <Loaded reading={reading}>
      {({ workingGroupMembers: { edges, pageInfo } }) => (
        <>
          {edges.map(({ node }) => (
            <MemberLine key={node.id} member={node} />
          ))}
          {more && pageInfo.endCursor ? (
            <MemberBatch groupId={groupId} after={pageInfo.endCursor} />
          ) : pageInfo.hasNextPage ? (
            <li>
              <LoadMore hasNext onMore={() => setMore(true)} />
            </li>
          ) : null}
        </>
      )}
    </Loaded>
  );
}

type Member = GroupMembersQuery['workingGroupMembers']['edges'][number]['node'];

function MemberLine({ member: { person, joinedAt, sessionsAttended } }: { readonly member: Member }) {
  const text = useText('working-groups');
  return (
    <li>
      <PersonName name={person.erased ? text.formerMember : person.name} />
      <span className={styles.quiet}>
        {text.joinedOn} <DateText at={joinedAt} show="day" />
        {sessionsAttended > 0 ? ` · ${text.attendedCount(sessionsAttended)}` : null}
      </span>
    </li>
  );
}
