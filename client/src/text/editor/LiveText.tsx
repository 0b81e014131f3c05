import { useEditor } from '@tiptap/react';
import { useEffect, useId, useMemo, useState } from 'react';
import { useText } from '../../i18n/language.js';
import { useDraft, type SharedDraft, type SharedWriting } from '../../live/draft/useDraft.js';
import { Button } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { CopyButton } from '../../ui/CopyButton.js';
import { Icon } from '../../ui/Icon.js';
import { Loading } from '../../ui/Progress.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import styles from './ClauseEditor.module.css';
import { boxOf, EditorFrame } from './EditorFrame.js';
import { sharedExtensions } from './extensions.js';
import { Here } from './Here.js';
import { together } from './together.js';

export interface LiveTextProps {
  /** What it is the text of. */
  readonly type: string;
  readonly id: string;
  readonly accountId: string;
  readonly label: string;
  /** ProseMirror JSON as it is now; told at each change, others' included. */
  readonly onChange: (document: unknown) => void;
  /** Whether all of it is kept by the server. */
  readonly onSaved: (saved: boolean) => void;
}

/** A text in clauses, written with others: each word is on its way as it is typed. */
export default function LiveText(props: LiveTextProps) {
  const [round, setRound] = useState(0);
  return <OpenText key={round} {...props} onAgain={() => setRound(round + 1)} />;
}

interface OpenTextProps extends LiveTextProps {
  /** Opens it anew. */
  readonly onAgain: () => void;
}

function OpenText({ type, id, accountId, label, onChange, onSaved, onAgain }: OpenTextProps) {
  const writing = useDraft(type, id, accountId);
  const { draft, saved } = writing;
  useEffect(() => onSaved(saved === 'saved'), [saved, onSaved]);
  if (!draft) return <Loading />;
  return <LiveEditor draft={draft} writing={writing} label={label} onChange={onChange} onAgain={onAgain} />;
}

interface LiveEditorProps {
  readonly draft: SharedDraft;
  readonly writing: SharedWriting;
  readonly label: string;
  readonly onChange: (document: unknown) => void;
  readonly onAgain: () => void;
}

function LiveEditor({ draft, writing, label, onChange, onAgain }: LiveEditorProps) {
  const text = useText('writing');
  const id = useId();
  const { mayWrite, saved, refusal } = writing;
  const extensions = useMemo(() => [...sharedExtensions, ...together(draft)], [draft]);
  const editor = useEditor({
    extensions,
    // Until it is known what the server has, nothing is typed into what may not be there.
    editable: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: boxOf(id, label) },
    onUpdate: ({ editor: updated }) => onChange(updated.getJSON()),
    onCreate: ({ editor: created }) => onChange(created.getJSON()),
  });
  // Without a network one goes on where this device has the text; an empty page would come as a text of its own.
  const writable = mayWrite || (saved === 'offline' && draft.doc.getXmlFragment('text').length > 0);
  useEffect(() => {
    if (editor && editor.isEditable !== writable) editor.setEditable(writable, false);
  }, [editor, writable]);
  return (
    <Stack>
      {refusal ? (
        <Notice
          kind={saved === 'refused' ? 'warning' : 'info'}
          title={saved === 'refused' ? text.notKept : text.readOnly}
          actions={
            saved === 'refused' ? (
              <>
                <CopyButton value={editor?.getText({ blockSeparator: '\n\n' }) ?? ''} label={text.copy} />
                <ConfirmButton
                  size="small"
                  title={text.dropTitle}
                  explanation={<p>{text.dropExplained}</p>}
                  confirm={text.drop}
                  look="danger"
                  onConfirm={async () => {
                    await draft.forget();
                    onAgain();
                  }}
                >
                  {text.drop}
                </ConfirmButton>
                <Button size="small" onClick={onAgain}>
                  {text.again}
                </Button>
              </>
            ) : null
          }
        >
          {refusal.message}
        </Notice>
      ) : null}
      <EditorFrame
        id={id}
        label={label}
        hint={text.hint}
        editor={editor}
        writable={writable}
        foot={
          <div className={styles.foot}>
            <LiveSaved writing={writing} />
            <Here people={writing.people} />
          </div>
        }
      />
    </Stack>
  );
}

/** Whether what is on the screen is saved; said politely when it changes for longer than a key. */
function LiveSaved({ writing: { saved, kept, mayWrite } }: { readonly writing: SharedWriting }) {
  const text = useText('writing');
  const said: keyof typeof text.saved = saved === 'offline' && !kept ? 'unkept' : saved;
  // A screen reader is not told of each key: only what lasts.
  const [lasting, setLasting] = useState<keyof typeof text.saved>(said);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(said), said === 'saving' ? 2_000 : 700);
    return () => clearTimeout(timer);
  }, [said]);
  if (!mayWrite && (saved === 'saved' || saved === 'refused')) return null;
  return (
    <>
      <span aria-hidden="true" className={styles.saved} data-status={said}>
        <Icon
          name={said === 'saved' ? 'check' : said === 'refused' || said === 'unkept' ? 'warning' : 'dot'}
          size={18}
        />
        {text.saved[said]}
      </span>
      <output className={styles.said}>{text.saved[lasting]}</output>
    </>
  );
}
