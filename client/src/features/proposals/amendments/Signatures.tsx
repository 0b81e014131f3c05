import { useState } from 'react';
import type { Outcome } from '../../../graphql/outcome.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { OutcomeNotice } from '../../../ui/Form.js';
import { Row } from '../../../ui/Stack.js';
import { FindMember } from '../FindMember.js';
import { namesOf } from '../names.js';
import styles from '../Proposals.module.css';
import {
  AskAmendmentSignatureDocument,
  SignAmendmentDocument,
  type AmendmentPartsFragment,
} from '../proposals.generated.js';

interface SignaturesProps {
  readonly proposalId: string;
  readonly amendment: AmendmentPartsFragment;
}

/** Who signs an amendment with its author; asking somebody to, and answering. */
export function Signatures({ proposalId, amendment }: SignaturesProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const words = useText('proposals');
  const [ask] = useRefusable(AskAmendmentSignatureDocument, (data) => data.askAmendmentSignature);
  const [sign, state] = useRefusable(SignAmendmentDocument, (data) => data.signAmendment);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { id, author, signatories, viewerMayReword, viewerMaySign, viewerMayUnsign } = amendment;
  const which = { collectiveId, proposalId, id };
  const named = (signed: boolean) =>
    namesOf(
      signatories.flatMap((each) => (each.signed === signed ? [each.person] : [])),
      words,
    );
  const answer = (signs: boolean) => void sign({ ...which, signs }).then(setOutcome);
  return (
    <>
      {named(true).length > 0 ? <p className={styles.quiet}>{text.signedBy(named(true))}</p> : null}
      {named(false).length > 0 ? <p className={styles.quiet}>{text.askedToSign(named(false))}</p> : null}
      <div data-screen-only>
        <Row gap="small">
          {viewerMayReword ? (
            <FindMember
              label={text.askSignature}
              there={[author.id, ...signatories.map(({ person }) => person.id)]}
              onAsk={(accountId) => ask({ ...which, accountId })}
            />
          ) : null}
          {viewerMaySign ? (
            <Button size="small" look="primary" busy={state !== 'idle'} onClick={() => answer(true)}>
              {text.sign}
            </Button>
          ) : null}
          {viewerMayUnsign ? (
            <Button size="small" busy={state !== 'idle'} onClick={() => answer(false)}>
              {viewerMaySign ? text.declineToSign : text.unsign}
            </Button>
          ) : null}
        </Row>
        <OutcomeNotice outcome={outcome} />
      </div>
    </>
  );
}
