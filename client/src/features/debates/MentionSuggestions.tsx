import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { useAnnounce } from '../../ui/LiveRegion.js';
import styles from './Debate.module.css';
import { MentionableMembersDocument } from './debates.generated.js';
import type { Mention } from './useDraft.js';

interface MentionSuggestionsProps {
  readonly collectiveId: string;
  /** What was written after the @; null: no name is being written. */
  readonly name: string | null;
  readonly onChoose: (person: Mention) => void;
}

const restBefore = 250;

/** Members whose name begins as what was written after an @: a button each, told to screen readers. */
export function MentionSuggestions({ collectiveId, name, onChoose }: MentionSuggestionsProps) {
  const text = useText('debates');
  const client = useClient();
  const announce = useAnnounce();
  const [found, setFound] = useState<{ name: string; people: readonly Mention[] } | null>(null);
  useEffect(() => {
    if (name === null) return;
    let current = true;
    const ask = async (): Promise<void> => {
      const { data } = await client.query(MentionableMembersDocument, { collectiveId, name }).toPromise();
      if (!current || !data) return;
      setFound({ name, people: data.mentionableMembers });
      if (data.mentionableMembers.length > 0) announce(text.membersFound(data.mentionableMembers.length));
    };
    const timer = setTimeout(() => void ask(), restBefore);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, collectiveId, name, announce, text]);
  if (name === null || !found || found.people.length === 0) return null;
  return (
    <ul className={styles.suggestions} aria-label={text.mention}>
      {found.people.map((person) => (
        <li key={person.id}>
          <Button size="small" onClick={() => onChoose(person)}>
            @{person.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
