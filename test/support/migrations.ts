import { migrate, projectMigrations } from '../../src/platform/database/migrate.js';
import { DataSource } from '../../src/platform/database/source.js';

/** Undoes every migration down to this one (the beginning of its class's name), lets `meanwhile` see the database, and plays them again. */
export async function playAgain(
  url: string,
  name: string,
  meanwhile: (source: DataSource) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const migrations = await projectMigrations();
  const source = new DataSource({ type: 'postgres', url, migrations, migrationsTransactionMode: 'each' });
  await source.initialize();
  for (let undone = ''; !undone.startsWith(name);) {
    const [last]: { name: string }[] = await source.query('select name from migrations order by id desc limit 1');
    if (!last) throw new Error(`no migration is named ${name}`);
    await source.undoLastMigration();
    undone = last.name;
  }
  await meanwhile(source);
  await source.destroy();
  await migrate(url, migrations);
}
