import { useText } from '../i18n/language.js';
import { Button } from './Button.js';

interface LoadMoreProps {
  readonly hasNext: boolean;
  readonly busy?: boolean;
  readonly onMore: () => void;
  /** "Voir 20 propositions de plus". */
  readonly label?: string;
}

/** The next page of a list that grows, on demand. Nothing at the end of it. */
export function LoadMore({ hasNext, busy = false, onMore, label }: LoadMoreProps) {
  const text = useText('ui');
  if (!hasNext) return null;
  return (
    <Button busy={busy} onClick={onMore}>
      {label ?? text.more}
    </Button>
  );
}
