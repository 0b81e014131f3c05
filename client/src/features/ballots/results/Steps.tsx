import { useText, useTypeset } from '../../../i18n/language.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import styles from './Results.module.css';

interface StepsProps {
  readonly trace: readonly string[];
  readonly file: string | null;
  /** The words of the link to the file. */
  readonly label: string;
  readonly command: string;
}

/** The count in sentences, and how to do it again. */
export function Steps({ trace, file, label, command }: StepsProps) {
  const text = useText('results');
  const typeset = useTypeset();
  return (
    <>
      {trace.length > 0 ? (
        <Disclosure summary={text.steps(trace.length)} open>
          <ol className={styles.trace}>
            {trace.map((sentence, index) => (
              <li key={`${index} ${sentence}`}>{typeset(sentence)}</li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
      {file ? (
        <Disclosure summary={text.recount}>
          <p>{text.recountHelp}</p>
          <p>
            <a href={file} download>
              {label}
            </a>
          </p>
          <p>
            <code>{command}</code>
          </p>
          <p>{text.recountGuide}</p>
        </Disclosure>
      ) : null}
    </>
  );
}
