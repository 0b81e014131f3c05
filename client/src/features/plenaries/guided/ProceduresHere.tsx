import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { usePath } from '../../../session/session.js';
import { State } from '../../../ui/Badge.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Section } from '../../../ui/Stack.js';
import { GuidedProceduresDocument } from '../guided.generated.js';
import type { PlenaryQuery } from '../plenaries.generated.js';
import { OpenProcedure } from './OpenProcedure.js';

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** The procedures of a plenary, live; `itemId`: those under way on this item only, as one big card on a phone. */
export function ProceduresHere({ plenaryId, itemId }: { readonly plenaryId: string; readonly itemId?: string | null }) {
  const text = useText('guided');
  const path = usePath();
  const { data } = useLiveQuery(GuidedProceduresDocument, { plenaryId }, `procedures:${plenaryId}`);
  const all = data?.guidedProcedures ?? [];
  const shown = itemId === undefined ? all : all.filter((each) => each.open);
  if (shown.length === 0) return null;
  return (
    <Section title={text.title}>
      {shown.map(({ id, kind, title, open }) => (
        <Card
          key={id}
          title={title}
          strong={open}
          meta={
            <>
              <State tone={open ? 'accent' : 'neutral'}>{open ? text.underWay : text.over}</State> {text.kinds[kind]}
            </>
          }
          footer={
            <LinkButton to={path('procedures', id)} look={open ? 'primary' : 'secondary'}>
              {text.follow}
            </LinkButton>
          }
        />
      ))}
    </Section>
  );
}

/** The chair's side: open one, and guide those under way. */
export function ProceduresDesk({ plenary, onChange }: { readonly plenary: Plenary; readonly onChange: () => void }) {
  const over = plenary.state === 'closed' || plenary.state === 'minuted';
  return (
    <>
      <ProceduresHere plenaryId={plenary.id} />
      {over ? null : (
        <div>
          <OpenProcedure plenary={plenary} onDone={onChange} />
        </div>
      )}
    </>
  );
}
