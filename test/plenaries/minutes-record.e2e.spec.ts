import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { cast } from '../support/scenes/ballots.js';
import { GuidedScene } from '../support/scenes/guided.js';
import { paragraphs, ProposalScene } from '../support/scenes/proposals.js';

interface MinutesFile {
  readonly texts: readonly {
    readonly title: string;
    readonly from: number | null;
    readonly to: number;
    readonly clauses: readonly { readonly kind: string; readonly before: string; readonly after: string }[];
  }[];
  readonly procedures: readonly { readonly kind: string; readonly facts: readonly string[] }[];
  readonly outsideElections: readonly { readonly organiser: string; readonly sentence: string }[];
}

describe('what minutes hold', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let ana: Somebody;
  let bruno: Somebody;
  let scene: GuidedScene;
  let proposals: ProposalScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new GuidedScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    ana = await assembly.member(collective, 'Ana Tellier');
    bruno = await assembly.member(collective, 'Bruno Ménard');
  });
  afterAll(() => assembly.end());

  it('is each adopted text before and after, each procedure with its facts, each election held elsewhere', async () => {
    const draft = await proposals.draft(ana, { document: paragraphs('L’eau est chère.', 'Elle est rare.') });
    await proposals.edit(ana, draft, { document: paragraphs('L’eau est publique.', 'Elle est rare.') });
    await proposals.step(ana, 'openProposalDebate', draft.id);
    await proposals.step(ana, 'submitProposal', draft.id);

    const { id, itemId } = await scene.plenaries.underWay(coordinator, chair, [ana, bruno]);
    const ballot = await scene.plenaries.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: draft.id }] });
    await scene.plenaries.openBallot(chair, ballot.id);
    for (const voter of [ana, bruno]) await cast(voter, ballot.id, { choice: 'for' });
    await scene.plenaries.closeBallot(chair, ballot.id);
    await scene.plenaries.proclaim(chair, ballot.id);

    const setting = { text: 'Le lavoir est rouvert.', subjects: [], fallback: null };
    const { id: procedure } = await scene.open(chair, itemId, 'consent', setting);
    for (const _ of ['clarify', 'react', 'amend', 'objections'])
      await scene.guide(chair, procedure, { do: 'next-stage' });
    await scene.take(ana, procedure, { do: 'answer', kind: 'concern', reason: 'À revoir dans un an.' });
    await scene.take(bruno, procedure, { do: 'answer', kind: 'consent', reason: '' });
    await scene.guide(chair, procedure, { do: 'adopt' });

    const election = await chair.act<Outcome>(
      `mutation ($c: ID!, $id: ID!, $input: OutsideElectionInput!) {
        recordOutsideElection(collectiveId: $c, id: $id, input: $input) { __typename ${refusal} } }`,
      {
        c: collective.id,
        id: newId(),
        input: {
          itemId,
          title: 'Conseil de quartier',
          organiser: 'Mairie de Vaubrune',
          heldOn: '2026-02-14',
          fileName: 'conseil.cvotes',
          content: Buffer.from('Amina > Bruno * 3\n').toString('base64'),
        },
      },
    );
    expect(election).toMatchObject({ __typename: 'OutsideElection' });

    const closed = await scene.plenaries.step(chair, 'closePlenary', id);
    const html = closed.minutes?.text.html ?? '';
    expect(html).toContain('<s>chère</s>');
    expect(html).toContain('<strong>publique</strong>');
    expect(html).toContain('Elle est rare.');
    expect(html).toContain('« Le lavoir est rouvert. »');
    expect(html).toContain('Réserve de Ana Tellier');
    expect(html).toContain('Adopté par consentement');
    expect(html).toContain('Scrutin tenu ailleurs, par Mairie de Vaubrune');

    expect(await scene.plenaries.step(chair, 'publishMinutes', id, 'plenaryId')).toMatchObject({
      code: 'MinutesNotSigned',
    });
    await scene.plenaries.step(chair, 'signMinutes', id, 'plenaryId');
    const file = (await (await fetch(`${assembly.origin}/api/plenaries/${id}/minutes.json`)).json()) as MinutesFile;
    expect(file.texts).toMatchObject([
      {
        from: 1,
        to: 2,
        clauses: [
          { kind: 'changed', before: 'L’eau est chère.', after: 'L’eau est publique.' },
          { kind: 'same', before: 'Elle est rare.', after: 'Elle est rare.' },
        ],
      },
    ]);
    expect(file.procedures).toMatchObject([{ kind: 'consent' }]);
    expect(file.outsideElections).toMatchObject([{ organiser: 'Mairie de Vaubrune' }]);
    const page = await (await fetch(`${assembly.origin}/api/plenaries/${id}/minutes.html`)).text();
    expect(page).toContain('<s>chère</s>');
  });
});
