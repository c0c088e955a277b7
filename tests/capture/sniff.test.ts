import { describe, expect, test } from 'vitest';
import { keptType, sniff } from '../../lib/capture/sniff.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('the type of a file is what its own bytes say:', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n…', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x1cftypavif', 'image/avif'],
    ['\0\0\0\x1cftypisom', 'video/mp4'],
    ['\0\0\0\x1cftypM4A ', 'audio/mp4'],
    ['\x1aE\xdf\xa3 webm V_VP9', 'video/webm'],
    ['\x1aE\xdf\xa3 webm A_OPUS', 'audio/webm'],
    ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
    ['ID3\x04', 'audio/mpeg'],
    ['OggS', 'audio/ogg'],
    ['WEBVTT\n', 'text/vtt'],
  ])('%j is %s', (text, type) => {
    expect(keptType(sniff(bytes(text)))).toBe(type);
  });

  test.each(['<!doctype html><script>', '<svg onload="x()">', '%PDF-1.7', 'wOF2', 'MZ', ''])(
    '%j is nothing a record keeps',
    (text) => {
      expect(keptType(sniff(bytes(text)))).toBeNull();
    },
  );
});
