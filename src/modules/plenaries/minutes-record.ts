import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db } from '../../platform/database/database.js';
import { OutsideService } from '../ballots/index.js';
import { CharterService, type PartRow } from '../charter/index.js';
import { IdentityService } from '../identity/index.js';
import { AmendmentDecisionsService } from '../proposals/index.js';
import { clausesOf, clauseText, TextsService, type TextDifference, type TextVersion } from '../texts/index.js';
import type { MinutesClause, MinutesText } from './domain/minutes-texts.js';
import type { MinutesProcedure } from './domain/minutes-procedures.js';
import { SeparateVotesRepository } from './separate-votes.repository.js';
import { factsOf } from './guided/guided-facts.js';
import { GuidedRepository } from './guided/guided.repository.js';
import { peopleOf } from './guided/guided-views.js';
import { VotersRepository } from './guided/voters.repository.js';
import type { Decision, Plenary } from './plenaries.rows.js';

/** A text adopted, and by which decision. */
export interface AdoptedText extends MinutesText {
  readonly decisionId: Id;
}

export interface HeldProcedure extends MinutesProcedure {
  readonly itemId: Id;
}

export interface BroughtElection {
  readonly itemId: Id;
  readonly title: string;
  readonly organiser: string;
  readonly heldOn: string;
  readonly link: string;
  readonly sentence: string;
}

const wholeClause = (kind: 'inserted' | 'deleted', text: string): MinutesClause => ({
  kind,
  before: kind === 'deleted' ? text : '',
  after: kind === 'inserted' ? text : '',
  words: [{ op: kind === 'inserted' ? 'insert' : 'delete', text }],
});

const sameClause = (text: string): MinutesClause => ({
  kind: 'same',
  before: text,
  after: text,
  words: [{ op: 'same', text }],
});

const clausesIn = (kind: 'inserted' | 'deleted', { document }: TextVersion): readonly MinutesClause[] =>
  clausesOf(document).map((clause) => wholeClause(kind, clauseText(clause)));

const clausesBetween = ({ changes }: TextDifference): readonly MinutesClause[] =>
  changes.map(({ kind, before, after, words }) => ({
    kind,
    before: before ? clauseText(before) : '',
    after: after ? clauseText(after) : '',
    words: words.map(({ op, text }) => ({ op, text })),
  }));

/** Who had an amendment voted apart. */
export interface AskedApart {
  readonly name: string;
  readonly reason: string;
}

/** What minutes take from elsewhere: texts adopted before and after, guided procedures, elections held elsewhere. */
@Injectable()
export class MinutesRecord {
  constructor(
    private readonly texts: TextsService,
    private readonly charters: CharterService,
    private readonly amendments: AmendmentDecisionsService,
    private readonly procedures: GuidedRepository,
    private readonly voters: VotersRepository,
    private readonly identity: IdentityService,
    private readonly outside: OutsideService,
    private readonly separate: SeparateVotesRepository,
  ) {}

  /** By amendment. */
  async apart(db: Db, plenaryId: Id): Promise<ReadonlyMap<Id, AskedApart>> {
    const asked = await this.separate.ofPlenary(db, plenaryId);
    const people = await this.identity.people(
      db,
      asked.map(({ askedBy }) => askedBy),
    );
    return new Map(
      asked.map(({ amendmentId, askedBy, reason }) => [amendmentId, { name: people.get(askedBy)?.name ?? '', reason }]),
    );
  }

  /** Of each proposal and version of the charter adopted; one after the other: in a transaction there is one connection. */
  async adopted(
    db: Db,
    { collectiveId }: Pick<Plenary, 'collectiveId'>,
    decisions: readonly Decision[],
    titles: ReadonlyMap<Id, string>,
  ): Promise<AdoptedText[]> {
    const found: AdoptedText[] = [];
    for (const { id: decisionId, outcome, subjects } of decisions) {
      if (outcome !== 'adopted' && outcome !== 'elected') continue;
      const [amendment] = subjects.filter(({ type }) => type === 'Amendment');
      if (amendment) {
        const text = await this.amended(db, collectiveId, decisionId);
        if (text) found.push({ ...text, title: titles.get(amendment.id) ?? '', decisionId });
        continue;
      }
      if (outcome !== 'adopted') continue;
      for (const subject of subjects) {
        const title = titles.get(subject.id) ?? '';
        const text =
          subject.type === 'Proposal'
            ? await this.proposal(db, collectiveId, subject.id)
            : subject.type === 'Charter'
              ? await this.charter(db, collectiveId, subject.id)
              : null;
        if (text) found.push({ ...text, title, decisionId });
      }
    }
    return found;
  }

