import { describe, expect, test } from 'vitest';
import type { Binaries } from '../../server/postgres/binaries.ts';
import { externalUrls, fittingBinaries } from '../../server/postgres/choice.ts';

const debian = (major: number): Binaries => ({
  source: 'system',
  bin: `/usr/lib/postgresql/${major}/bin`,
  major,
  version: String(major),
});
const npm: Binaries = { source: 'npm', bin: '/clone/native/bin', major: 18, version: '18.4.0' };

describe('where PostgreSQL comes from', () => {
  test('a server that is given is used, with one address to migrate and one to serve', () => {
    const environment = {
      DATABASE_URL: 'postgresql://app@db/t',
      DATABASE_OWNER_URL: 'postgresql://own@db/t',
    };
    expect(externalUrls(environment)).toEqual({
      ok: true,
      value: { appUrl: 'postgresql://app@db/t', ownerUrl: 'postgresql://own@db/t' },
    });
  });

  test('the address that serves is refused alone: its owner would escape row-level security', () => {
    expect(externalUrls({ DATABASE_URL: 'postgresql://own@db/t' })).toMatchObject({
      code: 'owner-url-missing',
    });
  });

  test('nothing given means a server of our own', () => {
    expect(externalUrls({ DATABASE_URL: '' })).toEqual({ ok: true, value: null });
  });

  test('the machine’s own programs come before npm’s', () => {
    expect(fittingBinaries([debian(17), debian(15), npm], null)).toEqual(debian(17));
    expect(fittingBinaries([npm], null)).toEqual(npm);
  });

  test('programs too old to hold the roles apart are passed over', () => {
    expect(fittingBinaries([debian(13), npm], null)).toEqual(npm);
    expect(fittingBinaries([debian(13)], null)).toBeNull();
  });

  test('data already there are read by the version that wrote them, or not at all', () => {
    expect(fittingBinaries([debian(17), debian(15), npm], 15)).toEqual(debian(15));
    expect(fittingBinaries([debian(17), npm], 18)).toEqual(npm);
    expect(fittingBinaries([debian(17), npm], 16)).toBeNull();
  });
});
