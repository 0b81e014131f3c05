/** A letter before it is dressed: paragraphs, at most one button, a line about why it was sent. */
export interface Letter {
  /** Never reveals an opinion or a vote. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly items?: readonly { readonly title: string; readonly url: string }[];
  readonly why: string;
  /** One-click unsubscribe (RFC 8058), where the letter is not one that must arrive. */
  readonly unsubscribeUrl?: string;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export function mailText(letter: Letter): string {
  const parts = [...letter.paragraphs];
  for (const item of letter.items ?? []) parts.push(`– ${item.title}\n  ${item.url}`);
  if (letter.button) parts.push(`${letter.button.label}\n${letter.button.url}`);
  parts.push(`--\n${letter.why}${letter.unsubscribeUrl ? `\n${letter.unsubscribeUrl}` : ''}`);
  return parts.join('\n\n');
}

export function mailHtml(letter: Letter): string {
  const paragraph = 'style="margin:0 0 16px;font:18px/1.5 system-ui,sans-serif;color:#1d1b16"';
  const parts = letter.paragraphs.map((text) => `<p ${paragraph}>${escape(text)}</p>`);
  if (letter.items && letter.items.length > 0) {
    const rows = letter.items.map(({ title, url }) => `<li><a href="${escape(url)}">${escape(title)}</a></li>`);
    parts.push(`<ul ${paragraph}>${rows.join('')}</ul>`);
  }
  if (letter.button) {
    parts.push(
      `<p ${paragraph}><a href="${escape(letter.button.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f4d3a;color:#fff;text-decoration:none">${escape(letter.button.label)}</a></p>`,
    );
  }
  const unsubscribe = letter.unsubscribeUrl
    ? ` <a href="${escape(letter.unsubscribeUrl)}">${escape(letter.unsubscribeUrl)}</a>`
    : '';
  parts.push(`<p style="font:14px/1.5 system-ui,sans-serif;color:#5c574b">${escape(letter.why)}${unsubscribe}</p>`);
  return `<!doctype html><html><body style="margin:0;padding:24px;background:#fff"><div style="max-width:34em;margin:0 auto">${parts.join('')}</div></body></html>`;
}
