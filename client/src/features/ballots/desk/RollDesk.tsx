import { useState } from 'react';
import { useQuery } from 'urql';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { State } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../../ui/Form.js';
import { useAnnounce } from '../../../ui/LiveRegion.js';
import { SearchField } from '../../../ui/SearchField.js';
import { Row, Section } from '../../../ui/Stack.js';
import { TextField } from '../../../ui/TextField.js';
import {
  DeskLinesDocument,
  RemindUnverifiedDocument,
  SignOnPaperDocument,
  VerifyVoterDocument,
  type DeskLinesQuery,
} from './desk.generated.js';
import styles from './Desk.module.css';

const shownAtFirst = 20;
const mostShown = 100;

type Line = DeskLinesQuery['ballotRoll']['edges'][number]['node'];

/** A signature for an organisation or a group says who signs: the same hand may sign for itself on another line. */
const nameOf = ({ person, voice }: Line): string =>
  voice.name === null ? person.name : `${voice.name} (${person.name})`;

interface RollDeskProps {
  readonly ballotId: string;
  readonly onChange: () => void;
}

function useLines(ballotId: string, standing: string | null, search: string) {
  const [first, setFirst] = useState(shownAtFirst);
  const [{ data }, ask] = useQuery({
    query: DeskLinesDocument,
    variables: { id: ballotId, standing, search, first, after: null },
    requestPolicy: 'cache-and-network',
  });
  const more = (data?.ballotRoll.pageInfo.hasNextPage ?? false) && first < mostShown;
  return {
    lines: data?.ballotRoll.edges.map(({ node }) => node) ?? [],
    loaded: data !== undefined,
    showMore: more ? () => setFirst(mostShown) : null,
    refresh: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Who signs the roll on paper, before voting in the urn of the hall. */
export function SigningList({ ballotId, onChange }: RollDeskProps) {
  const text = useText('desk');
  const [search, setSearch] = useState('');
  const { lines, showMore, refresh } = useLines(ballotId, 'admitted', search);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [sign] = useRefusable(SignOnPaperDocument, (data) => data.signOnPaper);
  const act = async (line: Line): Promise<void> => {
    setOutcome(await sign({ ballotId, accountId: line.voice.id, signed: !line.signed }));
    refresh();
    onChange();
  };
  return (
    <Section title={text.signing}>
      <p>{text.signingBody}</p>
      <SearchField label={text.search} value={search} onSearch={setSearch} />
      <OutcomeNotice outcome={outcome} />
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.person}>
            <span>
              {nameOf(line)} {line.signed ? <State tone="success">{text.signedAlready}</State> : null}
            </span>
            <Button size="small" look={line.signed ? 'quiet' : 'secondary'} onClick={() => void act(line)}>
              {line.signed ? text.unsign(nameOf(line)) : text.sign(nameOf(line))}
            </Button>
          </li>
        ))}
      </ul>
      {showMore ? <Button onClick={showMore}>{text.more}</Button> : null}
    </Section>
  );
}

/** Who waits to be verified: admitted, refused with a reason, or written to. */
export function VerifyList({ ballotId, onChange }: RollDeskProps) {
  const text = useText('desk');
  const announce = useAnnounce();
  const { lines, loaded, showMore, refresh } = useLines(ballotId, 'to-verify', '');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [verify] = useRefusable(VerifyVoterDocument, (data) => data.verifyVoter);
  const [remind] = useRefusable(RemindUnverifiedDocument, (data) => data.remindUnverified);
  const settle = async (accountId: string, refusal: string | null): Promise<Outcome> => {
    const ended = await verify({ ballotId, accountId, refusal });
    refresh();
    onChange();
    return ended;
  };
  const write = async (): Promise<Outcome> => {
    const ended = await remind({ ballotId });
    if (ended.kind === 'done') {
      setTold(text.reminded(ended.value.written));
      announce(text.reminded(ended.value.written));
    }
    return ended;
  };
  return (
    <Section
      title={text.verify}
      actions={
        lines.length > 0 ? (
          <ConfirmButton title={text.remindTitle} explanation={text.remindBody} confirm={text.remind} onConfirm={write}>
            {text.remind}
          </ConfirmButton>
        ) : null
      }
    >
      {told === null ? null : <p>{told}</p>}
      {loaded && lines.length === 0 ? <p>{text.allVerified}</p> : null}
      <OutcomeNotice outcome={outcome} />
      <ul className={styles.list}>
        {lines.map(({ id, person }) => (
          <li key={id} className={styles.person}>
            {person.name}
            <Row>
              <Button size="small" onClick={() => void settle(id, null).then(setOutcome)}>
                {text.admit(person.name)}
              </Button>
              <DialogForm
                size="small"
                look="quiet"
                danger
                label={text.refuse}
                title={text.refuseTitle(person.name)}
                submit={text.refuse}
                onSubmit={(values) => settle(id, textOf(values, 'refusal'))}
              >
                <TextField
                  name="refusal"
                  label={text.refuseReason}
                  hint={text.refuseReasonHint}
                  required
                  maxLength={500}
                />
              </DialogForm>
            </Row>
          </li>
        ))}
      </ul>
      {showMore ? <Button onClick={showMore}>{text.more}</Button> : null}
    </Section>
  );
}
