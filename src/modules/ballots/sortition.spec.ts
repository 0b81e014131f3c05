import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../kernel/refusal.js';
import { whyNoDraw } from './domain/sortition/check-plan.js';
import { drawPanel } from './domain/sortition/draw.js';
import { explainDeadEnd, explainStep } from './domain/sortition/explain-draw.js';
import { feasible } from './domain/sortition/flow.js';
import { drawLimits, planDigest, type DrawPlan, type Person, type Quota } from './domain/sortition/plan.js';
import { readDraw, UnreadableDraw } from './domain/sortition/read-draw.js';
import { seedOf } from './domain/sortition/seed.js';
import * as refusals from './domain/sortition/sortition.refusals.js';
import { sha256 } from './sha256.js';

const quota = (category: string, value: string, least: number, most = least): Quota => ({
  category,
  value,
  least,
  most,
});
const person = (id: string, gender: string, age: string): Person => ({ id, traits: { gender, age } });

const pool: readonly Person[] = Array.from({ length: 30 }, (_, index) =>
  person(`P${String(index).padStart(2, '0')}`, index % 3 === 0 ? 'woman' : 'man', index % 5 === 0 ? '18-29' : '30+'),
);
const plan: DrawPlan = {
  seats: 10,
  quotas: [
    quota('gender', 'woman', 5),
    quota('gender', 'man', 5),
    quota('age', '18-29', 2, 4),
    quota('age', '30+', 0, 9),
  ],
  pool,
};
const secrets = { Nord: 'la lune sur le canal', Sud: 'le soleil sur les quais' };
const commitments = Object.entries(secrets).map(([organisation, secret]) => ({ organisation, sha256: sha256(secret) }));
const reveals = Object.entries(secrets).map(([organisation, secret]) => ({ organisation, secret }));

const drawn = (from: DrawPlan) => {
  const result = drawPanel(from, commitments, reveals, sha256);
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result.draw;
};
const codeOf = (from: DrawPlan): string | undefined => whyNoDraw(from)?.code;

describe('a draw', () => {
  it('is the same for anybody, in whatever order the file is written', () => {
    const turned = { ...plan, quotas: [...plan.quotas].reverse(), pool: [...pool].reverse() };
    expect(drawPanel(turned, [...commitments].reverse(), [...reveals].reverse(), sha256)).toEqual({
      draw: drawn(plan),
    });
  });

  it('changes with the pool, and with any secret', () => {
    const { seed } = drawn(plan);
    expect(drawn({ ...plan, pool: [...pool, person('P99', 'man', '30+')] }).seed).not.toBe(seed);
    const other = 'un tout autre secret';
    const changed = seedOf(
      planDigest(plan, sha256),
      [commitments[0] ?? { organisation: '', sha256: '' }, { organisation: 'Sud', sha256: sha256(other) }],
      [reveals[0] ?? { organisation: '', secret: '' }, { organisation: 'Sud', secret: other }],
      sha256,
    );
    expect(changed).toHaveProperty('seed');
    expect(changed).not.toEqual({ seed });
  });

  it('takes the quota hardest to fill first, and says every step', () => {
    const { steps, panel } = drawn(plan);
    expect(steps[0]).toMatchObject({ seat: 1, quota: quota('gender', 'woman', 5), needed: 5, from: 10 });
    expect(steps.map(({ personId }) => personId)).toEqual(panel);
    expect(steps.at(-1)?.seat).toBe(10);
    const [first] = steps;
    if (!first) throw new Error('no step');
    expect(explainStep(first, 'en')).toMatch(
      /^Seat 1: “gender: woman” is hardest to fill \(5 of the 10 left\); number 1 of the seed gives \d+ of 10: P\d\d\.$/,
    );
    expect(explainStep({ ...first, quota: null }, 'fr')).toMatch(/^Place 1\u202F: chaque quota a son minimum\u202F; /);
  });

  it('begins again when an attempt meets a dead end, and says so', () => {
    const [a, b, c] = [
      { id: 'a', traits: { x: '1', y: '1', z: '2' } },
      { id: 'b', traits: { x: '2', y: '2', z: '1' } },
      { id: 'c', traits: { x: '1', y: '2', z: '2' } },
    ];
    const d = { id: 'd', traits: { x: '2', y: '1', z: '2' } };
    const twoOf = (category: string): readonly Quota[] => [quota(category, '1', 1), quota(category, '2', 1)];
    const tight: DrawPlan = {
      seats: 2,
      quotas: [...twoOf('x'), ...twoOf('y'), quota('z', '1', 0, 1), quota('z', '2', 0, 2)],
      pool: [a, b, c, d].flatMap((each) => (each ? [each] : [])),
    };
    const { panel, deadEnds } = drawn(tight);
    expect([...panel].sort().join('')).toMatch(/^(ab|cd)$/);
    expect(deadEnds).toEqual([]);
    expect(explainDeadEnd({ attempt: 2, quota: quota('x', '1', 1) }, 'en')).toBe(
      'Attempt 2 given up: “x: 1” could no longer be kept; the draw begins again.',
    );
    expect(explainDeadEnd({ attempt: 2, quota: quota('x', '1', 1) }, 'fr')).toContain('Essai 2 abandonné');
  });
});

