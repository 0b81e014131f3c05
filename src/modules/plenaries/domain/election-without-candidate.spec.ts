import { describe, expect, it } from 'vitest';
import { electWithoutCandidate } from './election-without-candidate.js';
import {
  namedTally,
  openElection,
  type ElectionCommand,
  type ElectionEvent,
  type OpenElection,
} from './open-election.js';
import type { AnswerKind, ConsentRule } from './objections.js';

const noBallot: ConsentRule = { fallback: 'none', roundsBeforeFallback: 1 };
const circle = ['ines', 'paul', 'odile', 'marc'];
const eligible = [...circle, 'rose'];

function play(
  commands: readonly ElectionCommand[],
  rule = noBallot,
): { state: OpenElection; happened: ElectionEvent[] } {
  const opened = openElection(circle, eligible, rule);
  if (!opened.done) throw new Error(opened.refusal.code);
  let state = opened.state;
  const happened = [...opened.happened];
  for (const command of commands) {
    const step = electWithoutCandidate(state, command);
    if (!step.done) throw new Error(`${command.do}: ${step.refusal.code}`);
    state = step.state;
    happened.push(...step.happened);
  }
  return { state, happened };
}

const refusalOf = (state: OpenElection, command: ElectionCommand): string => {
  const step = electWithoutCandidate(state, command);
  return step.done ? 'taken' : step.refusal.code;
};

const office = { role: 'Porte-parole', mandate: 'Un an, révocable.', criteria: ['Écoute', 'Disponibilité'] };
const names = (by: string, nominee: string, kind: 'nominate' | 'change' = 'nominate'): ElectionCommand => ({
  do: kind,
  by,
  nominee,
  reason: 'Elle sait écouter.',
});
const says = (by: string, kind: AnswerKind = 'consent', reason = '', objectionId = `${by}-1`): ElectionCommand => ({
  do: 'answer',
  by,
  kind,
  reason,
  objectionId,
});
const described: readonly ElectionCommand[] = [{ do: 'describe', office }, { do: 'open-nominations' }];
const nominated = [
  ...described,
  names('ines', 'rose'),
  names('paul', 'odile'),
  names('odile', 'rose'),
  names('marc', 'odile'),
];
const changing: readonly ElectionCommand[] = [...nominated, { do: 'open-changes' }];
const proposed: readonly ElectionCommand[] = [
  ...changing,
  names('marc', 'rose', 'change'),
  { do: 'close-changes' },
  { do: 'propose', nominee: 'rose', why: 'Pour les raisons entendues.' },
];
const consented = [...proposed, ...circle.map((by) => says(by))];

