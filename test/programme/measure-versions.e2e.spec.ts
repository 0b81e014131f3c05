import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { AmendmentScene, idOf, twoClauses } from '../support/scenes/amendments.js';
import { cast } from '../support/scenes/ballots.js';
import { playAgain } from '../support/migrations.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Read {
  readonly measure: { readonly version: number; readonly html: string; readonly vote: { readonly against: number } };
  readonly versions: readonly { readonly number: number; readonly textNumber: number; readonly vote: object }[];
}

describe('a measure changes by a plenary alone', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let author: Somebody;
  let ana: Somebody;
  let plenaries: PlenaryScene;
  let proposals: ProposalScene;
  let amending: AmendmentScene;
  let proposal: TestProposal;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    plenaries = new PlenaryScene(assembly, collective);
    proposals = new ProposalScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    author = await assembly.member(collective, 'Paul Ménard');
    ana = await assembly.member(collective, 'Ana Tellier');
    const draft = await proposals.draft(author, { document: twoClauses });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
    amending = new AmendmentScene(collective, proposals, author, proposal);
    await amending.table(ana, await amending.saying(1, 'Elle est rare et précieuse.'));
  });
  afterAll(() => assembly.end());

  /** A plenary votes what one prepares on its only item; everybody says yes. */
  const decided = async (prepare: (itemId: Id) => Promise<{ readonly id: Id }>): Promise<Outcome> => {
    const subject = { type: 'Proposal', id: proposal.id };
    const { itemId } = await plenaries.underWay(coordinator, chair, [author, ana, chair], { subject });
    const ballot = await prepare(itemId);
    await plenaries.openBallot(chair, ballot.id);
    for (const each of [author, ana]) await cast(each, ballot.id, { choice: 'for' });
    await cast(chair, ballot.id, { choice: 'against' });
    await plenaries.closeBallot(chair, ballot.id);
    return plenaries.proclaim(chair, ballot.id);
  };

  const read = async (): Promise<Read> => {
    const { chapter, versions } = await assembly.visitor().get<{
      chapter: { measures: Read['measure'][] };
      versions: Read['versions'];
    }>(
      `query ($c: ID!, $n: Int!) {
        chapter(collectiveId: $c, slug: "eau") { measures { version html vote { plenary for against } } }
        versions: measureVersions(collectiveId: $c, number: $n) { number textNumber vote { plenary for } } }`,
      { c: collective.id, n: proposal.number },
    );
    const [measure] = chapter.measures;
    if (!measure) throw new Error('there is no measure');
    return { measure, versions };
  };

  it('enters in the words that were voted, its first version', async () => {
    await proposals.step(author, 'submitProposal', proposal.id);
    const watch = await assembly.visitor().watch(`programme:${collective.id}`);
    await decided((itemId) => plenaries.prepare(chair, itemId, { subjects: [{ type: 'Proposal', id: proposal.id }] }));
    await watch.heard('MeasureEntered');
    watch.socket.disconnect();
    expect(await read()).toMatchObject({
      measure: { version: 1, vote: { for: 2, against: 1 } },
      versions: [{ number: 1, textNumber: 1 }],
    });
  });

  it('is amended by members, and by nobody’s hand: not its authors’, not the coordination’s', async () => {
    const seen = await amending.table(ana, await amending.saying(0, 'L’eau est hors de prix en été.'));
    expect(seen).toMatchObject({ viewerMaySettle: false, amendments: [{ state: 'lapsed' }, { state: 'tabled' }] });
    const ids = [idOf(seen, 2)];
    for (const who of [author, coordinator]) {
      expect(await amending.act(who, 'acceptAmendments', 'ids: $ids', { ids })).toMatchObject({
        code: who === author ? 'AdoptedTextStays' : 'ProposalEditorsOnly',
      });
    }
    expect((await read()).measure).toMatchObject({ version: 1 });
  });

  it('has its next version when a plenary adopts them; the one before stays, with its vote', async () => {
    const watch = await assembly.visitor().watch(`programme:${collective.id}`);
    const amendment = idOf(await amending.seen(ana), 2);
    expect(
      await decided(async (itemId) => {
        const listed = await chair.act<Outcome & { agenda: { ballots: { id: Id }[]; id: Id }[] }>(
          `mutation ($id: ID!) { arrangeAmendmentVotes(itemId: $id) {
            __typename ... on Plenary { agenda { id ballots { id } } } ${refusal} } }`,
          { id: itemId },
        );
        const item = listed.agenda.find(({ ballots }) => ballots.length > 0);
        await plenaries.step(chair, 'openAgendaItem', item?.id ?? '');
        return { id: item?.ballots[0]?.id ?? amendment };
      }),
    ).toMatchObject({ outcome: 'adopted' });
    await watch.heard('MeasureReworded');
    watch.socket.disconnect();
    const { measure, versions } = await read();
    expect(measure.version).toBe(2);
    expect(measure.html).toContain('hors de prix');
    expect(versions).toMatchObject([
      { number: 2, textNumber: 2, vote: { plenary: 2, for: 2 } },
      { number: 1, textNumber: 1, vote: { plenary: 1, for: 2 } },
    ]);
    await expect(assembly.sql('update measure_version set number = 3')).rejects.toThrow('never changes');
  });

  it('keeps what it says where it was in the programme before versions were kept', async () => {
    await playAgain(assembly.databaseUrl, 'VersionMeasures');
    expect((await read()).versions).toMatchObject([{ number: 1, textNumber: 2, vote: { plenary: 2 } }]);
  });
});
