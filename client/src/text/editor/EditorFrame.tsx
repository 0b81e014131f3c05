import type { Editor } from '@tiptap/core';
import { EditorContent } from '@tiptap/react';
import type { ReactNode } from 'react';
import styles from './ClauseEditor.module.css';
import { PasteReport } from './PasteReport.js';
import { Toolbar } from './Toolbar.js';

interface EditorFrameProps {
  /** Of `boxOf`. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly editor: Editor | null;
  /** Without a toolbar when it is only read. */
  readonly writable?: boolean;
  readonly foot?: ReactNode;
}

/** What makes the editor a labelled box of several lines. */
export const boxOf = (id: string, label: string): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  'aria-describedby': `${id}-hint`,
  class: styles.text ?? '',
});

/** An editor with its name, its hint and its toolbar. */
export function EditorFrame({ id, label, hint, editor, writable = true, foot }: EditorFrameProps) {
  return (
    <div className={styles.editor}>
      <span aria-hidden="true" className={styles.label}>
        {label}
      </span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
      <div className={styles.frame}>
        {editor && writable ? <Toolbar editor={editor} /> : null}
        <EditorContent editor={editor} />
      </div>
      {editor && writable ? <PasteReport editor={editor} /> : null}
      {foot}
    </div>
  );
}
