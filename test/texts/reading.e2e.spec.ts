import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordOf } from '../../src/modules/texts/domain/publishing/word.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { ProposalScene } from '../support/scenes/proposals.js';

interface Answer {
  readonly title?: string | null;
  readonly document?: { readonly content: readonly object[] };
  readonly html?: string;
  readonly clauses?: number;
  readonly report?: readonly object[];
  readonly refusal?: { readonly code: string; readonly message: string };
}

const docx = wordOf({
  title: 'Le prix de l’eau',
  subtitle: 'Une régie publique',
  language: 'fr',
  date: '2026-03-02',
  parts: [],
});

describe('a document brought in', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let author: Somebody;

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    author = await assembly.member(collective, 'Inès Vasseur');
  });
  afterAll(() => assembly.end());

  async function bring(
    who: Somebody,
    name: string,
    body: Uint8Array | ReadableStream<Uint8Array>,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; answer: Answer }> {
    const response = await fetch(`${assembly.origin}/api/readings?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-faire': '1',
        'accept-language': 'fr',
        ...(who.cookie === null ? {} : { cookie: who.cookie }),
        ...headers,
      },
      body: body instanceof Uint8Array ? new Uint8Array(body) : body,
      ...(body instanceof Uint8Array ? {} : { duplex: 'half' }),
    });
    const answer = (await response.json()) as Answer;
    return { status: response.status, answer };
  }

  it('is read for whoever has an account, and becomes a proposal by the ordinary mutation', async () => {
    const { status, answer } = await bring(author, 'eau.docx', docx);
    expect([status, answer.title, answer.report]).toEqual([200, 'Le prix de l’eau', []]);
    const proposals = new ProposalScene(assembly, collective);
    const draft = await proposals.draft(author, { title: answer.title ?? '', document: answer.document });
    expect(draft.number).toBe(1);
  });

  it('says what could not be taken, and where', async () => {
    const { answer } = await bring(author, 'a.html', strToU8('<p>un</p><p>deux <img src="x"></p>'));
    expect(answer.report).toEqual([{ problem: 'image', count: 1, part: 2, words: 'deux' }]);
  });

  it('has its headings under the title it will have', async () => {
    const { answer } = await bring(author, 'a.md', strToU8('# Un\n\n#### Quatre\n\n# Deux\n'));
    expect(answer.document?.content).toMatchObject([
      { attrs: { level: 2 } },
      { attrs: { level: 3 } },
      { attrs: { level: 2 } },
    ]);
    expect(answer.html).toMatch(/^<h4[^>]*>Un<\/h4>\n<h5[^>]*>Quatre<\/h5>\n<h4/);
    expect(answer.clauses).toBe(3);
  });

  it('is refused to who has no account, and to another site', async () => {
    const { status, answer } = await bring(assembly.visitor(), 'eau.docx', docx);
    expect([status, answer.refusal?.code]).toEqual([401, 'SignInFirst']);
    expect((await bring(author, 'eau.docx', docx, { 'x-faire': '0' })).status).toBe(403);
  });

  it.each([
    ['mot.pdf', strToU8('%PDF-1.7'), 422, 'Seuls les documents .docx, .odt, .md, .txt et .html sont lus'],
    ['mot.doc', strToU8('mot'), 422, 'L’ancien format de Word (.doc) n’est pas lu.'],
    ['mot.odt', docx, 422, 'Ce fichier n’est pas ce que dit son nom'],
    ['mot.docx', docx.slice(0, 900), 422, 'incomplet ou abîmé\u00a0: rien n’en a été repris'],
    ['mot.docx', zipSync({ 'word/vbaProject.bin': strToU8('x') }), 422, 'contient des macros'],
    ['mot.docx', zipSync({ '../mot': strToU8('x') }), 422, 'des noms qui mènent hors de lui'],
    ['mot.docx', zipSync({ 'a/b.zip': strToU8('x') }), 422, 'contient une archive ou un programme'],
    ['mot.docx', zipSync({ 'a.xml': new Uint8Array(3_000_000) }), 413, 'se déplie en bien plus que sa taille'],
    ['mot.md', new Uint8Array(0), 422, 'Ce fichier est vide.'],
    ['mot.md', new Uint8Array(6_000_000), 413, 'Ce fichier pèse 6\u00a0Mo\u00a0: 5\u00a0Mo au plus.'],
    ['', strToU8('mot'), 422, 'Seuls les documents'],
  ])('is refused in one line: %s', async (name, bytes, expected, sentence) => {
    const { status, answer } = await bring(author, name, bytes);
    expect(answer.refusal?.message).toContain(sentence);
    expect(status).toBe(expected);
  });

  it('is refused in English too', async () => {
    const { answer } = await bring(author, 'a.pdf', strToU8('x'), { 'accept-language': 'en' });
    expect(answer.refusal?.message).toContain('Only .docx, .odt, .md, .txt and .html documents are read.');
  });

  it('is left at the first byte too many when its size was not said', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 12_000_000) return controller.close();
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(97));
      },
    });
    const { status, answer } = await bring(author, 'a.md', endless);
    expect([status, answer.refusal?.code]).toEqual([413, 'DocumentLargerThanSaid']);
  });

  it('comes as bytes to this address and no other', async () => {
    const response = await fetch(`${assembly.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-faire': '1' },
      body: 'x',
    });
    expect(response.status).toBe(415);
    expect((await bring(author, 'a.md', strToU8('mot'), { 'content-type': 'application/json' })).status).toBe(400);
  });

  it('is counted for each account, and leaves nothing', async () => {
    const eager = await assembly.member(collective, 'Paul Marchand');
    const answers = [];
    for (let time = 0; time < 61; time += 1) answers.push((await bring(eager, 'a.md', strToU8('mot'))).status);
    expect(answers.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200));
    expect(answers.at(-1)).toBe(429);
    const [row] = await assembly
      .service(Database)
      .sql<{ count: number }>('select count(*)::int as count from document_export');
    expect(row?.count).toBe(0);
  });
});
