import { useState } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Form } from '../../ui/Form.js';
import { LoadMore } from '../../ui/LoadMore.js';
import { Stack } from '../../ui/Stack.js';
import { CallFields, callOf } from './CallFields.js';
import { ConvenePlenaryDocument, PlenariesDocument, type PlenaryHeadFragment } from './plenaries.generated.js';
import { toneOf } from './tones.js';

const pageSize = 20;

/** Plenaries, the next one first. */
export default function PlenariesPage() {
  const { id: collectiveId, viewer } = useCollective();
  const text = useText('plenaries');
  const [after, setAfter] = useState<readonly string[]>([]);
  const reading = useLiveQuery(
    PlenariesDocument,
    { collectiveId, first: pageSize, after: null },
    `collective:${collectiveId}`,
  );
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={viewer.coordination ? <Convene onDone={reading.refresh} /> : null}
    >
      <Loaded reading={reading}>
        {({ plenaries }) =>
          plenaries.edges.length === 0 ? (
            <EmptyState title={text.none}>{text.noneBody}</EmptyState>
          ) : (
            <Stack>
              {plenaries.edges.map(({ node }) => (
                <PlenaryLine key={node.id} plenary={node} />
              ))}
              {after.map((cursor) => (
                <Further key={cursor} after={cursor} />
              ))}
              <LoadMore
                hasNext={plenaries.pageInfo.hasNextPage && after.length === 0}
                onMore={() => setAfter([...after, plenaries.pageInfo.endCursor ?? ''])}
              />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Further({ after }: { readonly after: string }) {
  const { id: collectiveId } = useCollective();
  const [more, setMore] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: PlenariesDocument, variables: { collectiveId, first: pageSize, after } });
  if (!data) return null;
  const { edges, pageInfo } = data.plenaries;
  return (
    <>
      {edges.map(({ node }) => (
        <PlenaryLine key={node.id} plenary={node} />
      ))}
      {more === null ? (
        <LoadMore hasNext={pageInfo.hasNextPage} onMore={() => setMore(pageInfo.endCursor ?? null)} />
      ) : (
        <Further after={more} />
      )}
    </>
  );
}

function PlenaryLine({ plenary }: { readonly plenary: PlenaryHeadFragment }) {
  const text = useText('plenaries');
  const path = usePath();
  const past = plenary.state === 'closed' || plenary.state === 'minuted';
  const figures = past
    ? [text.attended(plenary.attendanceCount), text.decisions(plenary.decisionCount)]
    : [text.items(plenary.itemCount)];
  return (
    <Card
      title={plenary.title}
      level={2}
      to={path('plenieres', plenary.number)}
      strong={plenary.state === 'open'}
      meta={
        <>
          <State tone={toneOf(plenary.state)}>{text.states[plenary.state]}</State> {text.numbered(plenary.number)}
        </>
      }
    >
      <p>
        <DateText at={plenary.startsAt} />
        {plenary.place ? ` · ${plenary.place}` : ''}
      </p>
      <p>{figures.join(' · ')}</p>
    </Card>
  );
}

function Convene({ onDone }: { readonly onDone: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('plenaries');
  const [open, setOpen] = useState(false);
  const [convene] = useRefusable(ConvenePlenaryDocument, (data) => data.convenePlenary);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {text.convene}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.convene}>
        <Form
          submit={text.convene}
          onSubmit={async (values) => {
            const ended = await convene({ collectiveId, input: callOf(values) });
            if (ended.kind === 'done') setOpen(false);
            onDone();
            return ended;
          }}
        >
          <CallFields />
        </Form>
      </Dialog>
    </>
  );
}
