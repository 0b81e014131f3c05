import { useEffect, useRef, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import type { Passage } from '../../page/quoting.js';
import { Button } from '../../ui/Button.js';
import { RadioGroup } from '../../ui/Choices.js';
import { Form } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { TextArea } from '../../ui/TextField.js';
import styles from './Debate.module.css';
import { EditCommentDocument, PostCommentDocument } from './debates.generated.js';
import { MentionSuggestions } from './MentionSuggestions.js';
import { QuoteBlock } from './QuoteBlock.js';
import { QuoteButton } from './QuoteButton.js';
import { useStanceChoices } from './Stance.js';
import { useDraft, type Draft, type Mention } from './useDraft.js';
import type { Comment } from './useDebate.js';
import { mentionBeingWritten } from './words.js';

export interface CommentFormProps {
  readonly subject: { readonly type: string; readonly id: string };
  readonly collectiveId: string;
  readonly accountId: string;
  /** The comment answered. */
  readonly answers?: { readonly id: string; readonly name: string };
  /** A passage chosen in the text while this form was there. */
  readonly offered?: Passage | null;
  readonly onSending: (id: string) => void;
  readonly onPosted: (comment: Comment) => void;
  readonly onCancel?: () => void;
  readonly onTyping: () => void;
}

const longest = 5000;

/** Writes a comment. What is typed is kept on this device until the server has stored it, and says where it is. */
export function CommentForm(props: CommentFormProps) {
  const { subject, collectiveId, accountId, answers, offered, onPosted, onCancel, onTyping } = props;
  const text = useText('debates');
  const { draft, change, clear } = useDraft(accountId, answers?.id ?? subject.id);
  const [stored, setStored] = useState(false);
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const choices = useStanceChoices();
  const announce = useAnnounce();
  const { send, state } = useSend(props, draft, change);

  useEffect(() => {
    if (!offered) return;
    change({ quote: offered });
    field.current?.focus();
  }, [offered, change]);
  useEffect(() => {
    if (answers) field.current?.focus();
  }, [answers]);

  const writing = mentionBeingWritten(draft.body, caret);
  const mention = (person: Mention): void => {
    if (!writing) return;
    const body = `${draft.body.slice(0, writing.start)}@${person.name} ${draft.body.slice(caret)}`;
    change({ body, mentions: [...draft.mentions.filter(({ id }) => id !== person.id), person] });
    field.current?.focus();
  };
  const submit = async (): Promise<Outcome> => {
    const outcome = await send();
    if (outcome.kind === 'done') {
      onPosted(outcome.value);
      clear();
      setStored(true);
      announce(text.stored);
    }
    return outcome;
  };
  const busy = state !== 'idle';
  return (
    <div className={styles.form}>
      <Form
        submit={answers ? text.sendAnswer : text.send}
        onSubmit={submit}
        actions={
          onCancel ? (
            <Button look="quiet" onClick={onCancel}>
              {text.cancel}
            </Button>
          ) : null
        }
      >
        {draft.quote ? (
          <div>
            <QuoteBlock subjectId={subject.id} passage={draft.quote} />
            <Button size="small" look="quiet" onClick={() => change({ quote: null })}>
              {text.removeQuote}
            </Button>
          </div>
        ) : null}
        <TextArea
          ref={field}
          name="body"
          label={answers ? text.answerTo(answers.name) : text.yourComment}
          hint={text.bodyHint}
          required
          readOnly={busy}
          maxLength={longest}
          rows={answers ? 3 : 4}
          value={draft.body}
          onChange={(event) => {
            setStored(false);
            setCaret(event.currentTarget.selectionStart);
            change({ body: event.currentTarget.value });
            onTyping();
          }}
        />
        <MentionSuggestions collectiveId={collectiveId} name={writing?.name ?? null} onChoose={mention} />
        {answers ? null : (
          <RadioGroup
            legend={text.stance}
            name="stance"
            choices={choices}
            value={draft.stance}
            onChange={(stance) => change({ stance })}
          />
        )}
      </Form>
      <div>
        <QuoteButton subjectId={subject.id} onQuote={(quote) => change({ quote })} />
      </div>
      <p className={styles.sending}>{stateWords(text, draft, state, stored)}</p>
    </div>
  );
}

/** Sends the draft until the server has answered. Words changed after a first sending become an edit. */
function useSend(
  { subject, answers, onSending }: CommentFormProps,
  draft: Draft,
  change: (part: Partial<Draft>) => void,
) {
  const [post, state] = useRefusable(PostCommentDocument, (data) => data.postComment, { retry: true });
  const [edit] = useRefusable(EditCommentDocument, (data) => data.editComment);
  const send = async (): Promise<Outcome<Comment>> => {
    const { id, quote } = draft;
    const body = draft.body.trim();
    const stance = draft.stance === '' ? null : draft.stance;
    const mentions = draft.mentions.filter(({ name }) => body.includes(`@${name}`)).map((person) => person.id);
    onSending(id);
    change({ sent: true });
    const { type: subjectType, id: subjectId } = subject;
    const outcome = await post({
      input: { id, subjectType, subjectId, replyTo: answers?.id ?? null, stance, body, quote, mentions },
    });
    if (outcome.kind === 'refused') change({ sent: false });
    if (outcome.kind !== 'done' || outcome.value.body === body) return outcome;
    return edit({ input: { id, version: outcome.value.version, body, stance, mentions } });
  };
  return { send, state };
}

type Words = ReturnType<typeof useText<'debates'>>;

function stateWords(text: Words, draft: Draft, state: string, stored: boolean): string {
  if (state === 'sending') return text.sending;
  if (state === 'waiting') return text.waiting;
  if (stored) return text.stored;
  if (draft.body === '') return '';
  return draft.sent ? text.unsure : text.notSent;
}
