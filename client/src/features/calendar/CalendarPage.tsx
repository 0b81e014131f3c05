import { useContext } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useLanguage, useText } from '../../i18n/language.js';
import { useWrittenLang } from '../../i18n/written.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { formatTime } from '../../time/dates.js';
import { useServerNow } from '../../time/serverClock.js';
import { TimeZoneContext, useDateFrame } from '../../time/timeZone.js';
import { toLocalInput } from '../../time/zone.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { CalendarMonthDocument, type CalendarMonthQuery } from './calendar.generated.js';
import styles from './Calendar.module.css';
import { byDay, daysOf, monthAfter, monthName, monthOf } from './months.js';
import { PhasesPart } from './PhasesPart.js';

type Entry = CalendarMonthQuery['calendar'][number];

/** All that is dated here, month by month, on the clocks of the collective; then the phases and what departs from them. */
export default function CalendarPage() {
  const { slug } = useCollective();
  const text = useText('calendar');
  const timeZone = useContext(TimeZoneContext);
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead(timeZone)}</p>}
      width="reading"
      actions={
        <a href={`/api/collectives/${slug}/calendar.ics`} download>
          {text.follow}
        </a>
      }
    >
      <Stack gap="large">
        <Month />
        <PhasesPart />
      </Stack>
    </Page>
  );
}

function Month() {
  const { id: collectiveId } = useCollective();
  const text = useText('calendar');
  const language = useLanguage();
  const timeZone = useContext(TimeZoneContext);
  const path = usePath();
  const [search] = useSearchParams();
  const today = toLocalInput(useServerNow(60_000), timeZone).slice(0, 10);
  const month = monthOf(search.get('mois'), today);
  const days = daysOf(month);
  const reading = useLiveQuery(CalendarMonthDocument, { collectiveId, ...days }, `collective:${collectiveId}`);
  const to = (each: string): string => `${path('calendrier')}?mois=${each}`;
  const [before, after] = [monthAfter(month, -1), monthAfter(month, 1)];
  return (
    <Section
      title={monthName(month, language)}
      actions={
        <nav aria-label={text.months} data-screen-only>
          <Row gap="small">
            <LinkButton size="small" to={to(before)}>
              {monthName(before, language)}
            </LinkButton>
            {month === today.slice(0, 7) ? null : (
              <LinkButton size="small" look="quiet" to={path('calendrier')}>
                {text.thisMonth}
              </LinkButton>
            )}
            <LinkButton size="small" to={to(after)}>
              {monthName(after, language)}
            </LinkButton>
          </Row>
        </nav>
      }
    >
      <Loaded reading={reading}>
        {({ calendar }) =>
          calendar.length === 0 ? (
            <EmptyState title={text.empty}>{text.emptyBody}</EmptyState>
          ) : (
            <ol className={styles.days}>
              {byDay(calendar, (entry) => dayIn(entry, days.from, timeZone)).map(([day, entries]) => (
                <li key={day}>
                  <h3 className={styles.day} aria-current={day === today ? 'date' : undefined}>
                    <DateText at={day} show="day" />
                  </h3>
                  <ul className={styles.entries}>
                    {entries.map((entry) => (
                      <EntryLine key={`${entry.kind} ${entry.id}`} entry={entry} />
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}

/** The day it is shown on: what began before the month is on its first day. */
function dayIn({ startsOn, startsAt }: Entry, from: string, timeZone: string): string {
  const day = startsAt ? toLocalInput(new Date(startsAt), timeZone).slice(0, 10) : (startsOn ?? from);
  return day < from ? from : day;
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const text = useText('calendar');
  const path = usePath();
  const frame = useDateFrame();
  const lang = useWrittenLang();
  const { kind, title, place, path: address, action, startsOn, endsOn, startsAt, endsAt, cancelled } = entry;
  const actions: Readonly<Record<string, string>> = text.actions;
  const hours = [startsAt, endsAt].flatMap((at) => (at ? [formatTime(new Date(at), frame)] : []));
  return (
    <li className={styles.entry}>
      <p className={styles.what}>
        <Badge>{text.kinds[kind] ?? kind}</Badge>{' '}
        <Link to={`${path()}${address}`} lang={lang} className={cancelled ? styles.off : undefined}>
          {title}
        </Link>
        {action ? ` (${actions[action] ?? action})` : null}
        {cancelled ? (
          <>
            {' '}
            <Badge tone="warning">{text.cancelled}</Badge>
          </>
        ) : null}
      </p>
      <p className={styles.when}>
        {hours.join(' – ')}
        {startsOn && endsOn && endsOn > startsOn ? (
          <>
            <DateText at={startsOn} show="day" /> – <DateText at={endsOn} show="day" />
          </>
        ) : null}
        {place && hours.length > 0 ? ' · ' : null}
        {place}
      </p>
    </li>
  );
}
