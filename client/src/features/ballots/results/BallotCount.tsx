import { Loaded } from '../../../graphql/Loaded.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import type { Slots } from '../../../page/slots.js';
import { CountedElection } from './CountedElection.js';
import { BallotCountDocument, type BallotCountQuery } from './results.generated.js';
import styles from './Results.module.css';
import { Steps } from './Steps.js';
import { YesNoCount } from './YesNoCount.js';

type Counted = NonNullable<BallotCountQuery['ballot']>;

/** How a closed ballot was counted: a picture, the same as a table, and on its own page every step and the file. */
export default function BallotCount({ ballotId, whole }: Slots['ballotCount']) {
  const text = useText('results');
  const reading = useLiveQuery(BallotCountDocument, { id: ballotId });
  return (
    <Loaded reading={reading}>
      {({ ballot }) =>
        ballot?.verdict ? (
          <div className={styles.results}>
            <Picture ballot={ballot} />
            {whole ? (
              <Steps trace={ballot.trace} file={ballot.file} label={text.file} command="faire count ballots.json" />
            ) : null}
          </div>
        ) : null
      }
    </Loaded>
  );
}

function Picture({ ballot }: { readonly ballot: Counted }) {
  if (ballot.counts && ballot.method === 'yes-no')
    return <YesNoCount counts={ballot.counts} verdict={ballot.verdict?.data} />;
  return <CountedElection value={ballot.count} toDraw={ballot.toDraw} drawSeed={ballot.drawSeed} />;
}
