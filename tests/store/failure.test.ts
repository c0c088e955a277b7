import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { stored } from '../../lib/browser/store/failure.ts';

const failing = (error: unknown) => stored(() => Promise.reject(error));

describe('a store that cannot keep', () => {
  test('says that the disk is full, even from inside an aborted transaction', async () => {
    const quota = new DOMException('no room', 'QuotaExceededError');
    expect(await failing(quota)).toMatchObject({ code: 'storage-full' });
    expect(await failing(new Dexie.AbortError('aborted', quota))).toMatchObject({ code: 'storage-full' });
    expect(await failing(new Dexie.BulkError('bulk', [quota]))).toMatchObject({ code: 'storage-full' });
  });

  test('says that private browsing refuses it', async () => {
    const refused = new Dexie.OpenFailedError('no', new DOMException('private', 'SecurityError'));
    expect(await failing(refused)).toMatchObject({ code: 'storage-refused' });
  });

  test('says that a newer Témoin wrote it', async () => {
    expect(await failing(new Dexie.VersionError('newer'))).toMatchObject({ code: 'storage-newer' });
  });

  test('lets a bug through', async () => {
    await expect(failing(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