describe('the seed', () => {
  it('is what sha256sum makes of the fingerprint and the secrets, sorted, one a line', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(seedOf('f00d', commitments, reveals, sha256)).toEqual({
      seed: sha256('f00d\nla lune sur le canal\nle soleil sur les quais'),
    });
  });

  const seed = (given: typeof commitments, told: typeof reveals): unknown => seedOf('f', given, told, sha256);
  const [nord, sud] = commitments;
  const [nordSays, sudSays] = reveals;
  if (!nord || !sud || !nordSays || !sudSays) throw new Error('two organisations');

  it('needs every secret, as committed to', () => {
    expect(seed(commitments, [nordSays])).toMatchObject({
      refusal: { code: 'DrawRevealMissing', params: { organisation: 'Sud' } },
    });
    const lie = { organisation: 'Sud', secret: 'une autre phrase, plus tard' };
    expect(seed(commitments, [nordSays, lie])).toMatchObject({ refusal: { code: 'DrawRevealMismatch' } });
    expect(seed(commitments, [nordSays, nordSays])).toMatchObject({ refusal: { code: 'DrawRevealUnasked' } });
    expect(
      seed(
        [nord, { organisation: 'Sud', sha256: sha256('court') }],
        [nordSays, { organisation: 'Sud', secret: 'court' }],
      ),
    ).toMatchObject({
      refusal: { code: 'DrawSecretWrong' },
    });
  });

  it('is made by several, none of whom copies another', () => {
    expect(seed([nord], [nordSays])).toMatchObject({ refusal: { code: 'DrawOrganisationsTooFew' } });
    expect(seed([nord, { ...sud, sha256: nord.sha256 }], reveals)).toMatchObject({
      refusal: { code: 'DrawCommitmentWrong' },
    });
    expect(seed([nord, { ...sud, sha256: 'ABC' }], reveals)).toMatchObject({
      refusal: { code: 'DrawCommitmentWrong' },
    });
  });

  it('is refused to the draw as well', () => {
    expect(drawPanel(plan, commitments, [nordSays], sha256)).toMatchObject({ refusal: { code: 'DrawRevealMissing' } });
  });
});

