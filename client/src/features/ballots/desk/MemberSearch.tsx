import { useState } from 'react';
import { useText } from '../../../i18n/language.js';
import { Button } from '../../../ui/Button.js';
import { SearchField } from '../../../ui/SearchField.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import styles from './Desk.module.css';
import { useMembers, type Member } from './usePeople.js';

interface MemberSearchProps {
  /** Not offered again. */
  readonly chosen: readonly string[];
  readonly onAdd: (member: Member) => void;
}

/** Finds members by name, to add them to a list. Outside any other form: it is one. */
export function MemberSearch({ chosen, onAdd }: MemberSearchProps) {
  const text = useText('desk');
  const [search, setSearch] = useState('');
  const found = useMembers(search).filter(({ id }) => !chosen.includes(id));
  return (
    <>
      <SearchField label={text.search} value={search} onSearch={setSearch} />
      <ul className={styles.list}>
        {found.map((member) => (
          <li key={member.id} className={styles.person}>
            {member.name}
            <Button size="small" onClick={() => onAdd(member)}>
              {text.add} <VisuallyHidden>{member.name}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
