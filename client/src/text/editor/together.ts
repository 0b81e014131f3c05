import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { yCursorPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { newId } from '../../graphql/newId.js';
import type { SharedDraft } from '../../live/draft/useDraft.js';
import styles from './ClauseEditor.module.css';

/** The server's name for where the text stands. */
const fragmentName = 'text';

const isUser = (value: unknown): value is { readonly name: string; readonly tone: number } =>
  typeof value === 'object' && value !== null && 'name' in value && 'tone' in value;

/** Somebody's caret, with their name; styled by class alone, the page lets no style in. */
function caretOf(user: unknown): HTMLElement {
  const caret = document.createElement('span');
  const { name, tone } = isUser(user) ? user : { name: '', tone: 0 };
  caret.className = `${styles.caret ?? ''} ${styles[`tone${tone}`] ?? ''}`;
  // Not read aloud in the middle of the text: who is here is said apart.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = styles.caretName ?? '';
  label.textContent = name;
  caret.append('\u2060', label, '\u2060');
  return caret;
}

const selectionOf = (user: unknown) => ({
  class: `${styles.selected ?? ''} ${isUser(user) ? (styles[`tone${user.tone}`] ?? '') : ''}`,
});

/** New clauses of this writer have a name at once; what others write is named by them. */
const nameClauses = new Plugin({
  appendTransaction(transactions: readonly Transaction[], _: EditorState, { doc, tr }: EditorState) {
    const mine = transactions.some((each) => each.docChanged && each.getMeta(ySyncPluginKey) === undefined);
    if (!mine) return null;
    const seen = new Set<unknown>();
    doc.descendants((node, at) => {
      if (!node.isTextblock) return;
      const id: unknown = node.attrs['id'];
      if (id === null || seen.has(id)) tr.setNodeAttribute(at, 'id', newId());
      else seen.add(id);
    });
    return tr.docChanged ? tr : null;
  },
});

/** The editor on a shared draft: others' words and carets; undo takes back one's own words alone. */
export const together = ({ doc, awareness }: SharedDraft): Extensions => [
  Collaboration.configure({ fragment: doc.getXmlFragment(fragmentName) }),
  Extension.create({
    name: 'others',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, { cursorBuilder: caretOf, selectionBuilder: selectionOf }),
      nameClauses,
    ],
  }),
];
