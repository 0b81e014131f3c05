import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Loaded } from '../../graphql/Loaded.js';
import { usePath } from '../../session/session.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import { Form, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { TextArea } from '../../ui/TextField.js';
import { CommentBody } from './CommentBody.js';
import styles from './Debate.module.css';
import { CommentHistoryDocument, ReportCommentDocument } from './debates.generated.js';
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

/** Tells the moderators what is wrong with a comment. */
export function ReportDialog({ id, onClose }: DialogProps) {
  const text = useText('debates');
  const [report] = useRefusable(ReportCommentDocument, (data) => data.reportContent);
  const [reported, setReported] = useState(false);
  const path = usePath();
  return (
    <Dialog open onClose={onClose} title={text.reportTitle}>
      {reported ? (
        <Notice kind="success" actions={<Link to={path('moderation')}>{text.toModeration}</Link>}>
          {text.reported}
        </Notice>
      ) : (
        <Form
          submit={text.reportSend}
          onSubmit={async (values) => {
            const input = { subjectType: 'Comment', subjectId: id };
            const ended = await report({
              input: { ...input, ground: textOf(values, 'ground'), note: textOf(values, 'note') },
            });
            if (ended.kind === 'done') setReported(true);
            return ended;
          }}
        >
          <p>{text.reportExplanation}</p>
          <Select
            name="ground"
            label={text.reportGround}
            required
            placeholder={text.choose}
            options={Object.entries(text.grounds).map(([value, label]) => ({ value, label }))}
          />
          <TextArea name="note" label={text.reportNote} maxLength={500} rows={3} />
        </Form>
      )}
    </Dialog>
  );
}
