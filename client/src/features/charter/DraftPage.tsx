import { Link } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, usePath } from '../../session/session.js';
import { State } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { CharterTabs } from './CharterTabs.js';
import { CharterText } from './CharterText.js';
import { CharterDraftDocument, DraftCharterDocument, type CharterDraftQuery } from './charter.generated.js';
import styles from './Charter.module.css';
import { DraftDates } from './DraftDates.js';
import { DraftEditor } from './DraftEditor.js';

/** The next version while it is written: all read it, the coordination edits it. */
export default function DraftPage() {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const reading = useLiveQuery(CharterDraftDocument, { collectiveId }, `charter:${collectiveId}`);
  const draft = reading.data?.charterVersion;
  return (
    <Page
      title={text.draftTitle}
      lead={
        <>
          <p>{text.draftLead}</p>
          {draft ? (
            <p className={styles.meta}>
              <State tone="info">{text.version(draft.number)}</State> <span>{draft.reason}</span>
            </p>
          ) : null}
        </>
      }
    >
      <CharterTabs />
      <Loaded reading={reading}>{(data) => <Draft data={data} onChange={reading.refresh} />}</Loaded>
    </Page>
  );
}

function Draft({ data, onChange }: { readonly data: CharterDraftQuery; readonly onChange: () => void }) {
  const text = useText('charter');
  const path = usePath();
  const draft = data.charterVersion;
  if (!draft) return <NoDraft mayDraft={data.charter.viewerMayDraft} onChange={onChange} />;
  const inForce = data.charter.versions.find(({ state }) => state === 'in_force');
  const difference = inForce ? `${path('charte', 'versions')}?de=${inForce.number}&a=${draft.number}` : null;
  return (
    <Stack gap="large">
      <p>
        <Link to={path('charte', 'amendements')}>{text.amendDraft}</Link>
      </p>
      <DraftDates draft={draft} onChange={onChange} />
      {difference ? (
        <p>
          <Link to={difference}>{text.seeDifference}</Link>
        </p>
      ) : null}
      {draft.viewerMayEdit ? (
        <>
          <Notice>{text.nextPlenary}</Notice>
          <DraftEditor draft={draft} onChange={onChange} />
        </>
      ) : draft.parts.length === 0 ? (
        <EmptyState title={text.draftEmpty} />
      ) : (
        <CharterText parts={draft.parts} debates />
      )}
    </Stack>
  );
}

function NoDraft({ mayDraft, onChange }: { readonly mayDraft: boolean; readonly onChange: () => void }) {
  const { id: collectiveId } = useCollective();
  const text = useText('charter');
  const path = usePath();
  const [open] = useRefusable(DraftCharterDocument, (data) => data.draftCharter);
  return (
    <EmptyState
      title={text.noDraft}
      action={
        mayDraft ? (
          <DialogForm
            look="primary"
            label={text.openDraft}
            title={text.prepareNext}
            submit={text.openDraft}
            onSubmit={async (values) => {
              const outcome = await open({ collectiveId, reason: textOf(values, 'reason') });
              onChange();
              return outcome;
            }}
          >
            <TextArea name="reason" label={text.draftReason} hint={text.draftReasonHint} required maxLength={1000} />
          </DialogForm>
        ) : (
          <LinkButton to={path('charte')}>{text.readCharter}</LinkButton>
        )
      }
    >
      {text.noDraftLead}
    </EmptyState>
  );
}
