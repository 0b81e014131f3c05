import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useCollective, usePath } from '../../../session/session.js';
import { Checkbox } from '../../../ui/Choices.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Form, textOf } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { Select } from '../../../ui/Select.js';
import { TextField } from '../../../ui/TextField.js';
import { DeskPrepareBallotDocument, DeskSubjectsDocument, type DeskSubjectsQuery } from './desk.generated.js';
import { Pick } from './fields.js';
import { optionsOf, type OptionDraft } from './options.js';
import { emptyOption, OptionsEditor } from './OptionsEditor.js';
import { draftOf } from './readRule.js';
import { RuleBuilder } from './RuleBuilder.js';
import { isBudget, isElection, isProcedure, plainRule, ruleOf, type RuleDraft } from './ruleDraft.js';
import { RuleSentence } from './RuleSentence.js';
import { SecrecyField } from './TermsFields.js';
import { useRules } from './useRules.js';

interface PrepareBallotProps {
  readonly itemId: string;
  /** Of the item: the question until another is typed. */
  readonly title: string;
  readonly onDone: () => void;
}

/** Question, what it decides, the rule, and what an election chooses among. */
export default function PrepareBallot({ itemId, title, onDone }: PrepareBallotProps) {
  const text = useText('desk');
  const path = usePath();
  const [question, setQuestion] = useState(title);
  const [rule, setRule] = useState<RuleDraft>(plainRule);
  const [options, setOptions] = useState<readonly OptionDraft[]>(() => [emptyOption(), emptyOption()]);
  const [byHands, setByHands] = useState(false);
  const [prepare] = useRefusable(DeskPrepareBallotDocument, (data) => data.prepareBallot);
  const election = isElection(rule.method);
  const wanted = { blocks: rule.method === 'allotted', costs: isBudget(rule.method) };
  return (
    <Form
      submit={text.prepare}
      onSubmit={async (values) => {
        const [type, id] = textOf(values, 'subject').split(':');
        const subjects = rule.method === 'yes-no' && type && id ? [{ type, id }] : [];
        const ended = await prepare({
          itemId,
          input: {
            question,
            rule: ruleOf(rule),
            options: election ? optionsOf(options, wanted) : [],
            byHands,
            subjects,
          },
        });
        if (ended.kind === 'done') onDone();
        return ended;
      }}
    >
      {rule.method === 'yes-no' ? <SubjectField onChoose={setQuestion} /> : null}
      <TextField
        name="question"
        label={text.question}
        required
        maxLength={300}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <StartFrom onChoose={setRule} />
      <SecrecyField draft={rule} set={(part) => setRule({ ...rule, ...part })} />
      <RuleSentence draft={rule} />
      {isProcedure(rule.method) ? <Notice kind="warning">{text.heldInRounds}</Notice> : null}
      <p>
        <Link to={path('regles')}>{text.rulesTitle}</Link>
      </p>
      <Disclosure summary={text.changeRule}>
        <RuleBuilder draft={rule} onChange={setRule} secrecyElsewhere />
      </Disclosure>
      {election ? <OptionsEditor options={options} onChange={setOptions} {...wanted} /> : null}
      <Checkbox
        name="byHands"
        label={text.byHands}
        checked={byHands}
        onChange={(event) => setByHands(event.currentTarget.checked)}
      />
    </Form>
  );
}

/** A ready-made rule, or one the collective keeps. */
export function StartFrom({ onChoose }: { readonly onChoose: (draft: RuleDraft) => void }) {
  const text = useText('desk');
  const { offered } = useRules();
  const [chosen, choose] = useState('simpleMajority');
  if (offered.length === 0) return null;
  return (
    <Pick
      name="template"
      label={text.startFrom}
      value={chosen}
      words={Object.fromEntries(offered.map(({ key, name }) => [key, name]))}
      onChange={(key) => {
        choose(key);
        onChoose(draftOf(offered.find((each) => each.key === key)?.rule));
      }}
    />
  );
}

function SubjectField({ onChoose }: { readonly onChoose: (question: string) => void }) {
  const text = useText('desk');
  const { id: collectiveId } = useCollective();
  const [{ data }] = useQuery({ query: DeskSubjectsDocument, variables: { collectiveId } });
  const subjects = subjectsOf(data, text.charterVersion);
  return (
    <Select
      name="subject"
      label={text.subject}
      placeholder={text.freeQuestion}
      options={subjects.map(({ value, label }) => ({ value, label }))}
      onChange={(event) => {
        const chosen = subjects.find(({ value }) => value === event.currentTarget.value);
        if (chosen) onChoose(chosen.question);
      }}
    />
  );
}

/** What waits for a plenary's word, each with the question it asks. */
function subjectsOf(votable: DeskSubjectsQuery | undefined, charterVersion: (number: number) => string) {
  if (!votable) return [];
  const { proposals, mandates, charter } = votable;
  return [
    ...proposals.edges.map(({ node: { id, number, title } }) => ({
      value: `Proposal:${id}`,
      label: `${number}. ${title}`,
      question: title,
    })),
    ...mandates.flatMap(({ id, title, state }) =>
      state === 'proposed' ? [{ value: `Mandate:${id}`, label: title, question: title }] : [],
    ),
    ...charter.versions.flatMap(({ id, number, state }) =>
      state === 'draft'
        ? [{ value: `Charter:${id}`, label: charterVersion(number), question: charterVersion(number) }]
        : [],
    ),
  ];
}
