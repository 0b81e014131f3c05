import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { Slot } from '../../page/slots.js';
import { useServerNow } from '../../time/serverClock.js';
import { amendmentsIn } from './amendmentsIn.js';
import styles from './Display.module.css';
import { BallotDocument } from './plenaries.generated.js';

/** Milliseconds a page of a text stays: the same page on every screen of the hall. */
const pageLasts = 15_000;

/** What is voted, in its own words, with what it changes; nothing for a free question. */
export function HallText({ ballotId }: { readonly ballotId: string }) {
  const [{ data }] = useQuery({ query: BallotDocument, variables: { id: ballotId } });
  const about = data?.ballot?.about ?? [];
  const proposals = about.flatMap(({ type, path }) => (type === 'Proposal' ? Number(path.split('/').pop()) : []));
  const amended = amendmentsIn(about);
  const charter = about.find(({ type }) => type === 'Charter');
  const charterAmendments = about.flatMap(({ type, id }) => (type === 'CharterAmendment' ? [id] : []));
  if (proposals.length === 0 && !charter && !amended && charterAmendments.length === 0) return null;
  return (
    <Pages>
      {proposals.map((number) => (
        <Slot key={number} name="proposalWords" of={{ number }} />
      ))}
      {amended ? <Slot name="amendmentChanges" of={amended} /> : null}
      {charterAmendments.length > 0 ? <Slot name="charterAmended" of={{ ids: charterAmendments }} /> : null}
      {charter ? <Slot name="charterChanges" of={{ versionId: charter.id }} /> : null}
    </Pages>
  );
}

/** A text cut in pages as high as its place, turned by the clock: nobody has to scroll a hall's screen. */
function Pages({ children }: { readonly children: ReactNode }) {
  const text = useText('plenaries');
  const place = useRef<HTMLElement>(null);
  const [pages, setPages] = useState(1);
  const turn = Math.floor(useServerNow(1000).getTime() / pageLasts) % pages;
  useLayoutEffect(() => {
    const box = place.current;
    if (!box) return;
    const measure = () => setPages(Math.max(1, Math.round(box.scrollWidth / Math.max(1, box.clientWidth))));
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    const mutation = new MutationObserver(measure);
    mutation.observe(box, { childList: true, subtree: true, characterData: true });
    measure();
    return () => {
      watch.disconnect();
      mutation.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    const box = place.current;
    if (box) box.scrollLeft = turn * box.clientWidth;
  }, [turn]);
  return (
    <div>
      <section ref={place} className={styles.pages} aria-label={text.votedText}>
        {children}
      </section>
      {pages > 1 ? (
        <p className={styles.small} aria-hidden="true">
          {turn + 1} / {pages}
        </p>
      ) : null}
    </div>
  );
}
