import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Colon } from '../../ui/Colon.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DateText } from '../../ui/Dates.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { AddMinutesAddendumDocument, SignMinutesDocument } from './floor.generated.js';
import styles from './Floor.module.css';
import type { PlenaryMinutesQuery } from './plenaries.generated.js';

type Minutes = NonNullable<NonNullable<PlenaryMinutesQuery['plenary']>['minutes']>;

interface SignProps {
  readonly plenaryId: string;
  readonly minutes: Minutes;
  readonly onSigned: () => void;
}

export function SignButton({ plenaryId, minutes, onSigned }: SignProps) {
  const text = useText('floor');
  const [sign] = useRefusable(SignMinutesDocument, (data) => data.signMinutes);
  if (!minutes.viewerMaySign) return null;
  return (
    <ConfirmButton
      title={text.signTitle}
      explanation={text.signExplanation}
      confirm={text.sign}
      onConfirm={async () => {
        const ended = await sign({ plenaryId });
        onSigned();
        return ended;
      }}
    >
      {text.sign}
    </ConfirmButton>
  );
}

interface SignedProps {
  readonly plenaryId: string;
  readonly minutes: Minutes;
  readonly mayAdd: boolean;
  readonly onAdded: () => void;
}

/** Who signed, what was added since, and the files to keep. */
export function SignedPart({ plenaryId, minutes, mayAdd, onAdded }: SignedProps) {
  const text = useText('floor');
  const file = (kind: 'html' | 'json') => `/api/plenaries/${plenaryId}/minutes.${kind}`;
  return (
    <>
      <Section title={text.signatures}>
        {minutes.signatures.length === 0 ? <p className={styles.soft}>{text.unsigned}</p> : null}
        <ul>
          {minutes.signatures.map(({ role, person, at }) => (
            <li key={role}>
              {text.signedAs[role]}
              <Colon />
              {person.name}, <DateText at={at} />
            </li>
          ))}
        </ul>
      </Section>
      {minutes.addenda.length > 0 || mayAdd ? (
        <Section title={text.addenda}>
          {minutes.addenda.map(({ id, body, person, at }) => (
            <Stack key={id} gap="small">
              <p className={styles.addendum}>{body}</p>
              <p className={styles.soft}>
                {person.name}, <DateText at={at} />
              </p>
            </Stack>
          ))}
          {mayAdd ? <AddendumForm plenaryId={plenaryId} onAdded={onAdded} /> : null}
        </Section>
      ) : null}
      {minutes.state === 'published' ? (
        <div data-screen-only>
          <Row>
            <a href={file('html')} download>
              {text.downloadHtml}
            </a>
            <a href={file('json')} download>
              {text.downloadJson}
            </a>
          </Row>
        </div>
      ) : null}
    </>
  );
}

function AddendumForm({ plenaryId, onAdded }: { readonly plenaryId: string; readonly onAdded: () => void }) {
  const text = useText('floor');
  const [add] = useRefusable(AddMinutesAddendumDocument, (data) => data.addMinutesAddendum);
  return (
    <div data-screen-only>
      <DialogForm
        label={text.addendum}
        title={text.addendum}
        submit={text.addendum}
        onSubmit={async (values) => {
          const ended = await add({ plenaryId, body: textOf(values, 'body') });
          if (ended.kind === 'done') onAdded();
          return ended;
        }}
      >
        <TextArea name="body" label={text.addendumBody} hint={text.addendumHint} required maxLength={5000} rows={6} />
      </DialogForm>
    </div>
  );
}
