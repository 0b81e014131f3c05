import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Similar {
  readonly number: number;
  readonly title: string;
  readonly reason: string;
}

describe('proposals close to the one being written', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let ines: Somebody;
  let paul: Somebody;
  let water: TestProposal;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    const scene = new ProposalScene(assembly, collective);
    const draft = (title: string, text: string, more: Record<string, unknown> = {}): Promise<TestProposal> =>
      scene.draft(ines, { title, document: paragraphs(text), ...more });
    water = await draft('Une régie publique de l’eau', 'Les premiers mètres cubes sont presque gratuits.', {
      chapter: 'L’eau',
    });
    await draft('Des pistes cyclables', 'Quarante kilomètres de pistes continues, séparées et éclairées la nuit.');
    await draft('La régie des eaux, en secret', 'Rien.', { private: true });
    const gone = await draft('Une régie de l’eau, abandonnée', 'Rien.');
    await scene.step(ines, 'withdrawProposal', gone.id, ', reason: "Doublon."');
  });
  afterAll(() => assembly.end());

  const similar = async (
    who: Somebody,
    title: string,
    { text = '', chapter = '', except = null }: { text?: string; chapter?: string; except?: Id | null } = {},
  ): Promise<Similar[]> => {
    const { similarProposals } = await who.get<{ similarProposals: Similar[] }>(
      `query ($c: ID!, $title: String!, $text: String!, $chapter: String!, $except: ID) {
        similarProposals(collectiveId: $c, title: $title, text: $text, chapter: $chapter, proposalId: $except) {
          number title reason } }`,
      { c: collective.id, title, text, chapter, except },
    );
    return similarProposals;
  };
  const titles = (found: readonly Similar[]): string[] => found.map(({ title }) => title);

  it('are found by their words, whatever the accents, plurals and articles, each with a reason', async () => {
    const found = await similar(paul, 'REGIES publiques des eaux', { chapter: 'L’eau' });
    expect(titles(found)).toEqual(['Une régie publique de l’eau']);
    expect(found[0]?.reason).toMatch(/mêmes mots dans le titre.*«\srégie\s».*même chapitre/);
  });

  it('are found by their text when their title is another', async () => {
    const text = 'La nuit, quarante kilomètres de pistes éclairées, continues, séparées : nous roulerons.';
    expect(titles(await similar(paul, 'Rouler mieux', { text }))).toEqual(['Des pistes cyclables']);
  });

  it('are neither the one being written, nor private, nor withdrawn', async () => {
    expect(await similar(ines, water.title, { except: water.id })).toEqual([]);
    expect(titles(await similar(ines, water.title))).toEqual([water.title]);
  });

  it('are none where nothing is written, and nothing typed breaks the question', async () => {
    expect(await similar(paul, '')).toEqual([]);
    expect(await similar(paul, 'le la les du')).toEqual([]);
    expect(await similar(paul, `' | ! & \\ : * (eau) "régie <-> '`, { text: "\\\\ ' ' ::" })).toHaveLength(1);
  });

  it('are for who may write one', async () => {
    const { errors } = await assembly
      .visitor()
      .ask(`query ($c: ID!) { similarProposals(collectiveId: $c, title: "eau", text: "") { number } }`, {
        c: collective.id,
      });
    expect(errors?.[0]?.extensions?.code).toBe('SignInFirst');
  });
});
