import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8 } from '../../src/modules/transparency/domain/log/bytes.js';
import { writeCheckpoint } from '../../src/modules/transparency/domain/log/checkpoint.js';
import { leafHash, rootOf } from '../../src/modules/transparency/domain/log/merkle.js';
import { signNote, writeKey, writeNote, type VerifierKey } from '../../src/modules/transparency/domain/log/note.js';
import { growTiles, nodesInTiles } from '../../src/modules/transparency/domain/log/tiles.js';
import { axe, expect, noOverflow, test, type Person } from '../support/browser.js';

const everything = 'Tout vérifier dans ce navigateur';

test('a visitor verifies the whole log in their browser, twice', async ({ people }) => {
  const visitor = await people.visitor({ width: 360 });
  await visitor.goes('/vaubrune/journal');
  await visitor.presses(everything);
  await visitor.sees(/Le journal est entier.+entrées portent toutes le sceau/);
  await visitor.page.getByText('Vérifier sans ce site').click();
  await visitor.sees('faire log download');
  await axe(visitor.page);
  await noOverflow(visitor.page);
  await visitor.page.reload();
  await visitor.presses(everything);
  await visitor.sees(/Il prolonge sans rien changer les.+entrées vues auparavant/);
  expect(visitor.troubles).toEqual([]);
});

/** An operator who shows one past today and another tomorrow, each properly signed. */
class TwoFaced {
  private readonly secret = new Uint8Array(32).fill(9);
  private readonly key: VerifierKey = {
    name: 'deux-visages.exemple.fr/vaubrune',
    kind: 'note',
    publicKey: ed25519.getPublicKey(this.secret),
  };

  async shows({ page }: Person, entries: readonly string[]): Promise<void> {
    const [tile] = growTiles(
      0,
      [],
      entries.map((entry) => leafHash(utf8(entry))),
    );
    const bytes = tile?.bytes ?? new Uint8Array();
    const root = rootOf(
      entries.length,
      nodesInTiles(() => bytes),
    );
    const text = writeCheckpoint({ origin: this.key.name, size: entries.length, root });
    const signature = signNote(this.key, text, 0n, (message) => ed25519.sign(message, this.secret));
    const files: Readonly<Record<string, string | Buffer>> = {
      key: `${writeKey(this.key)}\n`,
      checkpoint: writeNote({ text, signatures: [signature] }),
      [`tile/0/000.p/${entries.length}`]: Buffer.from(bytes),
    };
    await page.unroute('**/log/**');
    await page.route('**/log/**', async (route) => {
      const body = files[route.request().url().split('/log/')[1] ?? ''];
      await route.fulfill(body === undefined ? { status: 404 } : { status: 200, body });
    });
  }
}

test('whoever comes back is warned that history was rewritten, on any page, with the evidence', async ({ people }) => {
  const visitor = await people.visitor({ scheme: 'dark' });
  const { page } = visitor;
  const operator = new TwoFaced();
  await operator.shows(visitor, ['un', 'deux', 'trois']);
  const kept = page.waitForResponse('**/log/checkpoint');
  await visitor.goes('/vaubrune/programme');
  await kept;
  await expect.poll(() => page.evaluate("localStorage.getItem('faire.log.vaubrune')")).not.toBeNull();

  await operator.shows(visitor, ['un', 'autre chose', 'trois', 'quatre']);
  await visitor.goes('/vaubrune/charte');
  const alarm = page.getByRole('alert');
  await expect(alarm).toContainText('l’historique a été réécrit');
  await axe(page);
  const saving = page.waitForEvent('download');
  await visitor.presses('Enregistrer la preuve', alarm);
  expect((await saving).suggestedFilename()).toBe('vaubrune-journal.json');
  await visitor.presses('Repartir de ce que le serveur montre', alarm);
  await expect(alarm).toHaveCount(0);
});
