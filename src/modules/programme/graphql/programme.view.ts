import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService, isCoordination } from '../../collectives/index.js';
import { toHtml, toMarkdown, type TextDocument } from '../../texts/index.js';
import { totalOf } from '../domain/cost.js';
import { ProgrammeService } from '../programme.service.js';
import type { ChapterView } from '../programme.views.js';
import type { ChapterType, ProgrammeType } from './programme.type.js';

/** The programme's outline as whoever asks sees it: what every change of it answers with. */
@Injectable()
export class ProgrammeView {
  constructor(
    private readonly service: ProgrammeService,
    private readonly collectives: CollectivesService,
  ) {}

  async of(actor: Actor, collectiveId: string): Promise<ProgrammeType> {
    const [programme, standing] = await Promise.all([
      this.service.whole(collectiveId),
      this.collectives.standing(actor, collectiveId),
    ]);
    const chapters = programme.chapters.map(chapterView);
    return { ...introduced(programme), chapters, viewerMayArrange: isCoordination(standing) };
  }
}

export const chapterView = (chapter: ChapterView): ChapterType => ({
  ...introduced(chapter),
  costs: totalOf(chapter.measures.map(({ costOnce: once, costYearly: yearly }) => ({ once, yearly }))),
});

/** The title of a page or of a chapter stands over it. */
const headingShift = 2;

const introduced = <T extends { readonly introduction: TextDocument | null }>({ introduction, ...rest }: T) => ({
  ...rest,
  introduction: introduction ? toMarkdown(introduction) : '',
  introductionHtml: introduction ? toHtml(introduction, { headingShift }) : '',
});
