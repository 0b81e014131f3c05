import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { licence } from '../open-data/data-package.js';
import { OpenDataService } from '../open-data/open-data.service.js';
import { OpenDataType } from './open-data.type.js';

@Resolver()
export class OpenDataResolver {
  constructor(private readonly service: OpenDataService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => OpenDataType, { description: 'What is public as files, with its dictionary.' })
  async openData(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() { language }: Actor,
  ): Promise<OpenDataType> {
    const id = checked(idText, collectiveId);
    const nights = await this.service.archives(id);
    return {
      id,
      licence: licence.title,
      licenceUrl: licence.path,
      datasets: this.service.all().map((dataset) => ({
        name: dataset.name,
        title: dataset[language],
        fields: dataset.fields.map((field) => ({ name: field.name, type: field.type, description: field[language] })),
      })),
      nights: nights.map(({ madeOn, sha256, size }) => ({ day: madeOn, sha256, size })),
    };
  }
}
