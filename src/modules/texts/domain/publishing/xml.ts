/** Characters XML has no place for, not even escaped, and controls nobody sees. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text made safe for content and quoted attributes of XML and HTML. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
