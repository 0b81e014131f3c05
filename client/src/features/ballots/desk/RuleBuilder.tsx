import { useText } from '../../../i18n/language.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { QuorumFields, WeighingField, Pick } from './fields.js';
import { CollegesFields, MeasureFields, ShareFields } from './MajorityFields.js';
import { MethodFields, NeedsFields } from './MethodFields.js';
import { isElection, isProcedure, methods, takesShare, type BuilderPart, type RuleDraft } from './ruleDraft.js';
import { ElectorateFields, FallbackFields, SecrecyField, TieFields, VotingFields } from './TermsFields.js';

interface RuleBuilderProps {
  readonly draft: RuleDraft;
  readonly onChange: (draft: RuleDraft) => void;
  /** The form around it asks for the secrecy itself. */
  readonly secrecyElsewhere?: boolean;
}

/** Any rule, field by field, inside the form around it; what is rarely changed is folded. */
export function RuleBuilder({ draft, onChange, secrecyElsewhere = false }: RuleBuilderProps) {
  const text = useText('desk');
  const set = (part: Partial<RuleDraft>): void => onChange({ ...draft, ...part });
  const { method, majority } = draft;
  const yesNo = method === 'yes-no';
  const part: BuilderPart = { draft, set };
  return (
    <>
      <Pick
        name="method"
        label={text.method}
        value={method}
        words={Object.fromEntries(methods.map((each) => [each, text.methods[each] ?? each]))}
        onChange={(chosen) => set({ method: chosen })}
      />
      <MethodFields {...part} />
      {yesNo || (method === 'consent' && draft.thenMajority) ? (
        <ShareFields prefix="" value={majority} onChange={(next) => set({ majority: next })} />
      ) : null}
      {secrecyElsewhere ? null : <SecrecyField {...part} />}
      <Disclosure summary={text.quorum} open={majority.quorum !== null}>
        <QuorumFields
          path="quorum"
          value={majority.quorum}
          onChange={(quorum) => set({ majority: { ...majority, quorum } })}
        />
      </Disclosure>
      {yesNo ? (
        <Disclosure summary={text.colleges} open={draft.colleges.length > 0 || majority.also.length > 0}>
          <MeasureFields prefix="" value={majority} onChange={(next) => set({ majority: next })} />
          <CollegesFields value={draft.colleges} onChange={(colleges) => set({ colleges })} />
        </Disclosure>
      ) : null}
      {isElection(method) ? (
        <Disclosure summary={text.winner}>
          <WeighingField
            path="weights"
            value={majority.weights}
            onChange={(weights) => set({ majority: { ...majority, weights } })}
          />
          {takesShare(method) || method === 'majority-judgment' ? <NeedsFields {...part} /> : null}
        </Disclosure>
      ) : null}
      <Disclosure summary={text.voting}>
        <VotingFields {...part} />
      </Disclosure>
      <Disclosure summary={text.electorate}>
        <ElectorateFields {...part} />
      </Disclosure>
      {isProcedure(method) ? null : (
        <Disclosure summary={text.tie}>
          <TieFields {...part} />
        </Disclosure>
      )}
      <Disclosure summary={text.after}>
        <FallbackFields {...part} />
      </Disclosure>
    </>
  );
}
