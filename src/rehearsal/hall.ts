import { createApp, type ReadyConfig } from '../app.js';
import type { Id } from '../kernel/ids.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { SignedInActor } from '../platform/sessions/actor.js';
import { Sessions } from '../platform/sessions/sessions.js';
import { CollectivesService } from '../modules/collectives/index.js';
import { IdentityService } from '../modules/identity/index.js';
import { AgendaService, PlenariesService } from '../modules/plenaries/index.js';
import type { Progress, RehearsedPlenary } from './script.js';

export interface Hall {
  readonly plenaryId: Id;
  readonly itemId: Id;
  /** Session cookies: the chair's, then one per simulated member. */
  readonly chair: string;
  readonly members: readonly string[];
}

/** Fills an empty database: a collective of simulated members, a copy of the plenary, open at the item to be voted. */
export async function fillHall(
  config: ReadyConfig,
  plenary: RehearsedPlenary,
  members: number,
  { tell, signal }: Progress,
): Promise<Hall> {
  const app = await createApp({ ...config, playing: true });
  try {
    const [identity, sessions, unitOfWork] = [app.get(IdentityService), app.get(Sessions), app.get(UnitOfWork)];
    const collectives = app.get(CollectivesService);
    const person = async (index: number): Promise<{ actor: SignedInActor; cookie: string }> => {
      const name = index === 0 ? 'Présidence' : `Membre ${index}`;
      const words = { name, email: `membre-${index}@repetition.invalid`, language: 'fr', consent: true } as const;
      return unitOfWork.run(async (tx) => {
        const accountId = await identity.open(tx, words, null);
        const { token, sessionId } = await sessions.open(tx, accountId, 'rehearsal');
        const actor = { accountId, sessionId, name, language: 'fr' } as const;
        return { actor, cookie: `${sessions.cookieName}=${token}` };
      });
    };
    const chair = await person(0);
    const collective = await collectives.create(chair.actor, {
      slug: 'repetition',
      name: 'Répétition',
      purpose: '',
      territory: '',
      electionOn: null,
      timeZone: 'Europe/Paris',
      colour: '#1f6f54',
    });
    const cookies: string[] = [];
    for (let index = 1; index <= members; index += 1) {
      signal.throwIfAborted();
      const { actor, cookie } = await person(index);
      await collectives.join(actor, collective.id, true);
      cookies.push(cookie);
      tell('filling', index);
    }
    const place = await openPlenary(
      app.get(PlenariesService),
      app.get(AgendaService),
      chair.actor,
      collective.id,
      plenary,
    );
    return { ...place, chair: chair.cookie, members: cookies };
  } finally {
    await app.close();
  }
}

async function openPlenary(
  plenaries: PlenariesService,
  agenda: AgendaService,
  chair: SignedInActor,
  collectiveId: Id,
  { title, items }: RehearsedPlenary,
): Promise<{ plenaryId: Id; itemId: Id }> {
  const { id: plenaryId } = await plenaries.convene(chair, collectiveId, {
    title,
    presentation: '',
    startsAt: new Date(),
    endsAt: null,
    place: '',
    link: '',
    capacity: null,
    quorum: null,
  });
  await plenaries.appoint(chair, plenaryId, 'chair', chair.accountId);
  const added = [];
  for (const item of items) {
    const words = { ...item, presentation: '', speakerIds: [], guest: '', documents: [], subject: null };
    // A report-back needs a report: a rehearsal has none.
    const type = item.type === 'report-back' ? 'debate' : item.type;
    added.push(await agenda.add(chair, plenaryId, { ...words, type }));
  }
  const voted = added.find(({ type }) => type === 'decision') ?? added[0];
  if (!voted) throw new Error('the plenary has no item');
  await plenaries.move(chair, plenaryId, 'open');
  await agenda.open(chair, voted.id);
  return { plenaryId, itemId: voted.id };
}
