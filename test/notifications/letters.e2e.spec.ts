import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LettersService } from '../../src/modules/notifications/index.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { MailServer } from '../support/smtp.js';

const prefer = `mutation ($id: ID!, $rhythm: String!) {
  setMailPreference(collectiveId: $id, rhythm: $rhythm) { __typename ... on MailPreference { rhythm } ${refusal} } }`;

describe('letters', () => {
  let mail: MailServer;
  let assembly: Assembly;
  let collective: TestCollective;
  let members = 0;

  beforeAll(async () => {
    mail = await MailServer.start();
    assembly = await Assembly.start({ SMTP_URL: mail.url, MAIL_FROM: 'Faire ensemble <bonjour@exemple.fr>' });
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
  });
  afterAll(async () => {
    await assembly.end();
    await mail.stop();
  });

  /** A member whose address is confirmed, and who chose a rhythm. */
  const member = async (rhythm: string, confirmed = true): Promise<Somebody & { readonly email: string }> => {
    const email = `membre${(members += 1)}@exemple.fr`;
    const somebody = await assembly.person(`Membre ${members}`, email);
    await somebody.act('mutation ($id: ID!) { joinCollective(id: $id, consent: true) { __typename } }', {
      id: collective.id,
    });
    await somebody.act(prefer, { id: collective.id, rhythm });
    if (confirmed) await assembly.sql('update account set email_confirmed_at = now() where id = $1', [somebody.id]);
    return Object.assign(somebody, { email });
  };
  const letters = async (email: string): Promise<{ subject: string; body_text: string }[]> =>
    assembly.sql('select subject, body_text from mail where address = $1 order by id', [email]);
  const news = async (somebody: Somebody): Promise<void> => {
    await assembly.giveRole(collective, somebody, 'moderator');
    assembly.clock.forward(1);
    await assembly.giveRole(collective, somebody, 'coordination');
    await assembly.settled();
  };

  it('gather what comes together into one, newest first, and can be stopped in one click', async () => {
    const somebody = await member('daily');
    await news(somebody);
    await assembly.service(LettersService).writeAll('daily');
    const [letter = '', ...others] = await mail.lettersTo(somebody.email);
    expect(others).toEqual([]);
    expect(letter).toContain('From: Faire ensemble <bonjour@exemple.fr>');
    expect(letter.indexOf('rôle de coordination')).toBeGreaterThan(0);
    expect(letter.indexOf('rôle de coordination')).toBeLessThan(letter.indexOf('rôle de modération'));
    expect(letter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const url = /List-Unsubscribe:\s+<([^>]+)>/.exec(letter)?.[1] ?? '';
    const here = `${assembly.origin}${new URL(url).pathname}`;

    const page = await (await fetch(here)).text();
    expect(page).toContain('<form method="post">');
    const stopped = await fetch(here, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: somebody.cookie ?? '' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(stopped.status).toBe(200);
    const { mailPreference } = await somebody.get<{ mailPreference: object }>(
      'query ($id: ID!) { mailPreference(collectiveId: $id) { rhythm } }',
      { id: collective.id },
    );
    expect(mailPreference).toEqual({ rhythm: 'never' });
    expect((await fetch(`${assembly.origin}/api/desabonnement/nimporte`, { method: 'POST' })).status).toBe(404);
  });

  it('say nothing in their subject of the collective, of an opinion or of a vote', async () => {
    const somebody = await member('daily');
    await news(somebody);
    await assembly.service(LettersService).writeAll('daily');
    expect((await letters(somebody.email)).map(({ subject }) => subject)).toEqual(['2 nouvelles pour vous']);
  });

  it('are written once of each thing, whatever runs twice', async () => {
    const somebody = await member('weekly');
    await news(somebody);
    const service = assembly.service(LettersService);
    await Promise.all([service.writeAll('weekly'), service.writeAll('weekly')]);
    await service.writeAll('weekly');
    expect(await letters(somebody.email)).toHaveLength(1);
    await service.writeAll('daily');
    expect(await letters(somebody.email)).toHaveLength(1);
  });

  it('come at once to who wants so: what comes within two minutes waits under one key', async () => {
    const somebody = await member('immediately');
    await assembly.giveRole(collective, somebody, 'moderator');
    await assembly.settled();
    // The scene's clock is long past for the worker's: the letter that was due two minutes later is due already.
    expect(await mail.lettersTo(somebody.email)).toHaveLength(1);

    assembly.clock.set('2090-01-01T08:00:00Z');
    await assembly.giveRole(collective, somebody, 'coordination');
    await assembly.settled();
    assembly.clock.forward(1);
    const roles = await assembly.sql<{ id: string }>('select id from role where account_id = $1', [somebody.id]);
    expect(roles).toHaveLength(2);
    const key = `letter:${collective.id}:${somebody.id}`;
    const waiting = await assembly.sql<{ run_at: Date }>('select run_at from graphile_worker.jobs where key = $1', [
      key,
    ]);
    expect(waiting.map(({ run_at: at }) => at.toISOString())).toEqual(['2090-01-01T08:02:00.000Z']);
  });

  it('are not written to who wants none, has read it, or never confirmed their address', async () => {
    const [none, reader, unsure] = [await member('never'), await member('daily'), await member('daily', false)];
    for (const somebody of [none, reader, unsure]) await news(somebody);
    await reader.act('mutation ($id: ID!) { markNotificationsRead(collectiveId: $id, upTo: 9999) { __typename } }', {
      id: collective.id,
    });
    await assembly.service(LettersService).writeAll('daily');
    for (const { email } of [none, reader, unsure]) expect(await letters(email)).toEqual([]);
  });

  it('keep to the rhythms there are', async () => {
    const somebody = await member('daily');
    expect(await somebody.act(prefer, { id: collective.id, rhythm: 'hourly' })).toMatchObject({ code: 'InvalidInput' });
    const stranger = await assembly.person('Ana Roche');
    expect(await stranger.act(prefer, { id: collective.id, rhythm: 'never' })).toMatchObject({ code: 'MembersOnly' });
  });
});
