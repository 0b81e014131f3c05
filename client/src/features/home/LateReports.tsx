import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { DateText } from '../../ui/Dates.js';
import { Notice } from '../../ui/Notice.js';
import { LateReportsDocument } from './home.generated.js';

/** Reports of encounters that are late, for everybody to see (R3); nothing where none is. */
export function LateReports() {
  const { id: collectiveId } = useCollective();
  const text = useText('home');
  const path = usePath();
  const { data } = useLiveQuery(LateReportsDocument, { collectiveId }, `collective:${collectiveId}`);
  if (!data || data.overdueReports.length === 0) return null;
  return (
    <Notice kind="warning" title={text.lateReportsTitle}>
      <p>{text.lateReports}</p>
      <ul>
        {data.overdueReports.map(({ id, title, reportDueOn, delegates, organisations }) => (
          <li key={id}>
            <Link to={`${path('organisations', organisations[0]?.slug ?? '')}#rencontre-${id}`}>{title}</Link>
            {reportDueOn ? (
              <>
                {', '}
                {text.lateReportDue} <DateText at={reportDueOn} show="day" preposition="on" />
              </>
            ) : null}
            {delegates.length > 0
              ? ` (${delegates.map(({ name, erased }) => (erased ? text.formerMember : name)).join(', ')})`
              : ''}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
