import { Link, useParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLive, useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { classes } from '../../ui/classes.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Facts } from '../../ui/Facts.js';
import { Notice } from '../../ui/Notice.js';
import styles from './EncounterSheet.module.css';
import { EncounterSheetDocument, type EncounterSheetQuery } from './organisations.generated.js';
import { People } from './People.js';
import { sheetSize } from './sheetSize.js';

type Sheet = NonNullable<EncounterSheetQuery['encounterSheet']>;

/** What delegates take along: who, when, where, the agenda, what they may and may not offer, room for notes; one page of paper. */
export default function EncounterSheetPage() {
  const { id = '' } = useParams();
  const { id: collectiveId, name } = useCollective();
  const text = useText('organisations');
  const path = usePath();
  const reading = useLiveQuery(EncounterSheetDocument, { collectiveId, id });
  const sheet = reading.data?.encounterSheet;
  const [first] = sheet?.encounter.organisations ?? [];
  useLive(first ? `organisation:${first.id}` : null, reading.refresh, reading.refresh);
  return (
    <div className={styles.place}>
      <Page
        title={sheet?.encounter.title ?? text.sheet}
        written={Boolean(sheet)}
        kicker={
          <>
            <span>{text.sheetOf(name)}</span>
            {first ? (
              <Link to={`${path('organisations', first.slug)}#rencontre-${id}`} data-screen-only>
                {text.sheetBack}
              </Link>
            ) : null}
          </>
        }
        actions={sheet ? <Button onClick={() => window.print()}>{text.print}</Button> : null}
      >
        <Loaded reading={reading}>
          {({ encounterSheet, charter }) =>
            encounterSheet ? (
              <Whole sheet={encounterSheet} charter={charter.inForce} />
            ) : (
              <EmptyState
                title={text.noEncounterHere}
                action={<LinkButton to={path('organisations')}>{text.all}</LinkButton>}
              />
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}

interface WholeProps {
  readonly sheet: Sheet;
  readonly charter: EncounterSheetQuery['charter']['inForce'];
}

function Whole({ sheet: { encounter, mandate }, charter }: WholeProps) {
  const text = useText('organisations');
  const path = usePath();
  const { id, state, cancelReason, agenda, organisations } = encounter;
  const { mayOffer, mayNotOffer } = mandate;
  const [first] = organisations;
  const address = `${location.origin}${path('organisations', first?.slug ?? '')}#rencontre-${id}`;
  return (
    <div className={classes(styles.sheet, styles[sheetSize({ agenda, mayOffer, mayNotOffer })])}>
      {state === 'cancelled' ? (
        <Notice kind="warning">
          {text.cancelled} {cancelReason}
        </Notice>
      ) : null}
      <Who encounter={encounter} mandate={mandate} charter={charter} />
      <section>
        <h2>{text.agenda}</h2>
        <p className={styles.lines}>{agenda === '' ? text.noAgenda : agenda}</p>
      </section>
      <div className={styles.limits}>
        <Limits title={text.sheetMayOffer} lines={mayOffer} sign="✓" />
        <Limits title={text.sheetMayNotOffer} lines={mayNotOffer} sign="✗" />
      </div>
      <section className={styles.notes}>
        <h2>{text.notes}</h2>
        <div className={styles.ruled} aria-hidden="true">
          {Array.from({ length: 24 }, (_, line) => (
            <span key={line} />
          ))}
        </div>
      </section>
      <p className={styles.address}>
        {text.readHere} <a href={address}>{address}</a>
      </p>
    </div>
  );
}

type WhoProps = Pick<Sheet, 'encounter' | 'mandate'> & Pick<WholeProps, 'charter'>;

function Who({ encounter, mandate, charter }: WhoProps) {
  const text = useText('organisations');
  const { organisations, startsAt, place, delegates, guests, observers, reportDueOn } = encounter;
  return (
    <Facts
      facts={[
        { label: text.when, value: <DateText at={startsAt} /> },
        { label: text.place, value: place },
        { label: text.withWhom, value: organisations.map(({ name }) => name).join(', ') },
        { label: text.delegates, value: <People people={delegates} /> },
        ...(guests.length > 0 ? [{ label: text.guests, value: <People people={guests} /> }] : []),
        ...(observers.length > 0 ? [{ label: text.observers, value: <People people={observers} /> }] : []),
        {
          label: text.underMandate,
          value: (
            <>
              {mandate.title},{' '}
              {mandate.givenOn ? (
                <>
                  {text.givenOn} <DateText at={mandate.givenOn} show="day" preposition="on" />,{' '}
                </>
              ) : null}
              <DateText at={mandate.termOn} show="day" preposition="until" />
            </>
          ),
        },
        {
          label: text.toReport,
          value: reportDueOn ? <DateText at={reportDueOn} show="day" preposition="by" /> : text.nextPlenary,
        },
        {
          label: text.charterInForce,
          value: charter ? (
            <>
              {text.version(charter.number)}
              {charter.inForceAt ? (
                <>
                  , <DateText at={charter.inForceAt} show="day" preposition="since" />
                </>
              ) : null}
            </>
          ) : (
            text.noCharter
          ),
        },
      ]}
    />
  );
}

interface LimitsProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sign: string;
}

const Limits = ({ title, lines, sign }: LimitsProps) => (
  <section>
    <h2>{title}</h2>
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <span aria-hidden="true">{sign}</span>
          {line}
        </li>
      ))}
    </ul>
  </section>
);
