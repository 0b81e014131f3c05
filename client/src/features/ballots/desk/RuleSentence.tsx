import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useText, useTypeset } from '../../../i18n/language.js';
import { Notice } from '../../../ui/Notice.js';
import { DeskSentenceDocument } from './desk.generated.js';
import { ruleOf, type RuleDraft } from './ruleDraft.js';
import { useSettled } from './useSettled.js';

/** The rule as voters will read it, or what is still wrong with it; follows what is typed. */
export function RuleSentence({ draft }: { readonly draft: RuleDraft }) {
  const typeset = useTypeset();
  const text = useText('desk');
  const settled = useSettled(draft);
  const rule = useMemo(() => ruleOf(settled), [settled]);
  const [{ data }] = useQuery({ query: DeskSentenceDocument, variables: { rule } });
  const found = data?.describeBallotRule;
  return (
    <div aria-live="polite">
      {found?.__typename === 'BallotRule' ? <Notice title={text.sentence}>{typeset(found.sentence)}</Notice> : null}
      {found?.__typename === 'Refusal' ? (
        <Notice kind="warning" title={text.sentenceMissing}>
          {typeset(found.message)}
        </Notice>
      ) : null}
    </div>
  );
}
