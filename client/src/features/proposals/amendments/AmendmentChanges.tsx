import { useText } from '../../../i18n/language.js';
import { useLiveQuery } from '../../../live/useLive.js';
import { useCollective } from '../../../session/session.js';
import { Stack } from '../../../ui/Stack.js';
import { changesOf } from '../../../text/changes.js';
import { Difference } from '../../../text/Difference.js';
import { nameOf } from '../names.js';
import { AmendedInPlenaryDocument, ProposalHeadDocument } from '../proposals.generated.js';
import styles from '../Proposals.module.css';

interface AmendmentChangesProps {
  /** Of the proposal. */
  readonly number: number;
  readonly amendments: readonly number[];
}

/** What each of these amendments would change, as it is voted. */
export default function AmendmentChanges({ number, amendments }: AmendmentChangesProps) {
  const { id: collectiveId } = useCollective();
  const { data } = useLiveQuery(ProposalHeadDocument, { collectiveId, number });
  const proposalId = data?.proposal?.id;
  return proposalId ? <Changes proposalId={proposalId} amendments={amendments} /> : null;
}

function Changes({ proposalId, amendments }: { readonly proposalId: string; readonly amendments: readonly number[] }) {
  const { id: collectiveId } = useCollective();
  const text = useText('amendments');
  const words = useText('proposals');
  const { data } = useLiveQuery(AmendedInPlenaryDocument, { collectiveId, proposalId }, `proposal:${proposalId}`);
  const shown = data?.proposalAmendments.amendments.filter(({ number }) => amendments.includes(number)) ?? [];
  return (
    <Stack>
      {shown.map(({ id, number, amends, clauses, author, reason }) => {
        const named = amends === null ? text.number(number) : text.subOf(number, amends);
        return (
          <section key={id} aria-label={named}>
            <p>
              <strong>{named}</strong> · {nameOf(author, words)}
            </p>
            <Difference changes={changesOf(clauses)} />
            <p className={styles.quiet}>{reason}</p>
          </section>
        );
      })}
    </Stack>
  );
}
