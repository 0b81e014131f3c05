import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Subjects } from '../../src/platform/subjects/subjects.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Measured extends Outcome {
  readonly id: Id;
  readonly text: string | null;
}

const measured = `{ __typename ... on ModerationMeasure { id text reason appeal { outcome } } ${refusal} }`;

describe('moderating contributions and proposals', () => {
  let assembly: Assembly;
  let proposals: ProposalScene;
  let collective: TestCollective;
  let odile: Somebody;
  let moderator: Somebody;
  let author: Somebody;
  let other: Somebody;
  let reader: Somebody;

  const report = (somebody: Somebody, subjectType: string, subjectId: Id): Promise<Outcome> =>
    somebody.act(`mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename ${refusal} } }`, {
      input: { subjectType, subjectId, ground: 'personal-data' },
    });

  const decide = (somebody: Somebody, subjectType: string, subjectId: Id, kind = 'hide'): Promise<Measured> =>
    somebody.act(`mutation ($input: DecideReportInput!) { decideReport(input: $input) ${measured} }`, {
      input: { subjectType, subjectId, kind, ground: 'personal-data', reason: 'Une adresse privée y figure.' },
    });

  const appeal = (somebody: Somebody, id: Id): Promise<Measured> =>
    somebody.act(`mutation ($id: ID!) { appealMeasure(measureId: $id, body: "C’est la mairie.") ${measured} }`, { id });

  const lift = (somebody: Somebody, id: Id): Promise<Measured> =>
    somebody.act(
      `mutation ($id: ID!) { answerAppeal(measureId: $id, outcome: "lifted", answer: "Exact.") ${measured} }`,
      { id },
    );

  const queued = async (somebody: Somebody, id: Id): Promise<unknown> => {
    const { moderationQueue } = await somebody.get<{ moderationQueue: { edges: { node: { subjectId: Id } }[] } }>(
      `query ($id: ID!) { moderationQueue(collectiveId: $id, first: 100) {
        edges { node { subjectId title path text viewerMayDecide viewerMayHide authors { name } } } } }`,
      { id: collective.id },
    );
    return moderationQueue.edges.map(({ node }) => node).find(({ subjectId }) => subjectId === id);
  };

  beforeAll(async () => {
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    moderator = await assembly.member(collective, 'Maud Rivière');
    await assembly.giveRole(collective, moderator, 'moderator');
    author = await assembly.member(collective, 'Ulysse Brun');
    other = await assembly.member(collective, 'Salomé Petit');
    reader = await assembly.member(collective, 'Irène Costa');
    proposals = new ProposalScene(assembly, collective);
  });
  afterAll(() => assembly.end());

  describe('a contribution', () => {
    const seen = async (somebody: Somebody, number: number): Promise<unknown> => {
      const { contribution } = await somebody.get<{ contribution: unknown }>(
        `query ($c: ID!, $n: Int!) { contribution(collectiveId: $c, number: $n) {
          title body hiddenGround hiddenReason viewerMayReport } }`,
        { c: collective.id, n: number },
      );
      return contribution;
    };
    const found = async (search: string): Promise<number> => {
      const { contributions } = await reader.get<{ contributions: { totalCount: number } }>(
        `query ($c: ID!, $f: ContributionFilter) { contributions(collectiveId: $c, filter: $f) { totalCount } }`,
        { c: collective.id, f: { search } },
      );
      return contributions.totalCount;
    };

    it('is reported, hidden for all but its author and who moderates, contested and shown again', async () => {
      const input = { id: newId(), title: 'Chez Lambertin', body: 'Il habite impasse du Puits.', theme: 'Autre' };
      const { number } = await author.act<{ number: number }>(
        `mutation ($c: ID!, $input: ContributionInput!) { contribute(collectiveId: $c, input: $input) {
          __typename ... on Contribution { number } ${refusal} } }`,
        { c: collective.id, input },
      );
      expect(await seen(author, number)).toMatchObject({ viewerMayReport: false });
      expect(await seen(reader, number)).toMatchObject({ viewerMayReport: true, hiddenReason: null });
      expect(await report(author, 'Contribution', input.id)).toMatchObject({ code: 'OwnContent' });
      await report(reader, 'Contribution', input.id);
      expect(await queued(moderator, input.id)).toMatchObject({
        title: 'Chez Lambertin',
        text: 'Chez Lambertin\n\nIl habite impasse du Puits.',
        path: `/contributions/${number}`,
        authors: [{ name: 'Ulysse Brun' }],
        viewerMayHide: true,
      });
      const watch = await reader.watch(`contribution:${input.id}`);
      const { id } = await decide(moderator, 'Contribution', input.id);
      await watch.heard('ContributionHidden');
      for (const somebody of [reader, assembly.visitor()]) {
        expect(await seen(somebody, number)).toEqual({
          title: '',
          body: '',
          hiddenGround: 'personal-data',
          hiddenReason: 'Une adresse privée y figure.',
          viewerMayReport: false,
        });
      }
      for (const somebody of [author, moderator, odile]) {
        expect(await seen(somebody, number)).toMatchObject({ body: 'Il habite impasse du Puits.' });
      }
      expect(await found('Lambertin')).toBe(0);
      const card = await assembly.service(Subjects).card({ type: 'Contribution', id: input.id });
      expect(card?.title).toBe(`n° ${number}`);
      expect(await report(reader, 'Contribution', input.id)).toMatchObject({ code: 'HiddenAlready' });
      expect(await appeal(reader, id)).toMatchObject({ code: 'AppealAuthorOnly' });
      expect(await appeal(author, id)).toMatchObject({ appeal: { outcome: null } });
      await lift(odile, id);
      await watch.heard('ContributionRestored');
      expect(await seen(reader, number)).toMatchObject({ title: 'Chez Lambertin', hiddenReason: null });
      expect(await found('Lambertin')).toBe(1);
      const [leak] = await assembly.sql(`select 1 from event_log where payload::text like '%impasse%'`);
      expect(leak).toBeUndefined();
    });
  });

  describe('a proposal', () => {
    const words = 'Le terrain de Fulgencier est à reprendre.';
    const whole = (somebody: Somebody, number: number): Promise<unknown> =>
      somebody.get(
        `query ($c: ID!, $n: Int!) { proposal(collectiveId: $c, number: $n) {
          title problem text { html } hiddenReason viewerMayReport viewerMayEdit viewerMayOpenDebate } }`,
        { c: collective.id, n: number },
      );
    const drafted = (title: string): Promise<TestProposal> => proposals.draft(author, { title, problem: words });
    const version = async (somebody: Somebody, id: Id): Promise<string | undefined> =>
      (await somebody.ask(`query ($id: ID!) { textVersion(id: $id) { html } }`, { id })).errors?.[0]?.extensions?.code;

    it('keeps its words for its co-authors and who moderates, wherever they are read', async () => {
      const { id, number, text } = await drafted('Reprendre Fulgencier');
      expect(await whole(reader, number)).toMatchObject({ proposal: { viewerMayReport: true } });
      await report(reader, 'Proposal', id);
      const watch = await reader.watch(`proposal:${id}`);
      await decide(moderator, 'Proposal', id);
      await watch.heard('ProposalHidden');
      expect(await whole(reader, number)).toMatchObject({
        proposal: {
          title: '',
          problem: '',
          text: { html: '' },
          hiddenReason: 'Une adresse privée y figure.',
          viewerMayReport: false,
        },
      });
      expect(await version(reader, text.id)).toBe('NotFound');
      for (const somebody of [author, moderator]) {
        expect(await whole(somebody, number)).toMatchObject({ proposal: { problem: words } });
        expect(await version(somebody, text.id)).toBeUndefined();
      }
      expect(await proposals.titles(reader)).not.toContain('Reprendre Fulgencier');
      expect(await proposals.titles(reader)).toContain('');
      expect(await proposals.titles(author)).toContain('Reprendre Fulgencier');
      for (const search of ['Fulgencier', 'Fulgancier']) expect(await proposals.titles(reader, { search })).toEqual([]);
      const card = await assembly.service(Subjects).card({ type: 'Proposal', id });
      expect(card?.title).toBe(`n° ${number}`);
    });

    it('stays as it is while hidden, and is contested by any of its co-authors', async () => {
      const proposal = await drafted('Une place à nommer');
      await author.act(
        `mutation ($c: ID!, $id: ID!, $a: ID!) { inviteCoAuthor(collectiveId: $c, id: $id, accountId: $a) { __typename } }`,
        { c: collective.id, id: proposal.id, a: other.id },
      );
      await proposals.step(other, 'answerCoAuthorship', proposal.id, ', accept: true');
      const { id } = await decide(moderator, 'Proposal', proposal.id);
      expect(await proposals.edit(author, proposal, { title: 'Autre' })).toMatchObject({ code: 'ProposalHidden' });
      expect(await proposals.step(author, 'openProposalDebate', proposal.id)).toMatchObject({ code: 'ProposalHidden' });
      expect(await proposals.step(author, 'submitProposal', proposal.id)).toMatchObject({ code: 'ProposalHidden' });
      expect(await appeal(other, id)).toMatchObject({ text: expect.stringContaining('Une place à nommer') });
      expect(await lift(moderator, id)).toMatchObject({ code: 'SameJudge' });
      await lift(odile, id);
      expect(await proposals.step(author, 'openProposalDebate', proposal.id)).toMatchObject({ state: 'debated' });
    });

    it('is not taken from a plenary, and not judged by any of its authors', async () => {
      const { id } = await drafted('Des bancs à l’ombre');
      await proposals.step(author, 'openProposalDebate', id);
      await proposals.step(author, 'submitProposal', id);
      await report(reader, 'Proposal', id);
      expect(await queued(moderator, id)).toMatchObject({ viewerMayDecide: true, viewerMayHide: false });
      expect(await decide(moderator, 'Proposal', id)).toMatchObject({ code: 'PlenaryDecides', rule: 'R6' });
      expect(await decide(moderator, 'Proposal', id, 'keep')).toMatchObject({ __typename: 'ModerationMeasure' });
      const own = await proposals.draft(moderator, { title: 'La mienne' });
      expect(await decide(moderator, 'Proposal', own.id)).toMatchObject({ code: 'OwnContent' });
    });

    it('is not known of while it is a private draft', async () => {
      const { id } = await proposals.draft(author, { title: 'En secret', private: true });
      expect(await report(reader, 'Proposal', id)).toMatchObject({ code: 'NotFound' });
    });
  });
});
