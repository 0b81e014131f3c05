import { useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { EndRoleDocument, RolesToGiveDocument, type RolesToGiveQuery } from './administration.generated.js';
import styles from './Administration.module.css';
import { Desk } from './Desk.js';
import { GiveRoleForm } from './GiveRoleForm.js';

type Role = RolesToGiveQuery['roles'][number];

/** Who coordinates and who moderates: given with a reason, ended with a reason, in the public log either way. */
export default function RolesPage() {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(RolesToGiveDocument, { collectiveId }, `collective:${collectiveId}`);
  const [ending, setEnding] = useState<Role | null>(null);
  const kinds: Readonly<Record<string, string>> = text.roleKinds;
  return (
    <Desk title={text.rolesTitle} lead={text.rolesLead}>
      <Section title={text.currentRoles}>
        <Loaded reading={reading}>
          {({ roles }) => (
            <ul className={styles.roles}>
              {roles.filter(isCurrent).map((role) => (
                <li key={role.id}>
                  <PersonName name={role.person.name} role={kinds[role.kind] ?? role.kind} />
                  <p>
                    {text.since} <DateText at={role.fromAt} show="day" /> · {role.reason}
                  </p>
                  <Button size="small" onClick={() => setEnding(role)}>
                    {text.endRole}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      <Section title={text.giveRole}>
        <GiveRoleForm onDone={reading.refresh} />
      </Section>
      <Dialog
        open={ending !== null}
        onClose={() => setEnding(null)}
        title={text.endRoleTitle(ending?.person.name ?? '')}
      >
        {ending ? (
          <EndRoleForm
            role={ending}
            onDone={() => {
              setEnding(null);
              reading.refresh();
            }}
          />
        ) : null}
      </Dialog>
    </Desk>
  );
}

const isCurrent = ({ endReason, subjectId }: Role): boolean => !endReason && !subjectId;

function EndRoleForm({ role, onDone }: { readonly role: Role; readonly onDone: () => void }) {
  const text = useText('administration');
  const { id: collectiveId } = useCollective();
  const [end] = useRefusable(EndRoleDocument, (data) => data.endRole);
  const send = async (values: FormData) => {
    const outcome = await end({ collectiveId, id: role.id, reason: textOf(values, 'reason') });
    if (outcome.kind === 'done') onDone();
    return outcome;
  };
  return (
    <Form submit={text.endRole} look="danger" onSubmit={send}>
      <TextField name="reason" label={text.reason} hint={text.reasonHint} required maxLength={500} />
    </Form>
  );
}
