import { lazy, Suspense, useState } from 'react';
import { Loaded } from '../../graphql/Loaded.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useMe } from '../../session/session.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { Loading } from '../../ui/Progress.js';
import { Stack } from '../../ui/Stack.js';
import { useText } from '../../i18n/language.js';
import { PublishText } from './PublishText.js';
import { TextDraftDocument, type TextToWriteFragment } from './texts.generated.js';

/** Heavy: only who writes brings it. */
const LiveText = lazy(() => import('../../text/editor/LiveText.js'));

interface WritingProps {
  readonly type: string;
  readonly id: string;
}

/** A text as it is written with others, and its next version published from there. */
export default function Writing({ type, id }: WritingProps) {
  const text = useText('writing');
  const [topic, setTopic] = useState<string | null>(null);
  const reading = useLiveQuery(TextDraftDocument, { type, id }, topic);
  const found = reading.data?.textDraft;
  if (found?.__typename === 'TextDraft' && found.topic !== topic) setTopic(found.topic);
  return (
    <Loaded reading={reading}>
      {({ textDraft }) =>
        textDraft.__typename === 'TextDraft' ? (
          <Together key={textDraft.id} draft={textDraft} />
        ) : (
          <EmptyState title={text.mayNot}>{textDraft.message}</EmptyState>
        )
      }
    </Loaded>
  );
}

function Together({ draft }: { readonly draft: TextToWriteFragment }) {
  const text = useText('writing');
  const me = useMe();
  const [written, setWritten] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  if (!me) return null;
  return (
    <Stack>
      <Suspense fallback={<Loading />}>
        <LiveText
          type={draft.type}
          id={draft.id}
          accountId={me.id}
          label={text.labels[draft.type] ?? text.label}
          onChange={setWritten}
          onSaved={setSaved}
        />
      </Suspense>
      {draft.viewerMayWrite ? <PublishText draft={draft} written={written} saved={saved} /> : null}
    </Stack>
  );
}
