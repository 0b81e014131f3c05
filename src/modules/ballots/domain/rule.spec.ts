import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../kernel/refusal.js';
import { describeRule } from './describe-rule.js';
import { parseRule } from './parse-rule.js';
import {
  absoluteMajorityPresent,
  ruleTemplates,
  simpleMajority,
  twoThirdsExpressed,
  unanimityExpressed,
} from './rule-templates.js';

const codeOf = (data: unknown): string | null => {
  const read = parseRule(data);
  return 'refusal' in read ? read.refusal.code : null;
};
const plain = { secrecy: 'secret', base: 'expressed', threshold: { fraction: '1/2', strict: true } };

describe('reading a rule', () => {
  it('fills in the cautious values and puts fractions in lowest terms', () => {
    expect(parseRule({ ...plain, threshold: { fraction: '4/6', strict: false } })).toEqual({
      rule: {
        method: 'yes-no',
        secrecy: 'secret',
        liveCounts: false,
        threshold: { fraction: '2/3', strict: false },
        base: 'expressed',
        quorum: null,
        tieRule: 'rejected',
        replaceVote: true,
        weights: 'one-each',
        also: [],
        colleges: [],
        proxies: null,
        eligibility: null,
        fallback: { noQuorum: null, withdrawal: 'none' },
      },
    });
  });

  it('reads every template back', () => {
    for (const rule of Object.values(ruleTemplates)) expect(parseRule({ ...rule })).toEqual({ rule });
  });

  it.each([
    ['RuleNotUnderstood', 'a rule'],
    ['RuleNotUnderstood', { ...plain, method: 'shouting' }],
    ['RuleNotUnderstood', { ...plain, secrecy: undefined }],
    ['RuleNotUnderstood', { ...plain, base: 'population' }],
    ['RuleNotUnderstood', { ...plain, threshold: { fraction: 0.5, strict: true } }],
    ['RuleNotUnderstood', { ...plain, threshold: '1/2' }],
    ['RuleNotUnderstood', { ...plain, quorum: { of: 'town', fraction: '1/2' } }],
    ['RuleNotUnderstood', { ...plain, tieRule: 'coin' }],
    ['RuleNotUnderstood', { ...plain, replaceVote: 'yes' }],
    ['RuleFieldUnknown', { ...plain, colour: 'red' }],
    ['RuleFieldUnknown', { ...plain, threshold: { fraction: '1/2', strict: true, around: 1 } }],
    ['RuleFieldUnknown', { ...plain, quorum: { of: 'roll', fraction: '1/2', soft: true } }],
    ['ThresholdImpossible', { ...plain, threshold: { fraction: '0', strict: true } }],
    ['ThresholdImpossible', { ...plain, threshold: { fraction: '3/2', strict: false } }],
    ['ThresholdImpossible', { ...plain, threshold: { fraction: '1', strict: true } }],
    ['ThresholdImpossible', { ...plain, threshold: { fraction: '1/0', strict: true } }],
    ['QuorumImpossible', { ...plain, quorum: { of: 'roll', fraction: '-1/2' } }],
    ['SecretCountsHidden', { ...plain, liveCounts: true }],
  ])('refuses with %s: %j', (code, data) => {
    expect(codeOf(data)).toBe(code);
  });

  it('names what is wrong in the reader’s words', () => {
    const read = parseRule({ ...plain, base: 'population' });
    expect('refusal' in read && sentenceOf(read.refusal, 'fr')).toBe(
      'Cette règle de décision ne peut pas être enregistrée\u202F: la base de calcul n’est pas lisible. Valeur attendue\u202F: expressed, valid, cast, present, roll.',
    );
    expect('refusal' in read && sentenceOf(read.refusal, 'en')).toContain('the base cannot be read');
  });
});

describe('a rule in one sentence', () => {
  const said = (rule: Parameters<typeof describeRule>[0]) => [
    describeRule(rule, 'fr').replaceAll('\u202F', ' '),
    describeRule(rule, 'en'),
  ];

  it('says majority, quorum, tie, secrecy, counts and replacement', () => {
    expect(
      said({ ...simpleMajority, secrecy: 'secret', quorum: { of: 'present', fraction: '1/3' }, tieRule: 'chair' }),
    ).toEqual([
      'Adoptée si plus de la moitié des suffrages exprimés sont pour ; quorum : au moins un tiers des personnes présentes doivent voter ; en cas d’égalité, la présidence tranche ; vote secret ; résultats cachés jusqu’à la clôture ; on peut changer son vote jusqu’à la clôture.',
      'Adopted if more than half of the votes for or against are in favour; quorum: at least a third of the people present must vote; if the votes are tied, the chair decides; secret vote; counts hidden until the close; a vote can be changed until the close.',
    ]);
  });

  it('speaks of a tie only where there can be one', () => {
    expect(said(simpleMajority)[0]).toContain(' ; en cas d’égalité, rejetée ; ');
    expect(said(twoThirdsExpressed).join()).not.toMatch(/égalité|tied/);
  });

  it('agrees with its base and its share', () => {
    expect(said(twoThirdsExpressed)[0]).toMatch(
      /^Adoptée si au moins les deux tiers des suffrages exprimés sont pour ; sans quorum/,
    );
    expect(said(unanimityExpressed)[0]).toMatch(/^Adoptée si tous les suffrages exprimés sont pour/);
    expect(said(absoluteMajorityPresent)[0]).toMatch(
      /^Adoptée si plus de la moitié des personnes présentes votent pour/,
    );
    expect(said({ ...absoluteMajorityPresent, base: 'roll', threshold: { fraction: '1', strict: false } })[1]).toMatch(
      /^Adopted if all the people on the roll vote in favour/,
    );
    expect(said({ ...simpleMajority, threshold: { fraction: '7/12', strict: true } })[0]).toMatch(
      /^Adoptée si plus de 7\/12 des/,
    );
  });

  it('puts narrow no-break spaces where French wants them', () => {
    for (const rule of Object.values(ruleTemplates)) expect(describeRule(rule, 'fr')).not.toMatch(/(?<!\u202F)[;:!?]/);
  });
});
