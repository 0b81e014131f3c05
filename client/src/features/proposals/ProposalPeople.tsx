import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Section } from '../../ui/Stack.js';
import { InviteCoAuthor } from './InviteCoAuthor.js';
import { nameOf } from './names.js';
import type { ProposalProps } from './proposalProps.js';
import styles from './Proposals.module.css';
import { LeaveProposalDocument } from './proposals.generated.js';

/** Who writes it, and who is asked to. */
export function ProposalPeople({ proposal }: ProposalProps) {
  const text = useText('proposals');
  const { authors, invited, viewerMayEdit, viewerMayLeave } = proposal;
  return (
    <Section title={text.people}>
      {authors.length === 0 ? <p className={styles.quiet}>{text.noAuthors}</p> : null}
      <ul className={styles.people}>
        {authors.map((person) => (
          <li key={person.id}>
            <PersonName name={nameOf(person, text)} />
          </li>
        ))}
        {invited.map((person) => (
          <li key={person.id}>
            <PersonName name={nameOf(person, text)} role={text.invitedNotYet} />
          </li>
        ))}
      </ul>
      {viewerMayLeave ? <Leave proposal={proposal} /> : null}
      {viewerMayEdit ? <InviteCoAuthor proposal={proposal} /> : null}
    </Section>
  );
}

function Leave({ proposal: { id } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const [leave] = useRefusable(LeaveProposalDocument, (data) => data.leaveProposal);
  return (
    <ConfirmButton
      size="small"
      look="quiet"
      title={text.leaveTitle}
      explanation={<p>{text.leaveExplanation}</p>}
      confirm={text.leave}
      onConfirm={() => leave({ collectiveId, id })}
    >
      {text.leave}
    </ConfirmButton>
  );
}
