import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted } from '../../src/commands/count.command.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Election extends Outcome {
  readonly id: Id;
  readonly sentence: string;
  readonly method: string;
  readonly seats: number;
  readonly count: { readonly winners: readonly string[]; readonly valid: number };
  readonly verdict: { readonly outcome: string } | null;
  readonly trace: readonly string[];
  readonly file: string;
}

interface Preview extends Outcome {
  readonly method: string;
  readonly candidates: readonly string[];
  readonly valid: number;
  readonly winners: readonly string[];
  readonly sentence: string;
}

const blt = `3 2
5 1 2 0
3 2 1 0
2 3 2 0
0
"Amina"
"Bruno"
"Chloé"
"Conseil de quartier"
`;
const cvotes = 'A > B > C * 12\nB > C > A * 7\nC > A > B * 6\n';
const soc = `# FILE NAME: x.soc
# TITLE: Cantine
# DATA TYPE: soc
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 5
# NUMBER UNIQUE ORDERS: 2
# ALTERNATIVE NAME 1: Soupe
# ALTERNATIVE NAME 2: Tarte
# ALTERNATIVE NAME 3: Riz
3: 1,2,3
2: 2,3,1
`;
const pb = `META
key;value
description;Rue
num_projects;2
num_votes;3
budget;100
vote_type;approval
rule;greedy
PROJECTS
project_id;cost
a;60
b;50
VOTES
voter_id;vote
1;a
2;a,b
3;b
`;
const csv = 'Parc,Place\n3,1\n2,2\n3,0\n';
const tallies = JSON.stringify({
  grades: ['non', 'bof', 'oui'],
  participants: 4,
  tallies: { X: [1, 1, 2], Y: [3, 0, 1] },
});
const ownFile = JSON.stringify({
  format: 'faire-ensemble/ballots',
  version: 1,
  question: 'Fusionner ?',
  about: {},
  method: 'yes-no',
  seats: 1,
  options: {},
  rule: null,
  bodies: null,
  candidates: ['for', 'against', 'abstain', 'blank'],
  money: null,
  papers: [
    { choice: 'for', papers: 7, weight: 1 },
    { choice: 'against', papers: 2, weight: 1 },
  ],
});

