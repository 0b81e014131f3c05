import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../../i18n/language.js';
import { Page } from '../../../page/Page.js';
import { useMe, usePath } from '../../../session/session.js';
import { State } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { Notice } from '../../../ui/Notice.js';
import { Loading } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { ConsentDesk, ConsentPart, ConsentTurn } from './ConsentPart.js';
import { DrawDesk, DrawPart, DrawTurn } from './DrawPart.js';
import { ElectionDesk, ElectionPart, ElectionTurn } from './ElectionPart.js';
import styles from './Guided.module.css';
import { NominationDesk, NominationPart, NominationTurn } from './NominationPart.js';
import { stageOf } from './stageOf.js';
import { useProcedure, type Procedure } from './useProcedure.js';

interface PartProps {
  readonly procedure: Procedure;
}

/** A guided procedure: what the chair says and does next, my turn, and what everybody sees. Prints as its record. */
export default function ProcedurePage() {
  const text = useText('guided');
  const { id = '' } = useParams();
  const procedure = useProcedure(id);
  useStageAnnounced(procedure ?? null);
  if (procedure === null) return <Loading />;
  if (procedure === undefined)
    return (
      <Page title={text.title}>
        <EmptyState title={text.notFound} />
      </Page>
    );
  const { view, own } = procedure;
  const stage = stageOf(view);
  return (
    <Page
      title={view.title}
      width="reading"
      kicker={
        <>
          {text.kinds[view.held.kind]} <State tone={view.open ? 'accent' : 'neutral'}>{text.stages[stage]}</State>
        </>
      }
      actions={<Ways procedure={procedure} />}
    >
      <Stack gap="large">
        {view.open && !view.live ? <Notice>{text.notLive}</Notice> : null}
        {view.live && own.viewerMayChair ? <Guide procedure={procedure} /> : null}
        {view.live || view.held.kind === 'sortition' ? <Mine procedure={procedure} /> : null}
        <Everybody procedure={procedure} />
      </Stack>
    </Page>
  );
}

function Ways({ procedure: { view } }: PartProps) {
  const text = useText('guided');
  const path = usePath();
  return (
    <>
      <LinkButton to={path('plenieres', view.plenaryNumber, 'salle')}>{text.backToRoom}</LinkButton>
      <LinkButton to={path('procedures', view.id, 'affichage')}>{text.display}</LinkButton>
      <Button onClick={() => window.print()}>{text.print}</Button>
    </>
  );
}

/** The chair's guide: what to say at this step, and the next button. */
function Guide({ procedure }: PartProps) {
  const text = useText('guided');
  const says = text.says[stageOf(procedure.view)];
  return (
    <div data-screen-only>
      <Card title={text.chairTitle} level={2}>
        <Stack>
          {says ? (
            <div className={styles.say}>
              <p className={styles.soft}>{text.toSay}</p>
              <p>{says}</p>
            </div>
          ) : null}
          <Desk procedure={procedure} />
        </Stack>
      </Card>
    </div>
  );
}

function Desk({ procedure }: PartProps) {
  const { held } = procedure.view;
  switch (held.kind) {
    case 'consent':
      return <ConsentDesk procedure={procedure} held={held} />;
    case 'election':
      return <ElectionDesk procedure={procedure} held={held} />;
    case 'nomination':
      return <NominationDesk procedure={procedure} held={held} />;
    case 'sortition':
      return <DrawDesk procedure={procedure} held={held} />;
  }
}

/** One thing to do at a time, for whoever reads. */
function Mine({ procedure }: PartProps) {
  const text = useText('guided');
  const me = useMe();
  const path = usePath();
  if (!me) {
    const back = encodeURIComponent(path('procedures', procedure.view.id));
    return (
      <Notice actions={<LinkButton to={`/connexion?retour=${back}`}>{text.signIn}</LinkButton>}>
        {text.spectator}
      </Notice>
    );
  }
  return (
    <div data-screen-only>
      <Card title={text.mineTitle} level={2} strong>
        <Turn procedure={procedure} />
      </Card>
    </div>
  );
}

function Turn({ procedure }: PartProps) {
  const { held } = procedure.view;
  switch (held.kind) {
    case 'consent':
      return <ConsentTurn procedure={procedure} held={held} />;
    case 'election':
      return <ElectionTurn procedure={procedure} held={held} />;
    case 'nomination':
      return <NominationTurn procedure={procedure} held={held} />;
    case 'sortition':
      return <DrawTurn procedure={procedure} held={held} />;
  }
}

function Everybody({ procedure }: PartProps) {
  const { held } = procedure.view;
  switch (held.kind) {
    case 'consent':
      return <ConsentPart procedure={procedure} held={held} />;
    case 'election':
      return <ElectionPart procedure={procedure} held={held} />;
    case 'nomination':
      return <NominationPart procedure={procedure} held={held} />;
    case 'sortition':
      return <DrawPart procedure={procedure} held={held} />;
  }
}

/** A screen reader hears each step, never each answer. */
function useStageAnnounced(procedure: Procedure | null): void {
  const text = useText('guided');
  const announce = useAnnounce();
  const last = useRef('');
  const stage = procedure ? stageOf(procedure.view) : '';
  useEffect(() => {
    if (last.current !== '' && stage !== '' && stage !== last.current)
      announce(text.stageAnnounced(text.stages[stage] ?? stage));
    last.current = stage;
  }, [stage, announce, text]);
}
