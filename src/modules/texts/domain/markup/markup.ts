/** HTML as any parser has it: the server's, or the browser's. */
export type MarkupNode = string | MarkupElement;

export interface MarkupElement {
  /** Lower case. */
  readonly tag: string;
  attribute(name: string): string | null;
  /** Without comments. */
  readonly children: readonly MarkupNode[];
}

/** The words inside, no further than needed to tell what they are. */
export function firstWords(element: MarkupElement): string {
  let words = '';
  let seen = 0;
  const todo: MarkupNode[] = [element];
  for (let next = todo.pop(); next !== undefined && seen < 30; next = todo.pop()) {
    seen += 1;
    if (typeof next === 'string') words += next;
    else todo.push(...next.children.slice(0, 30).reverse());
  }
  return words;
}
