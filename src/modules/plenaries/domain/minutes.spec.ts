import { describe, expect, it } from 'vitest';
import { draftMinutes, type MinutesFacts } from './minutes.js';

const facts: MinutesFacts = {
  number: 4,
  title: 'Avant l’été',
  date: '25 juin 2019',
  place: 'Salle *des* Mariniers',
  openedAt: '19:02',
  closedAt: '21:40',
  chair: 'Odile Carrier',
  secretary: '',
  present: ['Inès Vasseur', 'Paul Ménard'],
  items: [
    {
      title: 'Le tarif de l’eau',
      state: 'done',
      openedAt: '19:10',
      endedAt: '20:00',
      speeches: [
        { name: 'Paul Ménard', kind: 'contribution', at: '19:12', seconds: 185 },
        { name: '', kind: 'point-of-order', at: '19:20', seconds: 0 },
      ],
      votes: [
        {
          question: 'Adopter le tarif ?',
          about: ['La régie de l’eau'],
          outcome: 'adopted',
          askedApart: { name: 'Ana Tellier', reason: 'Pour *voir*.' },
          ballot: {
            rule: 'Plus de la moitié des suffrages exprimés sont pour.',
            secrecy: 'named',
            present: 2,
            roll: 2,
            verdict: 'Adoptée : 2 pour et 0 contre.',
          },
          texts: [
            {
              title: 'La régie de l’eau',
              from: 1,
              to: 3,
              clauses: [
                {
                  kind: 'changed',
                  before: 'L’eau est chère.',
                  after: 'L’eau est *publique*.',
                  words: [
                    { op: 'same', text: 'L’eau est' },
                    { op: 'delete', text: ' chère' },
                    { op: 'insert', text: ' *publique*' },
                    { op: 'same', text: '.' },
                  ],
                },
              ],
            },
          ],
        },
        {
          question: 'Le lieu de la prochaine',
          about: [],
          outcome: 'adopted',
          askedApart: null,
          ballot: null,
          texts: [],
        },
      ],
      procedures: [{ kind: 'consent', title: 'La régie', facts: ['Cercle : Inès Vasseur.'] }],
      outside: [
        { title: 'La commune', sentence: 'Scrutin tenu ailleurs, par la mairie.', link: 'https://exemple.fr/pv' },
      ],
    },
    {
      title: 'Divers',
      state: 'carried',
      openedAt: null,
      endedAt: null,
      speeches: [],
      votes: [],
      procedures: [],
      outside: [],
    },
  ],
};

describe('the draft of minutes', () => {
  const text = draftMinutes(facts);

  it('says who was there, who spoke when, what was voted and how', () => {
    expect(text).toContain('2 personnes : Inès Vasseur, Paul Ménard.');
    expect(text).toContain('- Paul Ménard, à 19:12 (3 min 05 s)');
    expect(text).toContain('**Décision : adopté.** Adoptée : 2 pour et 0 contre.');
    expect(text).toContain('- Adopter le tarif ? — **adopté**');
    expect(text).toContain('- Une personne, à 19:20 (rappel au règlement)');
    expect(text).toContain('Ana Tellier a demandé ce vote à part : « Pour \\*voir\\*. »');
    expect(text).toContain('Texte voté : La régie de l’eau');
    expect(text).toContain('### Le lieu de la prochaine\n\n**Décision : adopté.**\n');
    expect(text).toContain('Point reporté');
  });

  it('holds texts before and after, procedures with their facts, and elections held elsewhere under that name', () => {
    expect(text).toContain('**Texte adopté : La régie de l’eau**');
    expect(text).toContain('> L’eau est ~~chère~~ **\\*publique\\***.');
    expect(text).toContain('### Consentement : La régie\n\n- Cercle : Inès Vasseur.');
    expect(text).toContain('### La commune\n\nScrutin tenu ailleurs, par la mairie.\n\n<https://exemple.fr/pv>');
  });

  it('speaks English where the collective does', () => {
    const english = draftMinutes(facts, 'en');
    expect(english).toContain('2 people: Inès Vasseur, Paul Ménard.');
    expect(english).toContain('- Paul Ménard, at 19:12 (3 min 05 s)');
    expect(english).toContain('- Adopter le tarif ? — **adopted**');
  });

  it('keeps the signs of people’s words from becoming style', () => {
    expect(text).toContain('Salle \\*des\\* Mariniers');
  });

  it('says so when nothing was decided and nobody came', () => {
    const empty = draftMinutes({ ...facts, present: [], items: [] });
    expect(empty).toContain('Personne n’a émargé.');
    expect(empty).toContain('Aucune décision.');
  });
});
