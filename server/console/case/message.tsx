import type { PostReading } from '../../../lib/platforms/reading.ts';
import { useWords } from '../words.ts';

/** A language tag that may be handed to the browser; anything else is the post's own fancy. */
function languageTag(language: string | null): { lang?: string } {
  return language !== null && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? { lang: language } : {};
}

interface Props {
  reading: PostReading;
  /** Of a message quoted inside another, which is read more lightly. */
  quoted?: boolean;
}

/** The words of the post before anything else: isolated from the page, never turned into links. */
export function Message({ reading, quoted }: Props) {
  const { t, say } = useWords();
  const name = reading.author.name ?? reading.author.handle;
  return (
    <figure class={quoted ? 'message message-quoted' : 'message'}>
      <figcaption>
        {quoted && <span class="muted">{t('message.quoted')} </span>}
        <strong>
          <bdi>{name ?? t('unread.author')}</bdi>
        </strong>{' '}
        {reading.author.handle && reading.author.name && <bdi class="muted">{reading.author.handle}</bdi>}{' '}
        <span class="muted">{say(`platform.${reading.platform}`)}</span>
      </figcaption>
      <blockquote {...languageTag(reading.language)}>
        {reading.text ? <bdi>{reading.text}</bdi> : <span class="unknown">{t('message.empty')}</span>}
      </blockquote>
      {reading.truncated && <p class="muted">{t('message.truncated')}</p>}
      {reading.quoted && <Message reading={reading.quoted} quoted />}
    </figure>
  );
}
