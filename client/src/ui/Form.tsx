import { createContext, useContext, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { Outcome, RefusalData } from '../graphql/outcome.js';
import type { Catalogues } from '../i18n/catalogues.js';
import { useText, useTypeset } from '../i18n/language.js';
import { Button } from './Button.js';
import { concerned } from './concerned.js';
import styles from './Form.module.css';
import { Notice, RefusalNotice } from './Notice.js';
import { complaint } from './validity.js';

type Errors = Readonly<Record<string, string>>;

const ErrorsContext = createContext<Errors>({});

/** The complaint about a field of the form around it, or undefined. */
export const useFieldError = (name: string | undefined): string | undefined => useContext(ErrorsContext)[name ?? ''];

/** A text of a form without the spaces around it; "" when the field is absent. */
export function textOf(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** True when a checkbox of that name is ticked. */
export const ticked = (values: FormData, name: string): boolean => values.get(name) !== null;

interface Faults {
  readonly errors: Errors;
  /** What needs a look first. */
  readonly first: FormField | null;
}

const none: Faults = { errors: {}, first: null };

interface FormProps {
  /** Says how it ended: what `useRefusable` gives. Nothing: it went well. Clear or leave the form there. */
  readonly onSubmit: (values: FormData) => Promise<Outcome | void>;
  /** The words on the button: what will happen. */
  readonly submit: string;
  readonly look?: 'primary' | 'danger';
  /** Beside the submit button. */
  readonly actions?: ReactNode;
  /** Empty the fields when it went well. */
  readonly resetWhenDone?: boolean;
  readonly children: ReactNode;
}

/** Checks its fields with our own sentences, sends, shows the refusal, and takes the focus to what needs a look. */
export function Form({ onSubmit, submit, look = 'primary', actions, resetWhenDone = false, children }: FormProps) {
  const typeset = useTypeset();
  const [faults, setFaults] = useState<Faults>(none);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [resets, setResets] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // The focus goes there once the sentence does, so that both are heard.
  useEffect(() => faults.first?.focus(), [faults]);
  const text = useText('ui');

  /** Says a refusal where it can be mended; false when it is about no single field of this form. */
  const showBeside = (shown: HTMLFormElement, refusal: RefusalData): boolean => {
    const fields = [...shown.elements].filter(isField).filter(isFirstOfChoice);
    const name = concerned(refusal.field ?? '', fields.map(nameOf));
    const field = fields.find((each) => name !== null && nameOf(each) === name);
    if (name === null || !field) return false;
    const said = typeset(refusal.message);
    const sentence = refusal.rule ? `${said} ${text.rule(refusal.rule)}` : said;
    setFaults({ errors: { [name]: sentence }, first: field });
    return true;
  };

  const handle = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setOutcome(null);
    const found = faultsIn(event.currentTarget, text);
    setFaults(found);
    if (found.first) return;
    setBusy(true);
    try {
      const ended = (await onSubmit(new FormData(event.currentTarget))) ?? null;
      if (ended?.kind === 'refused' && form.current && showBeside(form.current, ended.refusal)) return;
      setOutcome(ended);
      if (resetWhenDone && (ended === null || ended.kind === 'done')) {
        form.current?.reset();
        setResets((count) => count + 1);
      }
    } catch {
      setOutcome({ kind: 'unsent', offline: false });
    } finally {
      setBusy(false);
    }
  };

  return (
    <ErrorsContext value={faults.errors}>
      <form ref={form} className={styles.form} noValidate onSubmit={(event) => void handle(event)}>
        <div key={resets} className={styles.fields}>
          {children}
        </div>
        <OutcomeNotice outcome={outcome} />
        <div className={styles.actions}>
          <Button type="submit" look={look} busy={busy}>
            {submit}
          </Button>
          {actions}
        </div>
      </form>
    </ErrorsContext>
  );
}

/** What stands in the way of an act, in a sentence, with the focus on it; nothing when it was done. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }) {
  const text = useText('ui');
  const place = useRef<HTMLDivElement>(null);
  const back = useBackOnline(outcome);
  useEffect(() => {
    if (outcome && outcome.kind !== 'done') place.current?.focus();
  }, [outcome]);
  if (!outcome || outcome.kind === 'done' || (outcome.kind === 'unsent' && outcome.offline && back)) return null;
  return (
    <div ref={place} tabIndex={-1} role="alert">
      {outcome.kind === 'refused' ? (
        <RefusalNotice refusal={outcome.refusal} />
      ) : (
        <Notice kind="warning">{outcome.offline ? text.unsentOffline : text.unsentServer}</Notice>
      )}
    </div>
  );
}

/** The network came back since: that it was away is no longer true. */
function useBackOnline(outcome: Outcome | null): boolean {
  const [backSince, setBackSince] = useState<Outcome | null>(null);
  useEffect(() => {
    const back = () => setBackSince(outcome);
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [outcome]);
  return outcome !== null && backSince === outcome;
}

type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is FormField =>
  (element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement) &&
  element.type !== 'hidden';

/** What our own sentences say of the fields as they are filled in. */
function faultsIn(form: HTMLFormElement, text: Catalogues['ui']): Faults {
  const faulty = [...form.elements].filter(isField).flatMap((field) => {
    const fault = complaint(field, text);
    return fault === null ? [] : [{ field, fault }];
  });
  const errors = Object.fromEntries(faulty.map(({ field, fault }) => [nameOf(field), fault]));
  return { errors, first: faulty[0]?.field ?? null };
}

/** The answers of one question are one field. */
const isFirstOfChoice = (field: FormField, index: number, all: readonly FormField[]): boolean =>
  field.type !== 'radio' || all.findIndex(({ name }) => name === field.name) === index;

const nameOf = (field: FormField): string => field.dataset['name'] ?? field.name;
