import { useMemo, useState } from 'react';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { Form, textOf } from '../../ui/Form.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import { Section } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { changesSince } from './changesSince.js';
import { Difference } from './Difference.js';
import styles from './Proposals.module.css';
import { PublishProposalDraftDocument, type ProposalToWriteFragment } from './proposals.generated.js';

interface PublishDraftProps {
  readonly proposal: ProposalToWriteFragment;
  /** The text as it is on the screen; null until it is there. */
  readonly written: unknown;
  readonly saved: boolean;
}

/** From the shared draft to the next version: what changes, and why. */
export function PublishDraft({ proposal, written, saved }: PublishDraftProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const announce = useAnnounce();
  const [round, setRound] = useState(0);
  const [publish] = useRefusable(PublishProposalDraftDocument, (data) => data.publishProposalDraft);
  const { id, text: version } = proposal;
  const changes = useMemo(
    () => (written === null ? [] : changesSince(version.document, written).filter(({ kind }) => kind !== 'same')),
    [version.document, written],
  );
  const send = async (values: FormData) => {
    const outcome = await publish({ collectiveId, id, reason: textOf(values, 'reason') });
    if (outcome.kind === 'done') {
      announce(text.live.published(outcome.value.text.number));
      setRound(round + 1);
    }
    return outcome;
  };
  if (written === null) return null;
  return (
    <Section title={text.live.publishTitle}>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{text.live.upToDate(version.number)}</p>
      ) : (
        <>
          <p className={styles.quiet}>{text.live.publishLead(version.number)}</p>
          <Disclosure summary={text.live.changes(version.number)}>
            <Difference changes={changes} />
          </Disclosure>
          <Form
            key={round}
            submit={text.live.publish}
            onSubmit={send}
            actions={saved ? null : <span className={styles.quiet}>{text.live.waitSaved}</span>}
          >
            <TextField name="reason" label={text.fieldReason} hint={text.fieldReasonHint} maxLength={500} />
          </Form>
        </>
      )}
    </Section>
  );
}
