import { useState } from 'react';
import type { Outcome } from '../../graphql/outcome.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective, usePath } from '../../session/session.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { OutcomeNotice, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Row } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import type { ProposalProps } from './proposalProps.js';
import {
  AnswerCoAuthorshipDocument,
  OpenProposalDebateDocument,
  RecallProposalDocument,
  SubmitProposalDocument,
  WithdrawProposalDocument,
} from './proposals.generated.js';

/** What the reader may do with it now: the next step first. */
export function ProposalActs({ proposal }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const path = usePath();
  const [openDebate] = useRefusable(OpenProposalDebateDocument, (data) => data.openProposalDebate);
  const [submit] = useRefusable(SubmitProposalDocument, (data) => data.submitProposal);
  const [recall] = useRefusable(RecallProposalDocument, (data) => data.recallProposal);
  const [withdraw] = useRefusable(WithdrawProposalDocument, (data) => data.withdrawProposal);
  const { id, number } = proposal;
  const which = { collectiveId, id };
  const steps = [
    [proposal.viewerMayOpenDebate, 'openDebate', openDebate, text.openDebateTitle, text.openDebateExplanation],
    [proposal.viewerMaySubmit, 'submit', submit, text.submitTitle, text.submitExplanation],
    [proposal.viewerMayRecall, 'recall', recall, text.recallTitle, text.recallExplanation],
  ] as const;
  return (
    <>
      {proposal.viewerIsInvited ? <Invitation proposal={proposal} /> : null}
      <Row gap="small">
        {steps.map(([may, name, act, title, explanation]) =>
          may ? (
            <ConfirmButton
              key={name}
              size="small"
              look={name === 'recall' ? 'secondary' : 'primary'}
              title={title}
              explanation={<p>{explanation}</p>}
              confirm={text[name]}
              onConfirm={() => act(which)}
            >
              {text[name]}
            </ConfirmButton>
          ) : null,
        )}
        {proposal.viewerMayEdit ? (
          <LinkButton size="small" to={path('propositions', number, 'ecrire')}>
            {text.edit}
          </LinkButton>
        ) : null}
        {proposal.viewerMayWithdraw ? (
          <DialogForm
            size="small"
            look="quiet"
            danger
            label={text.withdraw}
            title={text.withdrawTitle}
            submit={text.withdraw}
            onSubmit={(values) => withdraw({ ...which, reason: textOf(values, 'reason') })}
          >
            <p>{text.withdrawExplanation}</p>
            <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={500} />
          </DialogForm>
        ) : null}
      </Row>
    </>
  );
}

function Invitation({ proposal: { id } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const [answer, state] = useRefusable(AnswerCoAuthorshipDocument, (data) => data.answerCoAuthorship);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const say = (accept: boolean) => void answer({ collectiveId, id, accept }).then(setOutcome);
  return (
    <Notice
      actions={
        <>
          <Button look="primary" size="small" busy={state !== 'idle'} onClick={() => say(true)}>
            {text.accept}
          </Button>
          <Button size="small" busy={state !== 'idle'} onClick={() => say(false)}>
            {text.decline}
          </Button>
        </>
      }
    >
      <p>{text.youAreInvited}</p>
      <OutcomeNotice outcome={outcome} />
    </Notice>
  );
}
