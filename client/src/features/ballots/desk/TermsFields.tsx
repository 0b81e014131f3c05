import { useText } from '../../../i18n/language.js';
import { Checkbox, RadioGroup } from '../../../ui/Choices.js';
import { TextField } from '../../../ui/TextField.js';
import { NumberField, Pick } from './fields.js';
import { isProcedure, type BuilderPart } from './ruleDraft.js';
import { useRules } from './useRules.js';

/** Named or secret. */
export function SecrecyField({ draft, set }: BuilderPart) {
  const text = useText('desk');
  if (isProcedure(draft.method)) return <p>{text.byNature}</p>;
  return (
    <RadioGroup
      legend={text.secrecy}
      name="secrecy"
      required
      value={draft.secrecy}
      onChange={(secrecy) => set({ secrecy })}
      choices={[
        { value: 'named', label: text.named },
        { value: 'secret', label: text.secret },
      ]}
    />
  );
}

export function VotingFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  return (
    <>
      <Checkbox
        name="replaceVote"
        label={text.replaceVote}
        checked={draft.replaceVote}
        onChange={(event) => set({ replaceVote: event.currentTarget.checked })}
      />
      {draft.secrecy === 'named' && draft.method === 'yes-no' ? (
        <Checkbox
          name="liveCounts"
          label={text.liveCounts}
          checked={draft.liveCounts}
          onChange={(event) => set({ liveCounts: event.currentTarget.checked })}
        />
      ) : null}
      <NumberField
        name="proxies.perHolder"
        label={text.proxies}
        hint={text.proxiesHint}
        value={draft.proxies}
        onChange={(proxies) => set({ proxies })}
      />
    </>
  );
}

export function ElectorateFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  const { eligibility } = draft;
  const put = (part: Partial<typeof eligibility>): void => set({ eligibility: { ...eligibility, ...part } });
  return (
    <>
      <Pick
        name="eligibility.who"
        label={text.who}
        value={eligibility.who}
        words={{
          '': text.whoAny,
          present: text.whoPresent,
          members: text.whoMembers,
          college: text.whoCollege,
          residents: text.whoResidents,
        }}
        onChange={(who) => put({ who })}
      />
      {eligibility.who === 'members' ? (
        <TextField
          name="eligibility.since"
          type="date"
          label={text.since}
          value={eligibility.since}
          onChange={(event) => put({ since: event.currentTarget.value })}
        />
      ) : null}
      {eligibility.who === 'college' ? (
        <TextField
          name="eligibility.college"
          label={text.collegeName}
          required
          maxLength={100}
          value={eligibility.college}
          onChange={(event) => put({ college: event.currentTarget.value })}
        />
      ) : null}
      {eligibility.who === 'residents' ? (
        <>
          <NumberField
            name="eligibility.years"
            label={text.years}
            min={0}
            required
            value={eligibility.years}
            onChange={(years) => put({ years })}
          />
          <NumberField
            name="eligibility.age"
            label={text.age}
            value={eligibility.age}
            onChange={(age) => put({ age })}
          />
          <p>{text.residentsChecked}</p>
        </>
      ) : null}
      {eligibility.who === '' || eligibility.who === 'residents' ? null : (
        <Checkbox
          name="eligibility.checkedByTellers"
          label={text.checkedByTellers}
          checked={eligibility.checkedByTellers}
          onChange={(event) => put({ checkedByTellers: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

export function TieFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  if (draft.method === 'yes-no')
    return (
      <Pick
        name="tieRule"
        label={text.tieYesNo}
        value={draft.tieRule}
        words={{ rejected: text.tieRejected, chair: text.tieChair }}
        onChange={(tieRule) => set({ tieRule })}
      />
    );
  return (
    <>
      <Pick
        name="tieRule"
        label={text.tieElection}
        value={draft.electionTie}
        words={{ report: text.tieReport, draw: text.tieDraw }}
        onChange={(electionTie) => set({ electionTie })}
      />
      {draft.electionTie === 'draw' ? (
        <TextField
          name="seedSource"
          label={text.seedSource}
          hint={text.seedSourceHint}
          required
          maxLength={200}
          value={draft.seedSource}
          onChange={(event) => set({ seedSource: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** The rule of a second call that is neither the first one nor among those offered. */
const kept = 'kept';

/** What a missed quorum, or a winner who withdraws, leads to. */
export function FallbackFields({ draft, set }: BuilderPart) {
  const text = useText('desk');
  const { offered } = useRules();
  const { secondCall } = draft;
  const second = offered.filter(({ secondary }) => secondary);
  const own = secondCall?.rule ?? null;
  const chosen = second.find(({ rule }) => JSON.stringify(rule) === JSON.stringify(own));
  return (
    <>
      {draft.method === 'yes-no' || draft.method === 'consent' ? null : (
        <Pick
          name="fallback.withdrawal"
          label={text.withdrawal}
          value={draft.withdrawal}
          words={{ none: text.withdrawalNone, 'next-ranked': text.withdrawalNext }}
          onChange={(withdrawal) => set({ withdrawal })}
        />
      )}
      <Checkbox
        name="fallback.noQuorum"
        label={text.secondCall}
        checked={secondCall !== null}
        onChange={(event) =>
          set({
            secondCall: event.currentTarget.checked ? { afterDays: '30', on: '', rule: null } : null,
          })
        }
      />
      {secondCall ? (
        <>
          <NumberField
            name="fallback.noQuorum.when.afterDays"
            label={text.secondCallDays}
            min={0}
            value={secondCall.afterDays}
            onChange={(afterDays) => set({ secondCall: { ...secondCall, afterDays } })}
          />
          <TextField
            name="fallback.noQuorum.when.on"
            type="date"
            label={text.secondCallOn}
            value={secondCall.on}
            onChange={(event) => set({ secondCall: { ...secondCall, on: event.currentTarget.value } })}
          />
          <Pick
            name="fallback.noQuorum.rule"
            label={text.secondCallRule}
            value={chosen?.key ?? (own === null ? '' : kept)}
            words={Object.fromEntries([
              ['', text.sameRule],
              ...(own === null || chosen ? [] : [[kept, text.keptRule]]),
              ...second.map(({ key, name }) => [key, name]),
            ])}
            onChange={(key) => {
              const found = second.find((each) => each.key === key);
              if (key !== kept) set({ secondCall: { ...secondCall, rule: found?.rule ?? null } });
            }}
          />
        </>
      ) : null}
    </>
  );
}
