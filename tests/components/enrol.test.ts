import { describe, expect, test } from 'vitest';
import { createEnrolment } from '../../components/enrol/enrol-model.ts';
import type { JoinFailure } from '../../components/enrol/ports.ts';
import { enrolWords } from '../../components/enrol/words.ts';
import { CHARTER } from '../../lib/enrolment/charter.ts';
import type { Enrolment } from '../../lib/enrolment/enrolment.ts';
import { fail, ok } from '../../lib/result.ts';

const invitation = {
  code: 'ABCD-EFGH',
  association: { id: '6f1c2b3a-0000-4000-8000-000000000001', name: 'Association Essai' },
  server: 'https://association.example',
  logKey: 'association.example/log+0000+AAAA',
};
const now = () => new Date('2026-11-23T09:00:00Z');

function scene(failure: JoinFailure | null = null) {
  const sent: unknown[] = [];
  const joined: Enrolment[] = [];
  const model = createEnrolment(invitation, {
    now,
    join: async (to, charter) => {
      sent.push(charter);
      if (failure) return fail(failure);
      return ok({ ...to, device: 'device-1', charter, enrolledAt: now().toISOString() });
    },
    joined: (enrolment) => joined.push(enrolment),
  });
  return { model, sent, joined };
}

describe('accepting the charter', () => {
  test('comes before anything is sent', async () => {
    const { model, sent } = scene();
    await model.join();
    expect(sent).toEqual([]);
    expect(model.failure.value).toBe('accept-first');
  });

  test('says which version was accepted, and when', async () => {
    const { model, sent, joined } = scene();
    model.accept(true);
    await model.join();
    expect(sent).toEqual([{ version: CHARTER.version, acceptedAt: now().toISOString() }]);
    expect(joined).toHaveLength(1);
  });

  test('pressed twice joins once', async () => {
    const { model, sent } = scene();
    model.accept(true);
    await Promise.all([model.join(), model.join()]);
    expect(sent).toHaveLength(1);
  });

  test('that fails says why and what to do, and may be tried again', async () => {
    const { model, joined } = scene('used-invitation');
    model.accept(true);
    await model.join();
    expect(joined).toEqual([]);
    expect(model.failure.value && enrolWords('fr')(model.failure.value)).toBe(
      'Cette invitation a déjà servi. Demandez-en une autre à l’association.',
    );
    expect(model.joining.value).toBe(false);
  });
});
