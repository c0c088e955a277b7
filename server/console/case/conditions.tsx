import type {
  Conditions as ConditionsOf,
  EvidenceRecord,
  Gesture,
  Known,
  Timing,
} from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';
import type { Fact } from './facts.tsx';
import { Facts } from './facts.tsx';

function known<T>(value: Known<T>, show: (value: T) => string): string | null {
  return value === 'non vérifié' ? null : show(value as T);
}

const TEXTS = [
  'browser',
  'browserVersion',
  'system',
  'language',
  'timeZone',
  'signedIn',
  'privateWindow',
  'httpStatus',
  'redirects',
  'movedWithin',
  'serviceWorker',
  'otherExtensions',
  'cache',
  'proxy',
  'ipAddress',
  'clockSource',
] as const satisfies readonly (keyof ConditionsOf)[];

const INSTANTS = [
  'clickedAt',
  'readAt',
  'answeredAt',
  'picturedAt',
  'checkedAt',
] as const satisfies readonly (keyof Gesture)[];

const DURATIONS = [
  'read',
  'picture',
  'copy',
  'originals',
  'whole',
] as const satisfies readonly (keyof Timing)[];

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

/** When and how the capture was made; what nobody could check says so. */
export function Conditions({ record }: { record: EvidenceRecord }) {
  const { t, say, instant } = useWords();
  const { conditions, gesture, time } = record;
  const facts: Fact[] = [
    [t('record.device-time'), <code key="time">{time.capturedAt}</code>],
    [
      t('record.offset'),
      known(time.offset, (offset) =>
        t('record.offset.known', { milliseconds: offset.milliseconds, source: offset.source }),
      ),
    ],
    [t('record.gesture'), say(`gesture.${gesture.kind}`)],
    ...INSTANTS.map((name): Fact => {
      const at = gesture[name];
      const absent = name === 'answeredAt' ? t('gesture.no-question') : t('gesture.not-done');
      return [say(`gesture.${name}`), at === null ? absent : `${instant(at)} (${at})`];
    }),
    ...TEXTS.map((name): Fact => [say(`condition.${name}`), known(conditions[name], String)]),
    [t('condition.navigation'), known(conditions.navigation, (how) => say(`navigation.${how}`))],
    [t('condition.colorScheme'), known(conditions.colorScheme, (scheme) => say(`scheme.${scheme}`))],
    [t('condition.viewport'), known(conditions.viewport, ({ width, height }) => `${width} × ${height} px`)],
    [t('condition.pixelRatioPercent'), known(conditions.pixelRatioPercent, (percent) => `${percent} %`)],
    [t('condition.zoomPercent'), known(conditions.zoomPercent, (percent) => `${percent} %`)],
    ...DURATIONS.map(
      (part): Fact => [say(`duration.${part}`), known(record.timing[part], (count) => `${count} ms`)],
    ),
    [
      t('bounds.title'),
      t('bounds.line', {
        side: record.bounds.pictureSide,
        copy: megabytes(record.bounds.snapshot),
        original: megabytes(record.bounds.original),
        originals: megabytes(record.bounds.originals),
        seconds: record.bounds.waiting / 1000,
      }),
    ],
    [t('record.tool'), `${record.tool.name} ${record.tool.version} (${record.tool.build})`],
  ];
  return <Facts facts={facts} unknown={t('unchecked')} />;
}
