import type { Content } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useId } from 'react';
import styles from './ClauseEditor.module.css';
import { extensions } from './extensions.js';
import { Toolbar } from './Toolbar.js';

export interface ClauseEditorProps {
  readonly label: string;
  readonly hint: string;
  /** ProseMirror JSON to begin with; later ones are not read. */
  readonly document: unknown;
  readonly onChange: (document: unknown) => void;
}

const isContent = (value: unknown): value is Content & object => typeof value === 'object' && value !== null;

/** A text in clauses: a labelled box of several lines, with its toolbar. */
export default function ClauseEditor({ label, hint, document, onChange }: ClauseEditorProps) {
  const id = useId();
  const editor = useEditor({
    extensions,
    content: isContent(document) ? document : null,
    // Styles come with the page: nothing is put into it at run time.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-hint`,
        class: styles.text ?? '',
      },
    },
    onUpdate: ({ editor: updated }) => onChange(updated.getJSON()),
  });
  return (
    <div className={styles.editor}>
      <span id={`${id}-label`} className={styles.label}>
        {label}
      </span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
      <div className={styles.frame}>
        {editor ? <Toolbar editor={editor} /> : null}
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
