import { expect, test } from 'vitest';
import { html } from '../../server/practice/html.ts';
import { before } from '../../server/practice/moment.ts';

test('values are escaped, HTML is not, null is nothing', () => {
  const inner = html`<b>${'<i> & "x"'}</b>`;
  expect(html`<p title="${"l'île"}">${inner}${null}${[inner, inner]}${3}</p>`.text).toBe(
    '<p title="l&#39;île"><b>&lt;i&gt; &amp; &quot;x&quot;</b><b>&lt;i&gt; &amp; &quot;x&quot;</b>\n<b>&lt;i&gt; &amp; &quot;x&quot;</b>3</p>',
  );
});

test('a moment is shown short, long and vague', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(before(now, 12)).toMatchObject({
    iso: '2026-11-23T11:48:00Z',
    short: '12 min',
    vague: 'il y a 12 min',
  });
  expect(before(now, 150)).toMatchObject({ short: '2 h', vague: 'il y a 2 h' });
  expect(before(now, 20 * 24 * 60).short).toBe('3 nov.');
  expect(before(now, 20 * 24 * 60).long).toBe('3 novembre 2026 à 13:00');
});
