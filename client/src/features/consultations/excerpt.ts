interface Said {
  readonly title: string;
  readonly body: string;
}

const longest = 120;

/** What a contribution is called: its title, else its first line, "" when it has neither. */
export function shortTitle({ title, body }: Said): string {
  if (title !== '') return title;
  const [first = ''] = body.split('\n', 1);
  return first.length > longest ? `${first.slice(0, longest - 1).trimEnd()}…` : first;
}

/** What a card says under that: the words that follow those it is called by; "" when none follow. */
export function excerptOf({ title, body }: Said): string {
  const called = shortTitle({ title, body });
  const cut = called.endsWith('…');
  const said = called.replace(/[.…]$/, '');
  if (said === '' || !body.startsWith(said)) return body;
  const rest = body.slice(said.length);
  if (cut) return `…${rest}`;
  // Called by a part of a sentence: all of it is read below.
  if (!/[!?]$/.test(said) && !/^(?:$|[.!?\n])/.test(rest)) return body;
  return rest.replace(/^[\s.!?]+/, '');
}
