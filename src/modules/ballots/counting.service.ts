import { Injectable } from '@nestjs/common';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { BallotContexts } from './ballot-contexts.js';
import type { Ballot } from './ballot.rows.js';
import type { CountedBallot } from './ballots.repository.js';
import { papersAndSignatures, tellersDisagree, tooManyHands } from './domain/casting.refusals.js';
import { bodiesOf, fileOf, type StoredPapers } from './domain/closed-ballot.js';
import { countJson } from './domain/count-json.js';
import { namesOf } from './domain/count-ballots.js';
import { encodeBallots, type BallotsFile } from './domain/formats/ballots-json.js';
import { explainCount } from './domain/methods/explain-count.js';
import { tallyYesNo } from './domain/methods/yes-no.js';
import { agreedPiles, type Pile } from './domain/piles-of-tellers.js';
import { recount } from './domain/recount.js';
import { PilesRepository } from './piles.repository.js';
import { UrnRepository } from './urn.repository.js';

const sumOf = (papers: readonly StoredPapers[]): number => papers.reduce((sum, { count }) => sum + count, 0);

/** Counts what was cast: votes from devices, and the piles on which two tellers agree. */
@Injectable()
export class CountingService {
  constructor(
    private readonly urn: UrnRepository,
    private readonly piles: PilesRepository,
    private readonly contexts: BallotContexts,
  ) {}

  /** At the close. Refuses while tellers disagree, or papers and signatures do not match. */
  async count(tx: Tx, ballot: Ballot): Promise<CountedBallot> {
    const bodies = bodiesOf(await this.urn.lines(tx, ballot.id), await this.contexts.present(tx, ballot.context));
    return this.recount(tx, { ...ballot, bodies });
  }

  /** The same papers again, as the file of the ballot has them. */
  async recount(tx: Tx, ballot: Ballot): Promise<CountedBallot> {
    const file = await this.file(tx, ballot);
    const { count, verdict } = recount(file);
    if (!verdict) throw new Error(`the rule of ballot ${ballot.id} makes no verdict of its count`);
    const names = namesOf(file.method, { candidates: file.candidates, papers: { kind: 'choices', choices: [] } });
    const tally =
      file.method === 'yes-no'
        ? tallyYesNo(file.papers.map((paper) => ['choice' in paper ? paper.choice : '', paper.papers] as const))
        : null;
    const bodies = ballot.bodies ?? { roll: 0, present: null };
    const trace = { fr: explainCount(count, names, 'fr'), en: explainCount(count, names, 'en') };
    return { tally, verdict, bodies, count: countJson(count, { candidates: names }), trace };
  }

  /** Whether nothing stands in the way of closing. */
  async ready(tx: Tx, ballot: Ballot): Promise<boolean> {
    try {
      await this.papers(tx, ballot);
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  /** The text anyone recounts the ballot from. */
  async export(tx: Tx, ballot: Ballot): Promise<string> {
    return encodeBallots(await this.file(tx, ballot));
  }

  private async file(tx: Tx, ballot: Ballot): Promise<BallotsFile> {
    const { question, rule, options, bodies, drawSeed, openedAt, closedAt } = ballot;
    return fileOf({
      question,
      rule,
      options,
      bodies: bodies ?? { roll: 0, present: null },
      papers: await this.papers(tx, ballot),
      drawSeed,
      about: {
        ballot: ballot.id,
        ...(openedAt ? { opened: openedAt.toISOString() } : {}),
        ...(closedAt ? { closed: closedAt.toISOString() } : {}),
      },
    });
  }

  private async papers(tx: Tx, ballot: Ballot): Promise<readonly StoredPapers[]> {
    const online = await this.urn.papers(tx, ballot);
    const signed = await this.urn.signatures(tx, ballot.id);
    if (sumOf(online) !== signed.online) throw new Error(`${sumOf(online)} papers for ${signed.online} signatures`);
    const counted = agreed(await this.piles.of(tx, ballot.id));
    const found = sumOf(counted);
    if (ballot.byHands) {
      const roll = ballot.rollSize ?? 0;
      if (found > roll) throw new Refused(tooManyHands({ hands: found, roll }));
    } else if (found !== signed.paper) throw new Refused(papersAndSignatures({ papers: found, signed: signed.paper }));
    return [...online, ...counted];
  }
}

function agreed(piles: readonly Pile[]): readonly StoredPapers[] {
  const found = agreedPiles(piles);
  if ('disagreed' in found) throw new Refused(tellersDisagree({ pile: found.disagreed }));
  return found.papers;
}