  async held(db: Db, plenaryId: Id, language: Language): Promise<HeldProcedure[]> {
    const procedures = await this.procedures.ofPlenary(db, plenaryId);
    const named = await this.identity.people(db, procedures.flatMap(peopleOf));
    const somebody = language === 'fr' ? 'une personne' : 'somebody';
    const nameOf = (person: Id): string => named.get(person)?.name || somebody;
    const held: HeldProcedure[] = [];
    for (const procedure of procedures) {
      const { itemId, kind, title, id } = procedure;
      const checks = await this.voters.counts(db, id);
      held.push({ itemId, kind, title, facts: factsOf(procedure, checks, nameOf, language) });
    }
    return held;
  }

  async brought(db: Db, plenaryId: Id, language: Language): Promise<BroughtElection[]> {
    const elections = await this.outside.ofPlenary(db, plenaryId);
    return elections.map((election) => ({
      itemId: election.itemId ?? '',
      title: election.title,
      organiser: election.organiser,
      heldOn: election.heldOn,
      link: election.link,
      sentence: this.outside.sentence(election, language),
    }));
  }

  /** What a decision on amendments made of the text. */
  private async amended(db: Db, collectiveId: Id, decisionId: Id): Promise<Omit<MinutesText, 'title'> | null> {
    const versionId = await this.amendments.versionBy(db, decisionId);
    const to = versionId === null ? null : await this.texts.version(db, collectiveId, versionId);
    if (!to?.parentId) return null;
    const difference = await this.texts.difference(db, collectiveId, to.parentId, to.id);
    return { from: difference.from.number, to: to.number, clauses: clausesBetween(difference) };
  }

  /** From its first version to the one adopted. */
  private async proposal(db: Db, collectiveId: Id, id: Id): Promise<Omit<MinutesText, 'title'> | null> {
    const versions = await this.texts.versions(db, { type: 'Proposal', id });
    const [last] = versions;
    const first = versions.at(-1);
    if (!last || !first) return null;
    if (first.id === last.id) return { from: null, to: last.number, clauses: clausesIn('inserted', last) };
    const difference = await this.texts.difference(db, collectiveId, first.id, last.id);
    return { from: first.number, to: last.number, clauses: clausesBetween(difference) };
  }

  /** From the version in force before to the one adopted, article by article. */
  private async charter(db: Db, collectiveId: Id, id: Id): Promise<Omit<MinutesText, 'title'> | null> {
    const version = await this.charters.byId(db, collectiveId, id);
    const before = await this.charters.before(db, collectiveId, version.number);
    const old = articlesOf(before ? await this.charters.parts(db, before.id) : []);
    const fresh = articlesOf(await this.charters.parts(db, id));
    const clauses: MinutesClause[] = [];
    for (const [articleId, article] of fresh) {
      const was = old.get(articleId);
      clauses.push(titleClause(was?.title, article.title));
      const to = await this.texts.version(db, collectiveId, article.textVersionId);
      clauses.push(
        ...(was
          ? clausesBetween(await this.texts.difference(db, collectiveId, was.textVersionId, to.id))
          : clausesIn('inserted', to)),
      );
    }
    for (const [articleId, article] of old) {
      if (fresh.has(articleId)) continue;
      clauses.push(wholeClause('deleted', article.title));
      clauses.push(...clausesIn('deleted', await this.texts.version(db, collectiveId, article.textVersionId)));
    }
    return { from: before?.number ?? null, to: version.number, clauses };
  }
}

const articlesOf = (parts: readonly PartRow[]) =>
  new Map(parts.flatMap(({ articles }) => articles).map((article) => [article.articleId, article]));

function titleClause(before: string | undefined, after: string): MinutesClause {
  if (before === undefined) return wholeClause('inserted', after);
  if (before === after) return sameClause(after);
  return {
    kind: 'changed',
    before,
    after,
    words: [
      { op: 'delete', text: before },
      { op: 'insert', text: after },
    ],
  };
}
