import { useState } from 'react';
import { Link } from 'react-router';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { subjectsIn } from '../../../page/decidedSubjects.js';
import { usePath } from '../../../session/session.js';
import { Checkbox } from '../../../ui/Choices.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Form } from '../../../ui/Form.js';
import { Notice } from '../../../ui/Notice.js';
import { TextField } from '../../../ui/TextField.js';
import { DeskPrepareBallotDocument } from './desk.generated.js';
import { Pick } from './fields.js';
import { optionsOf, type OptionDraft } from './options.js';
import { emptyOption, OptionsEditor } from './OptionsEditor.js';
import { draftOf } from './readRule.js';
import { RuleBuilder } from './RuleBuilder.js';
import { isBudget, isElection, isProcedure, plainRule, ruleOf, type RuleDraft } from './ruleDraft.js';
import { RuleSentence } from './RuleSentence.js';
import SubjectField from './SubjectField.js';
import { SecrecyField } from './TermsFields.js';
import { useRules } from './useRules.js';

/** Characters of a question. */
const longest = 300;

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
        const subjects = rule.method === 'yes-no' ? subjectsIn(values) : [];
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
      {rule.method === 'yes-no' ? <SubjectField onChoose={(asked) => setQuestion(asked.slice(0, longest))} /> : null}
      <TextField
        name="question"
        label={text.question}
        required
        maxLength={longest}
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
      <p>
        <Link to={`${path('scrutins-ailleurs', 'importer')}?point=${itemId}`}>{text.importInstead}</Link>
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
