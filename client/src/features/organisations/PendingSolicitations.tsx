import { useText } from '../../i18n/language.js';
import { DateText } from '../../ui/Dates.js';
import { Notice } from '../../ui/Notice.js';
import type { DiplomacyQuery } from './organisations.generated.js';

interface PendingSolicitationsProps {
  readonly pending: DiplomacyQuery['pendingSolicitations'];
}

/** What was asked and is to be published, without saying by whom: the delay is everybody's to check. */
export function PendingSolicitations({ pending: { count, late, publishBy, days } }: PendingSolicitationsProps) {
  const text = useText('organisations');
  if (count === 0) return <p>{text.publishDelay(days)}</p>;
  return (
    <Notice kind={late > 0 ? 'warning' : 'info'} title={text.pendingSolicitations(count)}>
      <p>
        {late > 0 ? text.pendingLate(late) : text.pendingBy}{' '}
        {late === 0 && publishBy ? <DateText at={publishBy} show="day" /> : null}
      </p>
      <p>{text.publishDelay(days)}</p>
    </Notice>
  );
}
