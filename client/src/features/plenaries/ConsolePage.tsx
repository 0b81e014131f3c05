import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Notice } from '../../ui/Notice.js';
import { Loading } from '../../ui/Progress.js';
import { Columns, Row, Section, Stack } from '../../ui/Stack.js';
import { ActButton } from './ActButton.js';
import { AmendmentsOf, ArrangeVotes } from './AmendmentVotes.js';
import { BallotDesk } from './BallotDesk.js';
import { Door } from './Door.js';
import { ClockDesk } from './ClockDesk.js';
import { FeelingsDesk } from './FeelingsPart.js';
import { ProceduresDesk } from './guided/ProceduresHere.js';
import { FloorDesk } from './FloorDesk.js';
import { RehearsalPart } from './RehearsalPart.js';
import {
  CarryOverAgendaItemDocument,
  ClosePlenaryDocument,
  FinishAgendaItemDocument,
  OpenAgendaItemDocument,
  OpenPlenaryDocument,
  ResumePlenaryDocument,
  SuspendPlenaryDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';
import styles from './Plenaries.module.css';
import { toneOf } from './tones.js';
import { usePlenary } from './usePlenary.js';
import { useRoom, type Room } from './useRoom.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

interface DeskProps {
  readonly plenary: Plenary;
  readonly room: Room;
  readonly onChange: () => void;
}

/** The chair's console: what is done here shows at once on every screen. */
export default function ConsolePage() {
  const text = useText('plenaries');
  const reading = usePlenary();
  return (
    <Loaded reading={reading}>
      {({ plenary }) =>
        plenary ? (
          <Page
            title={text.consoleTitle(plenary.number)}
            lead={text.consoleLead}
            kicker={<State tone={toneOf(plenary.state)}>{text.states[plenary.state]}</State>}
          >
            {plenary.viewerMayChair || plenary.viewerMayKeepDesk ? (
              <Console plenary={plenary} onChange={reading.refresh} />
            ) : (
              <Notice>{text.onlyChair}</Notice>
            )}
          </Page>
        ) : (
          <Page title={text.console}>
            <EmptyState title={text.notFound} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Console({ plenary, onChange }: { readonly plenary: Plenary; readonly onChange: () => void }) {
  const room = useRoom(plenary.id);
  if (!room) return <Loading />;
  const refresh = () => {
    onChange();
    room.refresh();
  };
  const desk = { plenary, room, onChange: refresh };
  return (
    <Columns
      aside={
        <>
          {plenary.viewerMayChair ? <FloorDesk plenaryId={plenary.id} room={room} onChange={refresh} /> : null}
          {plenary.viewerMayChair && plenary.state === 'open' ? <FeelingsDesk plenaryId={plenary.id} /> : null}
          {plenary.viewerMayKeepDesk ? <Door plenary={plenary} onChange={refresh} /> : null}
        </>
      }
    >
      {plenary.viewerMayChair ? (
        <>
          <Sitting {...desk} />
          {plenary.state === 'announced' ? <RehearsalPart plenaryId={plenary.id} /> : null}
          <Items {...desk} />
          <ProceduresDesk plenary={plenary} onChange={refresh} />
        </>
      ) : null}
    </Columns>
  );
}

/** Opening, suspending, closing. */
function Sitting({ plenary, room, onChange }: DeskProps) {
  const text = useText('plenaries');
  const path = usePath();
  const [open] = useRefusable(OpenPlenaryDocument, (data) => data.openPlenary);
  const [suspend] = useRefusable(SuspendPlenaryDocument, (data) => data.suspendPlenary);
  const [resume] = useRefusable(ResumePlenaryDocument, (data) => data.resumePlenary);
  const [close] = useRefusable(ClosePlenaryDocument, (data) => data.closePlenary);
  const { id, state } = plenary;
  const going = state === 'open' || state === 'suspended';
  const suspense = room.view.ballot?.state === 'open' || room.view.ballot?.state === 'closed';
  const allDone = plenary.agenda.every(({ state }) => state !== 'pending' && state !== 'live');
  const act = (run: (variables: { id: string }) => ReturnType<typeof open>) => async () => {
    const ended = await run({ id });
    onChange();
    return ended;
  };
  return (
    <Row>
      {state === 'announced' ? (
        <ActButton look="primary" act={act(open)}>
          {text.open}
        </ActButton>
      ) : null}
      {state === 'open' ? <ActButton act={act(suspend)}>{text.suspend}</ActButton> : null}
      {state === 'suspended' ? (
        <ActButton look="primary" act={act(resume)}>
          {text.resume}
        </ActButton>
      ) : null}
      {going && suspense ? <span className={styles.place}>{text.closeWaits}</span> : null}
      {going && !suspense ? (
        <ConfirmButton
          look={allDone ? 'danger' : 'quiet'}
          title={text.closeTitle}
          explanation={text.closeExplanation}
          confirm={text.close}
          onConfirm={act(close)}
        >
          {text.close}
        </ConfirmButton>
      ) : null}
      <Link to={path('plenieres', plenary.number, 'affichage')}>{text.display}</Link>
    </Row>
  );
}

/** The agenda as the chair follows it, with the ballots of each item. */
function Items({ plenary, room, onChange }: DeskProps) {
  const text = useText('plenaries');
  const [open] = useRefusable(OpenAgendaItemDocument, (data) => data.openAgendaItem);
  const [finish] = useRefusable(FinishAgendaItemDocument, (data) => data.finishAgendaItem);
  const [carry] = useRefusable(CarryOverAgendaItemDocument, (data) => data.carryOverAgendaItem);
  const running = plenary.state === 'open';
  const next = plenary.agenda.some(({ state }) => state === 'live')
    ? undefined
    : plenary.agenda.find(({ state }) => state === 'pending');
  const act = (run: (variables: { id: string }) => ReturnType<typeof open>, id: string) => async () => {
    const ended = await run({ id });
    onChange();
    return ended;
  };
  return (
    <Section title={text.agenda}>
      <ol className={styles.agenda}>
        {plenary.agenda.map((item) => (
          <li key={item.id} aria-current={item.state === 'live' ? 'step' : undefined}>
            <Stack gap="small">
              <p className={styles.item}>
                {item.position}. {item.title}
              </p>
              <Row>
                <State tone={toneOf(item.state)}>{text.itemStates[item.state]}</State>
                {running && item.state === 'pending' ? (
                  <ActButton size="small" look={item === next ? 'primary' : 'secondary'} act={act(open, item.id)}>
                    {text.openItem}
                  </ActButton>
                ) : null}
                {running && item.state === 'live' ? (
                  <ActButton size="small" act={act(finish, item.id)}>
                    {text.finishItem}
                  </ActButton>
                ) : null}
                {item.state === 'pending' || item.state === 'live' ? (
                  <ActButton size="small" look="quiet" act={act(carry, item.id)}>
                    {text.carryOver}
                  </ActButton>
                ) : null}
                <ArrangeVotes plenary={plenary} item={item} onChange={onChange} />
              </Row>
              <AmendmentsOf item={item} />
              {running && item.state === 'live' && room.view.itemTimer ? (
                <ClockDesk plenaryId={plenary.id} clock="item" timer={room.view.itemTimer} />
              ) : null}
              <BallotDesk item={item} live={running && item.state === 'live'} room={room} onChange={onChange} />
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}
