import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Labelled } from './Labelled.js';
import { byClause, countWords, type Passage } from './passages.js';
import { Shown } from './Shown.js';
import { TextPassagesDocument } from './texts.generated.js';

interface WhoWroteProps {
  readonly type: string;
  readonly id: string;
}

/** Who wrote which words of a text as it stands, asked for when somebody wants to know. */
export function WhoWrote(props: WhoWroteProps) {
  const text = useText('texts');
  return (
    <Shown title={text.whoWrote} lead={text.whoWroteLead}>
      <Passages {...props} />
    </Shown>
  );
}

function Passages({ type, id }: WhoWroteProps) {
  const text = useText('texts');
  const reading = useLiveQuery(TextPassagesDocument, { type, id });
  const nameOf = ({ person }: Passage): string =>
    person === null ? text.before : person.erased ? text.formerMember : person.name;
  return (
    <Loaded reading={reading}>
      {({ textPassages: passages }) => {
        if (passages.length === 0) return <p>{text.nobodyYet}</p>;
        const clauses = byClause(passages).map((clause) => ({
          key: clause.key,
          parts: clause.passages.map((passage) => ({ label: nameOf(passage), text: passage.text })),
        }));
        return (
          <>
            <ul>
              {countWords(passages, nameOf).map(([name, count]) => (
                <li key={name}>{text.wordsOf(name, count)}</li>
              ))}
            </ul>
            <Labelled clauses={clauses} />
          </>
        );
      }}
    </Loaded>
  );
}
