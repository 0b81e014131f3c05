import type { ChainedCommands, Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/language.js';
import styles from './ClauseEditor.module.css';
import { LinkDialog } from './LinkDialog.js';

interface Tool {
  readonly name: string;
  /** What the button shows; its name is said. */
  readonly sign: string;
  readonly isOn: (editor: Editor) => boolean;
  readonly act: (chain: ChainedCommands) => ChainedCommands;
}

const tools: readonly Tool[] = [
  { name: 'bold', sign: 'G', isOn: (editor) => editor.isActive('bold'), act: (chain) => chain.toggleBold() },
  { name: 'italic', sign: 'I', isOn: (editor) => editor.isActive('italic'), act: (chain) => chain.toggleItalic() },
  {
    name: 'heading',
    sign: 'T1',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    act: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: 'subheading',
    sign: 'T2',
    isOn: (editor) => editor.isActive('heading', { level: 3 }),
    act: (chain) => chain.toggleHeading({ level: 3 }),
  },
  {
    name: 'bulletList',
    sign: '•',
    isOn: (editor) => editor.isActive('bulletList'),
    act: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    sign: '1.',
    isOn: (editor) => editor.isActive('orderedList'),
    act: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'quote',
    sign: '«',
    isOn: (editor) => editor.isActive('blockquote'),
    act: (chain) => chain.toggleBlockquote(),
  },
];

const acts: readonly Omit<Tool, 'isOn'>[] = [
  { name: 'undo', sign: '↶', act: (chain) => chain.undo() },
  { name: 'redo', sign: '↷', act: (chain) => chain.redo() },
];

/** One stop of the Tab key; arrows, Home and End move inside it, as in the ARIA pattern. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const text = useText('writing');
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) =>
      [...tools.filter(({ isOn }) => isOn(now)).map(({ name }) => name), now.isActive('link') ? 'link' : ''].join(' '),
  }).split(' ');
  const run = ({ act }: Pick<Tool, 'act'>) => {
    // At once: what is typed right after the button belongs to the text.
    editor.view.focus();
    act(editor.chain()).run();
  };
  const buttons = [
    ...tools.map((tool) => ({
      name: tool.name,
      sign: tool.sign,
      pressed: on.includes(tool.name),
      press: () => run(tool),
    })),
    { name: 'link', sign: '↗', pressed: on.includes('link'), press: () => setLinking(true) },
    ...acts.map((act) => ({ name: act.name, sign: act.sign, pressed: undefined, press: () => run(act) })),
  ];
  const move = (event: KeyboardEvent) => {
    const last = buttons.length - 1;
    const target = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = (target + buttons.length) % buttons.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div ref={bar} role="toolbar" tabIndex={-1} aria-label={text.toolbar} className={styles.toolbar} onKeyDown={move}>
        {buttons.map(({ name, sign, pressed, press }, index) => (
          <button
            key={name}
            type="button"
            className={styles.tool}
            data-tool={name}
            aria-label={text.tools[name]}
            title={text.tools[name]}
            aria-pressed={pressed}
            tabIndex={index === current ? 0 : -1}
            onFocus={() => setCurrent(index)}
            // Pressing must not take the cursor out of the text.
            onPointerDown={(event) => event.preventDefault()}
            onClick={press}
          >
            <span aria-hidden="true">{name === 'bold' ? text.boldSign : sign}</span>
          </button>
        ))}
      </div>
      {linking ? <LinkDialog editor={editor} onClose={() => setLinking(false)} /> : null}
    </>
  );
}
