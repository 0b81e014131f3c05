import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { DateText } from '../../ui/Dates.js';
import { Section } from '../../ui/Stack.js';
import { ComingPlenariesDocument, type ComingPlenariesQuery } from './home.generated.js';
import { nearest } from './nearest.js';

type Plenary = ComingPlenariesQuery['plenaries']['edges'][number]['node'];

/** The plenary in session, else the next one announced. */
export function NextPlenary() {
  const { id: collectiveId } = useCollective();
  const text = useText('home');
  const reading = useLiveQuery(ComingPlenariesDocument, { collectiveId }, `collective:${collectiveId}`);
  const plenary = nearest(reading.data?.plenaries.edges.map(({ node }) => node) ?? []);
  return (
    <Section title={plenary && plenary.state !== 'announced' ? text.plenaryNow : text.nextPlenary}>
      <Loaded reading={reading}>{() => (plenary ? <Announced plenary={plenary} /> : <p>{text.noPlenary}</p>)}</Loaded>
    </Section>
  );
}

function Announced({ plenary: { number, title, state, startsAt, place, link } }: { readonly plenary: Plenary }) {
  const text = useText('home');
  const path = usePath();
  const now = state !== 'announced';
  return (
    <Card
      title={title}
      to={path('plenieres', number)}
      strong={now}
      meta={
        <>
          {text.plenaryNumber(number)} · <DateText at={startsAt} />
        </>
      }
      footer={
        now ? (
          <LinkButton look="primary" to={path('plenieres', number, 'salle')}>
            {text.enterPlenary}
          </LinkButton>
        ) : (
          text.seePlenary
        )
      }
    >
      <p>{place || (link ? text.online : '')}</p>
    </Card>
  );
}
