import { useState } from 'react';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { State } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Colon } from '../../../ui/Colon.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { Dialog } from '../../../ui/Dialog.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Row, Section } from '../../../ui/Stack.js';
import { DropPileDocument, type DeskBallotFragment } from './desk.generated.js';
import styles from './Desk.module.css';
import { PileForm } from './PileForm.js';

interface PilesProps {
  readonly ballot: DeskBallotFragment;
  readonly onChange: () => void;
}

/** Piles of papers and shows of hands: who counted each, whether two counts agree, and the reader's own. */
export function Piles({ ballot, onChange }: PilesProps) {
  const text = useText('desk');
  const counting = ballot.viewerIsTeller && ballot.state === 'open';
  const [edited, edit] = useState<string | null>(null);
  const [drop] = useRefusable(DropPileDocument, (data) => data.dropPile);
  const own = ballot.piles.find(({ name }) => name === edited);
  return (
    <Section title={text.piles}>
      <p>{text.apart}</p>
      {ballot.piles.length === 0 ? <EmptyState title={text.noPiles} /> : null}
      <ul className={styles.list}>
        {ballot.piles.map((pile) => (
          <li key={pile.name} className={styles.group}>
            <div className={styles.person}>
              <strong>{pile.name}</strong>
              <PileState agreed={pile.agreed} counts={pile.tellers.length} />
            </div>
            <p>{text.countedBy(pile.tellers.map(({ name }) => name))}</p>
            {counting ? (
              <Row>
                <Button size="small" onClick={() => edit(pile.name)}>
                  {pile.mine === null ? (
                    <>
                      {text.countPile}
                      <Colon />
                      {pile.name}
                    </>
                  ) : (
                    text.recount(pile.name)
                  )}
                </Button>
                {pile.mine === null ? null : (
                  <ConfirmButton
                    size="small"
                    look="quiet"
                    title={text.dropPileTitle(pile.name)}
                    explanation={text.dropPileBody}
                    confirm={text.dropPile}
                    onConfirm={async () => {
                      const ended = await drop({ ballotId: ballot.id, pile: pile.name });
                      onChange();
                      return ended;
                    }}
                  >
                    {text.dropPile}
                  </ConfirmButton>
                )}
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
      {counting ? (
        <div>
          <Button look="primary" onClick={() => edit('')}>
            {text.countPile}
          </Button>
        </div>
      ) : null}
      <Dialog open={edited !== null} onClose={() => edit(null)} title={edited ? text.recount(edited) : text.countPile}>
        <PileForm
          ballot={ballot}
          pile={edited ?? ''}
          mine={own?.mine ?? null}
          onDone={() => {
            edit(null);
            onChange();
          }}
        />
      </Dialog>
    </Section>
  );
}

function PileState({ agreed, counts }: { readonly agreed: boolean; readonly counts: number }) {
  const text = useText('desk');
  if (agreed) return <State tone="success">{text.agreed}</State>;
  return counts < 2 ? <State tone="neutral">{text.waitsOther}</State> : <State tone="warning">{text.disagree}</State>;
}
