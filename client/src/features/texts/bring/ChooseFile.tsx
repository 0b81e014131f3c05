import { useId, useState, type DragEvent } from 'react';
import { useText } from '../../../i18n/language.js';
import { classes } from '../../../ui/classes.js';
import styles from './Bring.module.css';

const accepted = '.docx,.odt,.md,.markdown,.txt,.html,.htm';

/** A file, chosen or dropped. */
export function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const text = useText('texts');
  const id = useId();
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      className={classes(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <input
        id={id}
        type="file"
        accept={accepted}
        aria-describedby={`${id}-hint`}
        className={styles.file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again once it was mended.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        {text.file}
      </label>
      <span id={`${id}-hint`} className={styles.hint}>
        {text.fileHint}
      </span>
    </div>
  );
}
