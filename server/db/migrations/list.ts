import type { Migration } from 'kysely/migration';
import * as tenant from './20261123T2000-tenant.ts';
import * as association from './20261123T2001-association.ts';
import * as device from './20261123T2002-device.ts';
import * as moderator from './20261123T2003-moderator.ts';
import * as record from './20261123T2004-record.ts';
import * as caseTables from './20261123T2005-case.ts';
import * as log from './20261123T2006-log.ts';
import * as search from './20261123T2200-search.ts';
import * as aside from './20261123T2230-aside.ts';

/** Every migration by its dated name, run in this order. Released ones are never edited: a change is a new one. */
export const MIGRATIONS: Record<string, Migration> = {
  '20261123T2000-tenant': tenant,
  '20261123T2001-association': association,
  '20261123T2002-device': device,
  '20261123T2003-moderator': moderator,
  '20261123T2004-record': record,
  '20261123T2005-case': caseTables,
  '20261123T2006-log': log,
  '20261123T2200-search': search,
  '20261123T2230-aside': aside,
};
