import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { KeptFilesPersonalData } from '../../src/modules/collectives/files/kept-files.personal-data.js';
import { KeptFilesService } from '../../src/modules/collectives/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';

interface Answer {
  readonly status: number;
  readonly file?: { readonly id: Id; readonly name: string; readonly mediaType: string; readonly size: number };
  readonly refusal?: { readonly code: string; readonly message: string };
}

/** Files joined to what is published. */
describe('files', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let ines: Somebody;
  let visitor: Somebody;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    ines = await assembly.member(collective, 'Inès Vasseur');
    visitor = assembly.visitor();
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const pdf = Buffer.from('%PDF-1.7\nDélibération');
  const send = async (
    who: Somebody,
    name = 'Délibération.pdf',
    body: Buffer = pdf,
    to = collective.id,
  ): Promise<Answer> => {
    const response = await who.send(`/api/files?collective=${to}&name=${encodeURIComponent(name)}`, body);
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  const sent = async (who: Somebody): Promise<Id> => {
    const { file } = await send(who);
    if (!file) throw new Error('the file was refused');
    return file.id;
  };
  const join = (who: Somebody, ids: readonly Id[]): Promise<unknown> =>
    assembly.service(UnitOfWork).run((tx) => assembly.service(KeptFilesService).join(tx, collective.id, who.id, ids));
  const fetched = (id: Id, name = 'x.pdf'): Promise<Response> => fetch(`${assembly.origin}/api/files/${id}/${name}`);

  it('are sent by whoever takes part, of a kind no browser runs, ten megabytes at most', async () => {
    expect(await send(ines)).toMatchObject({
      status: 200,
      file: { name: 'Délibération.pdf', mediaType: 'application/pdf', size: pdf.length },
    });
    expect(await send(visitor)).toMatchObject({ status: 401, refusal: { code: 'SignInFirst' } });
    expect((await send(await assembly.person('Une passante'))).status).toBe(403);
    expect(await send(ines, 'page.html', Buffer.from('<script>'))).toMatchObject({
      status: 422,
      refusal: { code: 'FileKindUnknown' },
    });
    expect(await send(ines, 'page.pdf', Buffer.from('<script>'))).toMatchObject({
      refusal: { code: 'FileKindUnknown' },
    });
    expect(await send(ines, 'vide.txt', Buffer.alloc(0))).toMatchObject({ refusal: { code: 'FileKindUnknown' } });
    expect(await send(ines, 'lourd.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toMatchObject({
      status: 413,
      refusal: { code: 'FileTooLarge' },
    });
    expect((await send(ines, 'a.pdf', pdf, newId())).status).toBe(403);
    expect((await send(ines, 'a.pdf', pdf, 'rien')).status).toBe(404);
  });

  it('are public once joined, not before, and saved as what they are', async () => {
    const id = await sent(ines);
    expect((await fetched(id)).status).toBe(404);
    await join(ines, [id]);
    const answer = await fetched(id);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''D%C3%A9lib%C3%A9ration.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    await expect(assembly.sql('delete from kept_file where id = $1', [id])).rejects.toThrow('never deleted');
    await expect(assembly.sql(`update kept_file set name = 'autre.pdf' where id = $1`, [id])).rejects.toThrow(
      'never changes',
    );
  });

  it('are joined once, by who sent them, where they were sent; otherwise nothing is', async () => {
    const paul = await assembly.member(collective, 'Paul Ménard');
    const [one, other] = [await sent(ines), await sent(ines)];
    await expect(join(paul, [one])).rejects.toThrow('FileUnknown');
    await expect(join(ines, [one, newId()])).rejects.toThrow('FileUnknown');
    const both = await Promise.allSettled([join(ines, [one, other]), join(ines, [other, one])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(join(ines, [one])).rejects.toThrow('FileUnknown');
  });

  it('wait a day at most, and twenty at a time', async () => {
    const lea = await assembly.member(collective, 'Léa Morin');
    const many = await Promise.all(Array.from({ length: 22 }, () => send(lea)));
    expect(many.filter(({ refusal }) => refusal?.code === 'TooManyFilesWaiting')).toHaveLength(2);
    const kept = many.flatMap(({ file }) => file?.id ?? []);
    await join(lea, kept.slice(0, 1));
    await assembly.service(KeptFilesPersonalData).expire(new Date(assembly.clock.now().getTime() + 23 * 3_600_000));
    expect(await assembly.sql('select 1 from kept_file where uploaded_by = $1', [lea.id])).toHaveLength(20);
    await assembly.service(KeptFilesPersonalData).expire(new Date(assembly.clock.now().getTime() + 25 * 3_600_000));
    expect(await assembly.sql('select 1 from kept_file where uploaded_by = $1', [lea.id])).toHaveLength(1);
  });
});
