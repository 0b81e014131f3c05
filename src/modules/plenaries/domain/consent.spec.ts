import { describe, expect, it } from 'vitest';
import { decideByConsent, openConsent, type Consent, type ConsentCommand, type ConsentEvent } from './consent.js';
import type { AnswerKind, ConsentRule } from './objections.js';

const noBallot: ConsentRule = { fallback: 'none', roundsBeforeFallback: 1 };
const circle = ['ines', 'paul', 'odile'];

/** Plays commands that must all be taken, from the opening. */
function play(commands: readonly ConsentCommand[], rule = noBallot): { state: Consent; happened: ConsentEvent[] } {
  const opened = openConsent(circle, rule);
  if (!opened.done) throw new Error(opened.refusal.code);
  let state = opened.state;
  const happened = [...opened.happened];
  for (const command of commands) {
    const step = decideByConsent(state, command);
    if (!step.done) throw new Error(`${command.do}: ${step.refusal.code}`);
    state = step.state;
    happened.push(...step.happened);
  }
  return { state, happened };
}

const refusalOf = (state: Consent, command: ConsentCommand): string => {
  const step = decideByConsent(state, command);
  return step.done ? 'taken' : step.refusal.code;
};

const next: ConsentCommand = { do: 'next-stage' };
const toObjections: readonly ConsentCommand[] = [next, next, next, next];
const says = (by: string, kind: AnswerKind, reason = '', objectionId = `${by}-1`): ConsentCommand => ({
  do: 'answer',
  by,
  kind,
  reason,
  objectionId,
});
const harm = 'Le tarif exclut les foyers sans compteur.';
const objected = [...toObjections, says('ines', 'consent'), says('paul', 'concern', 'À revoir en mai.')];
const stands: readonly ConsentCommand[] = [
  ...objected,
  says('odile', 'objection', harm),
  { do: 'judge', objectionId: 'odile-1', reasoned: true, why: 'Le cercle voit le tort.' },
];

