import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { useCollective, useMe } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { TextDraftDocument } from './texts.generated.js';
import { typeAt } from './written.js';
import Writing from './Writing.js';

/** Any text of the collective but a proposal's, written with others: an article, minutes, a mandate, an introduction. */
export default function WriteTextPage() {
  const { slug } = useCollective();
  const text = useText('writing');
  const { kind = '', id = '' } = useParams();
  const me = useMe();
  const type = me ? typeAt(kind) : null;
  const [{ data }] = useQuery({ query: TextDraftDocument, variables: { type: type ?? '', id }, pause: type === null });
  const draft = data?.textDraft.__typename === 'TextDraft' ? data.textDraft : null;
  return (
    <Page
      title={draft ? text.title(draft.title) : text.write}
      kicker={draft ? <Link to={`/${slug}${draft.path}`}>{text.back}</Link> : null}
      width="reading"
    >
      {type === null ? (
        <EmptyState
          title={me ? text.mayNot : text.signIn}
          action={me ? null : <LinkButton to="/connexion">{text.signInAct}</LinkButton>}
        />
      ) : (
        <Writing type={type} id={id} />
      )}
    </Page>
  );
}
