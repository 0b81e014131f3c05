import type { Id } from '../../../kernel/ids.js';

/** Adopted: a plenary has decided, its day has not come. */
export type CharterState = 'draft' | 'adopted' | 'in_force' | 'superseded';

/** When a version takes effect, and how long endorsers of another have to renew. */
export interface CharterDates {
  /** ISO date; null: as soon as a plenary adopts it. */
  readonly takesEffectOn: string | null;
  /** Days; null: no end. */
  readonly renewWithin: number | null;
}

export interface PlacedArticle {
  readonly articleId: Id;
  readonly title: string;
  readonly textVersionId: Id;
}

export interface PlacedPart<Article extends PlacedArticle = PlacedArticle> {
  readonly partId: Id;
  readonly title: string;
  readonly articles: readonly Article[];
}

/** How people name an article: part in Roman figures, number in it. "II-4" */
export const articleNumber = (part: number, position: number): string => `${roman(part)}-${position}`;

const figures = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Of 1 or more. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, figure] of figures) {
    for (; rest >= value; rest -= value) text += figure;
  }
  return text;
}

export type ArticleChange = 'same' | 'changed' | 'inserted' | 'removed' | 'moved';

export interface ComparedArticle<Article extends PlacedArticle> {
  readonly articleId: Id;
  readonly change: ArticleChange;
  readonly before: (Article & { readonly number: string }) | null;
  readonly after: (Article & { readonly number: string }) | null;
}

type Numbered<Article> = Article & { readonly number: string; readonly partId: Id };

const numbered = <Article extends PlacedArticle>(parts: readonly PlacedPart<Article>[]): Numbered<Article>[] =>
  parts.flatMap(({ partId, articles }, part) =>
    articles.map((article, index) => ({ ...article, partId, number: articleNumber(part + 1, index + 1) })),
  );

/**
 * What happened to each article from a version to another: in the order of the new one, each removed article after the
 * one it followed. An article is moved when only its part or its place among those that stay changed.
 */
export function compareArticles<Article extends PlacedArticle>(
  before: readonly PlacedPart<Article>[],
  after: readonly PlacedPart<Article>[],
): ComparedArticle<Article>[] {
  const old = numbered(before);
  const fresh = numbered(after);
  const oldById = new Map(old.map((article) => [article.articleId, article]));
  const kept = new Set(fresh.map(({ articleId }) => articleId));
  const rank = new Map(
    old.filter(({ articleId }) => kept.has(articleId)).map(({ articleId }, place) => [articleId, place]),
  );
  const stays = new Map(
    fresh
      .filter(({ articleId }) => rank.has(articleId))
      .map(({ articleId }, place) => [articleId, rank.get(articleId) === place]),
  );
  const result: ComparedArticle<Article>[] = fresh.map((article) => {
    const was = oldById.get(article.articleId) ?? null;
    return {
      articleId: article.articleId,
      change: changeOf(was, article, stays.get(article.articleId) ?? true),
      before: was,
      after: article,
    };
  });
  old.forEach((article, place) => {
    if (kept.has(article.articleId)) return;
    const previous = old[place - 1]?.articleId;
    const at = previous === undefined ? 0 : result.findIndex(({ articleId }) => articleId === previous) + 1;
    result.splice(at, 0, { articleId: article.articleId, change: 'removed', before: article, after: null });
  });
  return result;
}

function changeOf(
  was: Numbered<PlacedArticle> | null,
  article: Numbered<PlacedArticle>,
  stays: boolean,
): ArticleChange {
  if (!was) return 'inserted';
  if (was.textVersionId !== article.textVersionId || was.title !== article.title) return 'changed';
  return stays && was.partId === article.partId ? 'same' : 'moved';
}
