import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Loaded } from '../../graphql/Loaded.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { Page } from '../../page/Page.js';
import { useCollective, useMe, usePath } from '../../session/session.js';
import { LinkButton } from '../../ui/Button.js';
import { Checkbox } from '../../ui/Choices.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { Form, ticked } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Stack } from '../../ui/Stack.js';
import { TextArea, TextField } from '../../ui/TextField.js';
import styles from './Consultations.module.css';
import { ContributeDocument, ContributionDeskDocument, type ContributionDeskQuery } from './consultations.generated.js';
import { useDraft, type KeptDraft } from './useDraft.js';

/** Where one contributes, in one's own name or for somebody offline. What is typed is kept on the device. */
export default function ContributePage() {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const path = usePath();
  const reading = useLiveQuery(ContributionDeskDocument, { collectiveId }, `collective:${collectiveId}`);
  return (
    <Page
      title={text.formTitle}
      lead={<p>{text.formLead}</p>}
      kicker={<Link to={path('contributions')}>{text.all}</Link>}
      width="reading"
    >
      <Loaded reading={reading}>{(desk) => <Writing desk={desk} />}</Loaded>
    </Page>
  );
}

interface DeskProps {
  readonly desk: ContributionDeskQuery;
}

function Writing({ desk }: DeskProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('consultations');
  const path = usePath();
  const navigate = useNavigate();
  const kept = useDraft(collectiveId);
  const { contributionDesk } = desk;
  const [forSomebody, setForSomebody] = useState(kept.draft.offlineName !== '');
  const [contribute, state] = useRefusable(ContributeDocument, (data) => data.contribute, { retry: true });
  const send = async (values: FormData) => {
    const { id, title, body, theme, offlineName } = kept.draft;
    const offline = forSomebody ? { name: offlineName, consent: ticked(values, 'consent') } : null;
    const outcome = await contribute({ collectiveId, input: { id, title, body, theme, offline } });
    if (outcome.kind === 'done') {
      kept.clear();
      await navigate(path('contributions', outcome.value.number));
    }
    return outcome;
  };
  const fields = (
    <>
      <WordsFields kept={kept} desk={desk} />
      {contributionDesk.viewerMayWriteForOthers ? (
        <Checkbox
          label={text.forSomebody}
          hint={text.forSomebodyHint}
          checked={forSomebody}
          onChange={(event) => setForSomebody(event.currentTarget.checked)}
        />
      ) : null}
      {forSomebody && contributionDesk.viewerMayWriteForOthers ? <OfflineFields kept={kept} /> : null}
    </>
  );
  return (
    <Stack>
      {kept.restored ? <Notice>{text.restored}</Notice> : null}
      {contributionDesk.closedBecause ? (
        <Notice kind="refusal" title={text.closed}>
          {contributionDesk.closedBecause}
        </Notice>
      ) : null}
      {contributionDesk.viewerMayContribute ? (
        <Form submit={text.send} onSubmit={send} actions={<StartOver kept={kept} />}>
          {fields}
        </Form>
      ) : (
        <>
          <NotYet closed={Boolean(contributionDesk.closedBecause)} />
          <WordsFields kept={kept} desk={desk} />
        </>
      )}
      <KeptSign kept={kept} waiting={state === 'waiting'} />
    </Stack>
  );
}

function WordsFields({ kept: { draft, change }, desk }: DeskProps & { readonly kept: KeptDraft }) {
  const text = useText('consultations');
  const themes = [
    ...new Set([
      ...desk.workingGroups.groups.map(({ theme }) => theme),
      ...desk.contributionDesk.themes.map(({ theme }) => theme),
    ]),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <>
      <TextArea
        name="body"
        label={text.body}
        hint={text.bodyHint}
        required
        rows={7}
        maxLength={4_000}
        serif
        value={draft.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <TextField
        name="theme"
        label={text.theme}
        hint={text.themeHint}
        required
        maxLength={60}
        list="contribution-themes"
        value={draft.theme}
        onChange={(event) => change({ theme: event.currentTarget.value })}
      />
      <datalist id="contribution-themes">
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {theme}
          </option>
        ))}
      </datalist>
      <TextField
        name="title"
        label={text.titleField}
        maxLength={120}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
    </>
  );
}

function OfflineFields({ kept: { draft, change } }: { readonly kept: KeptDraft }) {
  const text = useText('consultations');
  return (
    <>
      <TextField
        name="offlineName"
        label={text.offlineName}
        hint={text.offlineNameHint}
        required
        maxLength={80}
        value={draft.offlineName}
        onChange={(event) => change({ offlineName: event.currentTarget.value })}
      />
      <Checkbox name="consent" label={text.offlineConsent} required />
    </>
  );
}

function StartOver({ kept }: { readonly kept: KeptDraft }) {
  const text = useText('consultations');
  if (kept.kept === 'nothing') return null;
  return (
    <ConfirmButton
      look="quiet"
      title={text.startOverTitle}
      explanation={text.startOverExplanation}
      confirm={text.startOver}
      onConfirm={() => {
        kept.clear();
        return Promise.resolve();
      }}
    >
      {text.startOver}
    </ConfirmButton>
  );
}

/** Says where what was typed is: always in sight, read out when it changes. */
function KeptSign({ kept: { kept }, waiting }: { readonly kept: KeptDraft; readonly waiting: boolean }) {
  const text = useText('consultations');
  const words = waiting ? text.waiting : { nothing: '', kept: text.kept, unkept: text.notKept }[kept];
  return <output className={styles.quiet}>{words}</output>;
}

function NotYet({ closed }: { readonly closed: boolean }) {
  const { slug, viewer } = useCollective();
  const me = useMe();
  const text = useText('consultations');
  if (!me) {
    const signIn = (
      <LinkButton to={`/connexion?retour=${encodeURIComponent(`/${slug}/contributions/nouvelle`)}`}>
        {text.signIn}
      </LinkButton>
    );
    return <Notice actions={signIn}>{text.signInFirst}</Notice>;
  }
  if (closed || viewer.tier !== null) return null;
  return <Notice actions={<LinkButton to={`/${slug}`}>{text.goHome}</LinkButton>}>{text.joinFirst}</Notice>;
}
