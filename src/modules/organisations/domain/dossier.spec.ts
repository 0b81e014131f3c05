import { describe, expect, it } from 'vitest';
import { inOrder, openMatters, type DossierEntry } from './dossier.js';

const entry = (id: string, change: Partial<DossierEntry> = {}): DossierEntry => ({
  kind: 'encounter',
  id,
  title: id,
  state: 'held',
  on: '2026-03-02',
  path: '/',
  matter: 'report',
  since: '2026-03-02',
  by: null,
  ...change,
});

describe('the dossier of an organisation', () => {
  it('says what is late first, then what has a day, then what waits the longest', () => {
    const entries = [
      entry('waits', { matter: 'answer', since: '2026-03-04' }),
      entry('waits longer', { matter: 'answer', since: '2026-03-01' }),
      entry('comes', { matter: 'meet', since: null, by: '2026-03-20' }),
      entry('today', { by: '2026-03-10' }),
      entry('late', { by: '2026-03-09' }),
      entry('later', { by: '2026-03-08' }),
      entry('settled', { matter: null }),
    ];
    const matters = openMatters(entries, '2026-03-10');
    expect(matters.map(({ id }) => id)).toEqual(['later', 'late', 'today', 'comes', 'waits longer', 'waits']);
    expect(matters.filter(({ late }) => late)).toHaveLength(2);
  });

  it('tells the newest first', () => {
    const days = ['2026-03-02', '2026-04-01', '2026-01-15'].map((on, n) => entry(String(n), { on }));
    expect(inOrder(days).map(({ on }) => on)).toEqual(['2026-04-01', '2026-03-02', '2026-01-15']);
  });
});
