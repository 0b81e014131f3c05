import { useEffect, useId, useRef, useState } from 'react';
import { readingLimits } from '../../../../../src/modules/texts/domain/reading/limits.js';
import { problemWords, type ReportLine } from '../../../../../src/modules/texts/domain/reading/report.js';
import type { Outcome, RefusalData } from '../../../graphql/outcome.js';
import { useLanguage, useText, useTypeset } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { Markup } from '../../../ui/Markup.js';
import { Notice, RefusalNotice } from '../../../ui/Notice.js';
import { Progress } from '../../../ui/Progress.js';
import { Written } from '../../../ui/Written.js';
import type { Sending } from '../../../graphql/sendFile.js';
import { bring, type Brought } from './brought.js';
import styles from './Bring.module.css';
import { ChooseFile } from './ChooseFile.js';

interface BringDocumentProps {
  /** Something is written already where the text goes. */
  readonly written: boolean;
  readonly onUse: (found: { readonly title: string | null; readonly document: unknown }) => void;
}

type State =
  | { readonly kind: 'choosing'; readonly refusal?: RefusalData; readonly unsent?: boolean; readonly tooLarge?: File }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'seen'; readonly name: string; readonly brought: Brought };

/** A document one has already: chosen or dropped, read by the server, looked at, then used or not. Nothing is stored. */
export default function BringDocument({ written, onUse }: BringDocumentProps) {
  const text = useText('texts');
  const language = useLanguage();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<State>({ kind: 'choosing' });
  const under = useRef<Sending<Outcome<Brought>> | null>(null);
  useEffect(() => () => under.current?.stop(), []);
  const back = (next: State) => {
    under.current?.stop();
    under.current = null;
    setState(next);
  };
  const close = () => {
    back({ kind: 'choosing' });
    setOpen(false);
  };
  const read = async (file: File) => {
    if (file.size > readingLimits.fileBytes) {
      back({ kind: 'choosing', tooLarge: file });
      return;
    }
    const { name } = file;
    back({ kind: 'reading', name, share: 0 });
    const bringing = bring(file, language, (share) => {
      if (under.current === bringing) setState({ kind: 'reading', name, share });
    });
    under.current = bringing;
    const ended = await bringing.answer;
    if (under.current !== bringing) return;
    under.current = null;
    if (ended.kind === 'done') setState({ kind: 'seen', name, brought: ended.value });
    else
      setState(
        ended.kind === 'refused' ? { kind: 'choosing', refusal: ended.refusal } : { kind: 'choosing', unsent: true },
      );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.bring}</Button>
      <Dialog open={open} onClose={close} title={text.bringTitle}>
        {state.kind === 'choosing' ? (
          <>
            <p className={styles.lead}>{text.bringLead}</p>
            <ChooseFile onFile={(file) => void read(file)} />
            <output className={styles.said}>
              {state.refusal ? <RefusalNotice refusal={state.refusal} /> : null}
              {state.tooLarge ? (
                <Notice kind="refusal">{text.tooLarge(state.tooLarge.size, readingLimits.fileBytes)}</Notice>
              ) : null}
              {state.unsent ? <Notice kind="warning">{text.unsent}</Notice> : null}
            </output>
          </>
        ) : null}
        {state.kind === 'reading' ? (
          <>
            {state.share < 1 ? (
              <Progress label={text.sending(state.name)} value={Math.round(100 * state.share)} />
            ) : (
              <Progress label={text.reading(state.name)} />
            )}
            <div>
              <Button onClick={() => back({ kind: 'choosing' })}>{text.stop}</Button>
            </div>
          </>
        ) : null}
        {state.kind === 'seen' ? (
          <Seen
            name={state.name}
            brought={state.brought}
            written={written}
            onUse={() => {
              onUse(state.brought);
              close();
              announce(text.used);
            }}
            onOther={() => back({ kind: 'choosing' })}
          />
        ) : null}
      </Dialog>
    </>
  );
}

interface SeenProps {
  readonly name: string;
  readonly brought: Brought;
  readonly written: boolean;
  readonly onUse: () => void;
  readonly onOther: () => void;
}

/** The text as it would be, and what of the document could not be taken. The focus comes here with it. */
function Seen({ name, brought: { title, html, clauses, report }, written, onUse, onOther }: SeenProps) {
  const text = useText('texts');
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <div>
        <h3 ref={head} tabIndex={-1} className={styles.head} aria-describedby={id}>
          {text.seenTitle(name)}
        </h3>
        <p id={id} className={styles.lead}>
          {text.clauses(clauses)} {report.length === 0 ? text.allTaken : null}
        </p>
      </div>
      <Report report={report} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach it */}
      <section aria-label={text.preview} className={styles.preview} tabIndex={0}>
        {title === null ? null : <Written className={styles.title}>{title}</Written>}
        <Markup html={html} />
      </section>
      {written ? <Notice kind="warning">{text.replaces}</Notice> : null}
      <div className={styles.acts}>
        <Button look="primary" onClick={onUse}>
          {text.use}
        </Button>
        <Button onClick={onOther}>{text.otherFile}</Button>
      </div>
    </>
  );
}

/** Longer ones are closed first. */
const few = 5;

function Report({ report }: { readonly report: readonly ReportLine[] }) {
  const text = useText('texts');
  const language = useLanguage();
  const typeset = useTypeset();
  if (report.length === 0) return null;
  return (
    <Disclosure summary={text.toCheck(report.length)} open={report.length <= few}>
      <ul className={styles.report}>
        {report.map(({ problem, count, part, words }) => (
          <li key={`${problem} ${part}`}>
            {part === null ? text.whole : text.part(part, words)}
            {typeset(problemWords(problem, count, language))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
