import { useText } from '../../i18n/language.js';
import { useLiveQuery } from '../../live/useLive.js';
import { useCollective } from '../../session/session.js';
import { Select } from '../../ui/Select.js';
import { ProposalsDocument } from './proposals.generated.js';

interface ProposalChoiceProps {
  readonly name: string;
  readonly groupId: string | null;
}

/** A field that chooses a proposal: those of the group first, then those that moved last. */
export default function ProposalChoice({ name, groupId }: ProposalChoiceProps) {
  const { id: collectiveId } = useCollective();
  const text = useText('proposals');
  const question = { collectiveId, sort: 'activity', first: 100, after: null };
  const all = useLiveQuery(ProposalsDocument, { ...question, filter: {} });
  const ofGroup = useLiveQuery(ProposalsDocument, {
    ...question,
    filter: { groupId },
    first: groupId === null ? 1 : 50,
  });
  const first = groupId === null ? [] : (ofGroup.data?.proposals.edges ?? []);
  const rest = all.data?.proposals.edges ?? [];
  const lines = new Map([...first, ...rest].map(({ node }) => [node.id, `${node.number}. ${node.title}`]));
  return (
    <Select
      name={name}
      label={text.choice}
      placeholder={text.noChoice}
      options={[...lines].map(([value, label]) => ({ value, label }))}
    />
  );
}
