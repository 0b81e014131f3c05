import { useEffect, useRef, useState } from 'react';
import type { RefusalData } from '../graphql/outcome.js';
import { fileOutcome, sendFile } from '../graphql/sendFile.js';
import { useLanguage, useText } from '../i18n/language.js';
import { useCollective } from '../session/session.js';
import { Button } from '../ui/Button.js';
import { Field } from '../ui/Field.js';
import { RefusalNotice } from '../ui/Notice.js';
import { Progress } from '../ui/Progress.js';

interface FileFieldProps {
  /** The form sends the id of the file under this name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface Sent {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

type Step =
  | { readonly kind: 'none' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'sent'; readonly file: Sent }
  | { readonly kind: 'refused'; readonly refusal: RefusalData }
  | { readonly kind: 'unsent'; readonly offline: boolean };

const accepted = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.odp,.docx,.xlsx,.pptx,.csv,.txt';

/** A file to join: it leaves as soon as it is chosen, so that what it is joined to is published at once. */
export function FileField({ name, label, hint }: FileFieldProps) {
  const { id: collectiveId } = useCollective();
  const language = useLanguage();
  const text = useText('ui');
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const stop = useRef<(() => void) | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => stop.current?.(), []);
  // What it is joined to is not sent before it.
  useEffect(
    () => input.current?.setCustomValidity(step.kind === 'sending' ? text.fileOnItsWay : ''),
    [step.kind, text],
  );
  const send = async (file: File) => {
    stop.current?.();
    setStep({ kind: 'sending', name: file.name, share: 0 });
    const address = `/api/files?collective=${collectiveId}&name=${encodeURIComponent(file.name)}`;
    const sending = sendFile(address, file, language, (share) => setStep({ kind: 'sending', name: file.name, share }));
    stop.current = sending.stop;
    const outcome = fileOutcome(await sending.answer, sentOf);
    setStep(outcome.kind === 'done' ? { kind: 'sent', file: outcome.value } : outcome);
  };
  return (
    <>
      <Field label={label} hint={hint ?? text.fileKinds} name={name} required={false}>
        {(wiring) =>
          step.kind === 'sent' ? (
            <span id={wiring.id}>
              {step.file.name} ({text.fileSize(step.file.size)}){' '}
              <Button size="small" onClick={() => setStep({ kind: 'none' })}>
                {text.fileTakeAway}
              </Button>
            </span>
          ) : (
            <input
              {...wiring}
              ref={input}
              type="file"
              accept={accepted}
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                currentTarget.value = '';
                if (file) void send(file);
              }}
            />
          )
        }
      </Field>
      <input type="hidden" name={name} value={step.kind === 'sent' ? step.file.id : ''} />
      <output>
        {step.kind === 'sending' ? (
          <Progress label={text.fileSending(step.name)} value={Math.round(100 * step.share)} />
        ) : null}
        {step.kind === 'refused' ? <RefusalNotice refusal={step.refusal} /> : null}
        {step.kind === 'unsent' ? (step.offline ? text.unsentOffline : text.unsentServer) : null}
      </output>
    </>
  );
}

function sentOf(value: object): Sent | null {
  const file: unknown = 'file' in value ? value.file : null;
  if (typeof file !== 'object' || file === null || !('id' in file) || !('name' in file) || !('size' in file))
    return null;
  const { id, name, size } = file;
  return typeof id === 'string' && typeof name === 'string' && typeof size === 'number' ? { id, name, size } : null;
}
