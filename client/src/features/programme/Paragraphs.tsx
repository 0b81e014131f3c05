import { useWrittenLang } from '../../i18n/written.js';

/** Plain text in paragraphs: an empty line makes a new one. */
export function Paragraphs({ text }: { readonly text: string }) {
  const lang = useWrittenLang();
  if (text === '') return null;
  return text.split(/\n{2,}/).map((paragraph, index) => (
    // The text is only ever replaced whole.
    // eslint-disable-next-line react/no-array-index-key -- paragraphs have no other name than their place
    <p key={index} lang={lang}>
      {paragraph}
    </p>
  ));
}
