import type { Strip } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';

/** When each part of a joined picture was taken; one picture of the view has its instant among the conditions. */
export function Strips({ strips }: { strips: readonly Strip[] }) {
  const { t, language } = useWords();
  if (strips.length < 2) return null;
  const instants = strips.map(({ at }) => at);
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 2 });
  const seconds = (milliseconds: number) => number.format(milliseconds / 1000);
  return (
    <details class="strips">
      <summary>{t('strips.title', { count: strips.length, seconds: seconds(last - first) })}</summary>
      <ol>
        {strips.map(({ x, y, width, height, at }) => (
          <li key={`${x} ${y} ${at}`}>
            <span
              class="strip-bar"
              style={{ inlineSize: `${Math.round(((at - first) / Math.max(1, last - first)) * 100)}%` }}
            />
            {t('strips.line', {
              seconds: seconds(at),
              top: y,
              bottom: y + height,
              left: x,
              right: x + width,
            })}
          </li>
        ))}
      </ol>
    </details>
  );
}
