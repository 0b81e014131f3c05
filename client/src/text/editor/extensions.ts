import { Extension, type Extensions } from '@tiptap/core';
import { StarterKit, type StarterKitOptions } from '@tiptap/starter-kit';

/** Clauses keep their id while they are edited; a split leaves it to the first half, and the server names the second. */
const ClauseIds = Extension.create({
  name: 'clauseIds',
  addGlobalAttributes: () => [
    {
      types: ['heading', 'paragraph'],
      attributes: { id: { default: null, keepOnSplit: false, rendered: false, parseHTML: () => null } },
    },
  ],
});

const parts: Partial<StarterKitOptions> = {
  // The toolbar makes the first two; texts brought in have deeper ones.
  heading: { levels: [2, 3, 4, 5, 6] },
  code: false,
  codeBlock: false,
  horizontalRule: false,
  underline: false,
  trailingNode: false,
  link: { openOnClick: false, protocols: ['http', 'https', 'mailto'], defaultProtocol: 'https' },
};

/** What a text may hold, no more: the server refuses the rest. */
export const extensions: Extensions = [StarterKit.configure(parts), ClauseIds];

/** The same for a shared draft, whose undo is its own. */
export const sharedExtensions: Extensions = [StarterKit.configure({ ...parts, undoRedo: false }), ClauseIds];
