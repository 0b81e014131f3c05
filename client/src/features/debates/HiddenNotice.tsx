import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useMe, usePath } from '../../session/session.js';
import { Notice } from '../../ui/Notice.js';
import type { Comment } from './useDebate.js';

const isGround = <Grounds extends object>(grounds: Grounds, key: string): key is Extract<keyof Grounds, string> =>
  key in grounds;

/** In the place of what moderation hides: why, in public. Its author and who moderates still read the words below. */
export function HiddenNotice({ comment }: { readonly comment: Comment }) {
  const text = useText('debates');
  const path = usePath();
  const me = useMe();
  const ground = comment.hiddenGround ?? '';
  const own = me !== null && me.id === comment.author.id;
  return (
    <Notice title={text.hiddenTitle} actions={own ? <Link to={path('moderation')}>{text.toAppeal}</Link> : null}>
      {isGround(text.grounds, ground) ? <strong>{text.grounds[ground]}. </strong> : null}
      {comment.hiddenReason}
      {comment.body === '' ? null : <p>{own ? text.hiddenForYou : text.hiddenForModerators}</p>}
    </Notice>
  );
}
