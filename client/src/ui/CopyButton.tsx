import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.js';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import { useAnnounce } from './LiveRegion.js';

interface CopyButtonProps {
  readonly value: string;
  readonly label?: string;
  readonly done?: string;
}

export function CopyButton({ value, label, done }: CopyButtonProps) {
  const text = useText('ui');
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(done ?? text.copied);
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      <Icon name={copied ? 'check' : 'copy'} size={18} />
      {copied ? (done ?? text.copied) : (label ?? text.copy)}
    </Button>
  );
}

/** Gives a page's address: the device's own sharing where there is one, else a copy. */
export function ShareLink({ path, title }: { readonly path: string; readonly title: string }) {
  const text = useText('ui');
  const url = new URL(path, location.origin).href;
  // A reader who closes the sharing sheet has changed their mind: nothing to say.
  const share = () => void navigator.share({ title, url }).catch(() => undefined);
  if ('share' in navigator) {
    return (
      <Button size="small" onClick={share}>
        {text.share}
      </Button>
    );
  }
  return <CopyButton value={url} label={text.copyLink} done={text.linkCopied} />;
}
