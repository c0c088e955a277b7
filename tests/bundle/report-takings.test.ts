import { describe, expect, test } from 'vitest';
import { html } from '../../lib/bundle/report/html.ts';
import { heardLines } from '../../lib/bundle/report/players.ts';
import type { Playing, Strip } from '../../lib/evidence/record.ts';
import { sampleFurther } from '../evidence/sample.ts';
import { sampleCase } from './sample-case.ts';

const plain = (markup: string) => markup.replaceAll(/<style>.*?<\/style>|<[^>]*>/gs, '');
const reportOf = async (...wishes: Parameters<typeof sampleCase>) =>
  (await sampleCase(...wishes)).input.report;

const PLAYING: Playing = {
  kind: 'video',
  address: null,
  position: 42_300,
  duration: 3_723_000,
  live: 'non',
  paused: true,
  captions: ['Dehors, <b>tous</b> !'],
};

describe('the report shows how a capture was taken', () => {
  test('when each part of a joined picture was, drawn and in words', async () => {
    const strips: Strip[] = [
      { x: 0, y: 0, width: 600, height: 700, at: 40 },
      { x: 0, y: 684, width: 600, height: 500, at: 290 },
    ];
    const report = await reportOf({ record: { strips } });
    expect(plain(report)).toContain('L’image réunit 2 vues prises en 0,25 s');
    expect(plain(report)).toContain('0,29 s\u00a0: lignes 684 à 1184, colonnes 0 à 600');
    expect(report).toContain('<svg class="strips" role="img"');
  });

  test('what a player showed: its place, its captions as inert words, and that it had no file', async () => {
    const report = await reportOf({ record: { playing: [PLAYING] } });
    const text = plain(report);
    expect(text).toContain('vidéo à 0:42,3 sur 1:02:03,0, en pause.');
    expect(text).toContain('Le fichier n’a pas d’adresse propre');
    expect(report).not.toContain('<b>tous</b>');
  });

  test('each further taking apart: why, when, and what it read', async () => {
    const text = plain(await reportOf({ record: { more: [sampleFurther()] } }));
    expect(text).toContain('Prise 2\u00a0: après que la personne a ouvert ce qui était voilé ou replié');
    expect(text).toContain('la première prise, plus haut, est restée telle quelle');
    expect(text).toContain('Et qu’on n’en parle plus.');
  });

  test('the limits it was made under, and how long its parts took', async () => {
    const text = plain(await reportOf());
    expect(text).toContain('Plus grand côté d’une image40000 px');
    expect(text).toContain('Durée de la reprise des fichiers d’originenon vérifié');
  });

  test('words heard as the volunteer’s testimony, with their place', () => {
    const text = plain(html`${heardLines([{ from: 61_000, to: 75_500, words: 'Dehors.' }])}`.markup);
    expect(text).toContain('c’est son témoignage, ce n’est pas une transcription');
    expect(text).toContain('De 1:01,0 à 1:15,5\u00a0: «\u00a0Dehors.\u00a0»');
  });
});
