import { useText } from '../../i18n/language.js';
import { PersonName } from '../../ui/Avatar.js';
import { Section } from '../../ui/Stack.js';
import { InviteCoAuthor } from './InviteCoAuthor.js';
import { nameOf } from './names.js';
import type { ProposalProps } from './proposalProps.js';
import styles from './Proposals.module.css';

/** Who writes it, and who is asked to. */
export function ProposalPeople({ proposal }: ProposalProps) {
  const text = useText('proposals');
  const { authors, invited, viewerMayEdit } = proposal;
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
      {viewerMayEdit ? <InviteCoAuthor proposal={proposal} /> : null}
    </Section>
  );
}
