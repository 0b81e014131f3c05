import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Form, textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { AnswerAppealDocument, AppealMeasureDocument } from './moderation.generated.js';

interface AppealFormProps {
  readonly measureId: string;
  readonly onDone: () => void;
}

/** The author contests, once. */
export function AppealForm({ measureId, onDone }: AppealFormProps) {
  const text = useText('moderation');
  const [appeal] = useRefusable(AppealMeasureDocument, (data) => data.appealMeasure);
  return (
    <Disclosure summary={text.contest}>
      <Form
        submit={text.sendAppeal}
        onSubmit={async (values) => {
          const ended = await appeal({ measureId, body: textOf(values, 'body') });
          if (ended.kind === 'done') onDone();
          return ended;
        }}
      >
        <TextArea name="body" label={text.appealBody} hint={text.appealHint} required maxLength={2000} />
      </Form>
    </Disclosure>
  );
}

/** Somebody else answers, for good. */
export function AnswerForm({ measureId, onDone }: AppealFormProps) {
  const text = useText('moderation');
  const [answer] = useRefusable(AnswerAppealDocument, (data) => data.answerAppeal);
  return (
    <Disclosure summary={text.answerAppeal} open>
      <Form
        submit={text.sendAnswer}
        onSubmit={async (values) => {
          const outcome = textOf(values, 'outcome');
          const ended = await answer({ measureId, outcome, answer: textOf(values, 'answer') });
          if (ended.kind === 'done') onDone();
          return ended;
        }}
      >
        <RadioGroup
          legend={text.decision}
          name="outcome"
          required
          choices={[
            { value: 'upheld', label: text.upholdChoice },
            { value: 'lifted', label: text.liftChoice },
          ]}
        />
        <TextArea name="answer" label={text.answerWords} hint={text.reasonHint} required maxLength={1000} />
      </Form>
    </Disclosure>
  );
}
