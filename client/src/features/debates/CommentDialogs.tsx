import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { Loaded } from '../../graphql/Loaded.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { CommentBody } from './CommentBody.js';
import styles from './Debate.module.css';
import { CommentHistoryDocument } from './debates.generated.js';
import { Stance } from './Stance.js';

interface DialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** What a comment said before each of its edits, newest first. */
export function HistoryDialog({ id, onClose }: DialogProps) {
  const text = useText('debates');
  const [{ data, error }, execute] = useQuery({
    query: CommentHistoryDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  return (
    <Dialog open onClose={onClose} title={text.historyTitle}>
      <Loaded reading={{ data, error, refresh: () => execute() }}>
        {({ commentHistory }) => (
          <ol className={styles.history} reversed>
            {[...commentHistory].reverse().map(({ number, stance, body, writtenAt }) => (
              <li key={number}>
                <p className={styles.meta}>
                  <DateText at={writtenAt} /> <Stance stance={stance} />
                </p>
                <CommentBody body={body} />
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Dialog>
  );
}
