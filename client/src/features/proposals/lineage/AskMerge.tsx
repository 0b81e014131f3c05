import { useState } from 'react';
import { Loaded } from '../../../graphql/Loaded.js';
import { useRefusable } from '../../../graphql/useRefusable.js';
import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/Choices.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Form, textOf } from '../../../ui/Form.js';
import { SearchField } from '../../../ui/SearchField.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextField } from '../../../ui/TextField.js';
import type { ProposalProps } from '../proposalProps.js';
import styles from '../Proposals.module.css';
import { AskProposalMergeDocument, ProposalsDocument } from '../proposals.generated.js';

/** Asks another proposal, among those in debate, to become one with this one. */
export function AskMerge({ proposal: { id, title } }: ProposalProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('lineage');
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState(title);
  const [ask] = useRefusable(AskProposalMergeDocument, (data) => data.askProposalMerge);
  const send = async (values: FormData) => {
    const of = (name: string): string => textOf(values, name);
    const input = { withId: of('withId'), title: of('title'), begins: of('begins'), reason: of('reason') };
    const outcome = await ask({ collectiveId, proposalId: id, input });
    if (outcome.kind === 'done') setOpen(false);
    return outcome;
  };
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setOpen(true)}>
        {text.ask}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.askTitle}>
        <Stack>
          <p>{text.askLead}</p>
          <SearchField label={text.search} value={search} onSearch={setSearch} />
          <Form submit={text.send} onSubmit={send}>
            {open ? <OtherProposals id={id} search={search} /> : null}
            <TextField name="title" label={text.titleField} defaultValue={title} required maxLength={250} />
            <RadioGroup
              legend={text.begins}
              hint={text.beginsHint}
              name="begins"
              required
              defaultValue="both"
              choices={Object.entries(text.beginnings).map(([value, label]) => ({ value, label }))}
            />
            <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={500} />
          </Form>
        </Stack>
      </Dialog>
    </>
  );
}

function OtherProposals({ id, search }: { readonly id: string; readonly search: string }) {
  const { id: collectiveId } = useCollective();
  const text = useText('lineage');
  const reading = useLiveQuery(ProposalsDocument, {
    collectiveId,
    filter: { search, states: ['debated', 'deferred'] },
    sort: 'relevance',
    first: 8,
    after: null,
  });
  return (
    <Loaded reading={reading}>
      {({ proposals }) => {
        const others = proposals.edges.filter(({ node }) => node.id !== id);
        return others.length === 0 ? (
          <output className={styles.quiet}>{text.nothingFound}</output>
        ) : (
          <RadioGroup
            legend={text.other}
            name="withId"
            required
            choices={others.map(({ node }) => ({ value: node.id, label: text.numbered(node.number, node.title) }))}
          />
        );
      }}
    </Loaded>
  );
}