describe('an election without candidate', () => {
  it('goes from the mandate to the proclamation of somebody who accepted', () => {
    const { state, happened } = play([...consented, { do: 'accept', by: 'rose' }, { do: 'proclaim' }]);
    expect(state).toMatchObject({ stage: 'proclaimed', proposed: 'rose', accepted: ['rose'] });
    expect(happened.at(-2)).toEqual({ type: 'PersonElected', personId: 'rose' });
    expect(namedTally(state)).toEqual([
      { nominee: 'rose', count: 3 },
      { nominee: 'odile', count: 1 },
    ]);
    expect(state.nominations.find(({ by }) => by === 'marc')).toMatchObject({ nominee: 'rose', from: 'odile' });
  });

  it('says nobody’s name before role, mandate and criteria', () => {
    const { state } = play([]);
    expect(refusalOf(state, { do: 'open-nominations' })).toBe('MandateFirst');
    expect(refusalOf(state, { do: 'describe', office: { ...office, criteria: [] } })).toBe('MandateFirst');
    expect(refusalOf(state, names('ines', 'rose'))).toBe('StageWrong');
    expect(openElection(circle, [], noBallot)).toMatchObject({ refusal: { code: 'CircleWrong' } });
  });

  it('has each one name one other person, with a reason', () => {
    const { state } = play([...described, names('ines', 'rose')]);
    expect(refusalOf(state, names('paul', 'paul'))).toBe('SelfNomination');
    expect(refusalOf(state, names('ines', 'odile'))).toBe('NominatedAlready');
    expect(refusalOf(state, names('paul', 'inconnu'))).toBe('NotEligibleHere');
    expect(refusalOf(state, names('rose', 'paul'))).toBe('NotInCircle');
    expect(refusalOf(state, { do: 'nominate', by: 'paul', nominee: 'rose', reason: ' ' })).toBe('ReasonMissing');
    const step = electWithoutCandidate(state, { do: 'open-changes' });
    expect(step).toMatchObject({ refusal: { code: 'NominationsMissing', params: { missing: 3 } } });
  });

  it('lets people change only to somebody named before', () => {
    const { state } = play(changing);
    expect(refusalOf(state, names('ines', 'marc', 'change'))).toBe('NotNamedBefore');
    expect(refusalOf(state, names('odile', 'odile', 'change'))).toBe('SelfNomination');
    expect(refusalOf(state, names('ines', 'odile', 'change'))).toBe('taken');
  });

  it('ignores no open objection, and takes no silence for consent', () => {
    const { state } = play([...proposed, says('ines'), says('paul'), says('odile')]);
    expect(refusalOf(state, { do: 'proclaim' })).toBe('CircleSilent');
    const objecting = play([
      ...proposed,
      says('ines'),
      says('paul'),
      says('odile'),
      says('marc', 'objection', 'Absente.'),
    ]);
    expect(refusalOf(objecting.state, { do: 'proclaim' })).toBe('ObjectionOpen');
    const reasoned: ElectionCommand = { do: 'judge', objectionId: 'marc-1', reasoned: true, why: 'Vrai.' };
    const step = electWithoutCandidate(objecting.state, reasoned);
    if (!step.done) throw new Error(step.refusal.code);
    expect(refusalOf(step.state, { do: 'proclaim' })).toBe('ObjectionStands');
    const lift: ElectionCommand = { do: 'lift', by: 'marc', objectionId: 'marc-1', how: 'Elle se libère.' };
    const lifted = electWithoutCandidate(step.state, lift);
    if (!lifted.done) throw new Error(lifted.refusal.code);
    expect(refusalOf(lifted.state, { do: 'proclaim' })).toBe('NomineeSilent');
  });

  it('keeps an objection to a person while another is proposed', () => {
    const objection = says('marc', 'objection', 'Absente en mars.');
    const stuck = [...proposed, objection];
    const again: readonly ElectionCommand[] = [
      ...stuck,
      { do: 'propose', nominee: 'odile', why: 'Autre idée.' },
      ...circle.map((by) => says(by)),
    ];
    expect(refusalOf(play(again).state, { do: 'proclaim' })).toBe('NomineeSilent');
    const back: readonly ElectionCommand[] = [
      ...again,
      { do: 'propose', nominee: 'rose', why: 'Tout compte fait.' },
      { do: 'accept', by: 'rose' },
      ...['ines', 'paul', 'odile'].map((by) => says(by)),
      says('marc', 'objection', 'Toujours absente.', 'marc-2'),
      { do: 'judge', objectionId: 'marc-2', reasoned: false, why: 'Non.' },
    ];
    expect(refusalOf(play(back).state, { do: 'proclaim' })).toBe('ObjectionOpen');
  });

  it('proposes no more whoever declined, and asks again', () => {
    const { state } = play([...consented, { do: 'decline', by: 'rose' }]);
    expect(state.stage).toBe('propose');
    expect(refusalOf(state, { do: 'propose', nominee: 'rose', why: 'x' })).toBe('NomineeDeclined');
    expect(refusalOf(state, { do: 'propose', nominee: 'marc', why: 'x' })).toBe('NotNamedBefore');
    expect(refusalOf(state, { do: 'accept', by: 'marc' })).toBe('NotTheNominee');
    expect(refusalOf(state, { do: 'propose', nominee: 'odile', why: 'x' })).toBe('taken');
  });

  it('falls back to a ballot among those who accepted, if the rule says so', () => {
    const stuck: readonly ElectionCommand[] = [
      ...proposed,
      ...['ines', 'paul', 'odile'].map((by) => says(by)),
      says('marc', 'objection', 'Non.'),
      { do: 'judge', objectionId: 'marc-1', reasoned: true, why: 'Oui.' },
    ];
    const rule: ConsentRule = { fallback: 'ballot', roundsBeforeFallback: 1 };
    expect(refusalOf(play(stuck).state, { do: 'fall-back' })).toBe('NoFallback');
    expect(refusalOf(play(stuck, rule).state, { do: 'fall-back' })).toBe('NomineeSilent');
    const { state } = play([...stuck, { do: 'accept', by: 'odile' }, { do: 'fall-back' }], rule);
    expect(state).toMatchObject({ stage: 'ballot', accepted: ['odile'] });
  });

  it('stops waiting for somebody who left, and may be dropped with a reason', () => {
    const { state } = play([...described, names('ines', 'rose'), { do: 'leave', personId: 'ines' }]);
    expect(state).toMatchObject({ nominations: [], named: ['rose'], held: { circle: ['paul', 'odile', 'marc'] } });
    expect(refusalOf(state, { do: 'drop', why: '' })).toBe('ReasonMissing');
    expect(play([...described, { do: 'drop', why: 'Report.' }]).state).toMatchObject({ stage: 'dropped' });
    expect(refusalOf(play([{ do: 'drop', why: 'Report.' }]).state, { do: 'describe', office })).toBe('StageWrong');
  });
});
