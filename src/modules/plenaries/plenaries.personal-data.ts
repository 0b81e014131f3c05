import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { FloorRepository } from './floor.repository.js';
import { QueueRepository } from './queue.repository.js';
import { SeparateVotesRepository } from './separate-votes.repository.js';
import { SigningRepository } from './signing.repository.js';

const processing: Processing = {
  title: { fr: 'Plénières', en: 'Plenaries' },
  purpose: {
    fr: 'Tenir l’assemblée : présence, parole, comptes rendus.',
    en: 'Hold the assembly: presence, floor, minutes.',
  },
  data: {
    fr: 'Présences, prises de parole, genre déclaré pour l’ordre de parole, convocations et comptes rendus signés.',
    en: 'Presence, speeches, gender declared for the order of the floor, convocations and minutes signed.',
  },
  basis: 'traceability',
  readers: {
    fr: 'Comptes rendus : tout le monde. Présences et parole : les membres.',
    en: 'Minutes: everybody. Presence and floor: the members.',
  },
  kept: [
    asLongAsTheCollective,
    {
      fr: 'Genre déclaré : jusqu’à ce que vous l’ôtiez ou que votre compte soit effacé.',
      en: 'Declared gender: until you take it away or your account is erased.',
    },
  ],
  tables: ['plenary', 'attendance', 'speech', 'floor_gender', 'minutes', 'minutes_addendum', 'separate_vote'],
};

/** Where somebody was and spoke. It happened, and stays without a name; published minutes are a public document. */
@Injectable()
export class PlenariesPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'plenaries';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly floor: FloorRepository,
    private readonly queues: QueueRepository,
    private readonly signing: SigningRepository,
    private readonly separate: SeparateVotesRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const held = await this.floor.heldOn(db, accountId);
    const gendersSaid = await this.queues.gendersOf(db, accountId);
    const addenda = await this.signing.addedBy(db, accountId);
    return { ...held, gendersSaid, addenda, separateVotes: await this.separate.heldOn(db, accountId) };
  }

  /** They leave the rooms they are in, and the queues they wait in; the gender they said is forgotten. */
  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.queues.forgetGender(tx, accountId);
    await this.floor.leaveEverywhere(tx, accountId, this.clock.now());
  }
}
