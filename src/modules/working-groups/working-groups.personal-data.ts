import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/personal-data/personal-data.js';
import { asLongAsTheCollective, type Processing } from '../../platform/personal-data/processing.js';
import { GroupLineageRepository } from './lineage/group-lineage.repository.js';
import { GroupSessionsRepository } from './group-sessions.repository.js';
import { WorkingGroupsRepository } from './working-groups.repository.js';

const processing: Processing = {
  title: { fr: 'Groupes de travail', en: 'Working groups' },
  purpose: { fr: 'S’organiser en groupes et tenir des séances.', en: 'Organise in groups and hold sessions.' },
  data: {
    fr: 'Groupes rejoints, réponses aux séances et présences, ce que vous avez demandé ou choisi lors d’une fusion ou d’une scission.',
    en: 'Groups joined, answers to sessions and presence, what you asked or chose when groups merge or split.',
  },
  basis: 'consent',
  readers: {
    fr: 'Groupes : tout le monde. Réponses aux séances : le groupe.',
    en: 'Groups: everybody. Answers to sessions: the group.',
  },
  kept: [asLongAsTheCollective],
  tables: ['group_membership', 'group_merge', 'group_session', 'group_split', 'group_split_choice', 'session_answer'],
};

/** The groups somebody joined, what they asked and chose for them, and the sessions they answered. A recorded presence stays counted, without a name. */
@Injectable()
export class WorkingGroupsPersonalData implements OnModuleInit, PersonalDataHolder {
  readonly name = 'workingGroups';
  readonly processing = processing;

  constructor(
    private readonly personalData: PersonalData,
    private readonly groups: WorkingGroupsRepository,
    private readonly sessions: GroupSessionsRepository,
    private readonly lineage: GroupLineageRepository,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this);
  }

  async export(db: Db, accountId: Id): Promise<unknown> {
    const [memberships, answers, lineage] = await Promise.all([
      this.groups.membershipsOf(db, accountId),
      this.sessions.answersOf(db, accountId),
      this.lineage.heldOn(db, accountId),
    ]);
    return { memberships, answers, lineage };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await this.groups.endMemberships(tx, accountId);
    await this.sessions.forgetAnswers(tx, accountId);
    await this.lineage.forgetChoices(tx, accountId);
  }
}
