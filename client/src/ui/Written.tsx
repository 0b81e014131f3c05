import type { ReactNode } from 'react';
import { useWrittenLang } from '../i18n/written.js';

interface WrittenProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A paragraph of words of people, in the language they write. */
export const Written = ({ className, children }: WrittenProps) => (
  <p className={className} lang={useWrittenLang()}>
    {children}
  </p>
);
