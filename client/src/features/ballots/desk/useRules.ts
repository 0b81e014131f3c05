import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../../i18n/language.js';
import { useCollective } from '../../../session/session.js';
import { DeskRulesDocument } from './desk.generated.js';
import { draftOf } from './readRule.js';

/** A rule to start from: ready-made, or kept by the collective. */
export interface OfferedRule {
  /** Names it among those offered. */
  readonly key: string;
  /** Of a kept rule. */
  readonly id: string | null;
  readonly name: string;
  readonly rule: unknown;
  readonly sentence: string;
  /** It may be that of a second call: it has none itself. */
  readonly secondary: boolean;
}

export interface OfferedRules {
  /** Kept ones first. */
  readonly offered: readonly OfferedRule[];
  readonly fetching: boolean;
  readonly refresh: () => void;
}

export function useRules(): OfferedRules {
  const text = useText('desk');
  const { id: collectiveId } = useCollective();
  const [{ data, fetching }, ask] = useQuery({ query: DeskRulesDocument, variables: { collectiveId } });
  const offered = useMemo(() => {
    const one = (key: string, id: string | null, name: string, rule: unknown, sentence: string): OfferedRule => ({
      key,
      id,
      name,
      rule,
      sentence,
      secondary: draftOf(rule).secondCall === null,
    });
    return [
      ...(data?.ruleTemplates ?? []).map(({ id, template, rule, sentence }) =>
        one(id ?? '', id ?? null, template ?? '', rule, sentence),
      ),
      ...(data?.ballotRules ?? []).map(({ template, rule, sentence }) =>
        one(template ?? '', null, text.templates[template ?? ''] ?? template ?? '', rule, sentence),
      ),
    ];
  }, [data, text]);
  return { offered, fetching, refresh: () => ask({ requestPolicy: 'network-only' }) };
}
