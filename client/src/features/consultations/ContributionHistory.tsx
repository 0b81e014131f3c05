import { useState } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../../graphql/Loaded.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Button } from '../../ui/Button.js';
import { DateText } from '../../ui/Dates.js';
import { Dialog } from '../../ui/Dialog.js';
import styles from './Consultations.module.css';
import { ContributionHistoryDocument } from './consultations.generated.js';

/** That it was rewritten, and a way to what it said before. */
export function ContributionHistory({ number }: { readonly number: number }) {
  const text = useText('consultations');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {text.rewritten}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.historyTitle}>
        {open ? <Versions number={number} /> : null}
      </Dialog>
    </>
  );
}

function Versions({ number }: { readonly number: number }) {
  const { id: collectiveId } = useCollective();
  const [{ data, error }, execute] = useQuery({
    query: ContributionHistoryDocument,
    variables: { collectiveId, number },
    requestPolicy: 'network-only',
  });
  return (
    <Loaded reading={{ data, error, refresh: () => execute() }}>
      {({ contributionHistory }) => (
        <ol reversed>
          {[...contributionHistory].reverse().map((version) => (
            <li key={version.number}>
              <p className={styles.quiet}>
                <DateText at={version.writtenAt} /> · {version.theme}
              </p>
              {version.title === '' ? null : (
                <p>
                  <strong>{version.title}</strong>
                </p>
              )}
              <p className={styles.words}>{version.body}</p>
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
