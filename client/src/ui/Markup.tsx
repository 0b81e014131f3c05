import { useWrittenLang } from '../i18n/written.js';
import styles from './Markup.module.css';
import { classes } from './classes.js';

interface MarkupProps {
  /** HTML made by the server from a text's clauses: it writes every element itself, from a closed list. */
  readonly html: string;
  readonly className?: string;
}

/** The texts people write. The only place where HTML comes into the page, and only the server's. */
export const Markup = ({ html, className }: MarkupProps) => {
  const lang = useWrittenLang();
  if (html === '') return null;
  return (
    // eslint-disable-next-line react/no-danger -- the server builds this HTML from clauses; nothing typed reaches it raw
    <div className={classes(styles.markup, className)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
  );
};
