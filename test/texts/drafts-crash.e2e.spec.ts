import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { refusal, type Outcome, type Somebody } from '../support/assembly.js';
import { cloneDatabase } from '../support/database.js';
import { debatedContribution } from '../support/scenes/debated-contribution.js';
import { DraftWriter } from '../support/scenes/drafts.js';
import { elsewhere } from '../support/scenes/identity.js';
import { paragraphs } from '../support/scenes/proposals.js';
import { Faire } from '../support/server-process.js';

const texts = 20;
const writersOfOne = 3;
/** Milliseconds. */
const typedFor = 9_000;
const begun = ['Un. ', 'Deux. ', 'Trois. '] as const;

const succeeded = <T extends Outcome>(outcome: T): T => {
  if (outcome.code !== undefined) throw new Error(`${outcome.code}: ${outcome.message ?? ''}`);
  return outcome;
};

/** Characters each must have been shown as saved, at least. */
const shown = 50;
/** Keys between two breaths. */
const phrase = 30;

/** Somebody typing on and on, with a breath at the end of each phrase, and what their screen showed as saved. */
class Typist {
  typed = '';
  /** All that was typed when the screen last said it was saved. */
  saved = '';
  private stopped = false;

  constructor(
    readonly writer: DraftWriter,
    readonly place: number,
    readonly proposal: Id,
  ) {}

  async type(): Promise<void> {
    for (let sign = 0; !this.stopped; sign += 1) {
      const key = `${this.place}${sign % 10}é `;
      this.typed += key;
      this.writer.type(key, this.place);
      // The screen is drawn from the state of this moment, and of the next.
      await new Promise((done) => setTimeout(done, 40 + ((sign * 37 + this.place * 13) % 80)));
      if (this.writer.state.saved === 'saved') this.saved = this.typed;
      else if (sign % phrase === phrase - 1) await this.breath();
    }
  }

  /** Until the screen says saved. A quick machine has said so between two keys; a slow one is waited for here. */
  private async breath(): Promise<void> {
    while (!this.stopped && this.writer.state.saved !== 'saved') await new Promise((done) => setTimeout(done, 20));
    if (this.writer.state.saved === 'saved') this.saved = this.typed;
  }

  stop(): void {
    this.stopped = true;
  }
}

