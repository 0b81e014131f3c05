import { useState } from 'react';
import { useQuery } from 'urql';
import { newId } from '../../../graphql/newId.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { subjectsIn } from '../../../page/decidedSubjects.js';
import { Slot } from '../../../page/slots.js';
import { useCollective } from '../../../session/session.js';
import { Checkbox } from '../../../ui/Choices.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf, ticked } from '../../../ui/Form.js';
import { Select } from '../../../ui/Select.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import { ElectionGroupsDocument, OpenGuidedProcedureDocument } from '../guided.generated.js';
import type { PlenaryQuery } from '../plenaries.generated.js';
import { poolOf, quotasOf } from './poolText.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

const kinds = ['consent', 'election', 'nomination', 'sortition'] as const;
type Kind = (typeof kinds)[number];

interface OpenProcedureProps {
  readonly plenary: Plenary;
  readonly onDone: () => void;
}

/** The chair opens a procedure on an item: its kind, then what that kind says at the opening. */
export function OpenProcedure({ plenary, onDone }: OpenProcedureProps) {
  const text = useText('guided');
  const [kind, setKind] = useState<Kind>('consent');
  const [id, setId] = useState(newId);
  const [open] = useRefusable(OpenGuidedProcedureDocument, (data) => data.openGuidedProcedure, { retry: true });
  const waits = kind === 'nomination' || kind === 'sortition';
  const items = plenary.agenda.filter(({ state }) => state === 'live' || (waits && state === 'pending'));
  const send = async (values: FormData): Promise<Outcome> => {
    const setting = settingOf(kind, values, plenary.id);
    if ('wrong' in setting) {
      const message = text.badQuota(setting.wrong);
      return { kind: 'refused', refusal: { code: 'QuotaLine', kind: 'input', message, field: 'quotas' } };
    }
    const input = { id, kind, title: textOf(values, 'title'), setting: setting.given };
    const ended = await open({ itemId: textOf(values, 'item'), input });
    if (ended.kind !== 'done') return ended;
    setId(newId());
    onDone();
    return ended;
  };
  return (
    <DialogForm label={text.open} title={text.openTitle} submit={text.open} onSubmit={send}>
      <Select
        name="kind"
        label={text.kind}
        required
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? 'consent')}
        options={kinds.map((value) => ({ value, label: text.kinds[value] ?? value }))}
      />
      <Select
        name="item"
        label={text.onItem}
        required
        defaultValue={items.find(({ state }) => state === 'live')?.id ?? ''}
        placeholder=""
        options={items.map((item) => ({ value: item.id, label: `${item.position}. ${item.title}` }))}
      />
      <TextField name="title" label={text.name} required maxLength={160} />
      {kind === 'consent' ? <ConsentFields /> : null}
      {kind === 'election' ? <ElectionFields /> : null}
      {kind === 'nomination' ? <NominationFields plenary={plenary} /> : null}
      {kind === 'sortition' ? <DrawFields /> : null}
    </DialogForm>
  );
}

const rules = ['simpleMajority', 'twoThirdsExpressed', 'absoluteMajorityPresent', 'unanimityExpressed'] as const;

function ConsentFields() {
  const text = useText('guided');
  const plenaries = useText('plenaries');
  const [fallback, setFallback] = useState('');
  return (
    <>
      <Slot name="decidedSubjects" of={{ onChoose: () => undefined }} />
      <TextArea name="text" label={text.text} required serif rows={8} maxLength={20_000} />
      <Select
        name="fallback"
        label={text.fallback}
        placeholder={text.fallbackNone}
        value={fallback}
        onChange={(event) => setFallback(event.currentTarget.value)}
        options={rules.map((value) => ({ value, label: text.fallbackTo(plenaries.templates[value] ?? value) }))}
      />
      {fallback === '' ? null : <Rounds />}
    </>
  );
}

function Rounds() {
  const text = useText('guided');
  return <TextField name="rounds" type="number" label={text.rounds} min={1} max={20} required defaultValue={2} />;
}

