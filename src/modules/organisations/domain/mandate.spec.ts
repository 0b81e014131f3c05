import { describe, expect, it } from 'vitest';
import { mandateCovers, mandateStateOn, outcomeWithin, type MandateTerms } from './mandate.js';

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
    const decision = outcomeWithin(mandate, { text: 'Accord', offered });
    expect(code(decision)).toBe(expected);
    if (!decision.allowed) expect(decision.refusal.params['line']).toBe(line);
  });

  it('is exercised, then reported, or lapses', () => {
    expect(mandateStateOn(mandate, { held: 0, owing: 0 }, '2019-06-01')).toBe('given');
    expect(mandateStateOn(mandate, { held: 2, owing: 1 }, '2019-06-20')).toBe('exercised');
    expect(mandateStateOn(mandate, { held: 2, owing: 0 }, '2019-06-25')).toBe('reported');
    expect(mandateStateOn(mandate, { held: 2, owing: 1 }, '2019-07-01')).toBe('lapsed');
  });
});
