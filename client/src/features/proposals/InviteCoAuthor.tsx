import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { FindMember } from './FindMember.js';
import type { ProposalProps } from './proposalProps.js';
import { InviteCoAuthorDocument } from './proposals.generated.js';

/** Asks somebody of the collective to co-write. */
export function InviteCoAuthor({ proposal: { id, authors, invited } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const [invite] = useRefusable(InviteCoAuthorDocument, (data) => data.inviteCoAuthor);
  return (
    <FindMember
      label={text.invite}
      there={[...authors, ...invited].map((person) => person.id)}
      onAsk={(accountId) => invite({ collectiveId, id, accountId })}
    />
  );
}
