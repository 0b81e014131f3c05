import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { Notice } from '../../ui/Notice.js';
import { RepresentedDocument } from './charter.generated.js';

/** To who represents an organisation: signing here is for oneself, its own page is where one signs for it. */
export function SignForOrganisation() {
  const { viewer } = useCollective();
  return viewer.roles.includes('representative') ? <Represented /> : null;
}

function Represented() {
  const { id: collectiveId } = useCollective();
  const me = useMe();
  const text = useText('charter');
  const path = usePath();
  const { data } = useLiveQuery(RepresentedDocument, { collectiveId });
  const held = (data?.roles ?? []).filter(
    ({ kind, toAt, person }) => kind === 'representative' && !toAt && person.id === me?.id,
  );
  const named = (data?.organisations.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id }) => held.some(({ subjectId }) => subjectId === id));
  if (named.length === 0) return null;
  return (
    <Notice title={text.forOrganisationTitle}>
      {text.forOrganisation}
      <ul>
        {named.map(({ id, slug, name }) => (
          <li key={id}>
            <Link to={path('organisations', slug)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
