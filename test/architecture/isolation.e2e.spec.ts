import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphqlAnswer, Outcome, Somebody } from '../support/assembly.js';
import { documentOf } from '../support/walk/request.js';
import { samples, topicSubjects } from '../support/walk/samples.js';
import { roles, secretWords, walkScene, type WalkScene } from '../support/walk/scene.js';

type Answer = GraphqlAnswer<{ answer: (Outcome & { kind?: string }) | null } | null>;
type Variables = Readonly<Record<string, unknown>>;

/** What belongs to an account, to the installation or to whoever holds a link, and so touches no collective's things. */
const personal = new Set([
  'requestMeeting',
  'confirmMeetingRequest',
  'meetingRequestReceipt',
  'createCollective',
  'joinCollective',
  'signUp',
  'signIn',
  'requestSignInLink',
  'openSignInLink',
  'signOut',
  'signOutEverywhere',
  'endSession',
  'setPassword',
  'updateProfile',
  'eraseAccount',
]);

/** Questions about oneself or the installation: they name no collective. */
const ofTheInstallation = new Set([
  'consentWords',
  'lettersStayHere',
  'me',
  'myConsents',
  'mySessions',
  'processingRegister',
  'signUpChallenge',
]);

/** What changes nothing of anybody’s: a file of what everybody reads. */
const forEverybody = new Set(['exportDocument']);

/** What names a collective and nothing in it: who is at home in the collective they name may. */
const atHome = new Set([
  'editCollective',
  'leaveCollective',
  'planPhase',
  'addOrganisation',
  'draftCharter',
  'requireEndorsement',
  'openWorkingGroup',
  'contribute',
  'draftProposal',
  'addChapter',
  'setProgrammeIntroduction',
  'publishProgramme',
  'followCommitments',
  'convenePlenary',
  'keepRule',
  'markNotificationsRead',
  'setMailPreference',
]);

/** What an answer says of whoever asks. */
const ofTheViewer = /^(viewer\w*|mine|roles|followed)$/;

/** An answer without what it says of whoever asks. */
function withoutViewer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutViewer);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !ofTheViewer.test(key))
      .map(([key, each]) => [key, withoutViewer(each)]),
  );
}

/** Every collective named is another: whoever asks is at home there, and the things are not. */
function elsewhere(value: unknown, from: string, to: string): unknown {
  if (value === from) return to;
  if (Array.isArray(value)) return value.map((each) => elsewhere(each, from, to));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, elsewhere(each, from, to)]));
}

