import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useText } from '../i18n/language.js';
import { Button } from '../ui/Button.js';
import { Notice } from '../ui/Notice.js';
import { Loading } from '../ui/Progress.js';

interface LoadedProps<Data> {
  readonly reading: {
    readonly data: Data | undefined;
    readonly error: CombinedError | undefined;
    readonly refresh: () => void;
  };
  readonly children: (data: Data) => ReactNode;
}

/** Shows what a query brought; before that that it comes, or why it did not. Old data stays while new data comes. */
export function Loaded<Data>({ reading: { data, error, refresh }, children }: LoadedProps<Data>) {
  const text = useText('ui');
  if (data !== undefined && data !== null) return children(data);
  if (!error) return <Loading />;
  return (
    <Notice kind="warning" actions={<Button onClick={refresh}>{text.retry}</Button>}>
      {error.networkError ? text.loadFailedOffline : text.loadFailed}
    </Notice>
  );
}
