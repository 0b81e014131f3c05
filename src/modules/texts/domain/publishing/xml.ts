/** Characters XML has no place for, not even escaped. */
// eslint-disable-next-line no-control-regex -- the very characters that must go
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text made safe for content and quoted attributes of XML and HTML. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
