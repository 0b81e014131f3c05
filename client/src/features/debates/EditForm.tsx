import { useEffect, useRef, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Form, textOf } from '../../ui/Form.js';
import { TextArea } from '../../ui/TextField.js';
import { EditCommentDocument } from './debates.generated.js';
import { useStanceChoices } from './Stance.js';
import type { Comment } from './useDebate.js';

interface EditFormProps {
  readonly comment: Comment;
  readonly onDone: (comment: Comment) => void;
  readonly onCancel: () => void;
}

/** Changes a comment in its place; what it said stays readable in its history. */
export function EditForm({ comment, onDone, onCancel }: EditFormProps) {
  const text = useText('debates');
  const choices = useStanceChoices();
  const [edit] = useRefusable(EditCommentDocument, (data) => data.editComment);
  // The version that was read when editing began: a change made elsewhere in between is refused, not overwritten.
  const [version] = useState(comment.version);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Form
      submit={text.save}
      actions={
        <Button look="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
      }
      onSubmit={async (values) => {
        const stance = textOf(values, 'stance');
        const body = textOf(values, 'body');
        const mentions = comment.mentions.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id);
        const input = { id: comment.id, version, body, stance: stance === '' ? null : stance, mentions };
        const ended = await edit({ input });
        if (ended.kind === 'done') onDone(ended.value);
        return ended;
      }}
    >
      <TextArea
        name="body"
        label={text.editLabel}
        hint={text.editHint}
        required
        maxLength={5000}
        defaultValue={comment.body}
        ref={field}
      />
      <RadioGroup legend={text.stance} name="stance" choices={choices} defaultValue={comment.stance ?? ''} />
    </Form>
  );
}
