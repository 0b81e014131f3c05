import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import type { Slots } from '../../page/slots.js';
import { usePath } from '../../session/session.js';
import { Notice } from '../../ui/Notice.js';
import { useGround } from './Words.js';

/** In the place of what moderation hides: why, in public. Its authors and who moderates still read the words below. */
export default function HiddenWords({ ground, reason, own, readable }: Slots['hiddenWords']) {
  const text = useText('moderation');
  const groundOf = useGround();
  const path = usePath();
  return (
    <Notice title={text.hiddenTitle} actions={own ? <Link to={path('moderation')}>{text.contest}</Link> : null}>
      <strong>{groundOf(ground)}. </strong>
      {reason}
      {readable ? <p>{own ? text.hiddenForYou : text.hiddenForModerators}</p> : null}
    </Notice>
  );
}
