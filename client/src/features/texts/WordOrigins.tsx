import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { originClauses } from '../../text/originClauses.js';
import { Labelled } from './Labelled.js';
import { Shown } from './Shown.js';
import { TextWordOriginsDocument } from './texts.generated.js';

/** Which version brought each word of a text, asked for when somebody wants to know. */
export function WordOrigins({ versionId }: { readonly versionId: string }) {
  const text = useText('texts');
  return (
    <Shown title={text.wordOrigins} lead={text.wordOriginsLead}>
      <Origins versionId={versionId} />
    </Shown>
  );
}

function Origins({ versionId }: { readonly versionId: string }) {
  const text = useText('texts');
  const reading = useLiveQuery(TextWordOriginsDocument, { versionId });
  return (
    <Loaded reading={reading}>
      {({ textOrigins }) => (
        <Labelled
          clauses={originClauses(textOrigins.clauses).map(({ clauseId, runs }) => ({
            key: clauseId,
            parts: runs.map((run) => {
              const source = textOrigins.sources.find(({ id }) => id === run.versionId);
              const version = text.version(run.version);
              return { label: source ? `${source.title}, ${version}` : version, text: run.text };
            }),
          }))}
        />
      )}
    </Loaded>
  );
}
