import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** To the top on a new page, to the named place on `#…`, to where one was on the way back. */
export function useScrollRestoration(): void {
  const { key, pathname, hash } = useLocation();
  const how = useNavigationType();
  const places = useRef(new Map<string, number>());
  const previous = useRef(pathname);

  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);

  useEffect(() => {
    const remember = () => places.current.set(key, window.scrollY);
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key]);

  useLayoutEffect(() => {
    const moved = previous.current !== pathname;
    previous.current = pathname;
    if (hash) return whenThere(() => document.getElementById(decodeURIComponent(hash.slice(1))));
    if (how === 'POP') return reach(places.current.get(key) ?? 0);
    if (moved) window.scrollTo(0, 0);
    return undefined;
  }, [key, pathname, hash, how]);
}

const patience = 2000;

/** Scrolls to an element as soon as the page has it. */
function whenThere(find: () => Element | null): () => void {
  return each(() => {
    const element = find();
    element?.scrollIntoView();
    return element !== null;
  });
}

/** Scrolls to a height as soon as the page is that tall. */
function reach(top: number): () => void {
  return each(() => {
    window.scrollTo(0, top);
    return Math.abs(window.scrollY - top) < 2;
  });
}

/** Tries at each frame until it is done, for two seconds or until the returned function is called. */
function each(act: () => boolean): () => void {
  const end = performance.now() + patience;
  let frame = 0;
  const tryOnce = () => {
    if (!act() && performance.now() < end) frame = requestAnimationFrame(tryOnce);
  };
  tryOnce();
  return () => cancelAnimationFrame(frame);
}
