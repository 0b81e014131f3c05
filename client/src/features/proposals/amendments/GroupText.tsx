import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { TextArea } from '../../../ui/TextField.js';
import { changesOf } from '../../../text/changes.js';
import { Difference } from '../../../text/Difference.js';
import styles from '../Proposals.module.css';
import { AnswerAmendmentTextDocument, type AmendmentPartsFragment } from '../proposals.generated.js';

interface GroupTextProps {
  readonly proposalId: string;
  readonly amendment: AmendmentPartsFragment;
}

/** What the group would have the amendment say, and what its author answers. */
export function GroupText({ proposalId, amendment }: GroupTextProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [answer] = useRefusable(AnswerAmendmentTextDocument, (data) => data.answerAmendmentText);
  const { id, number, groupText, authorAnswer, authorWords, viewerMayAnswer } = amendment;
  return (
    <>
      {groupText ? (
        <section aria-label={text.groupTextOf(number)}>
          <p>
            <strong>{text.groupText}</strong>
          </p>
          <Difference changes={changesOf(groupText.clauses)} />
        </section>
      ) : null}
      {authorAnswer ? (
        <p className={styles.lines}>
          <strong>{text.authorAnswers[authorAnswer]}</strong>
          {authorWords === '' ? null : ` — ${authorWords}`}
        </p>
      ) : null}
      {viewerMayAnswer ? (
        <div data-screen-only>
          <DialogForm
            size="small"
            label={text.answerGroup}
            title={text.groupTextOf(number)}
            submit={text.answerGroup}
            onSubmit={(values) =>
              answer({
                collectiveId,
                proposalId,
                id,
                answer: textOf(values, 'answer'),
                words: textOf(values, 'words'),
              })
            }
          >
            <RadioGroup
              legend={text.yourAnswer}
              name="answer"
              required
              choices={Object.entries(text.answersToGroup).map(([value, label]) => ({ value, label }))}
            />
            <TextArea name="words" label={text.answerWords} hint={text.answerWordsHint} maxLength={2000} />
          </DialogForm>
        </div>
      ) : null}
    </>
  );
}
