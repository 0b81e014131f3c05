import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import { CollectivesService, PhasesService } from '../../src/modules/collectives/index.js';
import { ConsultationsService } from '../../src/modules/consultations/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Subjects } from '../../src/platform/subjects/subjects.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { openGroup, type TestGroup } from '../support/scenes/working-groups.js';

describe('contributions', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let guide: Somebody;
  let member: Somebody;
  let collective: TestCollective;
  let water: TestGroup;
  let trees: TestGroup;

  const fields = `... on Contribution { id number title state theme fate fateReason triageReason offlineName viewerIsAuthor
    viewerMayTriage viewerMayAnswer author { name } enteredBy { name } group { slug } takenUpBy { type title path } }`;
  const contribute = `mutation ($c: ID!, $input: ContributionInput!) {
    contribute(collectiveId: $c, input: $input) { __typename ${fields} ${refusal} } }`;
  const triage = `mutation ($c: ID!, $id: ID!, $g: ID!) {
    triageContribution(collectiveId: $c, id: $id, groupId: $g, reason: "C’est son sujet") { __typename ${fields} ${refusal} } }`;
  const answer = `mutation ($c: ID!, $id: ID!, $fate: String!, $reason: String!, $by: ContributionTakerInput) {
    answerContribution(collectiveId: $c, id: $id, fate: $fate, reason: $reason, takenUpBy: $by)
    { __typename ${fields} ${refusal} } }`;
  const list = `query ($c: ID!, $filter: ContributionFilter, $first: Int, $after: String) {
    contributions(collectiveId: $c, filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { number title } } } }`;
  interface Listed {
    contributions: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { node: { number: number; title: string } }[];
    };
  }
  interface Given {
    id: string;
    number: number;
  }

  const input = (more: object = {}) => ({
    id: newId(),
    title: '',
    body: 'Payer moins cher les premiers litres.',
    theme: 'eau',
    ...more,
  });
  const given = (by: Somebody, more: object = {}): Promise<Given> =>
    by.act<Given>(contribute, { c: collective.id, input: input(more) });

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    guide = await assembly.member(collective, 'Maud Leroux');
    member = await assembly.member(collective, 'Paul Ménard');
    water = await openGroup(assembly, collective, coordinator, 'Eau');
    trees = await openGroup(assembly, collective, coordinator, 'Arbres');
    await assembly.giveRole(collective, guide, 'facilitator', { type: 'WorkingGroup', id: water.id });
  });
  afterAll(() => assembly.end());

  it('are made by anyone of the collective, numbered, and received once however often they are sent', async () => {
    const sent = { c: collective.id, input: input() };
    expect(await assembly.visitor().act(contribute, sent)).toMatchObject({ code: 'SignInFirst' });
    const stranger = await assembly.person('Zoé Lambert');
    expect(await stranger.act(contribute, sent)).toMatchObject({ code: 'MembersOnly' });
    const watch = await coordinator.watch(`collective:${collective.id}`);
    const [first, again] = await Promise.all([member.act(contribute, sent), member.act(contribute, sent)]);
    expect(first).toMatchObject({
      number: 1,
      state: 'received',
      viewerIsAuthor: true,
      author: { name: 'Paul Ménard' },
    });
    expect(again).toMatchObject({ number: 1 });
    await watch.heard('ContributionReceived');
    expect(await guide.act(contribute, sent)).toMatchObject({ code: 'NotFound' });
    expect(await member.act(contribute, { ...sent, input: input({ body: ' ' }) })).toMatchObject({
      code: 'InvalidInput',
      field: 'body',
    });
    const many = await Promise.all(Array.from({ length: 5 }, () => given(member)));
    expect(many.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it('are written down for somebody offline by facilitators, with their consent', async () => {
    const offline = { name: 'Une dame du marché', consent: true };
    expect(await given(member, { offline })).toMatchObject({ code: 'ScribesOnly' });
    expect(await given(guide, { offline: { ...offline, consent: false } })).toMatchObject({
      code: 'OfflineConsentNeeded',
      rule: 'R12',
    });
    expect(await given(guide, { offline })).toMatchObject({
      author: null,
      offlineName: 'Une dame du marché',
      enteredBy: { name: 'Maud Leroux' },
      viewerIsAuthor: false,
    });
  });

  it('are handed to a group, answered with a fate and a reason, and their author hears of it', async () => {
    const { id, number } = await given(member, { title: 'Un tarif juste' });
    const asked = { c: collective.id, id, g: water.id };
    expect(await member.act(triage, asked)).toMatchObject({ code: 'TriageOnly' });
    expect(await guide.act(triage, { ...asked, g: newId() })).toMatchObject({ code: 'TriageGroupUnknown' });
    const own = { c: collective.id, id, fate: 'taken-up', reason: 'Dans notre tarif.' };
    expect(await guide.act(answer, own)).toMatchObject({ code: 'AnswerersOnly' });
    expect(await guide.act(triage, asked)).toMatchObject({
      state: 'grouped',
      group: { slug: 'eau' },
      triageReason: 'C’est son sujet',
      viewerMayAnswer: true,
    });
    const watch = await member.watch(`contribution:${id}`);
    expect(await member.act(answer, own)).toMatchObject({ code: 'AnswerersOnly' });
    expect(await guide.act(answer, { ...own, reason: ' ' })).toMatchObject({ code: 'FateReasonNeeded', rule: 'R11' });
    expect(await guide.act(answer, { ...own, fate: 'lost' })).toMatchObject({ code: 'InvalidInput' });
    const itself = { ...own, by: { type: 'Contribution', id } };
    expect(await guide.act(answer, itself)).toMatchObject({ code: 'TakerUnknown' });
    const by = { type: 'WorkingGroup', id: trees.id };
    expect(await guide.act(answer, { ...own, by })).toMatchObject({
      state: 'answered',
      fate: 'taken-up',
      fateReason: 'Dans notre tarif.',
      takenUpBy: { type: 'WorkingGroup', title: 'Arbres', path: '/groupes/arbres' },
    });
    await watch.heard('ContributionAnswered');
    const told = await assembly.sql<{ about: { type: string; id: string }[] }>(
      `select about from event_log where type = 'ContributionAnswered' and subject_id = $1`,
      [id],
    );
    expect(told[0]?.about).toContainEqual({ type: 'Account', id: member.id });
    expect(await guide.act(triage, { ...asked, g: trees.id })).toMatchObject({ code: 'ContributionAnswered' });
    const fixed = { ...own, fate: 'already-there', reason: 'Il y était déjà.' };
    expect(await guide.act(answer, fixed)).toMatchObject({ fate: 'already-there', takenUpBy: null });
    const card = await assembly.service(Subjects).card({ type: 'Contribution', id });
    expect(card).toMatchObject({ title: 'Un tarif juste', path: `/contributions/${number}`, debatable: true });
  });

  it('are rewritten by whoever typed them in until they are answered, and keep what they said', async () => {
    const { id, number } = await given(member, { title: 'La fontaine', body: 'Elle fuit.' });
    const edit = `mutation ($c: ID!, $id: ID!, $v: Int!, $input: ContributionWordsInput!) {
      editContribution(collectiveId: $c, id: $id, version: $v, input: $input) {
        __typename ... on Contribution { title body version editedAt viewerMayEdit } ${refusal} } }`;
    const words = { title: 'La fontaine', body: 'Elle fuit depuis mars.', theme: 'eau' };
    const asked = { c: collective.id, id, v: 1, input: words };
    expect(await guide.act(edit, asked)).toMatchObject({ code: 'ContributionWriterOnly' });
    expect(await coordinator.act(edit, asked)).toMatchObject({ code: 'ContributionWriterOnly' });
    const watch = await coordinator.watch(`contribution:${id}`);
    expect(await member.act(edit, asked)).toMatchObject({ body: words.body, version: 2, viewerMayEdit: true });
    await watch.heard('ContributionEdited');
    expect(await member.act(edit, asked)).toMatchObject({ code: 'ChangedMeanwhile' });
    expect(await member.act(edit, { ...asked, v: 2 })).toMatchObject({ version: 2 });
    expect(await member.act(edit, { ...asked, v: 2, input: { ...words, body: ' ' } })).toMatchObject({
      code: 'InvalidInput',
      field: 'body',
    });
    const history = `query ($c: ID!, $n: Int!) { contributionHistory(collectiveId: $c, number: $n) { number title body } }`;
    const read = { c: collective.id, n: number };
    expect(await assembly.visitor().get(history, read)).toEqual({
      contributionHistory: [{ number: 1, title: 'La fontaine', body: 'Elle fuit.' }],
    });
    const hide = `mutation ($id: ID!) { decideReport(input: { subjectType: "Contribution", subjectId: $id, kind: "hide",
      ground: "spam", reason: "Répétée." }) { __typename ... on ModerationMeasure { id } ${refusal} } }`;
    const hidden = await coordinator.act<{ id: string }>(hide, { id });
    expect(await member.act(edit, { ...asked, v: 2 })).toMatchObject({ code: 'ContributionHidden' });
    expect((await guide.ask(history, read)).errors?.[0]?.extensions?.code).toBe('NotFound');
    await member.act(`mutation ($id: ID!) { appealMeasure(measureId: $id, body: "Une fois.") { __typename } }`, {
      id: hidden.id,
    });
    await coordinator.act(
      `mutation ($id: ID!) { answerAppeal(measureId: $id, outcome: "lifted", answer: "Oui.") { __typename } }`,
      { id: hidden.id },
    );
    await coordinator.act(answer, { c: collective.id, id, fate: 'not-kept', reason: 'Réparée.' });
    const late = { ...asked, v: 2, input: { ...words, body: 'Autre chose.' } };
    expect(await member.act(edit, late)).toMatchObject({ code: 'ContributionWordsStay', rule: 'R11' });
    const offline = await given(guide, { offline: { name: 'Un voisin', consent: true } });
    expect(await guide.act(edit, { ...asked, id: offline.id })).toMatchObject({ version: 2 });
    const mine = await assembly
      .service(Database)
      .sql<{ count: number }>('select count(*)::int from contribution_version');
    expect(mine[0]?.count).toBe(2);
  });

  it('keep collectives apart', async () => {
    const other = await assembly.collective(coordinator, 'ailleurs');
    const { id } = await given(member);
    const foreign = await openGroup(assembly, other, coordinator, 'Ailleurs');
    expect(await coordinator.act(triage, { c: other.id, id, g: foreign.id })).toMatchObject({ code: 'NotFound' });
    expect(await coordinator.act(triage, { c: collective.id, id, g: foreign.id })).toMatchObject({
      code: 'TriageGroupUnknown',
    });
    const wrong = { c: other.id, id, fate: 'not-kept', reason: 'Non' };
    expect(await coordinator.act(answer, wrong)).toMatchObject({ code: 'NotFound' });
    const here = { c: other.id, input: { ...input(), id } };
    expect(await coordinator.act(contribute, here)).toMatchObject({ code: 'NotFound' });
  });

  it('are found by words without accents, endings or a slip, and paged by number', async () => {
    await given(member, { title: 'Vélos à Bellecombe', body: 'Des arceaux près des écoles.', theme: 'mobilites' });
    const find = async (filter: object, more: object = {}): Promise<Listed['contributions']> =>
      (await assembly.visitor().get<Listed>(list, { c: collective.id, filter, ...more })).contributions;
    for (const search of ['velo', 'école', 'ecoles arceau', 'belecombe']) {
      expect((await find({ search })).edges.map(({ node }) => node.title)).toContain('Vélos à Bellecombe');
    }
    expect((await find({ search: 'hélicoptère' })).totalCount).toBe(0);
    expect((await find({ theme: 'mobilites' })).totalCount).toBe(1);
    expect((await find({ state: 'answered' })).totalCount).toBe(2);
    expect((await find({ groupId: water.id })).totalCount).toBe(1);
    expect((await find({ mine: true })).totalCount).toBe(0);
    const mine = await guide.get<Listed>(list, { c: collective.id, filter: { mine: true } });
    expect(mine.contributions.totalCount).toBe(0);
    const first = await find({}, { first: 2 });
    const second = await find({}, { first: 2, after: first.pageInfo.endCursor });
    const numbers = [...first.edges, ...second.edges].map(({ node }) => node.number);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(new Set(numbers).size).toBe(4);
    const themes = `query ($c: ID!) { contributionDesk(collectiveId: $c) {
      viewerMayContribute viewerMayWriteForOthers closedBecause themes { theme count } } }`;
    expect(await guide.get(themes, { c: collective.id })).toMatchObject({
      contributionDesk: {
        viewerMayContribute: true,
        viewerMayWriteForOthers: true,
        closedBecause: null,
        themes: [{ theme: 'eau' }, { theme: 'mobilites', count: 1 }],
      },
    });
  });

  it('wait for the coordination and the group, until the phase closes them', async () => {
    const { id } = await given(member, { title: 'La fontaine' });
    const { id: sorted } = await given(member, { title: 'Le lavoir' });
    await coordinator.act(triage, { c: collective.id, id: sorted, g: water.id });
    const waiting = async ({ id: accountId }: Somebody) => {
      const standing = await assembly.service(CollectivesService).standing({ accountId }, collective.id);
      const found = await assembly.service(ConsultationsService).awaiting(assembly.service(Database), standing);
      return found.map(({ kind, title }) => `${kind} ${title}`);
    };
    expect(await waiting(coordinator)).toContain('triage La fontaine');
    expect(await waiting(coordinator)).not.toContain('answer Le lavoir');
    expect(await waiting(guide)).toContain('answer Le lavoir');
    expect(await waiting(member)).toEqual([]);

    const phases = assembly.service(PhasesService);
    const plan = { objective: '', startsOn: '2026-02-01', endsOn: '2026-03-02' };
    if (!coordinator.actor) throw new Error('the coordinator has an account');
    const phase = await phases.plan(coordinator.actor, collective.id, { ...plan, title: 'Votes', allows: [] });
    await phases.open(coordinator.actor, collective.id, phase.id);
    expect(await given(member)).toMatchObject({ code: 'PhaseForbids', rule: 'R2' });
    const desk = `query ($c: ID!) { contributionDesk(collectiveId: $c) { viewerMayContribute closedBecause } }`;
    expect(await member.get(desk, { c: collective.id })).toMatchObject({
      contributionDesk: { viewerMayContribute: false, closedBecause: expect.stringContaining('Votes') },
    });
    // What was received is still answered: R11 knows no phase.
    const late = { c: collective.id, id, fate: 'passed-on', reason: 'Transmise à la régie.' };
    expect(await coordinator.act(answer, late)).toMatchObject({ state: 'answered' });
  });
});
