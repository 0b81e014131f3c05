import type { ReadyConfig } from '../app.js';
import { newId } from '../kernel/ids.js';
import { ruleTemplates } from '../modules/ballots/index.js';
import { fillHall, type Hall } from './hall.js';
import { withPassingDatabase } from './passing-database.js';
import { Screen } from './screen.js';
import type { Progress, RehearsalStep, RehearsedPlenary } from './script.js';
import { withServer } from './server-process.js';

/** What a rehearsal measured. Milliseconds, but for rates a second. */
export interface RehearsalReport {
  readonly members: number;
  readonly checkInsPerSecond: number;
  /** From the chair's act to the last screen that shows it. */
  readonly openToLastScreen: number;
  readonly ballotsPerSecond: number;
  readonly closeToLastScreen: number;
  /** Votes in the urn at the close; as many as members, or the rehearsal failed. */
  readonly ballots: number;
}

export interface RehearsalWish extends Progress {
  readonly config: ReadyConfig;
  readonly plenary: RehearsedPlenary;
  readonly members: number;
}

const screenPatience = 60_000;
const atOnce = 100;

/**
 * Plays a plenary with simulated members on a server process and a database of its own, through HTTP and sockets as people
 * do: they check in, follow the room, vote. Nothing of it stays, and the collective's own data is not touched.
 */
export function rehearse({ config, plenary, members, tell, signal }: RehearsalWish): Promise<RehearsalReport> {
  return withPassingDatabase(config.databaseUrl, async (databaseUrl) => {
    tell('filling', 0);
    signal.throwIfAborted();
    const hall = await fillHall({ ...config, databaseUrl }, plenary, members, { tell, signal });
    tell('starting', 0);
    signal.throwIfAborted();
    return withServer(databaseUrl, (origin) => play(origin, hall, { tell, signal }));
  });
}

async function play(origin: string, hall: Hall, { tell, signal }: Progress): Promise<RehearsalReport> {
  const chair = new Screen(origin, hall.chair);
  const screens = hall.members.map((cookie) => new Screen(origin, cookie));
  const members = screens.length;
  const each = (step: RehearsalStep, work: (screen: Screen) => Promise<unknown>) => {
    let done = 0;
    return timed(() =>
      inTurn(
        screens,
        async (screen) => {
          await work(screen);
          done += 1;
          tell(step, done);
        },
        signal,
      ),
    );
  };
  try {
    tell('entering', 0);
    await inTurn(screens, (screen) => screen.follow(hall.plenaryId), signal);
    const { shown: code } = await chair.ask<{ shown: string }>(codeQuery, { id: hall.plenaryId });
    const checkedIn = await each('entering', (screen) => screen.ask(checkIn, { id: hall.plenaryId, code }));
    tell('voting', 0);
    const ballot = await chair.ask<{ id: string }>(prepare, {
      item: hall.itemId,
      input: { question: 'Adopter ?', rule: ruleTemplates.simpleMajority },
    });
    const toLast = async (state: string, act: () => Promise<unknown>): Promise<number> => {
      const shown = screens.map((screen) => screen.shows((view) => view.ballot?.state === state, screenPatience));
      const from = performance.now();
      const [times] = await Promise.all([Promise.all(shown), act()]);
      return Math.max(...times) - from;
    };
    const openToLastScreen = await toLast('open', () => chair.ask(open, { id: ballot.id }));
    const voted = await each('voting', (screen) =>
      screen.ask(cast, { input: { ballotId: ballot.id, voteId: newId(), choice: 'for' } }),
    );
    tell('counting', 0);
    const closeToLastScreen = await toLast('closed', () => chair.ask(close, { id: ballot.id }));
    const { turnout } = await chair.ask<{ turnout: number }>(count, { id: ballot.id });
    return {
      members,
      checkInsPerSecond: (members / checkedIn) * 1000,
      openToLastScreen,
      ballotsPerSecond: (members / voted) * 1000,
      closeToLastScreen,
      ballots: turnout,
    };
  } finally {
    for (const screen of screens) screen.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Everybody, a hundred at a time: as a hall does, and within the connections of one machine. */
async function inTurn(
  screens: readonly Screen[],
  work: (screen: Screen) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  const left = [...screens];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      signal.throwIfAborted();
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const refusal = '... on Refusal { code }';
const codeQuery = `query ($id: ID!) { checkInCode(id: $id) { ... on CheckInCode { shown: code } ${refusal} } }`;
const checkIn = `mutation ($id: ID!, $code: String!) { checkIn(id: $id, code: $code) { ... on Done { done } ${refusal} } }`;
const prepare = `mutation ($item: ID!, $input: BallotInput!) {
  prepareBallot(itemId: $item, input: $input) { ... on Ballot { id } ${refusal} } }`;
const open = `mutation ($id: ID!) {
  openBallot(id: $id, input: { roll: "present", warningsRead: true }) { ... on Ballot { id } ${refusal} } }`;
const cast = `mutation ($input: CastVoteInput!) { castVote(input: $input) { ... on Receipt { at: __typename } ${refusal} } }`;
const close = `mutation ($id: ID!) { closeBallot(id: $id) { ... on Ballot { id } ${refusal} } }`;
const count = `query ($id: ID!) { ballot(id: $id) { turnout } }`;
