import { Migrator } from 'kysely/migration';
import { connect } from './connect.ts';
import { MIGRATIONS } from './migrations/list.ts';

/**
 * Brings the database at `ownerUrl` up to date, as the role that owns its tables. The serving role `temoin_app` must
 * exist. Several processes may start at once: one migrates, the others wait. Throws what PostgreSQL answers.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const db = connect(ownerUrl, 1);
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => MIGRATIONS },
      migrationTableSchema: 'temoin_private',
    });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}
