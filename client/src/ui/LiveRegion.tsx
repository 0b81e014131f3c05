import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** The page's one polite voice for screen readers. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', count: 0 });
  const announce = useCallback((message: string) => setSaid(({ count }) => ({ message, count: count + 1 })), []);
  // A space that comes and goes makes the same sentence heard twice.
  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <output aria-live="polite">{said.message + (said.count % 2 ? '\u00A0' : '')}</output>
      </VisuallyHidden>
    </AnnounceContext>
  );
}

/** `announce('Scrutin ouvert')`: says it to screen readers, politely. */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnounceContext);
