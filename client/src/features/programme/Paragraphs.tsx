/** Plain text in paragraphs: an empty line makes a new one. */
export const Paragraphs = ({ text }: { readonly text: string }) =>
  text === ''
    ? null
    : text.split(/\n{2,}/).map((paragraph, index) => (
        // The text is only ever replaced whole.
        // eslint-disable-next-line react/no-array-index-key -- paragraphs have no other name than their place
        <p key={index}>{paragraph}</p>
      ));
