import { useState } from 'react';
import { useQuery } from 'urql';
import { newId } from '../../../graphql/newId.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import type { Slots } from '../../../page/slots.js';
import { useCollective, useMe } from '../../../session/session.js';
import { Form, OutcomeNotice, textOf } from '../../../ui/Form.js';
import { Button } from '../../../ui/Button.js';
import { SearchField } from '../../../ui/SearchField.js';
import { Select } from '../../../ui/Select.js';
import { Row, Section } from '../../../ui/Stack.js';
import {
  AnswerProxyDocument,
  GiveProxyDocument,
  ProxyPeopleDocument,
  RevokeProxyDocument,
  type BoothBallotFragment,
  type BoothProxyFragment,
} from './booth.generated.js';
import styles from './Booth.module.css';
import { proxiesPerHolder } from './ruleOf.js';
import { useBooth } from './useBooth.js';

/** Votes handed to somebody else: giving one's own, answering and giving back those of others. */
export default function BallotProxies({ ballotId }: Slots['ballotProxies']) {
  const text = useText('booth');
  const me = useMe();
  const { data, refresh } = useBooth(ballotId);
  const ballot = data?.ballot;
  if (!me || !ballot || (!ballot.allowsProxies && ballot.viewerProxies.length === 0)) return null;
  const given = ballot.viewerProxies.find(({ principal }) => principal.id === me.id);
  const held = ballot.viewerProxies.filter(({ holder }) => holder.id === me.id);
  return (
    <Section title={text.proxies}>
      <p>{text.proxiesHelp(proxiesPerHolder(ballot.ballotRule))}</p>
      {given ? <Given ballot={ballot} proxy={given} onChange={refresh} /> : null}
      {held.map((proxy) => (
        <Held key={proxy.id} ballot={ballot} proxy={proxy} onChange={refresh} />
      ))}
      {ballot.allowsProxies && !given && held.length === 0 ? <Give ballot={ballot} onChange={refresh} /> : null}
    </Section>
  );
}

interface PartProps {
  readonly ballot: BoothBallotFragment;
  readonly onChange: () => void;
}

interface ProxyProps extends PartProps {
  readonly proxy: BoothProxyFragment;
}

function Given({ ballot, proxy, onChange }: ProxyProps) {
  const text = useText('booth');
  const { holder, state } = proxy;
  const [revoke] = useRefusable(RevokeProxyDocument, (data) => data.revokeProxy);
  return (
    <div className={styles.line}>
      <p>{state === 'accepted' ? text.proxyAccepted(holder.name) : text.proxyGiven(holder.name)}</p>
      {ballot.allowsProxies ? (
        <Acts
          acts={[{ label: text.proxyTakeBack, act: () => revoke({ ballotId: ballot.id, id: proxy.id }) }]}
          onChange={onChange}
        />
      ) : null}
    </div>
  );
}

function Held({ ballot, proxy, onChange }: ProxyProps) {
  const text = useText('booth');
  const { name } = proxy.principal;
  const [answer] = useRefusable(AnswerProxyDocument, (data) => data.answerProxy);
  const [revoke] = useRefusable(RevokeProxyDocument, (data) => data.revokeProxy);
  const about = { ballotId: ballot.id, id: proxy.id };
  const acts =
    proxy.state === 'accepted'
      ? [{ label: text.proxyGiveUp(name), act: () => revoke(about) }]
      : [
          { label: text.proxyAccept(name), act: () => answer({ ...about, accepts: true }) },
          { label: text.proxyDecline(name), act: () => answer({ ...about, accepts: false }) },
        ];
  return (
    <div className={styles.line}>
      <p>{proxy.state === 'accepted' ? text.proxyHeld(name) : text.proxyAsked(name)}</p>
      {ballot.allowsProxies ? <Acts acts={acts} onChange={onChange} /> : null}
    </div>
  );
}

interface ActsProps {
  readonly acts: readonly { readonly label: string; readonly act: () => Promise<Outcome> }[];
  readonly onChange: () => void;
}

function Acts({ acts, onChange }: ActsProps) {
  const [busy, setBusy] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <>
      <Row>
        {acts.map(({ label, act }) => (
          <Button
            key={label}
            busy={busy === label}
            onClick={async () => {
              setBusy(label);
              setOutcome(await act());
              setBusy('');
              onChange();
            }}
          >
            {label}
          </Button>
        ))}
      </Row>
      <OutcomeNotice outcome={outcome} />
    </>
  );
}

function Give({ ballot, onChange }: PartProps) {
  const text = useText('booth');
  const me = useMe();
  const { id: collectiveId } = useCollective();
  const [search, setSearch] = useState('');
  const [id] = useState(newId);
  const [give] = useRefusable(GiveProxyDocument, (data) => data.giveProxy);
  const [{ data }] = useQuery({
    query: ProxyPeopleDocument,
    variables: { collectiveId, text: search },
    pause: search.length < 2,
  });
  const people = (data?.searchMembers ?? []).filter((person) => person.id !== me?.id);
  return (
    <>
      <SearchField label={text.proxySearch} value={search} onSearch={setSearch} />
      {people.length > 0 ? (
        <Form
          submit={text.proxyGive}
          onSubmit={async (values) => {
            const ended = await give({ ballotId: ballot.id, id, holderId: textOf(values, 'holderId') });
            onChange();
            return ended;
          }}
        >
          <Select
            name="holderId"
            label={text.proxyTo}
            required
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
        </Form>
      ) : null}
    </>
  );
}
