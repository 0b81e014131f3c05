import { useState } from 'react';
import { Link } from 'react-router';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, OutcomeNotice, textOf } from '../../ui/Form.js';
import { ReorderList } from '../../ui/ReorderList.js';
import { Select } from '../../ui/Select.js';
import { Section } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import { AmendmentsOf, ArrangeVotes } from './AmendmentVotes.js';
import { AskApart } from './AskApart.js';
import {
  AddAgendaItemDocument,
  EditAgendaItemDocument,
  MoveAgendaItemDocument,
  RemoveAgendaItemDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { toneOf } from './tones.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;
type Item = Plenary['agenda'][number];

interface AgendaProps {
  readonly plenary: Plenary;
  readonly onChange: () => void;
}

/** What will be talked about, in order; whoever prepares it changes it here, by dragging or with keys. */
export function Agenda({ plenary, onChange }: AgendaProps) {
  const text = useText('plenaries');
  const [ordering, setOrdering] = useState(false);
  const [adding, setAdding] = useState(false);
  const [add] = useRefusable(AddAgendaItemDocument, (data) => data.addAgendaItem);
  const prepares = plenary.viewerMayPrepare;
  return (
    <Section
      title={text.agenda}
      actions={
        prepares ? (
          <>
            <Button size="small" onClick={() => setAdding(true)}>
              {text.addItem}
            </Button>
            <Button size="small" aria-pressed={ordering} onClick={() => setOrdering(!ordering)}>
              {ordering ? text.orderDone : text.orderAgenda}
            </Button>
          </>
        ) : null
      }
    >
      {plenary.agenda.length === 0 ? <p>{text.emptyAgenda}</p> : null}
      {ordering ? (
        <Order plenary={plenary} onChange={onChange} />
      ) : (
        <ol className={styles.agenda}>
          {plenary.agenda.map((item) => (
            <li key={item.id}>
              <ItemCard plenary={plenary} item={item} prepares={prepares} onChange={onChange} />
            </li>
          ))}
        </ol>
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title={text.addItem}>
        <Form
          submit={text.addItem}
          onSubmit={async (values) => {
            const ended = await add({ plenaryId: plenary.id, input: itemOf(values) });
            if (ended.kind === 'done') setAdding(false);
            onChange();
            return ended;
          }}
        >
          <ItemFields />
        </Form>
      </Dialog>
    </Section>
  );
}

function Order({ plenary, onChange }: AgendaProps) {
  const text = useText('plenaries');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [move] = useRefusable(MoveAgendaItemDocument, (data) => data.moveAgendaItem);
  const order = async (ids: readonly string[]) => {
    const before = plenary.agenda.map(({ id }) => id);
    const first = ids.findIndex((id, index) => id !== before[index]);
    if (first < 0) return;
    const last = ids.findLastIndex((id, index) => id !== before[index]);
    const position = before[first + 1] === ids[first] ? last : first;
    setOutcome(await move({ id: ids[position] ?? '', position: position + 1 }));
    onChange();
  };
  return (
    <>
      <OutcomeNotice outcome={outcome} />
      <ReorderList
        label={text.agenda}
        items={plenary.agenda.map(({ id, title }) => ({ id, label: title }))}
        onReorder={(ids) => void order(ids)}
      />
    </>
  );
}

interface ItemCardProps {
  readonly plenary: Plenary;
  readonly item: Item;
  readonly prepares: boolean;
  readonly onChange: () => void;
}

function ItemCard({ plenary, item, prepares, onChange }: ItemCardProps) {
  const text = useText('plenaries');
  const path = usePath();
  const [editing, setEditing] = useState(false);
  const [edit] = useRefusable(EditAgendaItemDocument, (data) => data.editAgendaItem);
  const [remove] = useRefusable(RemoveAgendaItemDocument, (data) => data.removeAgendaItem);
  const names = [...item.speakers.map(({ name }) => name), ...(item.guest ? [item.guest] : [])];
  return (
    <Card
      title={`${item.position}. ${item.title}`}
      strong={item.state === 'live'}
      meta={
        <>
          <State tone={toneOf(item.state)}>{text.itemStates[item.state]}</State> {text.itemTypes[item.type]}
          {item.minutes ? ` · ${text.minutesLong(item.minutes)}` : ''}
          {item.owed ? ` · ${text.itemOwed}` : ''}
        </>
      }
      footer={
        prepares && item.state === 'pending' ? (
          <>
            <Button size="small" look="quiet" onClick={() => setEditing(true)}>
              {text.edit}
            </Button>
            {item.owed ? null : (
              <ConfirmButton
                size="small"
                look="quiet"
                title={text.removeTitle(item.title)}
                explanation={text.removeExplanation}
                confirm={text.remove}
                onConfirm={async () => {
                  const ended = await remove({ id: item.id });
                  onChange();
                  return ended;
                }}
              >
                {text.remove}
              </ConfirmButton>
            )}
            <ArrangeVotes plenary={plenary} item={item} onChange={onChange} />
          </>
        ) : null
      }
    >
      {item.presentation ? <p>{item.presentation}</p> : null}
      {names.length > 0 ? <p className={styles.place}>{names.join(', ')}</p> : null}
      {item.subject ? (
        <p>
          <Link to={`${path()}${item.subject.path}`.replace('//', '/')}>{item.subject.title}</Link>
        </p>
      ) : null}
      <AmendmentsOf item={item} />
      {item.state === 'pending' || item.state === 'live' ? <AskApart item={item} onChange={onChange} /> : null}
      {item.documents.length > 0 ? (
        <ul>
          {item.documents.map(({ title, url }) => (
            <li key={url}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {item.ballots.length > 0 ? (
        <ul>
          {item.ballots.map((ballot) => (
            <li key={ballot.id}>
              <Link to={path('scrutins', ballot.id)}>{ballot.question}</Link> ({text.ballotStates[ballot.state]})
            </li>
          ))}
        </ul>
      ) : null}
      <Dialog open={editing} onClose={() => setEditing(false)} title={text.edit}>
        <Form
          submit={text.save}
          onSubmit={async (values) => {
            const kept = {
              speakerIds: item.speakers.map(({ id }) => id),
              documents: item.documents.map(({ title, url }) => ({ title, url })),
              subject: item.subject ? { type: item.subject.type, id: item.subject.id } : null,
            };
            const ended = await edit({ id: item.id, input: { ...itemOf(values), ...kept } });
            if (ended.kind === 'done') setEditing(false);
            onChange();
            return ended;
          }}
        >
          <ItemFields item={item} />
        </Form>
      </Dialog>
    </Card>
  );
}

const types = [
  'welcome',
  'testimony',
  'progress',
  'report-back',
  'debate',
  'amendment',
  'decision',
  'workshop',
] as const;

function ItemFields({ item }: { readonly item?: Item }) {
  const text = useText('plenaries');
  return (
    <>
      <Select
        name="type"
        label={text.itemType}
        required
        defaultValue={item?.type ?? 'debate'}
        options={types.map((type) => ({ value: type, label: text.itemTypes[type] ?? type }))}
      />
      <TextField name="title" label={text.fieldTitle} required maxLength={160} defaultValue={item?.title ?? ''} />
      <TextField
        name="minutes"
        label={text.itemMinutes}
        type="number"
        min={1}
        max={600}
        defaultValue={item?.minutes ?? ''}
      />
      <TextField name="guest" label={text.itemGuest} maxLength={120} defaultValue={item?.guest ?? ''} />
      <TextArea
        name="presentation"
        label={text.fieldPresentation}
        maxLength={5_000}
        serif
        defaultValue={item?.presentation ?? ''}
      />
    </>
  );
}

function itemOf(values: FormData) {
  const minutes = textOf(values, 'minutes');
  return {
    type: textOf(values, 'type'),
    title: textOf(values, 'title'),
    minutes: minutes === '' ? null : Number(minutes),
    guest: textOf(values, 'guest'),
    presentation: textOf(values, 'presentation'),
    speakerIds: [],
    documents: [],
    subject: null,
  };
}
