import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';

interface SubjectLinkProps {
  readonly type: string;
  readonly title: string;
  readonly path: string;
}

/** To the thing concerned, on the page of what it is about. */
export function SubjectLink({ type, title, path }: SubjectLinkProps) {
  const { slug } = useCollective();
  const text = useText('moderation');
  if (path === '') return <span>{text.gone}</span>;
  return <Link to={`/${slug}${path}`}>{text.about(title, type)}</Link>;
}
