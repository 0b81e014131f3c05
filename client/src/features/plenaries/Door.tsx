import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { State } from '../../ui/Badge.js';
import { Disclosure } from '../../ui/Disclosure.js';
import { QrCode } from '../../ui/QrCode.js';
import { SearchField } from '../../ui/SearchField.js';
import { Section } from '../../ui/Stack.js';
import { ActButton } from './ActButton.js';
import {
  CheckInAtDoorDocument,
  CheckInCodeDocument,
  PlenaryDoorDocument,
  type PlenaryQuery,
} from './plenaries.generated.js';
import styles from './Plenaries.module.css';

/** The rest is found by name. */
const shownAtFirst = 12;

type Plenary = NonNullable<PlenaryQuery['plenary']>;

/** The door: the code to scan, and the list for those who have no phone. */
export function Door({ plenary, onChange }: { readonly plenary: Plenary; readonly onChange: () => void }) {
  const text = useText('plenaries');
  const [search, setSearch] = useState('');
  const [{ data }, again] = useQuery({
    query: PlenaryDoorDocument,
    variables: { id: plenary.id, search },
    requestPolicy: 'cache-and-network',
  });
  const [checkIn] = useRefusable(CheckInAtDoorDocument, (answer) => answer.checkInAtDoor);
  return (
    <Section title={text.door}>
      <Disclosure summary={text.checkInCode} open>
        <CheckInQr plenaryId={plenary.id} />
      </Disclosure>
      <SearchField label={text.doorSearch} value={search} onSearch={setSearch} />
      <ul className={styles.agenda}>
        {(data?.plenaryDoor ?? []).slice(0, search === '' ? shownAtFirst : undefined).map(({ person, present }) => (
          <li key={person.id} className={styles.queueRow}>
            {person.name}
            {present ? (
              <State tone="success">{text.isPresent}</State>
            ) : (
              <ActButton
                size="small"
                act={async () => {
                  const ended = await checkIn({ id: plenary.id, accountId: person.id });
                  again({ requestPolicy: 'network-only' });
                  onChange();
                  return ended;
                }}
              >
                {text.bringIn}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Asked again as it expires. */
function CheckInQr({ plenaryId }: { readonly plenaryId: string }) {
  const text = useText('plenaries');
  const [{ data }, again] = useQuery({ query: CheckInCodeDocument, variables: { id: plenaryId } });
  const code = data?.checkInCode.__typename === 'CheckInCode' ? data.checkInCode : null;
  const expiresAt = code?.expiresAt;
  useEffect(() => {
    if (!expiresAt) return;
    const wait = Math.max(1_000, new Date(expiresAt).getTime() - Date.now());
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), wait);
    return () => clearTimeout(timer);
  }, [expiresAt, again]);
  return code ? <QrCode label={text.scan} value={code.url} /> : null;
}
