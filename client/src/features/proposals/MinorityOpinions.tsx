import { useState } from 'react';
import { newId } from '../../graphql/newId.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { ConfirmButton } from '../../ui/ConfirmButton.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf } from '../../ui/Form.js';
import { Row, Section, Stack } from '../../ui/Stack.js';
import { TextArea } from '../../ui/TextField.js';
import { Opinion } from './Opinion.js';
import {
  FileMinorityOpinionDocument,
  ProposalOpinionsDocument,
  SignMinorityOpinionDocument,
  TakeBackMinorityOpinionDocument,
  type OpinionPartsFragment,
} from './dissent.generated.js';

/** What those say whose amendments a plenary did not take, and the way to say it. Nothing where there is nothing to say. */
export function MinorityOpinions({ proposalId }: { readonly proposalId: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const reading = useLiveQuery(ProposalOpinionsDocument, { collectiveId, proposalId }, `proposal:${proposalId}`);
  const [file] = useRefusable(FileMinorityOpinionDocument, (data) => data.fileMinorityOpinion);
  const [id, setId] = useState(newId);
  const found = reading.data?.proposalOpinions;
  if (!found || (found.opinions.length === 0 && found.viewerMayFileOn.length === 0)) return null;
  return (
    <Section title={text.opinions}>
      <Stack>
        {found.opinions.map((opinion) => (
          <Opinion key={opinion.id} opinion={opinion}>
            <Acts proposalId={proposalId} opinion={opinion} />
          </Opinion>
        ))}
        <Row gap="small">
          {found.viewerMayFileOn.map(({ id: amendmentId, number }) => (
            <DialogForm
              key={amendmentId}
              size="small"
              label={text.fileOpinion(number)}
              title={text.fileOpinion(number)}
              submit={text.publishOpinion}
              onSubmit={async (values) => {
                const ended = await file({ collectiveId, proposalId, amendmentId, id, body: textOf(values, 'body') });
                if (ended.kind === 'done') setId(newId());
                return ended;
              }}
            >
              <TextArea name="body" label={text.opinionBody} hint={text.opinionHint} required maxLength={2000} serif />
            </DialogForm>
          ))}
        </Row>
      </Stack>
    </Section>
  );
}

function Acts({ proposalId, opinion }: { readonly proposalId: string; readonly opinion: OpinionPartsFragment }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const [sign] = useRefusable(SignMinorityOpinionDocument, (data) => data.signMinorityOpinion);
  const [takeBack] = useRefusable(TakeBackMinorityOpinionDocument, (data) => data.takeBackMinorityOpinion);
  const which = { collectiveId, proposalId, id: opinion.id };
  return (
    <div data-screen-only>
      <Row gap="small">
        {opinion.viewerMaySign ? (
          <ConfirmButton
            size="small"
            title={text.signOpinion}
            explanation={<p>{text.signOpinionExplained}</p>}
            confirm={text.signOpinion}
            onConfirm={() => sign(which)}
          >
            {text.signOpinion}
          </ConfirmButton>
        ) : null}
        {opinion.viewerMayTakeBack ? (
          <ConfirmButton
            size="small"
            look="quiet"
            title={text.takeBackOpinion}
            explanation={<p>{text.takeBackOpinionExplained}</p>}
            confirm={text.takeBackOpinion}
            onConfirm={() => takeBack(which)}
          >
            {text.takeBackOpinion}
          </ConfirmButton>
        ) : null}
      </Row>
    </div>
  );
}
