import { describe, expect, test } from 'vitest';
import { cutOff, hiddenBars, touchedBy } from '../../lib/browser/capture/picture/told.ts';

const WALK = { scrolled: true, pieces: [1, 2, 3], took: 1_000 };
const detailsOf = (hidden: number, left: { place: boolean; hidden: number }) =>
  touchedBy(WALK, hidden, left).map(({ detail }) => detail);

describe('what a walk through a post touched', () => {
  test('was put back, and says so', () => {
    const [scroll, bars] = detailsOf(2, { place: false, hidden: 0 });
    expect(scroll).toContain('page défilée sur 3 écran(s), puis remise en place');
    expect(bars).toBe('2 élément(s) posé(s) par-dessus le message, masqué(s) puis rendu(s)');
  });

  test('is not said to be put back where the page did not let it be', () => {
    const [scroll, bars] = detailsOf(2, { place: true, hidden: 1 });
    expect(scroll).toContain('page défilée sur 3 écran(s) ; la page n’a pas repris sa place');
    expect(scroll).not.toContain('remise');
    expect(bars).toContain('masqué(s) ; 1 n’a ou n’ont pas été rendu(s)');
  });

  test('is nothing where nothing was', () => {
    expect(touchedBy({ ...WALK, scrolled: false }, 0, { place: false, hidden: 0 })).toEqual([]);
    expect(hiddenBars(0, 0)).toEqual([]);
  });
});

describe('what of a post is not in its picture', () => {
  const mask = { x: 0, y: 0, width: 9, height: 9, label: 'masqué : élément de la page' };

  test('is said where the page kept something over it', () => {
    const [one] = cutOff({ complete: true, covers: [[], [mask]] }, false);
    expect(one?.what).toBe('partie du message sous un élément que la page y a maintenu');
  });

  test('is nothing where all of it was seen', () => {
    expect(cutOff({ complete: true, covers: [[], []] }, false)).toEqual([]);
  });
});
