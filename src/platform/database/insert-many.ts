import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './database.js';

/**
 * Inserts many entities in one statement, as one JSON value: no limit of parameters, one round trip. Every column of
 * the entity is given; columns the entity does not know keep their default.
 */
export async function insertMany<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns } = tx.manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const given = rows.map((row) =>
    Object.fromEntries(columns.map((column): [string, unknown] => [column.databaseName, column.getEntityValue(row)])),
  );
  await tx.sql(
    `insert into "${tableName}" (${names}) select ${names} from jsonb_populate_recordset(null::"${tableName}", $1::jsonb)`,
    [JSON.stringify(given)],
  );
}
