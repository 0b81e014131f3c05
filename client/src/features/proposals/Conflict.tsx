import { useMemo } from 'react';
import { ensureClauseIds, parseDocument } from '../../../../src/modules/texts/domain/clause.js';
import { diffTexts } from '../../../../src/modules/texts/domain/diff.js';
import { newId } from '../../graphql/newId.js';
import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Markup } from '../../ui/Markup.js';
import { Notice } from '../../ui/Notice.js';
import { Section, Stack } from '../../ui/Stack.js';
import { changesOf, type Change } from './changes.js';
import { Difference } from './Difference.js';
import styles from './Proposals.module.css';
import type { ProposalToWriteFragment } from './proposals.generated.js';

interface ConflictProps {
  readonly proposal: ProposalToWriteFragment;
  /** ProseMirror JSON, as the editor holds it. */
  readonly mine: unknown;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody else saved first: both texts, and the choice. */
export function Conflict({ proposal, mine, onKeepMine, onTakeTheirs }: ConflictProps) {
  const text = useText('proposals');
  const { text: theirs } = proposal;
  const changes = useMemo(() => compared(theirs.document, mine), [theirs.document, mine]);
  return (
    <Stack>
      <div role="alert">
        <Notice
          kind="warning"
          title={text.conflictTitle}
          actions={
            <>
              <Button size="small" onClick={onKeepMine}>
                {text.keepMine}
              </Button>
              <Button size="small" onClick={onTakeTheirs}>
                {text.takeTheirs}
              </Button>
            </>
          }
        >
          {text.conflict}
        </Notice>
      </div>
      <div className={styles.sides}>
        <Section title={text.theirs(theirs.number)}>
          <Markup html={theirs.html.replaceAll(/ id="c-[^"]*"/g, '')} />
        </Section>
        <Section title={text.yours}>
          <Difference changes={changes} />
        </Section>
      </div>
    </Stack>
  );
}

/** From the saved text to the one being written, word by word; nothing when what is written is no text yet. */
function compared(saved: unknown, mine: unknown): Change[] {
  try {
    const [before, after] = [saved, mine].map((document) => ensureClauseIds(parseDocument(document), newId));
    return before && after ? changesOf(diffTexts(before, after)) : [];
  } catch {
    return [];
  }
}
