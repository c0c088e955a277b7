import { createApp } from '../../server/app.ts';
import { type Association, createAssociation } from '../../server/associations/create.ts';
import { asTenant } from '../../server/db/tenant.ts';
import { createInvitation } from '../../server/invitations/create.ts';
import { serveApp } from '../../server/serve.ts';
import { newStage, type Stage } from './stage.ts';
import { newVolunteer, type Volunteer } from './volunteer.ts';

/** A stage with its server listening, two associations, and a way to get volunteers. */
export interface Served extends Stage {
  server: string;
  bleuet: Association;
  chardon: Association;
  volunteer(association: Association): Promise<Volunteer>;
  revoke(volunteer: Volunteer): Promise<void>;
  /** Until when a file is kept without a record. */
  lease(association: Association, sha256: string): Promise<Date>;
}

/** Sets a stage and serves it on a free port of the loopback. */
export async function newServed(): Promise<Served> {
  const stage = await newStage();
  const serving = await serveApp(createApp(stage.context), 0);
  const server = `http://127.0.0.1:${serving.port}`;
  return {
    ...stage,
    server,
    bleuet: await createAssociation(stage.context, { name: 'Association Bleuet' }),
    chardon: await createAssociation(stage.context, { name: 'Association Chardon' }),
    async volunteer(association) {
      const { code } = await createInvitation(stage.context, association.id);
      return newVolunteer(server, code);
    },
    async revoke({ enrolled }) {
      await asTenant(stage.context, enrolled?.association.id ?? '', (tx) =>
        tx
          .updateTable('device')
          .set({ revoked_at: stage.context.now() })
          .where('id', '=', enrolled?.device ?? '')
          .execute(),
      );
    },
    async lease(association, sha256) {
      const row = await asTenant(stage.context, association.id, (tx) =>
        tx.selectFrom('blob').select('lease_until').where('sha256', '=', sha256).executeTakeFirstOrThrow(),
      );
      return row.lease_until;
    },
    async close() {
      await serving.close();
      await stage.close();
    },
  };
}
