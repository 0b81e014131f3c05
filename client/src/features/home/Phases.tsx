import { useText } from '../../i18n/language.js';
import { State } from '../../ui/Badge.js';
import { DateText } from '../../ui/Dates.js';
import { Timeline } from '../../ui/Timeline.js';
import { noon } from './days.js';
import type { CollectiveHomeQuery } from './home.generated.js';

type Phase = NonNullable<CollectiveHomeQuery['collective']>['phases'][number];

const states: Readonly<Record<string, 'past' | 'current' | 'next'>> = { closed: 'past', open: 'current' };

export function Phases({ phases }: { readonly phases: readonly Phase[] }) {
  const text = useText('home');
  return (
    <Timeline
      label={text.phases}
      steps={phases.map(({ id, title, objective, startsOn, endsOn, state, late }) => ({
        id,
        title,
        state: states[state] ?? 'next',
        when: (
          <>
            <DateText at={noon(startsOn)} show="day" /> – <DateText at={noon(endsOn)} show="day" />
          </>
        ),
        children: (
          <>
            {late ? <State tone="warning">{text.late}</State> : null}
            {objective ? <p>{objective}</p> : null}
          </>
        ),
      }))}
    />
  );
}
