import { useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { MeasureVersionsDocument, type MeasureVersionsQuery } from './programme.generated.js';
import styles from './Programme.module.css';

interface MeasureHistoryProps {
  readonly number: number;
  readonly version: number;
}

/** What a measure said each time a plenary voted it, and what each vote changed: asked once it is shown. */
export function MeasureHistory({ number, version }: MeasureHistoryProps) {
  const text = useText('programme');
  const [shown, setShown] = useState(false);
  return (
    <div>
      <Button size="small" look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {text.measureVersions(version)}
      </Button>
      {shown ? <Versions number={number} /> : null}
    </div>
  );
}

function Versions({ number }: Pick<MeasureHistoryProps, 'number'>) {
  const { id: collectiveId } = useCollective();
  const reading = useLiveQuery(MeasureVersionsDocument, { collectiveId, number }, `programme:${collectiveId}`);
  return (
    <Loaded reading={reading}>
      {({ measureVersions: versions }) => (
        <ol className={styles.ties} reversed>
          {versions.map((version, place) => (
            <li key={version.number}>
              <Version version={version} before={versions[place + 1] ?? null} number={number} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

type Voted = MeasureVersionsQuery['measureVersions'][number];

interface VersionProps {
  readonly version: Voted;
  readonly before: Voted | null;
  readonly number: number;
}

function Version({ version: { textVersionId, textNumber, adoptedAt, vote }, before, number }: VersionProps) {
  const text = useText('programme');
  const path = usePath();
  return (
    <>
      <DateText at={adoptedAt} show="day" />
      {' · '}
      {vote ? text.vote(vote.plenary, vote.for, vote.against, vote.abstain) : text.adopted}
      {' · '}
      <Link to={path('version', textVersionId)}>{text.asVoted}</Link>
      {before && textNumber && before.textNumber ? (
        <>
          {' · '}
          <Link to={`${path('propositions', number, 'versions')}?de=${before.textNumber}&a=${textNumber}`}>
            {text.whatChanged}
          </Link>
        </>
      ) : null}
    </>
  );
}
