import type { Content } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useId } from 'react';
import { boxOf, EditorFrame } from './EditorFrame.js';
import { extensions } from './extensions.js';

export interface ClauseEditorProps {
  readonly label: string;
  readonly hint: string;
  /** ProseMirror JSON to begin with; later ones are not read. */
  readonly document: unknown;
  readonly onChange: (document: unknown) => void;
}

const isContent = (value: unknown): value is Content & object => typeof value === 'object' && value !== null;

/** A text in clauses, written alone: it is sent with the rest of its form. */
export default function ClauseEditor({ label, hint, document, onChange }: ClauseEditorProps) {
  const id = useId();
  const editor = useEditor({
    extensions,
    content: isContent(document) ? document : null,
    // Styles come with the page: nothing is put into it at run time.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: boxOf(id, label) },
    onUpdate: ({ editor: updated }) => onChange(updated.getJSON()),
  });
  return <EditorFrame id={id} label={label} hint={hint} editor={editor} />;
}
