import { CharterService, EndorsementsService } from '../../modules/charter/index.js';
import { dayOf } from '../../kernel/day.js';
import {
  charterArticles,
  charterVersions,
  instantOf,
  organisations,
  personEndorsements,
  revise,
} from '../content/index.js';
import type { CharterVersionContent, EndorsementContent } from '../content/index.js';
import { debateActs } from './debates.js';
import { founder } from './people.script.js';
import type { Act, Stage } from './stage.js';

/** The charter is drafted and debated (plenaries put it in force); people and organisations sign it, some leave. */
export function charterScript(now: Date): Act[] {
  return [
    ...charterVersions.flatMap((version) => [
      { at: instantOf(version.draftedOn, now), run: (stage: Stage) => draft(stage, version) },
      ...charterArticles
        .filter(({ part }) => part === version.number)
        .flatMap(({ key, debate = [] }) =>
          debateActs(
            `article-${key}`,
            (stage) => ({ type: 'CharterArticle', id: stage.articles.get(key) }),
            instantOf(version.debatedFrom, now),
            debate,
            now,
          ),
        ),
    ]),
    ...personEndorsements.map(({ person, version, on, statement = '' }) => ({
      at: instantOf(on, now),
      run: (stage: Stage) =>
        stage
          .service(EndorsementsService)
          .endorse(stage.as(person), stage.collectiveId, stage.charterVersions.get(version), statement),
    })),
    ...organisations.flatMap(({ key, endorsements }) => endorsements.flatMap((each) => signature(key, each, now))),
  ];
}

/** Version 1 is part I; version 2 amends it and adds part II. */
async function draft(stage: Stage, version: CharterVersionContent): Promise<void> {
  const service = stage.service(CharterService);
  const actor = stage.as(founder);
  const { collectiveId } = stage;
  const drafted = await service.draft(actor, collectiveId, version.reason);
  const versionId = stage.charterVersions.set(version.number, drafted.id);
  let { revision } = drafted;
  const ref = () => ({ collectiveId, versionId, revision });
  for (const article of charterArticles.filter(({ key, edits }) => edits && stage.articles.has(key))) {
    const text = revise(article.text, article.edits ?? []);
    const change = { title: article.title, text };
    ({ revision } = await service.editArticle(actor, ref(), stage.articles.get(article.key), change));
  }
  for (const part of version.parts) {
    if (part.number < version.number) continue;
    const { title, introduction } = part;
    ({ revision } = await service.addPart(actor, ref(), { title, introduction }));
    const partId = (await service.parts(stage.database, versionId)).at(-1)?.partId ?? '';
    for (const article of charterArticles.filter((each) => each.part === part.number)) {
      ({ revision } = await service.addArticle(actor, ref(), partId, { title: article.title, text: article.text }));
      const placed = (await service.parts(stage.database, versionId)).at(-1)?.articles.at(-1);
      if (placed) stage.articles.set(article.key, placed.articleId);
    }
  }
}

function signature(organisation: string, content: EndorsementContent, now: Date): Act[] {
  const { ratification, withdrawn } = content;
  let id = '';
  return [
    {
      at: instantOf(content.signedOn, now),
      run: async (stage) => {
        const ref = {
          collectiveId: stage.collectiveId,
          organisationId: stage.organisations.get(organisation),
          versionId: stage.charterVersions.get(content.charterVersion),
        };
        id = await stage.service(EndorsementsService).endorseFor(stage.as(content.signatory), ref, {
          acceptances: { charterAndMethod: true, priorWork: true, commonProgramme: true },
          ratification: {
            body: ratification.body,
            on: dayOf(instantOf(ratification.on, now), 'Europe/Paris'),
            electorate: ratification.electorate,
            votesFor: ratification.for,
            votesAgainst: ratification.against,
            votesAbstain: ratification.abstain,
          },
          reservations: content.reservations.map(({ article, text }) => ({
            articleId: stage.articles.get(article),
            clauseId: null,
            reason: text,
          })),
          statement: content.statement,
        });
      },
    },
    ...(withdrawn
      ? [
          {
            at: instantOf(withdrawn.on, now),
            run: (stage: Stage) =>
              stage
                .service(EndorsementsService)
                .withdraw(stage.as(content.signatory), stage.collectiveId, id, withdrawn.reason),
          },
        ]
      : []),
  ];
}
