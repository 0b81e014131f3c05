import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { Colon } from '../../../ui/Colon.js';
import { ConfirmButton } from '../../../ui/ConfirmButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Row } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextField.js';
import { nameOf } from '../names.js';
import type { ProposalProps } from '../proposalProps.js';
import styles from '../Proposals.module.css';
import {
  AgreeToProposalMergeDocument,
  AnswerMergedFollowDocument,
  DeclineProposalMergeDocument,
  TakeBackProposalMergeDocument,
} from '../proposals.generated.js';
import { AskedSplit } from './AskedSplit.js';
import { useKin, type Merge } from './useKin.js';

/** What awaits an answer: a merge asked for, and whether one follows what a followed proposal became. */
export function MergeNotices({ proposal: { id } }: ProposalProps) {
  const kin = useKin(id);
  if (!kin) return null;
  return (
    <>
      {kin.viewerIsAskedToFollow ? <FollowAsked id={id} /> : null}
      {kin.split ? <AskedSplit proposalId={id} split={kin.split} /> : null}
      {kin.merges.map((merge) =>
        merge.state === 'asked' ? <AskedMerge key={merge.id} proposalId={id} merge={merge} /> : null,
      )}
    </>
  );
}

function FollowAsked({ id }: { readonly id: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('lineage');
  const [answer, state] = useRefusable(AnswerMergedFollowDocument, (data) => data.answerMergedFollow);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const say = (follow: boolean) => void answer({ collectiveId, proposalId: id, follow }).then(setOutcome);
  return (
    <Notice
      title={text.followTitle}
      actions={
        <>
          <Button look="primary" size="small" busy={state !== 'idle'} onClick={() => say(true)}>
            {text.followYes}
          </Button>
          <Button size="small" busy={state !== 'idle'} onClick={() => say(false)}>
            {text.followNo}
          </Button>
        </>
      }
    >
      <p>{text.followLead}</p>
      <OutcomeNotice outcome={outcome} />
    </Notice>
  );
}

interface AskedMergeProps {
  readonly proposalId: string;
  readonly merge: Merge;
}

function AskedMerge({ proposalId, merge }: AskedMergeProps) {
  const { slug } = useCollective();
  const text = useText('lineage');
  const words = useText('proposals');
  const may = merge.viewerMayAgree || merge.viewerMayDecline || merge.viewerMayTakeBack;
  return (
    <Notice title={text.asked} actions={may ? <MergeActs proposalId={proposalId} merge={merge} /> : null}>
      <ul className={styles.ties}>
        {[merge.from, merge.with].map((each) =>
          each ? (
            <li key={each.id}>
              {each.id === proposalId ? each.title : <Link to={`/${slug}${each.path}`}>{each.title}</Link>}
            </li>
          ) : null,
        )}
      </ul>
      <p>
        {text.wouldBe}
        <Colon />
        {merge.title}
      </p>
      <p>{text.beginsFrom[merge.begins]}</p>
      <p className={styles.lines}>{merge.reason}</p>
      <p className={styles.quiet}>{text.askedBy(nameOf(merge.askedBy, words))}</p>
    </Notice>
  );
}

function MergeActs({ proposalId, merge }: AskedMergeProps) {
  const { id: collectiveId, slug } = useCollective();
  const text = useText('lineage');
  const navigate = useNavigate();
  const [agree] = useRefusable(AgreeToProposalMergeDocument, (data) => data.agreeToProposalMerge);
  const [decline] = useRefusable(DeclineProposalMergeDocument, (data) => data.declineProposalMerge);
  const [takeBack] = useRefusable(TakeBackProposalMergeDocument, (data) => data.takeBackProposalMerge);
  const { id } = merge;
  const which = { collectiveId, proposalId, id };
  const bringTogether = async () => {
    const outcome = await agree({ collectiveId, id });
    const made = outcome.kind === 'done' ? outcome.value.merges.find((each) => each.id === id)?.result : null;
    if (made) void navigate(`/${slug}${made.path}`);
    return outcome;
  };
  return (
    <Row gap="small">
      {merge.viewerMayAgree ? (
        <ConfirmButton
          size="small"
          look="primary"
          title={text.agreeTitle}
          explanation={<p>{text.agreeExplained}</p>}
          confirm={text.agree}
          onConfirm={bringTogether}
        >
          {text.agree}
        </ConfirmButton>
      ) : null}
      {merge.viewerMayDecline ? (
        <DialogForm
          size="small"
          label={text.decline}
          title={text.declineTitle}
          submit={text.decline}
          onSubmit={(values) => decline({ ...which, reason: textOf(values, 'reason') })}
        >
          <TextArea name="reason" label={text.declineReason} hint={text.reasonHint} required maxLength={500} />
        </DialogForm>
      ) : null}
      {merge.viewerMayTakeBack ? (
        <ConfirmButton
          size="small"
          title={text.takeBackTitle}
          explanation={<p>{text.takeBackExplained}</p>}
          confirm={text.takeBack}
          onConfirm={() => takeBack(which)}
        >
          {text.takeBack}
        </ConfirmButton>
      ) : null}
    </Row>
  );
}
