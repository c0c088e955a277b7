import type { EvidenceFile } from '../../../lib/evidence/record.ts';
import { useWords } from '../words.ts';

interface Props {
  files: readonly EvidenceFile[];
  addressOf: (sha256: string) => string;
}

/** The files of a record: what each is, how it was made, its hash. */
export function Files({ files, addressOf }: Props) {
  const { t, say, language } = useWords();
  if (files.length === 0) return <p>{t('files.none')}</p>;
  const sizes = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={`${file.take} ${file.role} ${file.sha256}`}>
          <p>
            <strong>{say(`role.${file.role}`)}</strong> · {file.mediaType} · {sizes.format(file.size)}{' '}
            {t('bytes')} ·{' '}
            <a href={addressOf(file.sha256)} download={`${file.sha256}.${file.mediaType.split('/')[1]}`}>
              {t('files.download')}
            </a>
          </p>
          <p class="muted">
            {say(`made.${file.made}`)} {file.of !== null && <bdi>{t('files.of', { address: file.of })}</bdi>}{' '}
            {file.served !== null && say(`served.${file.served === 'non vérifié' ? 'unknown' : file.served}`)}{' '}
            {file.take > 0 && t('files.take', { number: file.take + 1 })}
          </p>
          <code class="hash">SHA-256 {file.sha256}</code>
        </li>
      ))}
    </ul>
  );
}
