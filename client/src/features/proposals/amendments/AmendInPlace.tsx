import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../../graphql/Loaded.js';
import { newId } from '../../../graphql/newId.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective, usePath } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Form, textOf } from '../../../ui/Form.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { changesSince } from '../../../text/changesSince.js';
import { Difference } from '../../../text/Difference.js';
import { PassagesToAmendDocument, TableAmendmentDocument, type PassagesToAmendQuery } from '../proposals.generated.js';
import styles from '../Proposals.module.css';
import { clausesIn, withWords } from './oneClause.js';

interface AmendInPlaceProps {
  readonly proposalId: string;
  readonly onEnd: () => void;
}

/** A text as it is read, where each passage can be amended on the spot. */
export default function AmendInPlace({ proposalId, onEnd }: AmendInPlaceProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const path = usePath();
  const reading = useLiveQuery(PassagesToAmendDocument, { collectiveId, proposalId });
  const [open, setOpen] = useState('');
  const [left, setLeft] = useState('');
  // Whoever leaves a passage goes on from its button.
  useEffect(() => {
    if (left !== '') document.getElementById(`amender-${left}`)?.focus();
  }, [left]);
  return (
    <Loaded reading={reading}>
      {({ proposalAmendments: amended }) => (
        <Stack>
          <p className={styles.quiet}>
            {text.inPlaceHint} <Link to={path('propositions', amended.number, 'amender')}>{text.amendWhole}</Link>
          </p>
          {clausesIn(amended.document).map(({ id, words }) =>
            id === open ? (
              <Passage
                key={`${amended.versionId} ${id}`}
                amended={amended}
                clause={id}
                words={words}
                onEnd={() => {
                  setOpen('');
                  setLeft(id);
                }}
                onTabled={onEnd}
                onStale={reading.refresh}
              />
            ) : (
              <div key={id} className={styles.passage}>
                <p className={styles.lines}>{words}</p>
                <Button
                  id={`amender-${id}`}
                  size="small"
                  look="quiet"
                  onClick={() => {
                    setOpen(id);
                    setLeft('');
                  }}
                >
                  {text.amendPassage}
                  <VisuallyHidden>{text.passageNamed(words.slice(0, 60))}</VisuallyHidden>
                </Button>
              </div>
            ),
          )}
          <div>
            <Button onClick={onEnd}>{text.endInPlace}</Button>
          </div>
        </Stack>
      )}
    </Loaded>
  );
}

interface PassageProps {
  readonly amended: PassagesToAmendQuery['proposalAmendments'];
  readonly clause: string;
  readonly words: string;
  readonly onEnd: () => void;
  readonly onTabled: () => void;
  readonly onStale: () => void;
}

function Passage({ amended, clause, words, onEnd, onTabled, onStale }: PassageProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const announce = useAnnounce();
  const [id] = useState(newId);
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes where one writes.
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  const [said, setSaid] = useState(words);
  const [table] = useRefusable(TableAmendmentDocument, (data) => data.tableAmendment);
  const document = said.trim() === words.trim() ? amended.document : withWords(amended.document, clause, said);
  const changes = changesSince(amended.document, document).filter(({ kind }) => kind !== 'same');
  const send = async (values: FormData) => {
    const input = { versionId: amended.versionId, document, reason: textOf(values, 'reason') };
    const outcome = await table({ collectiveId, proposalId: amended.id, id, input });
    if (outcome.kind === 'done') {
      announce(text.tabled);
      onTabled();
    } else if (outcome.kind === 'refused' && outcome.refusal.kind === 'conflict') onStale();
    return outcome;
  };
  return (
    <div ref={place} className={styles.passageOpen}>
      <Form submit={text.table} onSubmit={send} actions={<Button onClick={onEnd}>{text.leavePassage}</Button>}>
        <TextArea
          label={text.passage}
          hint={text.wordsHint}
          serif
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <Stack gap="small">
          <h3>{text.preview}</h3>
          {changes.length === 0 ? <p className={styles.quiet}>{text.nothingYet}</p> : <Difference changes={changes} />}
        </Stack>
        <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={2000} />
      </Form>
    </div>
  );
}
