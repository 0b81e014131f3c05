import { describe, expect, it } from 'vitest';
import { mandateCovers, mandateHistory, mandateStateOn, outcomeWithin, type MandateTerms } from './mandate.js';

const mandate: MandateTerms = {
  id: 'm',
  state: 'given',
  mayOffer: ['Présenter la charte', 'Recevoir des contributions'],
  mayNotOffer: ['Promettre des sièges ou des places sur une liste', 'Modifier la charte'],
  givenOn: '2019-05-28',
  termOn: '2019-06-30',
  endedOn: null,
};

const code = (decision: ReturnType<typeof mandateCovers>): string => (decision.allowed ? '' : decision.refusal.code);

describe('a mandate', () => {
  it.each([
    ['2019-05-27', 'EncounterNeedsMandate'],
    ['2019-05-28', ''],
    ['2019-06-30', ''],
    ['2019-07-01', 'EncounterNeedsMandate'],
  ])('on %s covers an encounter or not', (day, expected) => {
    expect(code(mandateCovers(mandate, day))).toBe(expected);
  });

  it('covers nothing before a plenary gave it, nor from the day it is revoked', () => {
    expect(code(mandateCovers({ ...mandate, state: 'proposed', givenOn: null }, '2019-06-01'))).toBe(
      'EncounterNeedsMandate',
    );
    const revoked: MandateTerms = { ...mandate, state: 'revoked', endedOn: '2019-06-10' };
    expect(code(mandateCovers(revoked, '2019-06-09'))).toBe('');
    expect(code(mandateCovers(revoked, '2019-06-10'))).toBe('EncounterNeedsMandate');
  });

  it.each([
    [null, '', undefined],
    ['présenter la charte', '', undefined],
    ['Promettre des sièges ou des places sur une liste', 'OutcomeForbidden', mandate.mayNotOffer[0]],
    ['Trois places promises', 'OutcomeForbidden', mandate.mayNotOffer[0]],
    ['Un local gratuit', 'OutcomeNotInMandate', undefined],
  ])('when %s was offered, answers %s', (offered, expected, line) => {
    const decision = outcomeWithin(mandate, { text: 'Accord', offered, keptWithin: null });
    expect(code(decision)).toBe(expected);
    if (!decision.allowed) expect(decision.refusal.params['line']).toBe(line);
  });

  it.each([
    ['Deux sièges promis', mandate.mayNotOffer[0]],
    ['Ils signeront la charte', undefined],
    ['Ils consulteront leurs membres', undefined],
    ['Rien sur les listes', mandate.mayNotOffer[0]],
  ])('where nothing was offered, asks why « %s » keeps within it, or not', (text, line) => {
    const decision = outcomeWithin(mandate, { text, offered: null, keptWithin: null });
    expect(code(decision)).toBe(line === undefined ? '' : 'OutcomeNearForbidden');
    if (!decision.allowed) expect(decision.refusal.params['line']).toBe(line);
    expect(code(outcomeWithin(mandate, { text, offered: null, keptWithin: 'Ils ont dit non.' }))).toBe('');
  });

  it('explains no offer that a line forbids', () => {
    const [forbidden = ''] = mandate.mayNotOffer;
    const outcome = { text: 'Accord', offered: forbidden, keptWithin: 'Nous le voulions.' };
    expect(code(outcomeWithin(mandate, outcome))).toBe('OutcomeForbidden');
  });

  it('tells its life by the decisions of plenaries', () => {
    const change = {
      id: 'c',
      kind: 'extension',
      oldTermOn: '2019-06-30',
      newTermOn: '2019-07-31',
      reason: 'Ils demandent un mois.',
      state: 'adopted',
      decisionId: 'd2',
      settledOn: '2019-06-25',
    } as const;
    const over = {
      ...change,
      id: 'e',
      kind: 'end',
      newTermOn: null,
      decisionId: 'd3',
      settledOn: '2019-07-10',
    } as const;
    const told = {
      givenOn: '2019-05-28',
      decisionId: 'd1',
      endedDecisionId: null,
      endedOn: null,
      state: 'given',
    } as const;
    const steps = (of: Parameters<typeof mandateHistory>[0], changes: Parameters<typeof mandateHistory>[1]) =>
      mandateHistory(of, changes).map(({ step, on, decisionId }) => `${on} ${step} ${decisionId ?? ''}`.trim());
    expect(steps(told, [change])).toEqual(['2019-05-28 given d1', '2019-06-25 extended d2']);
    expect(steps({ ...told, state: 'lapsed', endedOn: '2019-08-01' }, [change])).toEqual([
      '2019-05-28 given d1',
      '2019-06-25 extended d2',
      '2019-08-01 lapsed',
    ]);
    expect(steps({ ...told, state: 'lapsed', endedOn: '2019-07-10', endedDecisionId: 'd3' }, [change, over])).toEqual([
      '2019-05-28 given d1',
      '2019-06-25 extended d2',
      '2019-07-10 over d3',
    ]);
    const refused = {
      givenOn: null,
      decisionId: null,
      endedDecisionId: 'd9',
      endedOn: '2019-06-01',
      state: 'refused',
    } as const;
    expect(steps(refused, [{ ...change, state: 'withdrawn', decisionId: null }])).toEqual(['2019-06-01 refused d9']);
  });

  it('closed before its term, covers nothing from that day', () => {
    const closed: MandateTerms = { ...mandate, state: 'lapsed', endedOn: '2019-06-10' };
    expect(code(mandateCovers(closed, '2019-06-09'))).toBe('');
    expect(code(mandateCovers(closed, '2019-06-10'))).toBe('EncounterNeedsMandate');
  });

  it('is exercised, then reported, or lapses', () => {
    expect(mandateStateOn(mandate, { held: 0, owing: 0 }, '2019-06-01')).toBe('given');
    expect(mandateStateOn(mandate, { held: 2, owing: 1 }, '2019-06-20')).toBe('exercised');
    expect(mandateStateOn(mandate, { held: 2, owing: 0 }, '2019-06-25')).toBe('reported');
    expect(mandateStateOn(mandate, { held: 2, owing: 1 }, '2019-07-01')).toBe('lapsed');
  });
});
