import type { EvidenceRecord } from '../../evidence/record.ts';
import type { Html } from './html.ts';
import { t, table } from './words.ts';

/** The limits a capture was made under: what is larger was cut or left out, and said above. */
export function boundsTable({ bounds }: EvidenceRecord): Html {
  return table([
    [t('bounds.pictureSide'), `${bounds.pictureSide} px`],
    [t('bounds.snapshot'), t('files.bytes', { size: bounds.snapshot })],
    [t('bounds.original'), t('files.bytes', { size: bounds.original })],
    [t('bounds.originals'), t('files.bytes', { size: bounds.originals })],
    [t('bounds.waiting'), t('duration.milliseconds', { count: bounds.waiting })],
  ]);
}
