import { useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, useMe } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextField.js';
import { ReshapeActs } from './GroupLineage.js';
import { GroupFields, groupInput } from './GroupFields.js';
import styles from './WorkingGroups.module.css';
import {
  ChangeGroupStateDocument,
  EditGroupDocument,
  JoinGroupDocument,
  LeaveGroupDocument,
  type GroupWholeFragment,
} from './working-groups.generated.js';

interface ActProps {
  readonly group: GroupWholeFragment;
  readonly onChange: () => void;
}

/** Join or leave; for whoever guides it, edit it and say where it stands. */
export function GroupActs({ group, onChange }: ActProps) {
  const { slug, viewer } = useCollective();
  const me = useMe();
  const back = encodeURIComponent(`/${slug}/groupes/${group.slug}`);
  const living = group.state !== 'merged' && group.state !== 'closed';
  const text = useText('working-groups');
  return (
    <>
      {group.viewerMayGuide ? (
        <>
          <EditGroup group={group} onChange={onChange} />
          {group.nextStates.length > 0 ? <ChangeState group={group} onChange={onChange} /> : null}
          <ReshapeActs group={group} />
        </>
      ) : null}
      {group.viewerMayJoin ? <Join group={group} onChange={onChange} /> : null}
      {group.viewerJoined ? <Leave group={group} onChange={onChange} /> : null}
      {me === null && living ? (
        <LinkButton look="primary" to={`/connexion?retour=${back}`}>
          {text.signInToJoin}
        </LinkButton>
      ) : null}
      {me && viewer.tier === null ? <p className={styles.quiet}>{text.joinCollective}</p> : null}
    </>
  );
}

function Join({ group, onChange }: ActProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [join, state] = useRefusable(JoinGroupDocument, (data) => data.joinWorkingGroup);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const act = async () => {
    setOutcome(await join({ collectiveId, id: group.id }));
    onChange();
  };
  return (
    <>
      <Button look="primary" busy={state !== 'idle'} onClick={() => void act()}>
        {text.join}
      </Button>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}

function Leave({ group, onChange }: ActProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [leave] = useRefusable(LeaveGroupDocument, (data) => data.leaveWorkingGroup);
  return (
    <ConfirmButton
      look="quiet"
      size="small"
      title={text.leaveTitle}
      explanation={text.leaveExplanation}
      confirm={text.leave}
      onConfirm={async () => {
        const outcome = await leave({ collectiveId, id: group.id });
        onChange();
        return outcome;
      }}
    >
      {text.leave}
    </ConfirmButton>
  );
}

function EditGroup({ group, onChange }: ActProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [edit] = useRefusable(EditGroupDocument, (data) => data.editWorkingGroup);
  const { id, version } = group;
  return (
    <DialogForm
      size="small"
      label={text.edit}
      title={text.editTitle}
      submit={text.save}
      onSubmit={async (values) => {
        const outcome = await edit({ collectiveId, id, version, input: groupInput(values) });
        onChange();
        return outcome;
      }}
    >
      <GroupFields group={group} />
    </DialogForm>
  );
}

function ChangeState({ group, onChange }: ActProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('working-groups');
  const [change] = useRefusable(ChangeGroupStateDocument, (data) => data.changeWorkingGroupState);
  return (
    <DialogForm
      size="small"
      label={text.changeState}
      title={text.changeStateTitle}
      submit={text.change}
      onSubmit={async (values) => {
        const outcome = await change({
          collectiveId,
          id: group.id,
          state: textOf(values, 'state'),
          reason: textOf(values, 'reason'),
        });
        onChange();
        return outcome;
      }}
    >
      <Select
        name="state"
        label={text.state}
        required
        options={group.nextStates.map((value) => ({ value, label: text.states[value] ?? value }))}
      />
      <TextArea name="reason" label={text.stateReason} hint={text.stateReasonHint} required rows={2} maxLength={500} />
    </DialogForm>
  );
}
