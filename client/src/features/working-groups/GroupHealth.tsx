import { useText } from '../../i18n/language.js';
import { State } from '../../ui/Badge.js';
import { Colon } from '../../ui/Colon.js';
import { DateText, RelativeTime } from '../../ui/Dates.js';
import { Facts } from '../../ui/Facts.js';
import type { GroupLineFragment } from './working-groups.generated.js';

const tones = {
  forming: 'info',
  exploring: 'info',
  proposing: 'accent',
  dormant: 'warning',
  relaunched: 'info',
  merged: 'neutral',
  closed: 'neutral',
} as const;

const toneOf = (state: string) => Object.entries(tones).find(([name]) => name === state)?.[1] ?? ('neutral' as const);

export function GroupState({ state }: { readonly state: string }) {
  const text = useText('working-groups');
  return <State tone={toneOf(state)}>{text.states[state] ?? state}</State>;
}

const trendTones: Readonly<Record<string, 'success' | 'neutral' | 'warning'>> = {
  rising: 'success',
  steady: 'neutral',
  falling: 'warning',
};

interface HealthProps {
  readonly group: GroupLineFragment;
}

/** How the group does, in as few words as possible: for a card. */
export function HealthLine({ group: { health } }: HealthProps) {
  const text = useText('working-groups');
  return (
    <>
      {health.withoutFacilitator ? <State tone="warning">{text.noFacilitator}</State> : null}
      {health.attendanceTrend ? (
        <State tone={trendTones[health.attendanceTrend] ?? 'neutral'}>{text.trends[health.attendanceTrend]}</State>
      ) : null}
      <span>
        {text.lastActivity}
        <Colon />
        <RelativeTime at={health.lastActivityAt} />
      </span>
      <span>
        {health.nextSessionAt ? (
          <>
            {text.nextSession}
            <Colon />
            <DateText at={health.nextSessionAt} />
          </>
        ) : (
          text.noNextSession
        )}
      </span>
    </>
  );
}

/** How the group does, said whole: for its page. */
export function HealthFacts({ group: { health } }: HealthProps) {
  const text = useText('working-groups');
  const facts = [
    {
      label: text.nextSession,
      value: health.nextSessionAt ? <DateText at={health.nextSessionAt} /> : text.noNextSession,
    },
    { label: text.lastActivity, value: <RelativeTime at={health.lastActivityAt} /> },
  ];
  return (
    <>
      <Facts facts={facts} />
      {health.recentAttendance === null || health.recentAttendance === undefined ? null : (
        <p>
          {text.attendance(health.recentAttendance)}
          {health.attendanceTrend ? `. ${text.trends[health.attendanceTrend] ?? ''}.` : '.'}
        </p>
      )}
    </>
  );
}
