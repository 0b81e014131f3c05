import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { Stack } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';

interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** `exemple.fr` is meant as `https://exemple.fr`. */
const whole = (address: string): string => (/^[a-z]+:/i.test(address) ? address : `https://${address}`);

/** The address behind the selected words. Stands inside the form of the page: it has none of its own. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const text = useText('writing');
  const before: unknown = editor.getAttributes('link')['href'];
  const [address, setAddress] = useState(typeof before === 'string' ? before : '');
  const set = () => {
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    const href = address.trim();
    if (href === '') chain.unsetLink().run();
    else if (editor.state.selection.empty && before === undefined) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href: whole(href) } }] }).run();
    } else chain.setLink({ href: whole(href) }).run();
  };
  return (
    <Dialog open onClose={onClose} title={text.tools['link'] ?? ''}>
      <Stack>
        <TextField
          label={text.linkAddress}
          hint={text.linkHint}
          inputMode="url"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            set();
          }}
        />
        <div>
          <Button look="primary" onClick={set}>
            {text.linkSet}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
