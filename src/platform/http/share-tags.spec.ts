import { describe, expect, it } from 'vitest';
import { withCard } from './share-tags.js';

const page = '<!doctype html><html lang="fr"><head><title>Faire ensemble</title></head><body></body></html>';

describe('the card of a page', () => {
  it('says its title, its description and its language, at its own address without the question', () => {
    const said = withCard(
      page,
      { title: 'Eau · Programme', description: 'Deux mesures.', language: 'en' },
      'https://exemple.fr',
      '/quai/programme/eau?q=x',
    );
    expect(said).toContain('<title>Eau · Programme</title>');
    expect(said).toContain('<html lang="en">');
    expect(said).toContain('<meta property="og:url" content="https://exemple.fr/quai/programme/eau" />');
    expect(said).toContain('<meta property="og:description" content="Deux mesures." />');
  });

  it('holds what somebody typed as words, whatever they typed', () => {
    const typed = '"><script>alert(1)</script> $& $1 </head>';
    const said = withCard(page, { title: typed, description: typed, language: 'fr' }, 'https://exemple.fr', '/x');
    expect(said).not.toContain('<script>');
    expect(said.match(/<\/head>/g)).toHaveLength(1);
    expect(said).toContain('$&amp; $1');
  });

  it('is short, cut between two words', () => {
    const said = withCard(page, { title: 'x', description: 'mot '.repeat(200), language: 'fr' }, '', '/x');
    const [, description = ''] = /og:description" content="([^"]*)"/.exec(said) ?? [];
    expect(description.length).toBeLessThanOrEqual(201);
    expect(description.endsWith('mot…')).toBe(true);
  });
});
