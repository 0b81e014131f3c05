import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useText } from '../../i18n/language.js';
import { Page } from '../../page/Page.js';
import { useCollective } from '../../session/session.js';
import { EmptyState } from '../../ui/EmptyState.js';
import History from './History.js';
import { TextHistoryDocument } from './texts.generated.js';
import { typeAt } from './written.js';

/** The versions of any text of the collective but a proposal's, which has an address of its own. */
export default function HistoryPage() {
  const { slug } = useCollective();
  const text = useText('texts');
  const { kind = '', id = '' } = useParams();
  const type = typeAt(kind);
  const [{ data }] = useQuery({
    query: TextHistoryDocument,
    variables: { type: type ?? '', id },
    pause: type === null,
  });
  const found = data?.textHistory;
  return (
    <Page
      title={found ? text.historyOf(found.title) : text.historyTitle}
      lead={<p>{text.versionsLead}</p>}
      kicker={found ? <Link to={`/${slug}${found.path}`}>{text.backToText}</Link> : null}
      width="reading"
    >
      {type === null ? <EmptyState title={text.noHistory} /> : <History type={type} id={id} topic={null} />}
    </Page>
  );
}
