import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import { Button } from '../ui/Button.js';
import { offerText, passageOf, quotePassage, useIsQuotable, type Passage, type QuotableClause } from './quoting.js';
import styles from './Quotable.module.css';

interface QuotableProps {
  /** What the text belongs to: the proposal, the article. */
  readonly subjectId: string;
  readonly textVersionId: string;
  /** Holds the text's HTML: each clause is an element with the id `c-<clause id>`. */
  readonly children: ReactNode;
}

const clauseSelector = '[id^="c-"]';

/** The clauses of a text that is not on the page, out of its HTML. */
export const clausesIn = (html: string): QuotableClause[] =>
  clausesUnder(new DOMParser().parseFromString(html, 'text/html').body);

const clausesUnder = (place: Element): QuotableClause[] =>
  [...place.querySelectorAll(clauseSelector)].map(clauseOf).filter(({ text }) => text.trim() !== '');

/** As the server keeps it. */
const longestQuote = 1000;

/** A text whose words can be quoted in the debate: select some, and a button offers it. */
export function Quotable({ subjectId, textVersionId, children }: QuotableProps) {
  const place = useRef<HTMLDivElement>(null);
  const listened = useIsQuotable(subjectId);
  const [passage, setPassage] = useState<Passage | null>(null);
  const text = useText('ui');
  useEffect(() => {
    return offerText(subjectId, { textVersionId, clauses: place.current ? clausesUnder(place.current) : [] });
  }, [subjectId, textVersionId]);
  useEffect(() => {
    const look = (): void => setPassage(place.current && selectedIn(place.current, textVersionId));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [textVersionId]);
  return (
    <div ref={place}>
      {children}
      {passage && listened ? (
        <div className={styles.bar}>
          <Button
            look="primary"
            // Pressing must not undo the selection.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              quotePassage(subjectId, passage);
              document.getSelection()?.removeAllRanges();
            }}
          >
            {text.quoteSelection}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

const clauseOf = (element: Element): QuotableClause => ({
  id: element.id.slice('c-'.length),
  text: wordsOf(element),
});

/** The words under a node; a line break is "\n", as the server counts it. */
function wordsOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  return [...node.childNodes].map(wordsOf).join('');
}

/** The selected words, when they stand in one clause of the text. */
function selectedIn(text: Element, textVersionId: string): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = range.startContainer;
  const element = (start instanceof Element ? start : start.parentElement)?.closest(clauseSelector);
  if (!element || !text.contains(element) || !element.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = wordsOf(before.cloneContents()).length;
  const words = wordsOf(range.cloneContents());
  if (words.trim() === '' || words.length > longestQuote) return null;
  return passageOf(clauseOf(element), textVersionId, from, from + words.length);
}
