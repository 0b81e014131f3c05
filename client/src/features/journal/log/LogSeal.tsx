import { useState } from 'react';
import { readKey } from '../../../../../src/modules/transparency/domain/log/note.js';
import { verifyLog, type LogFault } from '../../../../../src/modules/transparency/domain/log/verify-log.js';
import { Loaded } from '../../../graphql/Loaded.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { CopyButton } from '../../../ui/CopyButton.js';
import { DateText } from '../../../ui/Dates.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Facts } from '../../../ui/Facts.js';
import { Notice } from '../../../ui/Notice.js';
import { Progress } from '../../../ui/Progress.js';
import { Section, Stack } from '../../../ui/Stack.js';
import { PublicLogDocument, type PublicLogQuery } from '../journal.generated.js';
import styles from '../Journal.module.css';
import LogAlarmNotice from './LogAlarm.js';
import { logOf, watchLog, type Watched } from './logHead.js';

type PublicLog = NonNullable<PublicLogQuery['publicLog']>;

/** How nobody can rewrite the log unseen, and the means to check it here and now. */
export default function LogSeal() {
  const { id: collectiveId } = useCollective();
  const text = useText('journal');
  const reading = useLiveQuery(PublicLogDocument, { collectiveId });
  return (
    <Loaded reading={reading}>
      {({ publicLog }) =>
        publicLog ? (
          <Section title={text.seal}>
            <Seal log={publicLog} />
          </Section>
        ) : null
      }
    </Loaded>
  );
}

type Verification =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly size: number; readonly faults: readonly LogFault[]; readonly watched: Watched }
  | { readonly state: 'unreachable' };

function Seal({ log: { key, size, sealedAt } }: { readonly log: PublicLog }) {
  const { slug } = useCollective();
  const text = useText('journal');
  const [verification, setVerification] = useState<Verification>({ state: 'none' });
  const verify = async (): Promise<void> => {
    setVerification({ state: 'running', done: 0, of: size });
    try {
      const known = readKey(key);
      if (!known) throw new Error('no key');
      const watched = await watchLog(slug);
      const { checkpoint, faults } = await verifyLog(logOf(slug), {
        key: known,
        onProgress: (done, of) => setVerification({ state: 'running', done, of }),
      });
      setVerification({ state: 'done', size: checkpoint?.size ?? 0, faults, watched });
    } catch {
      setVerification({ state: 'unreachable' });
    }
  };
  return (
    <Stack>
      <p>{text.sealLead}</p>
      <Facts
        facts={[
          { label: text.sealedEntries, value: text.entries(size) },
          { label: text.sealedAt, value: <DateText at={sealedAt} /> },
        ]}
      />
      <div data-screen-only>
        <Button onClick={() => void verify()} busy={verification.state === 'running'}>
          {text.verifyHere}
        </Button>
      </div>
      <div aria-live="polite">
        {verification.state === 'running' ? (
          <Progress label={text.verifying} value={verification.done} max={Math.max(1, verification.of)} />
        ) : null}
        {verification.state === 'unreachable' ? <Notice kind="warning">{text.logUnreachable}</Notice> : null}
        {verification.state === 'done' ? <Verdict slug={slug} verification={verification} /> : null}
      </div>
      <Disclosure summary={text.verifyElsewhere}>
        <p>{text.verifyElsewhereLead}</p>
        <p>
          <code
            className={styles.sum}
          >{`faire log download ${location.origin}/api/collectives/${slug}/log ${slug}`}</code>
        </p>
        <p>
          {text.logKey} <code className={styles.sum}>{key}</code> <CopyButton value={key} />
        </p>
        <p>
          <a href={`/api/collectives/${slug}/log/checkpoint`}>{text.checkpoint}</a>
        </p>
      </Disclosure>
    </Stack>
  );
}

interface VerdictProps {
  readonly slug: string;
  readonly verification: Extract<Verification, { state: 'done' }>;
}

function Verdict({ slug, verification: { size, faults, watched } }: VerdictProps) {
  const text = useText('journal');
  if (watched.state === 'alarm') return <LogAlarmNotice slug={slug} alarm={watched.alarm} />;
  const codes = watched.state === 'unsigned' ? [watched.fault] : [...new Set(faults.map(({ code }) => code))];
  if (codes.length > 0) {
    return (
      <Notice kind="warning" title={text.notWhole}>
        <ul>
          {codes.map((code) => (
            <li key={code}>{text.logFaults[code]}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const before = watched.state === 'continues' ? watched.before : null;
  return (
    <Notice kind="success" title={text.whole(size)}>
      {before === null ? text.firstSeen : text.continues(before)}
    </Notice>
  );
}
