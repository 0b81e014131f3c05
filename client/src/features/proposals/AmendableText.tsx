import { Suspense, useState, type ReactNode } from 'react';
import { lazyPart } from '../../page/slots.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Loading } from '../../ui/Progress.js';
import type { ProposalProps } from './proposalProps.js';

/** Heavy: only who amends brings it. */
const AmendInPlace = lazyPart(['proposals', 'amendments'], () => import('./amendments/AmendInPlace.js'));

interface AmendableTextProps extends ProposalProps {
  /** The text as it is read. */
  readonly children: ReactNode;
}

/** A text to read; whoever may amend it does so there. */
export function AmendableText({ proposal: { id, viewerMayAmend }, children }: AmendableTextProps) {
  const text = useText('proposals');
  const [amending, setAmending] = useState(false);
  if (!viewerMayAmend) return children;
  if (amending) {
    return (
      <Suspense fallback={<Loading />}>
        <AmendInPlace proposalId={id} onEnd={() => setAmending(false)} />
      </Suspense>
    );
  }
  return (
    <>
      {children}
      <div data-screen-only>
        <Button size="small" onClick={() => setAmending(true)}>
          {text.amendHere}
        </Button>
      </div>
    </>
  );
}
