import { createApp, type ReadyConfig } from '../../app.js';
import { charterScript } from './charter.script.js';
import { contributionsScript } from './contributions.script.js';
import { dueScript } from './due.script.js';
import { groupsScript } from './groups.script.js';
import { moderationScript } from './moderation.script.js';
import { organisationsScript } from './organisations.script.js';
import { peopleScript } from './people.script.js';
import { PlayClock } from './play-clock.js';
import { plenariesScript } from './plenaries.script.js';
import { programmeScript } from './programme.script.js';
import { proposalsScript } from './proposals.script.js';
import { Stage, type Act } from './stage.js';
export { alone, forget, isPlayable, isPlayed, isUnfinished } from './traces.js';
import { begin, finish, isUnfinished, startOver } from './traces.js';

/** The whole story in the order it happened. Acts of one moment: people first, plenaries last. */
export function story(now: Date): Act[] {
  const acts = [
    ...peopleScript(now),
    ...groupsScript(now),
    ...contributionsScript(now),
    ...organisationsScript(now),
    ...charterScript(now),
    ...proposalsScript(now),
    ...moderationScript(now),
    ...programmeScript(now),
    ...plenariesScript(now),
  ];
  const past = acts.filter(({ at }) => at < now);
  return [...past, ...dueScript(past, now)].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * Plays the demonstration's history through the services, on a migrated database without any collective. Each act happens
 * at its own moment; jobs do not run and nobody is written to. A play that was cut short is erased and begun again.
 * `say` hears the share done, 0 to 1; `stop` cuts it short between two acts.
 */
export async function playDemonstration(
  config: ReadyConfig,
  now: Date,
  say: (done: number) => void,
  stop?: AbortSignal,
): Promise<void> {
  if (await isUnfinished(config.databaseUrl)) await startOver(config.databaseUrl);
  await begin(config.databaseUrl);
  const acts = story(now);
  const [first] = acts;
  if (!first) return;
  const clock = new PlayClock(new Date(first.at.getTime() - 1));
  const app = await createApp({ ...withoutSync(config), playing: true }, clock);
  try {
    const stage = new Stage(app, clock);
    for (const [index, act] of acts.entries()) {
      stop?.throwIfAborted();
      clock.goTo(act.at);
      await act.run(stage);
      if (index % 25 === 0) say(index / acts.length);
    }
    await stage.listened();
    await finish(stage, now);
    say(1);
  } finally {
    await app.close();
  }
}

/** A crash begins the story again: its commits need not wait for the disk. */
function withoutSync(config: ReadyConfig): ReadyConfig {
  const url = new URL(config.databaseUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { ...config, databaseUrl: url.href, smtpUrl: null, logLevel: 'error' };
}
