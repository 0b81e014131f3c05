import { useText } from '../../../i18n/language.js';
import { Stack } from '../../../ui/Stack.js';
import styles from '../Proposals.module.css';
import type { AmendedPartsFragment } from '../proposals.generated.js';

/** In what order a plenary would vote them, and what falls with what. */
export function VotingOrder({ order }: { readonly order: AmendedPartsFragment['order'] }) {
  const text = useText('amendments');
  return (
    <Stack>
      <p className={styles.quiet}>{text.orderLead}</p>
      <ol>
        {order.map(({ kind, amendments, falls }) => (
          <li key={amendments.join(' ')}>
            {kind === 'together'
              ? text.together(amendments)
              : kind === 'choice'
                ? text.choice(amendments)
                : text.vote(amendments)}
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
