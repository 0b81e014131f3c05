import { useState } from 'react';
import { useQuery } from 'urql';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { SearchField } from '../../ui/SearchField.js';
import { Row, Stack } from '../../ui/Stack.js';
import type { ProposalProps } from './proposalProps.js';
import styles from './Proposals.module.css';
import { CoAuthorsFoundDocument, InviteCoAuthorDocument } from './proposals.generated.js';

/** Finds somebody of the collective by name, and asks them to co-write. */
export function InviteCoAuthor({ proposal: { id, authors, invited } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [invite, state] = useRefusable(InviteCoAuthorDocument, (data) => data.inviteCoAuthor);
  const [{ data, fetching }] = useQuery({
    query: CoAuthorsFoundDocument,
    variables: { collectiveId, text: words },
    pause: !open || words === '',
  });
  const there = new Set([...authors, ...invited].map((person) => person.id));
  const found = words === '' ? [] : (data?.searchMembers ?? []).filter((person) => !there.has(person.id));
  const ask = async (accountId: string, name: string) => {
    const ended = await invite({ collectiveId, id, accountId });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(text.invited(name));
    setOpen(false);
    setWords('');
  };
  return (
    <>
      <div data-screen-only>
        <Button size="small" onClick={() => setOpen(true)}>
          {text.invite}
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.invite}>
        <Stack>
          <SearchField label={text.inviteSearch} value={words} onSearch={setWords} />
          <output>
            {words !== '' && data && !fetching && found.length === 0 ? (
              <p className={styles.quiet}>{text.inviteNobody}</p>
            ) : null}
          </output>
          <ul className={styles.people}>
            {found.map((person) => (
              <li key={person.id}>
                <Row>
                  <PersonName name={person.name} />
                  <Button size="small" busy={state !== 'idle'} onClick={() => void ask(person.id, person.name)}>
                    {text.inviteThis(person.name)}
                  </Button>
                </Row>
              </li>
            ))}
          </ul>
          <OutcomeNotice outcome={outcome} />
        </Stack>
      </Dialog>
    </>
  );
}
