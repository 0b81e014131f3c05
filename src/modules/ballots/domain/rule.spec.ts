import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../kernel/refusal.js';
import { describeRule } from './describe-rule.js';
import { parseRule } from './parse-rule.js';
import {
  absoluteMajorityPresent,
  charterAmendment,
  consentThenMajority,
  ruleTemplates,
  simpleMajority,
  twelvePriorities,
  twoFacilitatorsByJudgment,
  twoThirdsExpressed,
  unanimityExpressed,
} from './rule-templates.js';
import { storedRule, storedVerdict } from './stored.js';
import { verdict } from './verdict.js';

const codeOf = (data: unknown): string | null => {
  const read = parseRule(data);
  return 'refusal' in read ? read.refusal.code : null;
};
const judged = (options: object) => ({ ...twoFacilitatorsByJudgment, options });
const secondCall = (noQuorum: object) => ({ ...plain, fallback: { noQuorum } });
const college = { id: 'a', name: 'Membres', threshold: { fraction: '1/2', strict: true }, base: 'expressed' };
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

  it('reads a rule and a verdict stored before there were colleges, weights and elections', () => {
    const earlier = {
      method: 'yes-no',
      secrecy: 'named',
      liveCounts: false,
      threshold: { fraction: '1/2', strict: true },
      base: 'expressed',
      quorum: null,
      tieRule: 'rejected',
      replaceVote: true,
    };
    expect(storedRule(earlier)).toEqual(simpleMajority);
    const tally = { for: 3, against: 1, abstain: 0, blank: 0, void: 0 };
    const now = verdict(simpleMajority, tally, { roll: 9, present: 5 });
    const { kind: _kind, colleges: _colleges, measures: _measures, neighbours, ...rest } = now;
    expect(storedVerdict({ ...rest, neighbours: neighbours.map(({ change: _change, ...near }) => near) })).toEqual(now);
    expect(storedVerdict(now)).toBe(now);
    expect(() => storedRule({ base: 'expressed' })).toThrow();
  });

  it.each([
    ['RuleFieldUnknown', { ...twelvePriorities, threshold: plain.threshold }],
    ['RuleNotUnderstood', { ...twelvePriorities, options: { seats: 1, votes: 10, perBlock: 3, exactly: true } }],
    ['RuleNotUnderstood', { ...twelvePriorities, options: { seats: 0, votes: 12, perBlock: 3 } }],
    ['RuleNotUnderstood', { ...twelvePriorities, seedSource: null }],
    ['RuleNotUnderstood', { ...twelvePriorities, tieRule: 'report' }],
    ['RuleNotUnderstood', { ...twelvePriorities, winnerNeeds: { kind: 'share', threshold: plain.threshold } }],
    ['RuleNotUnderstood', judged({ grades: ['a', 'b', 'c', 'd'] })],
    ['RuleNotUnderstood', judged({ grades: ['a', 'b', 'c', 'd', 'a'] })],
    ['RuleFieldUnknown', judged({ highest: 5 })],
    ['GradeImpossible', { ...twoFacilitatorsByJudgment, winnerNeeds: { kind: 'grade', grade: 5 } }],
    ['NamedByNature', { ...consentThenMajority, secrecy: 'secret' }],
    ['RuleNotUnderstood', { ...plain, colleges: [college, college] }],
    ['RuleFieldUnknown', { ...plain, colleges: [{ ...college, colour: 'red' }] }],
    ['QuorumImpossible', { ...plain, colleges: [{ ...college, quorum: { of: 'roll', fraction: '2' } }] }],
    ['RuleNotUnderstood', { ...plain, proxies: { perHolder: 0 } }],
    ['RuleNotUnderstood', { ...plain, eligibility: { who: 'members', since: '2026-02-30' } }],
    ['RuleNotUnderstood', secondCall({ when: { afterDays: 30 }, rule: charterAmendment })],
    ['RuleNotUnderstood', secondCall({ when: { afterDays: -1 }, rule: simpleMajority })],
  ])('refuses what a method or a college cannot be, with %s: %j', (code, data) => {
    expect(codeOf(data)).toBe(code);
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

  it('says colleges, double majorities, methods, proxies and what follows', () => {
    const council = {
      ...simpleMajority,
      base: 'roll',
      threshold: { fraction: '11/20', strict: false },
      also: [{ weights: 'weights', threshold: { fraction: '13/20', strict: false }, blockingMinority: 4 }],
      proxies: { perHolder: 2 },
    } as const;
    expect(said(council)[0]).toMatch(
      /^Adoptée si au moins 55 % des personnes inscrites votent pour, et au moins 65 % en comptant les poids \(atteint aussi quand moins de 4 personnes ne sont pas pour\) ; sans quorum ; au plus 2 procurations par personne, sans la transmettre ;/,
    );
    const members = { ...simpleMajority, id: 'a', name: 'Membres', required: true };
    expect(said({ ...simpleMajority, colleges: [members, { ...members, id: 'b', name: 'Groupes' }] })[1]).toMatch(
      /^Adopted if each college adopts it: “Membres” \(more than half of the votes for or against are in favour\), “Groupes” \(/,
    );
    expect(said(twelvePriorities)[0]).toMatch(
      /^Chacun donne 12 voix, exactement 3 dans chaque bloc ; les voix sont additionnées et les 12 premières l’emportent ;/,
    );
    const ranking = { ...twelvePriorities, method: 'stv-scottish', options: { seats: 3, equals: false } } as const;
    expect(said(ranking)[0]).toMatch(
      /, et ses voix passent de même \(vote transférable, règle écossaise\), jusqu’à ce que 3 options soient retenues ;/,
    );
    expect(said({ ...ranking, method: 'stv-meek', options: { seats: 1, equals: false } })[1]).toMatch(
      /worked out again each round \(transferable vote, Meek’s rule\), until 1 option is chosen;/,
    );
    expect(said({ ...ranking, method: 'irv' })[0]).toContain('(vote alternatif) et les 3 premières l’emportent');
    expect(said(charterAmendment)[1]).toContain(
      '; without quorum, a second vote 30 days later (Adopted if at least two thirds of the votes for or against are in favour, no quorum);',
    );
    expect(said(consentThenMajority)[0]).toBe(
      'Adoptée par consentement si aucune objection argumentée ne subsiste après 3 tours au plus ; sinon, vote pour ou contre : il faut plus de la moitié des suffrages exprimés ; sans quorum ; à voix haute, par son nom.',
    );
  });

  it('puts narrow no-break spaces where French wants them', () => {
    for (const rule of Object.values(ruleTemplates)) expect(describeRule(rule, 'fr')).not.toMatch(/(?<!\u202F)[;:!?]/);
  });
});
