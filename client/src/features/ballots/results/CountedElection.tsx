import { useText } from '../../../i18n/language.js';
import { Notice } from '../../../ui/Notice.js';
import { CountOf } from './CountOf.js';
import { readCount } from './readCount.js';

interface CountedElectionProps {
  /** As `faire count --json` prints it. */
  readonly value: unknown;
  /** Whether a tie waits for its draw, and what a draw was made from. */
  readonly toDraw?: boolean;
  readonly drawSeed?: string | null;
}

/** The picture of a count, the same as a table, and the ties it met. */
export function CountedElection({ value, toDraw = false, drawSeed = null }: CountedElectionProps) {
  const text = useText('results');
  const count = readCount(value);
  if (!count) return null;
  return (
    <>
      <p>{text.papers(count.valid, count.blank, count.invalid - count.blank)}</p>
      <CountOf count={count} />
      {count.ties.length > 0 ? (
        <Notice title={text.ties}>
          <ul>
            {count.ties.map((among) => (
              <li key={among.join(' ')}>{text.tieAmong(among)}</li>
            ))}
          </ul>
          {toDraw ? <p>{text.toDraw}</p> : null}
          {drawSeed ? <p>{text.drawn(drawSeed)}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}
