import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { ProposalScene } from '../support/scenes/proposals.js';

const read = `query ($id: ID!) { textOrigins(versionId: $id) { versionId clauses } }`;

interface Origins {
  readonly textOrigins: {
    readonly versionId: string;
    readonly clauses: readonly { readonly runs: readonly { readonly text: string; readonly version: number }[] }[];
  };
}

describe('where the words of a text come from', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;
  let author: Somebody;
  let ana: Somebody;

  const runsOf = async (who: Somebody, id: string) =>
    (await who.get<Origins>(read, { id })).textOrigins.clauses.map(({ runs }) =>
      runs.map(({ version, text }) => [version, text]),
    );

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    scene = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
  });
  afterAll(() => assembly.end());

  it('is the version, and the amendment, that brought them; an older version does not know of later ones', async () => {
    const draft = await scene.draft(author, { document: twoClauses });
    const proposal = await scene.step(author, 'openProposalDebate', draft.id);
    const amendments = new AmendmentScene(collective, scene, author, proposal);
    const seen = await amendments.table(ana, await amendments.saying(0, 'L’eau est très chère en été.'));
    await amendments.act(author, 'acceptAmendments', 'ids: $ids', { ids: [idOf(seen, 1)] });
    const [taken] = (await amendments.seen(ana)).amendments;
    expect(taken).toMatchObject({ state: 'accepted', base: 1, clauses: [{ kind: 'changed' }] });

    const { versionId } = await amendments.text();
    expect(await runsOf(assembly.visitor(), versionId)).toEqual([
      [
        [1, 'L’eau est '],
        [2, 'très '],
        [1, 'chère en été.'],
      ],
      [[1, 'Elle est rare.']],
    ]);
    expect(await runsOf(ana, proposal.text.id)).toEqual([[[1, 'L’eau est chère en été.']], [[1, 'Elle est rare.']]]);
  });

  it('is for those who may read the text, and of texts there are', async () => {
    const kept = await scene.draft(author, { private: true });
    const refused = await ana.ask(read, { id: kept.text.id });
    const seen = await ana.ask('query ($id: ID!) { textVersion(id: $id) { number } }', { id: kept.text.id });
    expect(refused.errors?.[0]?.extensions?.['code']).toBe(seen.errors?.[0]?.extensions?.['code']);
    expect(refused.errors).toHaveLength(1);
    expect(await runsOf(author, kept.text.id)).toHaveLength(1);
    const nothing = await ana.ask(read, { id: collective.id });
    expect(nothing.errors?.[0]?.extensions).toMatchObject({ code: 'NotFound' });
  });
});