describe('what a draft showed as saved', { timeout: 120_000 }, () => {
  let faire: Faire;
  let data: string;
  beforeAll(async () => {
    [faire, data] = await Promise.all([Faire.compile(), mkdtemp(join(tmpdir(), 'faire-drafts-'))]);
  });
  afterAll(async () => {
    await faire.end();
    await rm(data, { recursive: true, force: true });
  });

  /** Twenty proposals of three co-authors each. */
  const scene = async (origin: string): Promise<{ people: Somebody[]; proposals: Id[] }> => {
    const { people } = await debatedContribution(origin, writersOfOne);
    const [author, ...others] = people;
    if (!author) throw new Error('nobody came');
    const { collective } = await author.get<{ collective: { id: Id } }>('{ collective(slug: "commune") { id } }');
    const act = <T extends object>(who: Somebody, mutation: string, variables: object): Promise<T & Outcome> =>
      who.act<T>(mutation, { c: collective.id, ...variables }).then(succeeded);
    const proposals: Id[] = [];
    for (let place = 0; place < texts; place += 1) {
      const input = { title: `Proposition ${place}`, document: paragraphs(...begun) };
      const { id } = await act<{ id: Id }>(
        author,
        `mutation ($c: ID!, $input: ProposalInput!) {
          draftProposal(collectiveId: $c, input: $input) { __typename ... on Proposal { id } ${refusal} } }`,
        { input },
      );
      proposals.push(id);
      for (const other of others) {
        const { me } = await other.get<{ me: { id: Id } }>('{ me { id } }');
        await act(
          author,
          `mutation ($c: ID!, $id: ID!, $who: ID!) {
            inviteCoAuthor(collectiveId: $c, id: $id, accountId: $who) { __typename ${refusal} } }`,
          { id, who: me.id },
        );
        await act(
          other,
          `mutation ($c: ID!, $id: ID!) {
            answerCoAuthorship(collectiveId: $c, id: $id, accept: true) { __typename ${refusal} } }`,
          { id },
        );
      }
    }
    return { people, proposals };
  };

  /** Three at each text, at the server of each; typing begins once all are there. */
  const sitDown = async (people: readonly Somebody[], proposals: readonly Id[]): Promise<Typist[]> => {
    const typists = proposals.flatMap((id) =>
      people.map((person, place) => new Typist(DraftWriter.at(person, id), place, id)),
    );
    await Promise.all(typists.map(({ writer }) => writer.joined()));
    return typists;
  };

  /** Something dreadful comes in the middle of typing: after that long, and once each was shown something as saved. */
  const typeUntil = async (typists: readonly Typist[], milliseconds: number, dread: () => void): Promise<void> => {
    const typing = typists.map((typist) => typist.type());
    const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));
    await pause(milliseconds);
    while (typists.some(({ saved }) => saved.length <= shown)) await pause(20);
    dread();
    await pause(typedFor - milliseconds);
    for (const typist of typists) typist.stop();
    await Promise.all(typing);
  };

  /** Each text as somebody who comes now is given it. */
  const expectKept = async (reader: Somebody, typists: readonly Typist[], what: 'saved' | 'typed'): Promise<void> => {
    for (const id of new Set(typists.map(({ proposal }) => proposal))) {
      const fresh = DraftWriter.at(reader, id);
      await fresh.joined();
      for (const typist of typists.filter(({ proposal }) => proposal === id)) {
        expect(typist[what].length).toBeGreaterThan(shown);
        expect(fresh.block(typist.place).toString()).toContain(`${begun[typist.place]}${typist[what]}`);
      }
      fresh.leave();
    }
  };

  const leave = (typists: readonly Typist[]): void => {
    for (const { writer } of typists) writer.leave();
  };

  it(`is there after kill -9, in ${texts} texts of three`, async () => {
    const folder = await mkdtemp(join(data, 'killed-'));
    const before = await faire.serve({ FAIRE_DATA: folder });
    const { people, proposals } = await scene(before.origin);
    const typists = await sitDown(people, proposals);
    await typeUntil(typists, typedFor - 200, () => before.child.kill('SIGKILL'));
    await before.ended;
    leave(typists);
    const after = await faire.serve({ FAIRE_DATA: folder });
    const [reader] = people;
    if (!reader) throw new Error('nobody came');
    await expectKept(elsewhere(reader, after.origin), typists, 'saved');
    after.child.kill('SIGTERM');
    expect((await after.ended).code).toBe(0);
  });

  it('is there after the database ended and came back, with all that was typed meanwhile', async () => {
    const folder = await mkdtemp(join(data, 'ended-'));
    const server = await faire.serve({ FAIRE_DATA: folder });
    const { people, proposals } = await scene(server.origin);
    const typists = await sitDown(people, proposals);
    const lock = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    await typeUntil(typists, typedFor / 2, () => process.kill(Number(lock.split('\n')[0]), 'SIGQUIT'));
    await Promise.all(typists.map(({ writer }) => writer.until(() => writer.state.saved === 'saved')));
    leave(typists);
    const [reader] = people;
    if (!reader) throw new Error('nobody came');
    await expectKept(reader, typists, 'typed');
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  it('is there at the other server when one of two is killed', async () => {
    const database = await cloneDatabase();
    const [one, two] = await Promise.all([
      faire.serve({ DATABASE_URL: database.url }),
      faire.serve({ DATABASE_URL: database.url }),
    ]);
    const { people, proposals } = await scene(one.origin);
    const spread = people.map((person, place) => elsewhere(person, place === 1 ? two.origin : one.origin));
    const typists = await sitDown(spread, proposals);
    await typeUntil(typists, typedFor - 200, () => one.child.kill('SIGKILL'));
    const [reader] = people;
    if (!reader) throw new Error('nobody came');
    await expectKept(elsewhere(reader, two.origin), typists, 'saved');
    // Who was at the other one goes on.
    const there = typists.filter(({ place }) => place === 1);
    await Promise.all(there.map(({ writer }) => writer.until(() => writer.state.saved === 'saved')));
    await expectKept(elsewhere(reader, two.origin), there, 'typed');
    leave(typists);
    two.child.kill('SIGTERM');
    expect((await two.ended).code).toBe(0);
    await one.ended;
    await database.drop();
  });
});
