import { describe, expect, it } from 'vitest';
import { pause, startTimer } from '../timer.js';
import { orderQueue, plainFloor, type FloorRule } from './order.js';
import { explainPlace } from './reason.js';
import type { Gender, SpeechKind, Spoken, Waiting } from './speech.js';

let asked = 0;

const waits = (personId: string, kind: SpeechKind = 'contribution', gender: Gender = null): Waiting => ({
  id: `r-${personId}`,
  personId,
  kind,
  gender,
  askedAt: ++asked,
});

const spoke = (
  personId: string,
  seconds: number,
  kind: SpeechKind = 'contribution',
  gender: Gender = null,
): Spoken => ({
  id: `s-${personId}-${seconds}`,
  personId,
  kind,
  gender,
  timer: pause(startTimer(0), seconds * 1000),
});

const now = 10_000_000;
const rule = (changes: Partial<FloorRule>): FloorRule => ({ ...plainFloor, ...changes });

const order = (floor: FloorRule, queue: readonly Waiting[], spoken: readonly Spoken[] = [], shown: string[] = []) =>
  orderQueue(floor, queue, spoken, now, shown);

const people = (lines: ReturnType<typeof order>): string => lines.map(({ request }) => request.personId).join(' ');
const said = (lines: ReturnType<typeof order>, personId: string, language: 'fr' | 'en' = 'en'): string => {
  const line = lines.find(({ request }) => request.personId === personId);
  return line ? explainPlace(line, language) : '';
};

describe('the speaking queue', () => {
  it('hears people as they asked', () => {
    const [a, b, c] = [waits('a'), waits('b'), waits('c')];
    const lines = order(plainFloor, [c, a, b]);
    expect(people(lines)).toBe('a b c');
    expect(said(lines, 'c')).toBe('You are third, because 2 people asked before you.');
    expect(said(lines, 'c', 'fr')).toBe('Vous êtes troisième, car 2 personnes ont demandé la parole avant vous.');
    expect(said(lines, 'a', 'fr')).toBe('Vous êtes en tête, car personne n’a demandé avant vous.');
  });

  it('hears points of order first, then the answer, then questions, a few at a time', () => {
    const queue = [
      waits('a'),
      waits('b'),
      ...['q1', 'q2', 'q3'].map((id) => waits(id, 'question')),
      waits('r', 'answer'),
      waits('p', 'point-of-order'),
    ];
    expect(people(order(rule({ questionsInARow: 2 }), queue))).toBe('p r q1 q2 a q3 b');
    const heard = [spoke('x', 60), spoke('y', 5, 'question')];
    expect(people(order(rule({ questionsInARow: 2 }), queue, heard))).toBe('p r q1 a q2 q3 b');
  });

  it('hears who spoke least often; a point of order and an answer are no speech', () => {
    const queue = [waits('a'), waits('b'), waits('c')];
    const heard = [spoke('a', 10), spoke('a', 20), spoke('b', 500), spoke('c', 10, 'point-of-order')];
    const lines = order(rule({ policy: 'fewest-speeches' }), queue, [...heard, spoke('c', 9, 'answer')]);
    expect(people(lines)).toBe('c b a');
    expect(said(lines, 'a')).toBe(
      'You are third, because you have spoken 2 times already, and whoever spoke least often goes first.',
    );
  });

  it('hears first who was never heard, and nothing else changes', () => {
    const lines = order(
      rule({ policy: 'first-timers' }),
      [waits('a'), waits('b'), waits('c')],
      [spoke('a', 1), spoke('b', 1), spoke('b', 2)],
    );
    expect(people(lines)).toBe('c a b');
    expect(said(lines, 'a', 'fr')).toBe(
      'Vous êtes deuxième, car vous avez déjà parlé, et une première prise de parole passe d’abord.',
    );
  });

  it('hears who had the floor least, over the whole plenary, pauses left out', () => {
    const paused = { ...spoke('a', 0), timer: pause(startTimer(0), 90_000) };
    const lines = order(
      rule({ policy: 'fewest-seconds' }),
      [waits('a'), waits('b')],
      [paused, spoke('b', 20), spoke('b', 60)],
    );
    expect(people(lines)).toBe('b a');
    expect(said(lines, 'a')).toContain('you have spoken for 1 min 30 s in this plenary');
  });

  it('alternates genders while somebody else waits, counting who spoke', () => {
    const man = (id: string): Waiting => waits(id, 'contribution', 'man');
    const queue = [man('m1'), man('m2'), man('m3'), waits('f1', 'contribution', 'woman'), waits('n')];
    const floor = rule({ policy: 'alternate-genders' });
    const lines = order(floor, queue);
    expect(people(lines)).toBe('m1 f1 m2 n m3');
    expect(said(lines, 'f1')).toContain('alternating genders brings you forward');
    expect(said(lines, 'm2', 'fr')).toContain('l’alternance entre les genres fait passer quelqu’un d’autre');
    expect(people(order(floor, queue, [spoke('m0', 5, 'contribution', 'man')]))).toBe('f1 m1 n m2 m3');
    const womenBefore = ['w', 'x', 'y'].map((id) => spoke(id, 5, 'contribution', 'woman'));
    expect(people(order(floor, queue, womenBefore))).toBe('m1 m2 m3 f1 n');
  });

  it('does not move the safe positions', () => {
    const [m1, m2, m3] = ['m1', 'm2', 'm3'].map((id) => waits(id, 'contribution', 'man'));
    const queue = [m1, m2, m3].flatMap((each) => (each ? [each] : []));
    const floor = rule({ policy: 'alternate-genders', safePositions: 2 });
    const shown = order(floor, queue).map(({ request }) => request.id);
    const lines = order(floor, [...queue, waits('f', 'contribution', 'woman')], [], shown);
    expect(people(lines)).toBe('m1 m2 f m3');
    expect(said(lines, 'm2', 'fr')).toBe(
      'Vous êtes deuxième, car les 2 premières places sont acquises et ne bougent plus.',
    );
  });

  it('hears for and against in turn, beginning with the side heard longest ago', () => {
    const queue = [waits('f1', 'for'), waits('f2', 'for'), waits('f3', 'for'), waits('c'), waits('a1', 'against')];
    const floor = rule({ alternateSides: true });
    const lines = order(floor, queue);
    expect(people(lines)).toBe('f1 c a1 f2 f3');
    expect(said(lines, 'a1', 'fr')).toMatch(/\u202F; le pour et le contre alternent\.$/);
    expect(people(order(floor, queue, [spoke('x', 9, 'against'), spoke('y', 9, 'for')]))).toBe('c a1 f1 f2 f3');
  });

  it('has a sentence for every reason, in both languages', () => {
    const reasons = [
      { kind: 'point-of-order' },
      { kind: 'answer' },
      { kind: 'question' },
      { kind: 'safe', positions: 1 },
      { kind: 'first-come', before: 1 },
      { kind: 'speeches', speeches: 0 },
      { kind: 'first-time' },
      { kind: 'gender-turn', turn: 'in-order' },
      { kind: 'seconds', seconds: 40 },
    ] as const;
    for (const reason of reasons) {
      expect(explainPlace({ position: 21, reason, inTurn: false }, 'fr')).toMatch(/^Vous êtes 21e, car .{15,}\.$/);
      expect(explainPlace({ position: 21, reason, inTurn: false }, 'en')).toMatch(/^You are 21st, because .{15,}\.$/);
    }
  });
});