describe('a collective beside another', () => {
  let scene: WalkScene;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    scene = await walkScene();
  }, 120_000);
  afterAll(() => scene.assembly.end());

  const names = (kind: 'Query' | 'Mutation', without: ReadonlySet<string> = new Set()): string[] =>
    [...samples.keys()].filter((each) => {
      const [type, name = ''] = each.split('.');
      return type === kind && !personal.has(name) && !without.has(name);
    });

  /** The arguments a sample gives a member of the first collective, who has things of their own. */
  const variablesOf = (name: string): Variables => samples.get(name)?.(scene, 'member') ?? {};

  /** The same, the second collective named in place of the first. */
  const mixedOf = (name: string, more: Variables = {}): Variables =>
    Object.fromEntries(
      Object.entries({ ...variablesOf(name), ...more }).map(([key, value]) => [
        key,
        elsewhere(value, scene.collective.id, scene.otherCollective.id),
      ]),
    );

  async function eventsOfFirst(): Promise<number> {
    const [row] = await scene.assembly.sql<{ count: number }>(
      'select count(*)::int as count from event_log where collective_id = $1',
      [scene.collective.id],
    );
    return row?.count ?? 0;
  }

  const stranger = (): Somebody => scene.people['other coordination'];
  const ask = (who: Somebody, name: string, variables: Variables, depth = 0): Promise<Answer> =>
    who.ask(documentOf(schema, name, depth), variables);

  /** The kind of a refusal, null for none. Throws on a request the server could not read. */
  function refusedAs(name: string, { data, errors }: Answer): string | null {
    const [error] = errors ?? [];
    if (error && error.extensions?.kind === undefined) throw new Error(`${name}: ${error.message}`);
    return error?.extensions?.kind ?? data?.answer?.kind ?? null;
  }

  /** Tries each as the neighbour's coordinator; those that were not refused as somebody else's. */
  async function tried(mutations: readonly string[], variables: (name: string) => Variables): Promise<string[]> {
    const before = await eventsOfFirst();
    const passed: string[] = [];
    for (const name of mutations) {
      const kind = refusedAs(name, await ask(stranger(), name, variables(name)));
      if (kind !== 'right' && kind !== 'missing') passed.push(`${name}: ${kind ?? 'done'}`);
    }
    expect(await eventsOfFirst()).toBe(before);
    return passed;
  }

  it('refuses its neighbour’s coordinator every mutation, and logs nothing', { timeout: 120_000 }, async () => {
    expect(await tried(names('Mutation', forEverybody), variablesOf)).toEqual([]);
  });

  it('refuses its things to whoever names another collective with them', { timeout: 120_000 }, async () => {
    // Those named as holders are no members there: what was sent is wrong.
    expect(await tried(names('Mutation', new Set([...atHome, ...forEverybody])), mixedOf)).toEqual([
      'Mutation.proposeMandate: input',
    ]);
  });

  it('says no more to its neighbour’s coordinator than to a visitor', { timeout: 120_000 }, async () => {
    const more: string[] = [];
    for (const name of names('Query', ofTheInstallation)) {
      const seen = await ask(scene.people.visitor, name, variablesOf(name), 4);
      const other = await ask(stranger(), name, variablesOf(name), 4);
      if (refusedAs(name, other) !== null) continue;
      const [known, said] = [withoutViewer(seen.data), withoutViewer(other.data)];
      if (JSON.stringify(said) !== JSON.stringify(known)) more.push(name);
    }
    expect(more).toEqual([]);
  });

  it('says nothing of its things under the name of another collective', async () => {
    const { things } = scene;
    const asked: readonly (readonly [string, Variables])[] = [
      ['organisationTimeline', {}],
      ['organisationEndorsements', {}],
      ['workingGroupMembers', {}],
      ['groupSessions', { groupId: things.group.id }],
      ['journal', { subjectId: things.group.id }],
      ['roles', { subjectId: things.group.id }],
      ['contributions', { filter: { groupId: things.group.id } }],
      ['proposals', { filter: { authorId: scene.author.id } }],
    ];
    for (const [name, more] of asked) {
      const operation = `Query.${name}`;
      const answer = await ask(stranger(), operation, mixedOf(operation, more), 4);
      const said = refusedAs(operation, answer) === null ? answer.data?.answer : null;
      const lines = said && 'edges' in said ? said.edges : said;
      expect([name, lines ?? []]).toEqual([name, []]);
    }
  });

  it('keeps what a circle notes for itself from everybody else, whatever they ask', { timeout: 120_000 }, async () => {
    const told: string[] = [];
    const tells = async (who: Somebody, name: string): Promise<boolean> =>
      JSON.stringify(await ask(who, name, variablesOf(name), 5)).includes(secretWords);
    for (const name of names('Query')) {
      for (const role of roles) if (await tells(scene.people[role], name)) told.push(`${role}: ${name}`);
    }
    expect(told).toEqual([]);
    // Its own member reads it.
    expect(await tells(scene.author, 'Query.amendmentNotes')).toBe(true);
  });

  it('ends no session but one’s own', async () => {
    await ask(stranger(), 'Mutation.endSession', { id: scene.people.member.actor?.sessionId });
    const { me } = await scene.people.member.get<{ me: { id: string } | null }>('{ me { id } }');
    expect(me?.id).toBe(scene.people.member.id);
  });

  it('tells its neighbour’s coordinator of no more than a visitor may watch', async () => {
    const more: string[] = [];
    for (const [kind, subject] of topicSubjects) {
      const topic = `${kind}:${subject(scene, 'member')}`;
      const [visitor, other] = [await scene.people.visitor.watch(topic), await stranger().watch(topic)];
      if (other.answer.ok && !visitor.answer.ok) more.push(kind);
    }
    expect(more).toEqual([]);
  });
});