function ElectionFields() {
  const text = useText('guided');
  const { id: collectiveId } = useCollective();
  const [fallback, setFallback] = useState(false);
  const [{ data }] = useQuery({ query: ElectionGroupsDocument, variables: { collectiveId } });
  const groups = data?.workingGroups.groups ?? [];
  return (
    <>
      <Select
        name="gives"
        label={text.gives}
        placeholder={text.givesNone}
        options={[
          ...groups.map(({ id, name }) => ({ value: `facilitator:${id}`, label: text.givesFacilitator(name) })),
          { value: 'chair', label: text.givesChair },
          { value: 'secretary', label: text.givesSecretary },
          { value: 'moderator', label: text.givesModerator },
          { value: 'coordination', label: text.givesCoordination },
        ]}
      />
      <Checkbox
        name="fallback"
        label={text.fallbackVote}
        checked={fallback}
        onChange={(event) => setFallback(event.currentTarget.checked)}
      />
      {fallback ? <Rounds /> : null}
    </>
  );
}

const parities = ['none', 'alternating', 'equal'] as const;

function NominationFields({ plenary }: { readonly plenary: Plenary }) {
  const text = useText('guided');
  return (
    <>
      <TextField name="seats" type="number" label={text.seats} min={1} max={500} required />
      <Select
        name="parity"
        label={text.parity}
        required
        defaultValue="alternating"
        options={parities.map((value) => ({ value, label: text.parities[value] ?? value }))}
      />
      <TextField name="minimumAge" type="number" label={text.minimumAge} min={0} max={100} required defaultValue={18} />
      <TextField name="residenceYears" type="number" label={text.residence} min={0} max={100} />
      <TextField name="on" type="date" label={text.countedOn} required defaultValue={plenary.startsAt.slice(0, 10)} />
      <TextField name="delayHours" type="number" label={text.delay} min={1} max={720} required defaultValue={48} />
    </>
  );
}

const sources = ['members', 'present', 'list'] as const;

function DrawFields() {
  const text = useText('guided');
  const [source, setSource] = useState('members');
  return (
    <>
      <TextField name="seats" type="number" label={text.seats} min={1} max={1000} required />
      <Select
        name="source"
        label={text.source}
        required
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        options={sources.map((value) => ({ value, label: text.sources[value] ?? value }))}
      />
      {source === 'list' ? (
        <>
          <TextArea name="pool" label={text.list} hint={text.listHint} required rows={8} />
          <TextArea name="quotas" label={text.quotas} hint={text.quotasHint} rows={4} />
        </>
      ) : null}
    </>
  );
}

const numberOf = (values: FormData, name: string): number | null => {
  const typed = textOf(values, name);
  return typed === '' ? null : Number(typed);
};

/** The role chosen, over what it is held. */
function rolesOf(chosen: string, plenaryId: string) {
  const [kind, groupId] = chosen.split(':');
  if (!kind) return null;
  if (groupId) return { kind, subject: { type: 'WorkingGroup', id: groupId } };
  const ofPlenary = kind === 'chair' || kind === 'secretary';
  return { kind, subject: ofPlenary ? { type: 'Plenary', id: plenaryId } : null };
}

type Setting = { readonly given: Readonly<Record<string, unknown>> } | { readonly wrong: string };

function settingOf(kind: Kind, values: FormData, plenaryId: string): Setting {
  const rounds = numberOf(values, 'rounds') ?? 2;
  switch (kind) {
    case 'consent': {
      const subjects = subjectsIn(values);
      const fallback = textOf(values, 'fallback') || null;
      return { given: { text: textOf(values, 'text'), subjects, fallback, rounds } };
    }
    case 'election': {
      const gives = rolesOf(textOf(values, 'gives'), plenaryId);
      return { given: { gives, fallback: ticked(values, 'fallback'), rounds } };
    }
    case 'nomination':
      return {
        given: {
          seats: numberOf(values, 'seats'),
          parity: textOf(values, 'parity'),
          minimumAge: numberOf(values, 'minimumAge'),
          residenceYears: numberOf(values, 'residenceYears'),
          on: textOf(values, 'on'),
          delayHours: numberOf(values, 'delayHours'),
        },
      };
    case 'sortition': {
      const source = textOf(values, 'source');
      const common = { seats: numberOf(values, 'seats'), source };
      if (source !== 'list') return { given: common };
      const read = quotasOf(textOf(values, 'quotas'));
      if ('wrong' in read) return read;
      return { given: { ...common, quotas: read.quotas, pool: poolOf(textOf(values, 'pool')) } };
    }
  }
}
