import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { Page } from '../../../page/Page.js';
import { useCollective, usePath } from '../../../session/session.js';
import { CopyButton } from '../../../ui/CopyButton.js';
import { DialogForm } from '../../../ui/DialogForm.js';
import { textOf } from '../../../ui/Form.js';
import { Loading } from '../../../ui/Progress.js';
import { Columns, Row, Stack } from '../../../ui/Stack.js';
import { TextField } from '../../../ui/TextField.js';
import { KeepRuleDocument } from './desk.generated.js';
import { figuresRead, figuresText } from './figures.js';
import { draftOf } from './readRule.js';
import { RuleBuilder } from './RuleBuilder.js';
import { ruleOf, type RuleDraft } from './ruleDraft.js';
import { RuleSentence } from './RuleSentence.js';
import { Simulator } from './Simulator.js';
import { StartFrom } from './PrepareBallot.js';
import { useRules } from './useRules.js';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Any rule, its sentence, and what it makes of figures. Rule and figures go with the address that is copied. */
export default function WorkshopPage() {
  const text = useText('desk');
  const [asked] = useSearchParams();
  const from = asked.get('depuis');
  const { offered } = useRules();
  const start = from === null ? null : offered.find(({ key }) => key === from);
  return (
    <Page title={text.workshopTitle} lead={<p>{text.workshopLead}</p>}>
      {from !== null && offered.length === 0 ? (
        <Loading />
      ) : (
        <Workshop
          start={draftOf(start ? start.rule : parsed(asked.get('regle') ?? ''))}
          figures={figuresRead(asked.get('essai') ?? 'for:61,against:30,abstain:9,roll:120')}
        />
      )}
    </Page>
  );
}

function Workshop({
  start,
  figures,
}: {
  readonly start: RuleDraft;
  readonly figures: Readonly<Record<string, string>>;
}) {
  const text = useText('desk');
  const path = usePath();
  const navigate = useNavigate();
  const { id: collectiveId, viewer } = useCollective();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(figures);
  const [keep] = useRefusable(KeepRuleDocument, (data) => data.keepRule);
  const address = (): string => {
    const search = new URLSearchParams({ regle: JSON.stringify(ruleOf(draft)), essai: figuresText(tried) });
    return `${location.origin}${path('regles', 'composer')}?${search.toString()}`;
  };
  return (
    <Columns
      aside={
        <>
          <RuleSentence draft={draft} />
          <Simulator draft={draft} figures={tried} onChange={setTried} />
          <Row>
            <CopyButton value={address()} label={text.shareSimulation} />
            {viewer.coordination ? (
              <DialogForm
                look="primary"
                label={text.keep}
                title={text.keepTitle}
                submit={text.keep}
                onSubmit={async (values) => {
                  const ended = await keep({ collectiveId, name: textOf(values, 'name'), rule: ruleOf(draft) });
                  if (ended.kind === 'done') void navigate(path('regles'));
                  return ended;
                }}
              >
                <TextField name="name" label={text.keepName} hint={text.keepNameHint} required maxLength={120} />
              </DialogForm>
            ) : null}
          </Row>
        </>
      }
    >
      <Stack>
        <StartFrom onChoose={setDraft} />
        <RuleBuilder draft={draft} onChange={setDraft} />
      </Stack>
    </Columns>
  );
}
