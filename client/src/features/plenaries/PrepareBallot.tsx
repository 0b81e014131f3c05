import { useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { useCollective } from '../../session/session.js';
import { Checkbox } from '../../ui/Choices.js';
import { Form, textOf } from '../../ui/Form.js';
import { Notice } from '../../ui/Notice.js';
import { Select } from '../../ui/Select.js';
import { TextField } from '../../ui/TextField.js';
import {
  BallotRulesDocument,
  DescribeRuleDocument,
  PrepareBallotDocument,
  VotableSubjectsDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';

type Item = NonNullable<PlenaryQuery['plenary']>['agenda'][number];

interface PrepareBallotProps {
  readonly item: Item;
  readonly onDone: () => void;
}

const isRule = (rule: unknown): rule is Readonly<Record<string, unknown>> => typeof rule === 'object' && rule !== null;

/** Question, what it decides, and the rule: its sentence follows each choice. */
export function PrepareBallot({ item, onDone }: PrepareBallotProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('plenaries');
  const [template, setTemplate] = useState('simpleMajority');
  const [secret, setSecret] = useState(false);
  const [question, setQuestion] = useState(item.title);
  const [{ data: rules }] = useQuery({ query: BallotRulesDocument, variables: {} });
  const [{ data: votable }] = useQuery({ query: VotableSubjectsDocument, variables: { collectiveId } });
  const base = rules?.ballotRules.find((each) => each.template === template)?.rule;
  const rule = isRule(base) ? { ...base, secrecy: secret ? 'secret' : 'named' } : null;
  const [{ data: described }] = useQuery({ query: DescribeRuleDocument, variables: { rule }, pause: rule === null });
  const [prepare] = useRefusable(PrepareBallotDocument, (data) => data.prepareBallot);
  const description = described?.describeBallotRule;
  const subjects = subjectsOf(votable, text.charterVersion);
  return (
    <Form
      submit={text.prepare}
      onSubmit={async (values) => {
        const [type, id] = textOf(values, 'subject').split(':');
        const ended = await prepare({
          itemId: item.id,
          input: { question, rule, subjects: type && id ? [{ type, id }] : [] },
        });
        if (ended.kind === 'done') onDone();
        return ended;
      }}
    >
      <Select
        name="subject"
        label={text.subject}
        placeholder={text.freeQuestion}
        options={subjects.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => {
          const chosen = subjects.find(({ value }) => value === event.currentTarget.value);
          if (chosen) setQuestion(chosen.question);
        }}
      />
      <TextField
        name="question"
        label={text.question}
        required
        maxLength={300}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <Select
        name="template"
        label={text.template}
        required
        value={template}
        onChange={(event) => setTemplate(event.currentTarget.value)}
        options={Object.entries(text.templates).map(([value, label]) => ({ value, label }))}
      />
      <Checkbox
        name="secret"
        label={text.secret}
        checked={secret}
        onChange={(event) => setSecret(event.currentTarget.checked)}
      />
      {description?.__typename === 'BallotRule' ? <Notice>{description.sentence}</Notice> : null}
    </Form>
  );
}

interface Votable {
  readonly proposals: { readonly edges: readonly { readonly node: { id: string; number: number; title: string } }[] };
  readonly mandates: readonly { id: string; title: string; state: string }[];
  readonly charter: { readonly versions: readonly { id: string; number: number; state: string }[] };
}

/** What waits for a plenary's word, each with the question it asks. */
function subjectsOf(votable: Votable | undefined, charterVersion: (number: number) => string) {
  if (!votable) return [];
  return [
    ...votable.proposals.edges.map(({ node }) => ({
      value: `Proposal:${node.id}`,
      label: `${node.number}. ${node.title}`,
      question: node.title,
    })),
    ...votable.mandates
      .filter(({ state }) => state === 'proposed')
      .map(({ id, title }) => ({ value: `Mandate:${id}`, label: title, question: title })),
    ...votable.charter.versions
      .filter(({ state }) => state === 'draft')
      .map(({ id, number }) => ({
        value: `Charter:${id}`,
        label: charterVersion(number),
        question: charterVersion(number),
      })),
  ];
}
