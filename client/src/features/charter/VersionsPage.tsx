import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { State, type Tone } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { DateText } from '../../ui/Dates.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Select } from '../../ui/Select.js';
import { Stack } from '../../ui/Stack.js';
import { Timeline } from '../../ui/Timeline.js';
import { CharterTabs } from './CharterTabs.js';
import { ComparedArticle } from './ComparedArticle.js';
import {
  CharterComparisonDocument,
  CharterVersionsDocument,
  type CharterComparisonQuery,
  type CharterLineFragment,
} from './charter.generated.js';
import styles from './Charter.module.css';

/** Two versions side by side, with the words that changed. */
export default function VersionsPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const reading = useLiveQuery(CharterVersionsDocument, { collectiveId }, `charter:${collectiveId}`);
  return (
    <Page title={text.versionsTitle} lead={text.versionsLead}>
      <CharterTabs />
      <Loaded reading={reading}>{({ charter }) => <Versions versions={charter.versions} />}</Loaded>
    </Page>
  );
}

/** The two numbers of the address, or the newest and the one before it. */
function useChosen(versions: readonly CharterLineFragment[]) {
  const [search, setSearch] = useSearchParams();
  const numbers = versions.map(({ number }) => number).sort((a, b) => a - b);
  const given = (name: string) => {
    const number = Number(search.get(name));
    return numbers.includes(number) ? number : undefined;
  };
  const to = given('a') ?? numbers.at(-1);
  const from = given('de') ?? numbers.findLast((number) => to !== undefined && number < to);
  const choose = (change: { de?: string; a?: string }) =>
    setSearch({ de: String(from ?? ''), a: String(to ?? ''), ...change }, { replace: true });
  return { from, to, choose };
}

function Versions({ versions }: { readonly versions: readonly CharterLineFragment[] }) {
  const text = useText('charter');
  const path = usePath();
  const { from, to, choose } = useChosen(versions);
  const options = versions.map(({ number, state }) => ({
    value: String(number),
    label: `${text.version(number)} (${text.states[state] ?? state})`,
  }));
  if (versions.length === 0) {
    return <EmptyState title={text.noVersions} action={<LinkButton to={path('charte')}>{text.title}</LinkButton>} />;
  }
  return (
    <Stack gap="large">
      <History versions={versions} />
      {from === undefined || to === undefined ? (
        <p>{text.oneVersion}</p>
      ) : (
        <>
          <div className={styles.filters}>
            <Select
              required
              label={text.compareFrom}
              options={options}
              value={String(from)}
              onChange={(event) => choose({ de: event.currentTarget.value })}
            />
            <Select
              required
              label={text.compareTo}
              options={options}
              value={String(to)}
              onChange={(event) => choose({ a: event.currentTarget.value })}
            />
          </div>
          <Comparison from={from} to={to} />
        </>
      )}
    </Stack>
  );
}

const tones: Readonly<Record<string, Tone>> = {
  draft: 'info',
  adopted: 'accent',
  in_force: 'success',
  superseded: 'neutral',
};

function History({ versions }: { readonly versions: readonly CharterLineFragment[] }) {
  const text = useText('charter');
  return (
    <Timeline
      label={text.versionsTitle}
      steps={versions.map(
        ({ id, number, state, reason, draftedAt, takesEffectOn, renewBefore, inForceAt, supersededAt }) => ({
          id,
          title: (
            <>
              {text.version(number)} <State tone={tones[state] ?? 'neutral'}>{text.states[state] ?? state}</State>
            </>
          ),
          state: state === 'draft' || state === 'adopted' ? 'next' : state === 'in_force' ? 'current' : 'past',
          when:
            state === 'adopted' && takesEffectOn ? (
              <>
                {text.takesEffect} <DateText at={takesEffectOn} show="day" preposition="on" />
              </>
            ) : (
              <>
                {inForceAt ? text.inForce : text.drafted}{' '}
                <DateText at={inForceAt ?? draftedAt} show="day" preposition={inForceAt ? 'since' : 'on'} />
                {renewBefore && state === 'in_force' ? (
                  <>
                    , {text.renewedUntil} <DateText at={renewBefore} show="day" preposition="on" />
                  </>
                ) : null}
                {supersededAt ? (
                  <>
                    , {text.supersededOn} <DateText at={supersededAt} show="day" preposition="on" />
                  </>
                ) : null}
              </>
            ),
          children: <p className={styles.lines}>{reason}</p>,
        }),
      )}
    />
  );
}

function Comparison({ from, to }: { readonly from: number; readonly to: number }) {
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(CharterComparisonDocument, { collectiveId, from, to }, `charter:${collectiveId}`);
  return <Loaded reading={reading}>{({ charterComparison }) => <Articles comparison={charterComparison} />}</Loaded>;
}

function Articles({ comparison }: { readonly comparison: CharterComparisonQuery['charterComparison'] }) {
  const text = useText('charter');
  const [all, setAll] = useState(false);
  const { articles } = comparison;
  const count = (wanted: string) => articles.filter(({ change }) => change === wanted).length;
  const shown = articles.filter(({ change }) => all || change !== 'same');
  return (
    <>
      <p>{text.changedSummary(count('changed'), count('inserted'), count('removed'), count('moved'))}</p>
      <Checkbox label={text.showSame} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      <Stack gap="large">
        {shown.map((article) => (
          <ComparedArticle key={article.id} article={article} from={comparison.from.number} to={comparison.to.number} />
        ))}
      </Stack>
    </>
  );
}