describe('an election held elsewhere', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let secretary: Somebody;
  let member: Somebody;
  let plenaries: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    chair = await assembly.member(collective, 'Inès Vasseur');
    secretary = await assembly.member(collective, 'Rosa Tellier');
    member = await assembly.member(collective, 'Paul Ménard');
    plenaries = new PlenaryScene(assembly, collective);
  });
  afterAll(() => assembly.end());

  const input = (fileName: string, text: string, more: object = {}) => ({
    title: 'Conseil de quartier',
    organiser: 'Mairie de Vaubrune',
    heldOn: '2026-03-14',
    link: 'https://exemple.fr/pv.pdf',
    fileName,
    content: Buffer.from(text, 'utf8').toString('base64'),
    ...more,
  });
  const preview = (who: Somebody, given: object): Promise<Preview> =>
    who.act(
      `mutation ($c: ID!, $input: OutsideElectionInput!) { previewOutsideElection(collectiveId: $c, input: $input) {
        __typename ... on OutsidePreview { method candidates valid winners sentence } ${refusal} } }`,
      { c: collective.id, input: given },
    );
  const record = (who: Somebody, given: object, id: Id = newId()): Promise<Election> =>
    who.act(
      `mutation ($c: ID!, $id: ID!, $input: OutsideElectionInput!) {
        recordOutsideElection(collectiveId: $c, id: $id, input: $input) { __typename
          ... on OutsideElection { id sentence method seats count verdict trace file } ${refusal} } }`,
      { c: collective.id, id, input: given },
    );
  const rows = (): Promise<{ id: Id }[]> => assembly.sql<{ id: Id }>('select id from outside_election');

  it.each([
    ['conseil.blt', blt, {}, 'stv-scottish', ['Amina', 'Bruno']],
    ['tour.cvotes', cvotes, {}, 'schulze', ['A']],
    ['cantine.soc', soc, { method: 'borda' }, 'borda', ['Tarte']],
    ['rue.pb', pb, {}, 'equal-shares', ['b']],
    ['lieux.csv', csv, {}, 'majority-judgment', ['Parc']],
    ['lieux.json', tallies, {}, 'majority-judgment', ['X']],
    ['ballots.json', ownFile, {}, 'yes-no', ['for']],
    ['oui.csv', 'Pour,Contre\n1,\n1,\n,1\n', { method: 'yes-no' }, 'yes-no', ['for']],
  ])('is read from %s, and its file gives the same count again', async (name, text, more, method, winners) => {
    const given = input(name, text, more);
    const before = await rows();
    const seen = await preview(coordinator, given);
    expect(seen).toMatchObject({ __typename: 'OutsidePreview', method, winners });
    expect(await rows()).toEqual(before);
    const done = await record(coordinator, given);
    expect(done).toMatchObject({ __typename: 'OutsideElection', method, count: { winners } });
    expect(done.sentence).toContain('Scrutin tenu ailleurs, par Mairie de Vaubrune, le 14 mars 2026');
    expect(done.sentence).toBe(seen.sentence);

    const file = await fetch(`${assembly.origin}${done.file}`);
    const exported = await file.text();
    expect(exported).toContain('"heldElsewhere":');
    expect(exported).toContain('Mairie de Vaubrune');
    const folder = await mkdtemp(join(tmpdir(), 'faire-outside-'));
    try {
      const path = join(folder, done.file.split('/').at(-1) ?? '');
      await writeFile(path, exported);
      const again = JSON.parse(await counted([path, '--json'])) as unknown;
      expect(again).toEqual(done.count);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says what is wrong with a file, and records nothing', async () => {
    const before = await rows();
    const cases: readonly (readonly [object, string, RegExp])[] = [
      [
        input('faux.blt', '3 2\n5 1 9 0\n0\n"A"\n"B"\n"C"\n"T"\n'),
        'OutsideUnreadable',
        /ligne 2\s: il n’y a pas de candidature 9/,
      ],
      [input('vote.docx', 'rien'), 'OutsideFormatUnknown', /vote\.docx/],
      [input('tour2.cvotes', 'A > B * 3\n', { method: 'score' }), 'OutsideUncountable', /score compte des notes/],
      [input('t.json', tallies, { method: 'irv' }), 'OutsideUncountable', /irv compte des bulletins/],
      [
        input('t.cvotes', 'A > B * 3\n', { options: { dots: 3 } }),
        'OutsideUnreadable',
        /options n’a pas de champ “dots”/,
      ],
      [input('gros.csv', `A,B\n${'1,2\n'.repeat(175_001)}`), 'OutsideTooBig', /700 ko/],
      [input('zero.cvotes', 'A\u0000x > B * 3\n'), 'OutsideUnreadable', /un nom contient un caractère nul/],
    ];
    for (const [given, code, sentence] of cases) {
      const answers = [await preview(coordinator, given), await record(coordinator, given)];
      for (const answer of answers) {
        expect(answer).toMatchObject({ code });
        expect(answer.message).toMatch(sentence);
      }
    }
    expect(await record(coordinator, input('x.blt', blt, { link: 'javascript:alert(1)' }))).toMatchObject({
      code: 'InvalidInput',
    });
    expect(await record(coordinator, input('x.blt', blt, { heldOn: 'hier' }))).toMatchObject({ code: 'InvalidInput' });
    expect(await rows()).toEqual(before);
  });

  it('is recorded once, however many times its file is given', async () => {
    const given = input('unique.cvotes', 'A > B * 31\nB > A * 4\n');
    const id = newId();
    const twice = await Promise.all([record(coordinator, given, id), record(coordinator, given, id)]);
    expect(twice.map((each) => each.id)).toEqual([id, id]);
    const other = { ...given, title: 'Autre titre', fileName: 'copie.cvotes' };
    for (const answer of [await preview(coordinator, other), await record(coordinator, other)])
      expect(answer).toMatchObject({
        code: 'OutsideRecordedAlready',
        message: expect.stringContaining('Conseil de quartier') as unknown,
      });
    const told = await assembly.sql<{ payload: object }>(
      `select payload from event_log where type = 'OutsideElectionRecorded' and subject_id = $1`,
      [id],
    );
    expect(told).toMatchObject([{ payload: { organiser: 'Mairie de Vaubrune' } }]);
  });

  it('is brought by the coordination, or to an item by its plenary’s chair and secretary until it closes', async () => {
    const { id: plenaryId, itemId } = await plenaries.underWay(coordinator, chair, [member]);
    await plenaries.appoint(coordinator, plenaryId, 'secretary', secretary);
    const may = async (who: Somebody, item: Id | null): Promise<boolean> =>
      (
        await who.get<{ viewerMayRecordOutside: boolean }>(
          'query ($c: ID!, $i: ID) { viewerMayRecordOutside(collectiveId: $c, itemId: $i) }',
          { c: collective.id, i: item },
        )
      ).viewerMayRecordOutside;
    const given = (votes: number) => input('point.cvotes', `A > B * ${votes}\n`, { itemId });
    expect(await may(member, itemId)).toBe(false);
    expect(await may(chair, null)).toBe(false);
    expect(await may(secretary, itemId)).toBe(true);
    expect(await preview(member, given(1))).toMatchObject({ code: 'OutsideDeskOnly' });
    expect(await record(member, given(1))).toMatchObject({ code: 'OutsideDeskOnly' });
    expect(await record(chair, { ...given(1), itemId: null })).toMatchObject({ code: 'OutsideDeskOnly' });
    expect(await record(chair, given(1))).toMatchObject({ __typename: 'OutsideElection' });
    expect(await record(secretary, given(2))).toMatchObject({ __typename: 'OutsideElection' });
    expect(await record(coordinator, { ...given(3), itemId: newId() })).toMatchObject({ code: 'NotFound' });
    await plenaries.step(chair, 'closePlenary', plenaryId);
    expect(await record(secretary, given(4))).toMatchObject({ code: 'OutsidePlenaryOver' });
    expect(await may(secretary, itemId)).toBe(false);
  });

  it('is read by everyone apart from the ballots held here, and says nothing of anybody’s vote', async () => {
    const { id } = await record(coordinator, input('public.cvotes', 'A > B * 91\n'));
    const visitor = assembly.visitor();
    const { outsideElection, ballot } = await visitor.get<{ outsideElection: Election; ballot: unknown }>(
      'query ($id: ID!) { outsideElection(id: $id) { id sentence trace } ballot(id: $id) { id } }',
      { id },
    );
    expect(outsideElection.trace.length).toBeGreaterThan(0);
    expect(ballot).toBeNull();
    const { outsideElections } = await visitor.get<{ outsideElections: { edges: { node: { id: Id } }[] } }>(
      'query ($c: ID!) { outsideElections(collectiveId: $c, first: 1) { edges { node { id } } } }',
      { c: collective.id },
    );
    expect(outsideElections.edges).toEqual([{ node: { id } }]);
    expect(await assembly.sql('select 1 from ballot_roll where ballot_id = $1', [id])).toEqual([]);
    const missing = await fetch(`${assembly.origin}/api/ballots/outside/${id}/tallies.json`);
    expect(missing.status).toBe(404);
  });
});
