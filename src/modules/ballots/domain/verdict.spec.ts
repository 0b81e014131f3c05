import { describe, expect, it } from 'vitest';
import { tallyYesNo, type YesNoTally } from './methods/yes-no.js';
import { explainMargin, explainNeighbour, explainVerdict } from './explain-verdict.js';
import { absoluteMajorityPresent, simpleMajority, twoThirdsExpressed, unanimityExpressed } from './rule-templates.js';
import { breakTie, verdict } from './verdict.js';

const votes = (yes: number, no: number, abstain = 0): YesNoTally =>
  tallyYesNo([
    ['for', yes],
    ['against', no],
    ['abstain', abstain],
  ]);
const hall = { roll: 150, present: 120 };
const nnbsp = '\u202F';

describe('the verdict of a yes / no vote', () => {
  it('fails two thirds at 66 to 34 and passes them at 67 to 33', () => {
    expect(verdict(twoThirdsExpressed, votes(66, 34), hall)).toMatchObject({
      outcome: 'rejected',
      needed: 67,
      margin: -1,
    });
    expect(verdict(twoThirdsExpressed, votes(67, 33), hall)).toMatchObject({
      outcome: 'adopted',
      needed: 67,
      margin: 0,
    });
  });

  it('passes inclusive two thirds at 2 to 1, and not strict ones', () => {
    const strict = { ...twoThirdsExpressed, threshold: { fraction: '2/3', strict: true } };
    expect(verdict(twoThirdsExpressed, votes(2, 1), hall).outcome).toBe('adopted');
    expect(verdict(strict, votes(2, 1), hall).outcome).toBe('rejected');
  });

  it('passes nothing at 0 to 0', () => {
    for (const rule of [simpleMajority, twoThirdsExpressed, unanimityExpressed])
      expect(verdict(rule, votes(0, 0, 5), hall)).toMatchObject({ outcome: 'rejected', howFewWouldChange: 1 });
  });

  it('is void when nobody cast a paper', () => {
    expect(verdict(simpleMajority, votes(0, 0), hall)).toMatchObject({ outcome: 'void', howFewWouldChange: null });
  });

  it('rejects a tie at once, or leaves it to the chair, as the rule says', () => {
    expect(verdict(simpleMajority, votes(12, 12), hall)).toMatchObject({
      outcome: 'rejected',
      tie: { brokenBy: 'rule' },
    });
    const left = verdict({ ...simpleMajority, tieRule: 'chair' }, votes(12, 12), hall);
    expect(left).toMatchObject({ outcome: 'tie', tie: { brokenBy: null }, howFewWouldChange: 1 });
    expect(breakTie(left, 'for')).toMatchObject({ outcome: 'adopted', tie: { brokenBy: 'chair' } });
    expect(breakTie(left, 'against').outcome).toBe('rejected');
    expect(() => breakTie(verdict(simpleMajority, votes(2, 1), hall), 'for')).toThrow(RangeError);
  });

  it('calls no tie what is level but clearly short of its base', () => {
    expect(verdict({ ...simpleMajority, base: 'valid', tieRule: 'chair' }, votes(5, 5, 2), hall)).toMatchObject({
      outcome: 'rejected',
      tie: null,
    });
  });

  it('takes each base for what it says', () => {
    const papers = tallyYesNo([
      ['for', 10],
      ['against', 4],
      ['abstain', 3],
      ['blank', 2],
      ['void', 1],
    ]);
    const countOn = (base: 'expressed' | 'valid' | 'cast' | 'present' | 'roll') =>
      verdict({ ...simpleMajority, base }, papers, { roll: 40, present: 25 }).base.count;
    expect((['expressed', 'valid', 'cast', 'present', 'roll'] as const).map(countOn)).toEqual([14, 19, 20, 25, 40]);
  });

  it('counts as present whoever voted, even gone before the close', () => {
    expect(verdict(absoluteMajorityPresent, votes(6, 4), { roll: 20, present: 8 }).base.count).toBe(10);
  });

  it('has no effect without its quorum, whatever the votes', () => {
    const rule = { ...simpleMajority, quorum: { of: 'present', fraction: '1/3' } as const };
    const short = verdict(rule, votes(19, 0), { roll: 150, present: 60 });
    expect(short).toMatchObject({
      outcome: 'no-quorum',
      quorum: { of: 'present', count: 60, needed: 20, missing: 1 },
      neighbours: [{ quorum: null, outcome: 'adopted' }],
    });
    expect(verdict(rule, votes(19, 1), { roll: 150, present: 60 }).outcome).toBe('adopted');
  });

  it('says what a neighbouring rule would have said', () => {
    const found = verdict(simpleMajority, votes(60, 40, 20), hall);
    expect(found.neighbours.map((near) => [near.threshold.fraction, near.base, near.outcome])).toEqual([
      ['2/3', 'expressed', 'rejected'],
      ['3/4', 'expressed', 'rejected'],
      ['1/2', 'valid', 'rejected'],
      ['1/2', 'present', 'rejected'],
      ['1/2', 'roll', 'rejected'],
    ]);
  });

  it('refuses impossible figures', () => {
    expect(() => verdict(simpleMajority, votes(3, 0), { roll: 2, present: null })).toThrow(RangeError);
    expect(() => verdict(absoluteMajorityPresent, votes(1, 0), { roll: 2, present: null })).toThrow(RangeError);
  });

  it('survives JSON as it is', () => {
    const found = verdict(simpleMajority, votes(60, 40, 20), hall);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('colleges', () => {
  const asked = { ...simpleMajority, required: true };
  const rule = {
    ...simpleMajority,
    colleges: [
      { ...asked, id: 'm', name: 'Membres' },
      { ...asked, id: 'o', name: 'Organisations', quorum: { of: 'roll', fraction: '1/2' } as const },
    ],
  };
  const papers = (members: YesNoTally, organisations: YesNoTally) => [
    { college: 'm', weight: 1, tally: members },
    { college: 'o', weight: 1, tally: organisations },
  ];
  const people = { ...hall, colleges: { m: { roll: 140, present: 114 }, o: { roll: 10, present: 6 } } };

  it('each must adopt, and the verdict says who did not', () => {
    const found = verdict(rule, papers(votes(60, 20), votes(2, 3)), people);
    expect(found).toMatchObject({
      outcome: 'rejected',
      howFewWouldChange: 1,
      colleges: [{ outcome: 'adopted' }, { outcome: 'rejected', needed: 3, margin: -1 }],
      neighbours: [{ change: 'colleges', outcome: 'adopted' }],
    });
    expect(explainVerdict(found, 'en')).toBe(
      'Rejected: 62 for and 23 against; “Membres” adopted (60 for and 20 against; at least 41 votes for were needed, out of 80 votes for or against); “Organisations” rejected (2 for and 3 against; at least 3 votes for were needed, out of 5 votes for or against); 85 people voted out of 150 on the roll.',
    );
    expect(verdict(rule, papers(votes(60, 20), votes(3, 2)), people)).toMatchObject({
      outcome: 'adopted',
      howFewWouldChange: 1,
    });
  });

  it('one that misses its quorum leaves the whole without effect', () => {
    const found = verdict(rule, papers(votes(60, 20), votes(4, 0)), people);
    expect(found.outcome).toBe('no-quorum');
    expect(explainVerdict(found, 'fr').replaceAll(nnbsp, ' ')).toBe(
      'Collège « Organisations » : sans effet, faute de quorum : 4 personnes ont voté, il en fallait au moins 5 sur 10 personnes inscrites.',
    );
  });

  it('divides weights by weights, never by heads', () => {
    const weighed = { ...simpleMajority, base: 'roll', weights: 'weights' } as const;
    const urn = [
      { college: null, weight: 6, tally: votes(1, 0) },
      { college: null, weight: 1, tally: votes(0, 4) },
    ];
    const found = verdict(weighed, urn, { roll: 5, present: null, weights: { roll: 10, present: null } });
    expect(found).toMatchObject({ outcome: 'adopted', base: { count: 10 }, needed: 6, tally: { for: 1, against: 4 } });
    expect(found.neighbours.at(-1)).toMatchObject({ change: 'weights', outcome: 'rejected' });
    expect(explainVerdict(found, 'en')).toContain('a weight of at least 6 was needed for, out of 10, and there was 6');
  });

  it('refuses papers of no college, and weights nobody gave', () => {
    expect(() => verdict(rule, votes(1, 0), people)).toThrow(RangeError);
    expect(() => verdict({ ...simpleMajority, base: 'roll', weights: 'weights' }, votes(1, 0), hall)).toThrow(
      RangeError,
    );
  });
});

describe('the verdict in a sentence', () => {
  const said = (found: ReturnType<typeof verdict>) => [explainVerdict(found, 'fr'), explainVerdict(found, 'en')];

  it('gives figures, need and turnout', () => {
    expect(said(verdict(twoThirdsExpressed, votes(1067, 533, 1), { roll: 2000, present: null }))).toEqual([
      `Adoptée${nnbsp}: 1${nnbsp}067 pour, 533 contre et 1 abstention${nnbsp}; il fallait au moins 1${nnbsp}067 voix pour, sur 1${nnbsp}600 suffrages exprimés${nnbsp}; 1${nnbsp}601 personnes ont voté sur 2${nnbsp}000 inscrites.`,
      'Adopted: 1,067 for, 533 against and 1 abstention; at least 1,067 votes for were needed, out of 1,600 votes for or against; 1,601 people voted out of 2,000 on the roll.',
    ]);
  });

  it('explains a tie, before and after the chair', () => {
    const left = verdict({ ...simpleMajority, tieRule: 'chair' }, votes(12, 12), hall);
    expect(said(left)[0]).toBe(
      `Égalité${nnbsp}: 12 pour et 12 contre${nnbsp}; la présidence doit trancher, comme la règle le prévoit${nnbsp}; 24 personnes ont voté sur 150 inscrites.`,
    );
    expect(said(breakTie(left, 'for'))).toEqual([
      `Égalité, adoptée par la présidence, à qui la règle laissait trancher${nnbsp}: 12 pour et 12 contre${nnbsp}; 24 personnes ont voté sur 150 inscrites.`,
      'A tie, adopted by the chair, whom the rule let decide: 12 for and 12 against; 24 people voted out of 150 on the roll.',
    ]);
    expect(said(verdict(simpleMajority, votes(12, 12), hall))[1]).toBe(
      'A tie, rejected as the rule foresaw: 12 for and 12 against; 24 people voted out of 150 on the roll.',
    );
  });

  it('explains a missed quorum, an empty urn and votes nobody expressed', () => {
    const rule = { ...simpleMajority, quorum: { of: 'roll', fraction: '1/2' } as const };
    expect(said(verdict(rule, votes(1, 0), hall))).toEqual([
      `Sans effet, faute de quorum${nnbsp}: 1 personne a voté, il en fallait au moins 75 sur 150 personnes inscrites.`,
      'Of no effect, for want of a quorum: 1 person voted, at least 75 were needed out of 150 people on the roll.',
    ]);
    expect(said(verdict(simpleMajority, votes(0, 0), hall))).toEqual([
      'Sans résultat\u202F: personne n’a voté.',
      'No result: nobody voted.',
    ]);
    expect(said(verdict(simpleMajority, votes(0, 0, 2), hall))[0]).toContain(
      `0 pour, 0 contre et 2 abstentions${nnbsp}; aucun vote pour n’adopte rien`,
    );
  });

  it('says how close it was', () => {
    expect(explainMargin(verdict(simpleMajority, votes(12, 11), hall), 'fr')).toBe(
      '1 bulletin rempli autrement aurait suffi à changer le résultat.',
    );
    expect(explainMargin(verdict(simpleMajority, votes(60, 40), hall), 'en')).toBe(
      '10 papers marked otherwise would have changed the result.',
    );
    expect(explainMargin(verdict({ ...simpleMajority, base: 'roll' }, votes(60, 2), hall), 'en')).toContain('Even if');
    expect(explainMargin(verdict(simpleMajority, votes(0, 0), hall), 'fr')).toBeNull();
  });

  it('tells what a neighbour would have said', () => {
    const [twoThirds] = verdict(simpleMajority, votes(60, 40), hall).neighbours;
    expect(twoThirds && explainNeighbour(twoThirds, 'fr')).toBe(
      'S’il avait fallu au moins les deux tiers des suffrages exprimés, elle aurait été rejetée.',
    );
    const rule = { ...simpleMajority, quorum: { of: 'roll', fraction: '1/2' } as const };
    const [free] = verdict(rule, votes(2, 0), hall).neighbours;
    expect(free && explainNeighbour(free, 'en')).toBe('Without a quorum, it would have been adopted.');
  });
});
