import { useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { DateTimeField } from '../../ui/DateTimeField.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { textOf } from '../../ui/Form.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import {
  DirectoryDocument,
  PlanEncounterDocument,
  type MandateWholeFragment,
  type OrganisationWholeFragment,
} from './organisations.generated.js';
import { PeopleField } from './PeopleField.js';
import { idsOf } from './values.js';

interface PlanProps {
  readonly organisation: OrganisationWholeFragment;
  /** Those the reader may plan under, now. */
  readonly mandates: readonly MandateWholeFragment[];
  readonly onDone: () => void;
}

/** Plans an encounter with an organisation, under one of the mandates that stand. */
export function PlanEncounter({ organisation, mandates, onDone }: PlanProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [plan] = useRefusable(PlanEncounterDocument, (data) => data.planEncounter);
  return (
    <DialogForm
      size="small"
      label={text.planEncounter}
      title={text.planEncounter}
      submit={text.planEncounter}
      onSubmit={async (values) => {
        const outcome = await plan({
          collectiveId,
          input: {
            mandateId: textOf(values, 'mandate'),
            organisationIds: [organisation.id, ...idsOf(values, 'organisations')],
            startsAt: textOf(values, 'startsAt'),
            place: textOf(values, 'place'),
            agenda: textOf(values, 'agenda'),
            delegateIds: idsOf(values, 'delegates'),
            guestIds: idsOf(values, 'guests'),
          },
        });
        onDone();
        return outcome;
      }}
    >
      <PlanFields organisation={organisation} mandates={mandates} />
    </DialogForm>
  );
}

function PlanFields({ organisation, mandates }: Omit<PlanProps, 'onDone'>) {
  const text = useText('organisations');
  const [chosen, setChosen] = useState(mandates[0]?.id ?? '');
  const mandate = mandates.find(({ id }) => id === chosen);
  const guests = organisation.representatives.filter(({ state }) => state === 'verified').map(({ person }) => person);
  return (
    <>
      <p>{text.planLead}</p>
      <Select
        name="mandate"
        label={text.underMandate}
        required
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={mandates.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DateTimeField name="startsAt" label={text.when} required />
      <TextField name="place" label={text.place} required maxLength={200} />
      <PeopleField name="delegates" legend={text.delegates} people={mandate?.holders ?? []} />
      <PeopleField name="guests" legend={text.guests} people={guests} />
      <Others organisationId={organisation.id} />
      <TextArea name="agenda" label={text.agenda} maxLength={4000} />
    </>
  );
}

function Others({ organisationId }: { readonly organisationId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('organisations');
  const [{ data }] = useQuery({ query: DirectoryDocument, variables: { collectiveId, first: 100 } });
  const others = (data?.organisations.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== organisationId);
  if (others.length === 0) return null;
  return (
    <Disclosure summary={text.otherOrganisations}>
      <PeopleField name="organisations" legend={text.otherOrganisations} people={others} />
    </Disclosure>
  );
}
