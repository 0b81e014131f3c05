import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { print, type DocumentNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CommitmentBoardDocument,
  CommitmentsDocument,
} from '../../client/src/features/programme/commitments.generated.js';
import {
  ChapterDocument,
  ProgrammeCoherenceDocument,
  ProgrammeDocument,
  SearchProgrammeDocument,
} from '../../client/src/features/programme/programme.generated.js';
import { ProgrammeService } from '../../src/modules/programme/index.js';
import {
  planProposals,
  proposalFields,
  ProposalImportService,
  readyImport,
} from '../../src/modules/proposals/index.js';
import { mapColumns } from '../../src/kernel/tables/columns.js';
import { readTable } from '../../src/platform/tables/read-table.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';

/** The action plan a city wrote with its inhabitants; not part of the repository (CONTRIBUTING.md). */
const plan = join(process.env['CONFORMANCE_DATA'] ?? '../shared/testdata', 'programme', 'barcelona-action-plan.csv');
const count = 1467;
/** What a phone downloads to read one page, compressed: an answer heavier than the page's own code is too heavy. */
const heaviest = 170_000;

describe.runIf(existsSync(plan))('a real plan of 1,467 measures', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let visitor: Somebody;
  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    visitor = assembly.visitor();
  });
  afterAll(() => assembly.end());

  /** A page's own question, answered: its data and the octets it takes on the way. */
  const page = async <Data>(
    document: DocumentNode,
    variables: Record<string, unknown>,
  ): Promise<{ data: Data; weight: number }> => {
    const data = await visitor.get<Data>(print(document), variables);
    return { data, weight: gzipSync(JSON.stringify({ data })).length };
  };
  const at = (): { collectiveId: string } => ({ collectiveId: collective.id });

  it('becomes a published programme in its chapters', async () => {
    const table = await readTable(plan, await readFile(plan));
    const { ready, faults } = readyImport(
      planProposals(table, mapColumns(proposalFields, table.columns, new Map()).map).rows,
    );
    expect(faults).toEqual([]);
    await assembly.service(UnitOfWork).run(async (tx) => {
      const imported = await assembly
        .service(ProposalImportService)
        .import(tx, { collectiveId: collective.id, adopted: true }, ready);
      expect(imported.adopted).toHaveLength(count);
      const measures = imported.adopted.map((text) => ({ ...text, decisionId: null, vote: null }));
      await assembly.service(ProgrammeService).takeOver(tx, collective.id, measures);
    });
    const { programmeCoherence } = await coordinator.get<{
      programmeCoherence: { findings: { measures: object[] }[] };
    }>(print(ProgrammeCoherenceDocument), at());
    const knowing = await assembly.sql<{ chapters: number }>('select count(*)::int as chapters from chapter');
    expect(knowing[0]?.chapters).toBeGreaterThan(3);
    const published = await coordinator.act(
      `mutation ($c: ID!, $k: Int!) { publishProgramme(collectiveId: $c, knowing: $k) { __typename ${refusal} } }`,
      { c: collective.id, k: programmeCoherence.findings.length },
    );
    expect(published.code).toBeUndefined();
  });

  it('is browsed by chapters, measures and words, no page heavier than its own code', async () => {
    const outline = await page<{ programme: { chapters: { slug: string; measures?: object[] }[] } }>(
      ProgrammeDocument,
      at(),
    );
    const weights: Record<string, number> = { outline: outline.weight };
    let measures = 0;
    for (const { slug } of outline.data.programme.chapters) {
      const { data, weight } = await page<{ chapter: { measures: object[] } }>(ChapterDocument, { ...at(), slug });
      weights[slug] = weight;
      measures += data.chapter.measures.length;
    }
    expect(measures).toBe(count);
    const found = await page<object>(SearchProgrammeDocument, { ...at(), words: 'camins escolars' });
    expect(JSON.stringify(found.data)).toMatch(/camins escolars/i);
    weights['search'] = found.weight;
    const heavy = Object.entries(weights).filter(([, weight]) => weight > heaviest);
    expect(heavy).toEqual([]);
  });

  it('is followed as commitments, by pages, with a board', async () => {
    const followed = await coordinator.act(
      `mutation ($c: ID!) { followCommitments(collectiveId: $c) { __typename ... on CommitmentBoard { total } ${refusal} } }`,
      { c: collective.id },
    );
    expect(followed).toMatchObject({ total: count });
    const board = await page<{ commitmentBoard: { total: number; counts: { notStarted: number } } }>(
      CommitmentBoardDocument,
      at(),
    );
    expect(board.data.commitmentBoard).toMatchObject({ total: count, counts: { notStarted: count } });
    const list = await page<object>(CommitmentsDocument, { ...at(), filter: {}, first: 50 });
    expect(Math.max(board.weight, list.weight)).toBeLessThan(heaviest);
  });

  it('is exported whole', async () => {
    const response = await fetch(`${assembly.origin}/api/collectives/${collective.slug}/open-data/all.zip`);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const rows = (name: string): Record<string, string>[] =>
      parse(strFromU8(files[`${name}.csv`] ?? new Uint8Array()), { columns: true, bom: true });
    const measures = rows('measures');
    const commitments = rows('commitments');
    expect([measures.length, commitments.length, rows('proposals').length]).toEqual([count, count, count]);
    expect(new Set(measures.map(({ id }) => id)).size).toBe(count);
    expect(commitments.every(({ state }) => state === 'not-started')).toBe(true);
    expect(measures.filter(({ text, title }) => !text && !title)).toEqual([]);
  });
});
