import { newId } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { DebatesService, type Quote } from '../../modules/debates/index.js';
import { anchorAt, clausesOf, clauseText, TextsService } from '../../modules/texts/index.js';
import type { CommentContent } from '../content/index.js';
import type { Act, Stage } from './stage.js';

const hours = 60 * 60_000;

/** The comments of a debate and their answers, `hours` after it opened; none after now. */
export function debateActs(
  name: string,
  subject: (stage: Stage) => SubjectRef,
  opened: Date,
  comments: readonly CommentContent[],
  now: Date,
): Act[] {
  const moment = (after: number): Date => new Date(opened.getTime() + after * hours);
  return comments
    .flatMap((comment, index): Act[] => {
      const key = `${name}#${index}`;
      return [
        { at: moment(comment.hours), run: (stage) => say(stage, key, subject(stage), comment, null) },
        ...(comment.replies ?? []).map((reply, place) => ({
          at: moment(reply.hours),
          run: (stage: Stage) => say(stage, `${key}.${place}`, subject(stage), reply, key),
        })),
      ];
    })
    .filter(({ at }) => at < now);
}

/** One comment, known by its key to what answers it. */
export async function say(
  stage: Stage,
  key: string,
  subject: SubjectRef,
  { by, text, stance, quote }: CommentContent,
  answers: string | null,
): Promise<void> {
  const id = stage.comments.set(key, newId());
  const quoted = quote === undefined ? null : await quoteOf(stage, subject, quote);
  await stage.unitOfWork.run((tx) =>
    stage.service(DebatesService).postAs(tx, stage.as(by), {
      id,
      subject,
      replyTo: answers === null ? null : stage.comments.get(answers),
      stance: stance ?? null,
      body: text,
      mentions: [],
      quote: quoted,
    }),
  );
}

/** The words as an anchor in the text as it stands; null when it no longer has them. */
async function quoteOf(stage: Stage, subject: SubjectRef, words: string): Promise<Quote | null> {
  const version = await stage.service(TextsService).latest(stage.database, subject);
  for (const clause of version ? clausesOf(version.document) : []) {
    const start = clauseText(clause).indexOf(words);
    const anchor = start < 0 || !version ? null : anchorAt(clause, version.id, start, start + words.length);
    if (anchor) {
      const { clauseId, quote, prefix, suffix } = anchor;
      return { clauseId, textVersionId: anchor.versionId, quote, prefix, suffix };
    }
  }
  return null;
}
