import { Link } from 'react-router';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import type { Slots } from '../../page/slots.js';
import { useCollective, usePath } from '../../session/session.js';
import { Notice } from '../../ui/Notice.js';
import { ModerationMeasuresDocument } from './moderation.generated.js';
import { useGround } from './Words.js';

/** In the place of what moderation hides: why, in public. Its authors and who moderates still read the words below. */
export default function HiddenWords({ id, ground, reason, own, readable }: Slots['hiddenWords']) {
  const text = useText('moderation');
  const groundOf = useGround();
  return (
    <Notice title={text.hiddenTitle} actions={own ? <Recourse subjectId={id} /> : null}>
      <strong>{groundOf(ground)}. </strong>
      {reason}
      {readable ? <p>{own ? text.hiddenForYou : text.hiddenForModerators}</p> : null}
    </Notice>
  );
}

const lately = 50;

/** To its author: the way to contest, or what became of the appeal. */
function Recourse({ subjectId }: { readonly subjectId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('moderation');
  const path = usePath();
  const asked = { collectiveId, choice: 'mine', first: lately, after: null };
  const { data } = useLiveQuery(ModerationMeasuresDocument, asked);
  if (!data) return null;
  const appeal = data.moderationMeasures.edges.find(({ node }) => node.subjectId === subjectId)?.node.appeal;
  const said = appeal ? (appeal.outcome ? text.upheld : text.stateAppealed) : text.contest;
  return <Link to={path('moderation')}>{said}</Link>;
}