describe('consent', () => {
  it('is adopted once everyone of the circle has answered and no reasoned objection stands', () => {
    const { state, happened } = play([...objected, says('odile', 'consent'), { do: 'adopt' }]);
    expect(state).toMatchObject({ stage: 'adopted', version: 1 });
    expect(state.held.answers.map(({ kind }) => kind)).toEqual(['consent', 'concern', 'consent']);
    expect(happened.flatMap((event) => (event.type === 'ConsentStageReached' ? [event.stage] : []))).toEqual([
      'present',
      'clarify',
      'react',
      'amend',
      'objections',
      'adopted',
    ]);
  });

  it('takes no silence for consent', () => {
    const step = decideByConsent(play(objected).state, { do: 'adopt' });
    expect(step).toMatchObject({ refusal: { code: 'CircleSilent', params: { missing: 1 } } });
  });

  it('waits until each objection is judged; a preference is none', () => {
    const { state } = play([...objected, says('odile', 'objection', 'J’aimerais mieux en juin.')]);
    expect(refusalOf(state, { do: 'adopt' })).toBe('ObjectionOpen');
    expect(refusalOf(state, { do: 'integrate' })).toBe('ObjectionOpen');
    const judged = decideByConsent(state, { do: 'judge', objectionId: 'odile-1', reasoned: false, why: 'Un goût.' });
    if (!judged.done) throw new Error(judged.refusal.code);
    expect(refusalOf(judged.state, { do: 'adopt' })).toBe('taken');
    expect(judged.state.held.objections).toMatchObject([{ state: 'preference', outcome: 'Un goût.' }]);
  });

  it('integrates a reasoned objection: a new version, and everyone is asked anew', () => {
    const { state, happened } = play([...stands, { do: 'integrate' }, { do: 'amend' }]);
    expect(state).toMatchObject({ stage: 'objections', version: 2, held: { round: 2, answers: [] } });
    expect(happened).toContainEqual({ type: 'ConsentTextAmended', version: 2 });
    const all = [says('ines', 'consent'), says('paul', 'consent')];
    const unlifted = play([...stands, { do: 'integrate' }, { do: 'amend' }, ...all]).state;
    expect(refusalOf(unlifted, { do: 'adopt' })).toBe('CircleSilent');
    const { state: adopted } = play([
      ...stands,
      { do: 'integrate' },
      { do: 'amend' },
      ...all,
      says('odile', 'consent'),
      { do: 'adopt' },
    ]);
    expect(adopted.held.objections).toMatchObject([{ id: 'odile-1', state: 'lifted' }]);
  });

  it('keeps an objection maintained through rounds, beside the new one', () => {
    const { state } = play([
      ...stands,
      { do: 'integrate' },
      { do: 'amend' },
      says('ines', 'consent'),
      says('paul', 'consent'),
      says('odile', 'objection', 'Toujours exclus.', 'odile-2'),
      { do: 'judge', objectionId: 'odile-2', reasoned: false, why: 'Redite.' },
    ]);
    expect(refusalOf(state, { do: 'adopt' })).toBe('ObjectionStands');
    expect(state.held.objections.map((one) => one.state)).toEqual(['reasoned', 'preference']);
  });

  it('is adopted as it stands when whoever objected lifts the objection', () => {
    const lift: ConsentCommand = { do: 'lift', by: 'odile', objectionId: 'odile-1', how: 'Un compteur sera posé.' };
    const { state } = play([...stands, { do: 'integrate' }, lift, { do: 'adopt' }]);
    expect(state).toMatchObject({ stage: 'adopted', version: 1 });
    expect(state.held.objections).toMatchObject([{ state: 'lifted', outcome: 'Un compteur sera posé.' }]);
  });

  it('lets an answer change until it is adopted', () => {
    const { state } = play([
      ...objected,
      says('odile', 'objection', 'Une première raison.'),
      says('odile', 'objection', harm, 'odile-2'),
    ]);
    expect(state.held.answers).toHaveLength(3);
    expect(state.held.objections.map((one) => one.state)).toEqual(['lifted', 'open']);
  });

  it('stops waiting for somebody who left', () => {
    const { state } = play([...objected, { do: 'leave', personId: 'odile' }, { do: 'adopt' }]);
    expect(state.held.circle).toEqual(['ines', 'paul']);
  });

  it('is dropped with a reason', () => {
    expect(play([next, { do: 'drop', why: 'Retirée par son groupe.' }]).state).toMatchObject({
      stage: 'dropped',
      ending: 'Retirée par son groupe.',
    });
  });

  it('falls back to a ballot only if its rule says so, and when it says so', () => {
    const stuck: readonly ConsentCommand[] = [...stands, { do: 'integrate' }];
    expect(refusalOf(play(stuck).state, { do: 'fall-back' })).toBe('NoFallback');
    const rule: ConsentRule = { fallback: 'ballot', roundsBeforeFallback: 2 };
    expect(refusalOf(play(stuck, rule).state, { do: 'fall-back' })).toBe('FallbackTooSoon');
    const again: readonly ConsentCommand[] = [
      ...stuck,
      { do: 'amend' },
      says('ines', 'consent'),
      says('paul', 'consent'),
      says('odile', 'objection', harm, 'odile-2'),
      { do: 'judge', objectionId: 'odile-2', reasoned: true, why: 'Le tort demeure.' },
      { do: 'integrate' },
      { do: 'fall-back' },
    ];
    expect(play(again, rule).state.stage).toBe('ballot');
  });

  it('refuses what is out of turn, out of the circle or without a reason', () => {
    const { state: present } = play([]);
    const { state: objections } = play(toObjections);
    const { state: standing } = play(stands);
    expect(openConsent([], noBallot)).toMatchObject({ refusal: { code: 'CircleWrong' } });
    expect(openConsent(['a', 'a'], noBallot)).toMatchObject({ refusal: { code: 'CircleWrong' } });
    expect(refusalOf(present, says('ines', 'consent'))).toBe('StageWrong');
    expect(refusalOf(present, { do: 'adopt' })).toBe('StageWrong');
    expect(refusalOf(objections, next)).toBe('StageWrong');
    expect(refusalOf(objections, { do: 'amend' })).toBe('StageWrong');
    expect(refusalOf(objections, { do: 'fall-back' })).toBe('StageWrong');
    expect(refusalOf(objections, says('luc', 'consent'))).toBe('NotInCircle');
    expect(refusalOf(objections, says('ines', 'objection', ' '))).toBe('ReasonMissing');
    expect(refusalOf(objections, { do: 'drop', why: '' })).toBe('ReasonMissing');
    expect(refusalOf(standing, { do: 'judge', objectionId: 'odile-1', reasoned: false, why: 'x' })).toBe(
      'ObjectionUnknown',
    );
    expect(refusalOf(standing, { do: 'lift', by: 'ines', objectionId: 'odile-1', how: 'x' })).toBe('NotYourObjection');
    expect(refusalOf(standing, { do: 'leave', personId: 'odile' })).toBe('ObjectorStays');
    expect(refusalOf(play([next, { do: 'drop', why: 'x' }]).state, { do: 'drop', why: 'x' })).toBe('StageWrong');
  });
});
