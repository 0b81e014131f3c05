import { Loaded } from '../../../graphql/Loaded.js';
import { useText, useTypeset } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import type { Slots } from '../../../page/slots.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Notice } from '../../../ui/Notice.js';
import { CountOf } from './CountOf.js';
import { readCount } from './readCount.js';
import { BallotCountDocument, type BallotCountQuery } from './results.generated.js';
import styles from './Results.module.css';
import { YesNoCount } from './YesNoCount.js';

type Counted = NonNullable<BallotCountQuery['ballot']>;

/** How a closed ballot was counted: a picture, the same as a table, and on its own page every step and the file. */
export default function BallotCount({ ballotId, whole }: Slots['ballotCount']) {
  const reading = useLiveQuery(BallotCountDocument, { id: ballotId });
  return (
    <Loaded reading={reading}>
      {({ ballot }) =>
        ballot?.verdict ? (
          <div className={styles.results}>
            <Picture ballot={ballot} />
            {whole ? <Steps ballot={ballot} /> : null}
          </div>
        ) : null
      }
    </Loaded>
  );
}

function Picture({ ballot }: { readonly ballot: Counted }) {
  const text = useText('results');
  if (ballot.counts && ballot.method === 'yes-no')
    return <YesNoCount counts={ballot.counts} verdict={ballot.verdict?.data} />;
  const count = readCount(ballot.count);
  if (!count) return null;
  const level = count.ties;
  return (
    <>
      <p>{text.papers(count.valid, count.invalid)}</p>
      <CountOf count={count} />
      {level.length > 0 ? (
        <Notice title={text.ties}>
          <ul>
            {level.map((among) => (
              <li key={among.join(' ')}>{text.tieAmong(among)}</li>
            ))}
          </ul>
          {ballot.toDraw ? <p>{text.toDraw}</p> : null}
          {ballot.drawSeed ? <p>{text.drawn(ballot.drawSeed)}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}

/** The count in sentences, and how to do it again. */
function Steps({ ballot: { trace, file } }: { readonly ballot: Counted }) {
  const text = useText('results');
  const typeset = useTypeset();
  return (
    <>
      {trace.length > 0 ? (
        <Disclosure summary={text.steps(trace.length)} open>
          <ol className={styles.trace}>
            {trace.map((sentence, index) => (
              <li key={`${index} ${sentence}`}>{typeset(sentence)}</li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
      {file ? (
        <Disclosure summary={text.recount}>
          <p>{text.recountHelp}</p>
          <p>
            <a href={file} download>
              {text.file}
            </a>
          </p>
          <p>
            <code>faire count ballots.json</code>
          </p>
          <p>{text.recountGuide}</p>
        </Disclosure>
      ) : null}
    </>
  );
}
