import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Facts } from '../../ui/Facts.js';
import { Form } from '../../ui/Form.js';
import { Section, Stack } from '../../ui/Stack.js';
import { Agenda } from './Agenda.js';
import { AppointForm } from './AppointForm.js';
import { CallFields, callOf } from './CallFields.js';
import { ProceduresHere } from './guided/ProceduresHere.js';
import { EditPlenaryDocument, type PlenaryQuery } from './plenaries.generated.js';
import { OutcomeState } from './Result.js';
import { toneOf } from './tones.js';
import { usePlenary } from './usePlenary.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** A plenary: its call, its agenda, what it decided. */
export default function PlenaryPage() {
  const text = useText('plenaries');
  const reading = usePlenary();
  return (
    <Loaded reading={reading}>
      {({ plenary }) =>
        plenary ? (
          <Page
            title={plenary.title}
            written
            kicker={
              <>
                {text.numbered(plenary.number)} <State tone={toneOf(plenary.state)}>{text.states[plenary.state]}</State>
              </>
            }
            lead={plenary.presentation || undefined}
            actions={<Ways plenary={plenary} />}
          >
            <Stack gap="large">
              <Call plenary={plenary} onChange={reading.refresh} />
              <Agenda plenary={plenary} onChange={reading.refresh} />
              <ProceduresHere plenaryId={plenary.id} />
              <Taken plenary={plenary} />
            </Stack>
          </Page>
        ) : (
          <Page title={text.title}>
            <EmptyState title={text.notFound} />
          </Page>
        )
      }
    </Loaded>
  );
}

/** Where one goes from here. */
function Ways({ plenary }: { readonly plenary: Plenary }) {
  const text = useText('plenaries');
  const path = usePath();
  const over = plenary.state === 'closed' || plenary.state === 'minuted';
  const to = (place: string) => path('plenieres', plenary.number, place);
  return (
    <>
      {over ? null : (
        <LinkButton look="primary" to={to('salle')}>
          {text.enter}
        </LinkButton>
      )}
      {plenary.viewerMayChair && !over ? <LinkButton to={to('animation')}>{text.console}</LinkButton> : null}
      {over ? null : <LinkButton to={to('affichage')}>{text.display}</LinkButton>}
      {plenary.minutes ? <LinkButton to={to('compte-rendu')}>{text.minutes}</LinkButton> : null}
    </>
  );
}

interface PartProps {
  readonly plenary: Plenary;
  readonly onChange: () => void;
}

function Call({ plenary, onChange }: PartProps) {
  const text = useText('plenaries');
  const [editing, setEditing] = useState(false);
  const [edit] = useRefusable(EditPlenaryDocument, (data) => data.editPlenary);
  return (
    <>
      <Facts
        facts={[
          { label: text.when, value: <DateText at={plenary.startsAt} /> },
          { label: text.where, value: <Where plenary={plenary} /> },
          { label: text.chair, value: plenary.chair?.name ?? text.vacant },
          { label: text.secretary, value: plenary.secretary?.name ?? text.vacant },
          ...(plenary.state === 'open' ? [{ label: text.room, value: text.present(plenary.present) }] : []),
        ]}
      />
      {plenary.viewerMayEdit ? (
        <div>
          <Button onClick={() => setEditing(true)}>{text.edit}</Button>
          <AppointForm plenary={plenary} onChange={onChange} />
        </div>
      ) : null}
      <Dialog open={editing} onClose={() => setEditing(false)} title={text.edit}>
        <Form
          submit={text.save}
          onSubmit={async (values) => {
            const ended = await edit({ id: plenary.id, version: plenary.version, input: callOf(values) });
            if (ended.kind === 'done') setEditing(false);
            onChange();
            return ended;
          }}
        >
          <CallFields plenary={plenary} />
        </Form>
      </Dialog>
    </>
  );
}

function Where({ plenary: { place, link } }: { readonly plenary: Plenary }) {
  return (
    <>
      {place}
      {place && link ? ', ' : ''}
      {link ? <a href={link}>{link}</a> : null}
    </>
  );
}

function Taken({ plenary }: { readonly plenary: Plenary }) {
  const text = useText('plenaries');
  const path = usePath();
  if (plenary.state === 'announced') return null;
  return (
    <Section title={text.taken}>
      {plenary.decisions.length === 0 ? <p>{text.noneTaken}</p> : null}
      {plenary.decisions.map((decision) => (
        <div key={decision.id} id={`decision-${decision.id}`}>
          <Card
            title={decision.question}
            meta={<OutcomeState outcome={decision.outcome} />}
            footer={
              decision.ballotId ? (
                <Link to={path('scrutins', decision.ballotId)}>{text.seeBallot}</Link>
              ) : (
                <Link to={path('procedures', decision.procedureId ?? '')}>{text.seeProcedure}</Link>
              )
            }
          >
            <p>{decision.verdictSentence}</p>
          </Card>
        </div>
      ))}
    </Section>
  );
}