describe('a plan', () => {
  it('is refused with what is wrong', () => {
    expect(codeOf(plan)).toBeUndefined();
    expect(codeOf({ ...plan, seats: 31 })).toBe('DrawSeatsWrong');
    expect(codeOf({ ...plan, seats: 1.5 })).toBe('DrawSeatsWrong');
    expect(
      codeOf({ ...plan, pool: Array.from({ length: drawLimits.pool + 1 }, () => person('a', 'man', '30+')) }),
    ).toBe('DrawPoolTooLarge');
    expect(codeOf({ ...plan, quotas: [...plan.quotas, quota('age', '30+', 1, 0)] })).toBe('DrawQuotaWrong');
    expect(codeOf({ ...plan, quotas: [...plan.quotas, quota('age', '30+', 1)] })).toBe('DrawQuotaWrong');
    expect(codeOf({ ...plan, pool: [...pool, person('P00', 'man', '30+')] })).toBe('DrawPersonTwice');
    expect(codeOf({ ...plan, pool: [...pool, person('P99', 'man', '12')] })).toBe('DrawValueUnknown');
  });

  it('is refused with the quota that cannot be kept, alone or with another', () => {
    const gender = (women: number, men: number): readonly Quota[] => [
      quota('gender', 'woman', women),
      quota('gender', 'man', men),
    ];
    expect(whyNoDraw({ ...plan, seats: 16, quotas: gender(11, 5) })).toMatchObject({
      code: 'DrawTooFewInPool',
      params: { value: 'woman', least: 11, available: 10 },
    });
    expect(whyNoDraw({ ...plan, quotas: gender(5, 6) })).toMatchObject({ code: 'DrawCategoryImpossible' });
    const split = [
      person('a', 'woman', '18-29'),
      person('b', 'woman', '18-29'),
      person('c', 'man', '30+'),
      person('d', 'man', '30+'),
    ];
    const crossed = [...gender(2, 0), quota('age', '18-29', 0, 1), quota('age', '30+', 1, 2)];
    expect(whyNoDraw({ seats: 2, quotas: crossed, pool: split })).toMatchObject({
      code: 'DrawPairImpossible',
      params: { first: 'gender', second: 'age' },
    });
  });

  it('says which quota stopped the draw when three categories exclude each other', () => {
    const one = (id: string, x: string, y: string, z: string): Person => ({ id, traits: { x, y, z } });
    const cube = [one('a', '1', '1', '1'), one('b', '1', '2', '2'), one('c', '2', '1', '2'), one('d', '2', '2', '1')];
    const all = ['x', 'y', 'z'].flatMap((category) => [quota(category, '1', 1), quota(category, '2', 1)]);
    expect(whyNoDraw({ seats: 2, quotas: all, pool: cube })).toBeNull();
    expect(drawPanel({ seats: 2, quotas: all, pool: cube }, commitments, reveals, sha256)).toMatchObject({
      refusal: { code: 'DrawNoPanelFound', params: { attempts: drawLimits.attempts } },
    });
  });

  it('knows which tables of numbers exist', () => {
    const exactly = (count: number) => ({ least: count, most: count });
    expect(
      feasible(
        3,
        [exactly(1), exactly(2)],
        [exactly(2), exactly(1)],
        [
          [1, 0],
          [1, 1],
        ],
      ),
    ).toBe(true);
    expect(
      feasible(
        3,
        [exactly(1), exactly(2)],
        [exactly(1), exactly(2)],
        [
          [1, 0],
          [2, 0],
        ],
      ),
    ).toBe(false);
  });
});

describe('a file', () => {
  const file = {
    seats: 1,
    quotas: { gender: { woman: 1, man: { least: 0, most: 1 } } },
    pool: [{ id: 'a', gender: 'woman', name: 'left out' }],
    commitments,
    reveals,
    panel: ['a'],
  };

  it('is read whole', () => {
    expect(readDraw(file)).toMatchObject({
      plan: {
        seats: 1,
        quotas: [quota('gender', 'woman', 1), quota('gender', 'man', 0, 1)],
        pool: [{ id: 'a', traits: { gender: 'woman' } }],
      },
      commitments,
      reveals,
      announced: { fingerprint: null, seed: null, panel: ['a'] },
    });
    expect(readDraw({ ...file, quotas: undefined }).plan.pool).toEqual([{ id: 'a', traits: {} }]);
  });

  it.each([
    ['the file', []],
    ['seats', { ...file, seats: '3' }],
    ['quotas.gender.man', { ...file, quotas: { gender: { man: 'x' } } }],
    ['pool', { ...file, pool: {} }],
    ['pool[0].gender', { ...file, pool: [{ id: 'a' }] }],
    ['commitments', { ...file, commitments: undefined }],
    ['reveals[0].secret', { ...file, reveals: [{ organisation: 'Nord' }] }],
  ])('is refused where it is wrong: %s', (where, data) => {
    expect(() => readDraw(data)).toThrow(UnreadableDraw);
    expect(() => readDraw(data)).toThrow(`${where}: expected`);
  });
});

describe.each(Object.entries(refusals))('the refusal %s', (_name, refuse) => {
  const [id, category, value, organisation, first, second] = ['id', 'âge', '18-29', 'Nord', 'âge', 'genre'];
  const numbers = { least: 2, most: 9, people: 4, available: 1, seats: 3, attempts: 200 };
  const refusal = refuse({ id, category, value, organisation, first, second, ...numbers });
  const [fr, en] = [sentenceOf(refusal, 'fr'), sentenceOf(refusal, 'en')];

  it('says it in both languages, every hole filled, typeset', () => {
    for (const sentence of [fr, en]) expect(sentence).toMatch(/^[^{}'"]{40,}\.$/);
    expect(fr).not.toBe(en);
    expect(fr).not.toMatch(/(?<!\u202F)[;:!?»]|«(?!\u202F)/);
  });
});
