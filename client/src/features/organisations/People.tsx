import { useText } from '../../i18n/language.js';

/** Names side by side; somebody erased has none. */
export function People({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  const text = useText('organisations');
  return <>{people.map(({ name }) => name || text.formerMember).join(', ')}</>;
}
