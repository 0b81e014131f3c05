import type { Catalogues } from '../../../i18n/catalogues.js';
import { useText } from '../../../i18n/language.js';
import { Stack } from '../../../ui/Stack.js';
import styles from '../Proposals.module.css';
import type { AmendedPartsFragment } from '../proposals.generated.js';

type Order = AmendedPartsFragment['order'];

/** Why a vote stands where it does, in one sentence. */
function reasonOf(
  order: Order,
  { because, amends, amendments, falls }: Pick<Order[number], 'because' | 'amends' | 'amendments' | 'falls'>,
  text: Catalogues['amendments'],
): string {
  const before = order.flatMap((vote) => vote.falls).filter(({ amendment }) => amendments.includes(amendment));
  if (before.length > 0) return text.fallsWhen(before.map(({ when }) => when));
  if (amends !== null) return text.beforeIt(amends);
  const alone = because === 'furthest-reaching' && falls.length === 0;
  return text.reasons[alone ? 'alone' : because] ?? '';
}

/** In what order a plenary would vote them, and what falls with what. */
export function VotingOrder({ order }: { readonly order: Order }) {
  const text = useText('amendments');
  return (
    <Stack>
      <p className={styles.quiet}>{text.orderLead}</p>
      <ol>
        {order.map(({ kind, because, amends, amendments, falls }) => (
          <li key={amendments.join(' ')}>
            {kind === 'together' && amendments.length > 1
              ? text.together(amendments, amends)
              : kind === 'choice'
                ? text.choice(amendments, amends)
                : text.vote(amendments, amends)}
            <p className={styles.quiet}>{reasonOf(order, { because, amends, amendments, falls }, text)}</p>
            {falls.length > 0 ? (
              <ul>
                {falls.map(({ amendment, when }) => (
                  <li key={`${amendment} ${when}`}>{text.fall(amendment, when)}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Stack>
  );
}
