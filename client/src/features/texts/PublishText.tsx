import { useMemo, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { changesSince } from '../../text/changesSince.js';
import { Difference } from '../../text/Difference.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Form, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { PublishTextDocument, type TextToWriteFragment } from './texts.generated.js';
import styles from './Texts.module.css';

interface PublishTextProps {
  readonly draft: TextToWriteFragment;
  /** The text as it is on the screen; null until it is there. */
  readonly written: unknown;
  readonly saved: boolean;
}

const nothing = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] };

/** From the shared draft to the next version: what changes, and why. */
export function PublishText({ draft, written, saved }: PublishTextProps) {
  const text = useText('writing');
  const announce = useAnnounce();
  const [round, setRound] = useState(0);
  const [publish] = useRefusable(PublishTextDocument, (data) => data.publishText);
  const { type, id, text: version } = draft;
  const before = version?.document ?? nothing;
  const changes = useMemo(
    () => (written === null ? [] : changesSince(before, written).filter(({ kind }) => kind !== 'same')),
    [before, written],
  );
  const send = async (values: FormData) => {
    const outcome = await publish({ type, id, reason: textOf(values, 'reason') });
    if (outcome.kind === 'done') {
      announce(text.published(outcome.value.text?.number ?? 1));
      setRound(round + 1);
    }
    return outcome;
  };
  if (written === null) return null;
  return (
    <Section title={text.publishTitle}>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{version ? text.upToDate(version.number) : text.nothingYet}</p>
      ) : (
        <>
          <p className={styles.quiet}>{version ? text.publishLead(version.number) : text.publishFirst}</p>
          {version ? (
            <Disclosure summary={text.changes(version.number)}>
              <Difference changes={changes} />
            </Disclosure>
          ) : null}
          <Form
            key={round}
            submit={text.publish}
            onSubmit={send}
            actions={saved ? null : <span className={styles.quiet}>{text.waitSaved}</span>}
          >
            <TextField name="reason" label={text.reason} hint={text.reasonHint} maxLength={500} />
          </Form>
        </>
      )}
    </Section>
  );
}
