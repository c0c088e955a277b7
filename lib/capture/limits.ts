import type { CaptureBounds } from '../evidence/record.ts';
import { TALLEST } from './stitch.ts';

/** The limits a capture is made under; each is written in the record it bound. */
export const CAPTURE_BOUNDS: CaptureBounds = {
  pictureSide: TALLEST,
  snapshot: 2 * 1024 * 1024,
  original: 8 * 1024 * 1024,
  originals: 24 * 1024 * 1024,
  waiting: 4_000,
};
