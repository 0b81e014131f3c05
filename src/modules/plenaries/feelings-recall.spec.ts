import { describe, expect, it } from 'vitest';
import { newId } from '../../kernel/ids.js';
import { calm, felt, retell, type Feeling } from './domain/feelings.js';
import { parcelsOf, Recall, type Told } from './feelings-recall.js';

const plenaryId = newId();
const of = (...feelings: Feeling[]): Told[] => feelings.map((told) => ({ plenaryId, told }));
const all = (told: readonly Told[]) => told.reduce((hall, each) => felt(hall, each.told), calm);
const open: Feeling = { feeling: 'open', question: 'On avance ?', options: ['Oui', 'Non'] };
const say = (personId: string, option: number): Feeling => ({ feeling: 'say', personId, option });
const before = of(
  open,
  say('ana', 0),
  say('bruno', 1),
  say('ana', 1),
  { feeling: 'hand', personId: 'ana', up: true },
  { feeling: 'react', personId: 'bruno', reaction: 'agree', at: 5 },
);

describe('what a process that comes later is told', () => {
  it('is all that is felt now, poll, hands and reactions', () => {
    expect(all(of(...retell(all(before))))).toEqual(all(before));
    expect(retell(calm)).toEqual([]);
  });

  it('comes before what it heard itself, whatever part of it the other had heard', () => {
    const heard = of(say('ana', 0), { feeling: 'close' }, open, say('chloe', 1));
    for (const known of heard.keys()) {
      const recall = new Recall();
      for (const each of heard) recall.hear(each);
      const told = of(...retell(all([...before, ...heard.slice(0, known)])));
      expect(recall.take('other', told, true)?.get(plenaryId)).toEqual(all([...before, ...heard]));
    }
  });

  it('comes in parcels, from each of the others apart; what is told of a closed plenary is past', () => {
    const many = of(open, ...Array.from({ length: 500 }, () => say(newId(), 1)));
    const parcels = parcelsOf(many);
    expect(parcels.length).toBeGreaterThan(1);
    for (const parcel of parcels) expect(Buffer.byteLength(JSON.stringify(parcel))).toBeLessThan(7500);
    expect(parcels.flat()).toEqual(many);
    expect(parcelsOf([])).toEqual([[]]);
    const recall = new Recall();
    expect(recall.take('third', of({ feeling: 'hand', personId: 'zoe', up: true }), false)).toBeNull();
    const halls = parcels.map((parcel, index) => recall.take('other', parcel, index === parcels.length - 1)).at(-1);
    expect(halls?.get(plenaryId)?.mood?.said.size).toBe(500);
    expect(halls?.get(plenaryId)?.hands.size).toBe(0);
    recall.close(plenaryId);
    expect(recall.take('fourth', many, true)?.size).toBe(0);
  });
});
