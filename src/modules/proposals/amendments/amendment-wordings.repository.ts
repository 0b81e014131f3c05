import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/database.js';
import type { Amendment } from '../../texts/index.js';
import type { AuthorAnswer } from './amendments.repository.js';

/** The group’s own text of amendments, and what their authors say of it. */
@Injectable()
export class AmendmentWordingsRepository {
  /** In place of whatever the group said before. */
  async propose(tx: Tx, id: Id, { algorithm, operations }: Amendment, reason: string, by: Id): Promise<void> {
    await tx.sql(
      `update amendment set recommendation = 'modify', recommendation_reason = $2, recommended_by = $3,
              group_algorithm = $4, group_operations = $5, author_answer = null, author_words = ''
       where id = $1`,
      [id, reason, by, algorithm, JSON.stringify(operations)],
    );
  }

  async follow(tx: Tx, id: Id, { algorithm, operations }: Amendment): Promise<void> {
    await tx.sql('update amendment set group_algorithm = $2, group_operations = $3 where id = $1', [
      id,
      algorithm,
      JSON.stringify(operations),
    ]);
  }

  async forget(tx: Tx, id: Id): Promise<void> {
    await tx.sql(
      `update amendment set recommendation = null, recommendation_reason = '', recommended_by = null,
              group_algorithm = null, group_operations = null, author_answer = null, author_words = ''
       where id = $1`,
      [id],
    );
  }

  /** Refused or commented on, it stays beside the amendment; agreed to, the amendment says it. */
  async answer(tx: Tx, id: Id, answer: AuthorAnswer, words: string): Promise<void> {
    await tx.sql(
      answer === 'agreed'
        ? `update amendment set author_answer = $2, author_words = $3, algorithm = group_algorithm,
                  operations = group_operations, group_algorithm = null, group_operations = null
           where id = $1`
        : 'update amendment set author_answer = $2, author_words = $3 where id = $1',
      [id, answer, words],
    );
  }
}
