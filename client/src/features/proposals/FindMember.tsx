import { useState } from 'react';
import { useQuery } from 'urql';
import type { Outcome } from '../../graphql/outcome.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { PersonName } from '../../ui/Avatar.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { OutcomeNotice } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { SearchField } from '../../ui/SearchField.js';
import { Row, Stack } from '../../ui/Stack.js';
import styles from './Proposals.module.css';
import { CoAuthorsFoundDocument } from './proposals.generated.js';

interface FindMemberProps {
  readonly label: string;
  /** Ids of those who need not be asked. */
  readonly there: readonly string[];
  readonly onAsk: (accountId: string) => Promise<Outcome>;
}

/** Finds somebody of the collective by name, and asks them. */
export function FindMember({ label, there, onAsk }: FindMemberProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data, fetching }] = useQuery({
    query: CoAuthorsFoundDocument,
    variables: { collectiveId, text: words },
    pause: !open || words === '',
  });
  const found = words === '' ? [] : (data?.searchMembers ?? []).filter((person) => !there.includes(person.id));
  const ask = async (accountId: string, name: string) => {
    setBusy(true);
    const ended = await onAsk(accountId);
    setBusy(false);
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
          {label}
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={label}>
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
                  <Button size="small" busy={busy} onClick={() => void ask(person.id, person.name)}>
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
