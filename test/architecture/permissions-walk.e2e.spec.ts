import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OperationInterceptor } from '../../src/platform/graphql/operation.interceptor.js';
import { LiveTopics } from '../../src/platform/realtime/live-topics.js';
import type { GraphqlAnswer, Outcome } from '../support/assembly.js';
import { rowsOf } from '../support/markdown-table.js';
import { rehearse } from '../support/walk/rehearsal.js';
import { documentOf } from '../support/walk/request.js';
import { samples, topicSubjects } from '../support/walk/samples.js';
import { roles, walkScene, type Role, type WalkScene } from '../support/walk/scene.js';

interface Answered extends Outcome {
  readonly kind?: string;
}

const page = new URL('../../docs/permissions.md', import.meta.url);

/** `missing` counts too: what somebody may not see is said not to exist. */
const mayNot = (kind: string | undefined): boolean => kind === 'right' || kind === 'missing';

/** Operations on something that is somebody's own. */
const ownThings = [
  'editComment',
  'withdrawComment',
  'editContribution',
  'appealMeasure',
  'withdrawEndorsement',
  'renewEndorsement',
  'rewordCharterAmendment',
  'withdrawCharterAmendment',
  'editProposal',
  'publishText',
  'rewordAmendment',
  'withdrawAmendment',
  'askAmendmentSignature',
  'answerAmendmentText',
  'takeInAmendment',
  'refuseAmendment',
  'openProposalDebate',
  'submitProposal',
  'recallProposal',
  'withdrawProposal',
  'leaveProposal',
  'inviteCoAuthor',
];

type Cell = readonly [may: boolean, why: string];

function cellOf({ data, errors }: GraphqlAnswer<{ answer: Answered | null } | null>): Cell {
  const [error] = errors ?? [];
  const kind = error?.extensions?.kind ?? data?.answer?.kind;
  const code = error ? (error.extensions?.code ?? error.message) : data?.answer?.code;
  if (error && kind === undefined) throw new Error(error.message);
  return [!mayNot(kind), code ?? 'done'];
}

describe('who may do what', () => {
  let scene: WalkScene;
  let schema: GraphQLSchema;
  let written: string;

  beforeAll(async () => {
    schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    written = await readFile(page, 'utf8');
    scene = await walkScene();
    rehearse(scene.assembly);
  }, 120_000);
  afterAll(() => scene.assembly.end());

  /** What the page says, and what was found, where they differ. */
  async function differences(
    title: string,
    skip: number,
    look: (name: string, role: Role) => Promise<Cell>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const [quoted = '', ...cells] of rowsOf(written, title)) {
      const name = quoted.replaceAll('`', '');
      const answers = await Promise.all(roles.map((role) => look(name, role)));
      for (const [index, [may, why]] of answers.entries()) {
        const cell = cells[skip + index];
        if ((cell === '✓') !== may) found.push(`${name} as ${roles[index]}: written ${cell}, walked ${why}`);
      }
    }
    return found;
  }

  async function walk(name: string, role: Role, as: Role = role): Promise<Cell> {
    const sample = samples.get(name);
    if (!sample) throw new Error(`no sample for ${name}`);
    try {
      return cellOf(await scene.people[role].ask(documentOf(schema, name), sample(scene, as)));
    } catch (error) {
      throw new Error(`${name} as ${role}: ${String(error)}`, { cause: error });
    }
  }

  it('has a sample of every operation and of every live topic, and the page a line', () => {
    const operations = scene.assembly.service(OperationInterceptor).operations();
    expect(operations.map(({ name }) => name).filter((name) => !samples.has(name))).toEqual([]);
    const topics = [...scene.assembly.service(LiveTopics).all()].map(({ kind }) => kind).sort();
    expect([...topicSubjects.keys()]).toEqual(topics);
    expect(rowsOf(written, 'topic').map(([kind]) => kind)).toEqual(topics.map((kind) => `\`${kind}\``));
  });

  it('is what the page says, operation by operation, role by role', { timeout: 300_000 }, async () => {
    expect(await differences('operation', 1, walk)).toEqual([]);
  });

  it('keeps what is somebody’s own from every other role', { timeout: 120_000 }, async () => {
    const passed: string[] = [];
    for (const name of ownThings) {
      for (const role of roles.filter((each) => each !== 'member')) {
        const [may, why] = await walk(`Mutation.${name}`, role, 'member');
        if (may) passed.push(`${name} as ${role}: ${why}`);
      }
    }
    expect(passed).toEqual([]);
  });

  it('is what the page says, live topic by live topic', async () => {
    const found = await differences('topic', 0, async (kind, role) => {
      const id = topicSubjects.get(kind)?.(scene, role);
      if (!id) throw new Error(`no sample for the topic ${kind}`);
      const { answer } = await scene.people[role].watch(`${kind}:${id}`);
      return [answer.ok, answer.refusal?.code ?? 'watching'];
    });
    expect(found).toEqual([]);
  });
});
