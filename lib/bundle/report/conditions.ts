import type { Conditions, EvidenceRecord, Known } from '../../evidence/record.ts';
import type { Content, Html } from './html.ts';
import { said } from './html.ts';
import { t, table } from './words.ts';

/** The conditions of a capture: none is blank, what is not known is « non vérifié » (law.md 4.4). */
export function conditionsTable({ conditions }: EvidenceRecord): Html {
  const name = (key: keyof Conditions) => t(`condition.${key}`);
  const words = (key: keyof Conditions, value: Known<string>) => [name(key), say(value, said)] as const;
  return table([
    words('browser', conditions.browser),
    words('browserVersion', conditions.browserVersion),
    words('system', conditions.system),
    words('language', conditions.language),
    words('timeZone', conditions.timeZone),
    [t('condition.country'), t('unknown')],
    [name('viewport'), say(conditions.viewport, ({ width, height }) => `${width} × ${height} px`)],
    [name('pixelRatioPercent'), say(conditions.pixelRatioPercent, percent)],
    [name('zoomPercent'), say(conditions.zoomPercent, percent)],
    [name('colorScheme'), say(conditions.colorScheme, (scheme) => t(`scheme.${scheme}`))],
    words('signedIn', conditions.signedIn),
    words('privateWindow', conditions.privateWindow),
    [name('httpStatus'), say(conditions.httpStatus, String)],
    [name('redirects'), say(conditions.redirects, String)],
    [name('navigation'), say(conditions.navigation, (how) => t(`navigation.${how}`))],
    words('movedWithin', conditions.movedWithin),
    words('serviceWorker', conditions.serviceWorker),
    words('otherExtensions', conditions.otherExtensions),
    words('cache', conditions.cache),
    words('proxy', conditions.proxy),
    words('ipAddress', conditions.ipAddress),
    words('clockSource', conditions.clockSource),
  ]);
}

function say<T>(value: Known<T>, show: (value: T) => Content): Content {
  return value === 'non vérifié' ? t('unknown') : show(value as T);
}

function percent(value: number): string {
  return `${value} %`;
}
