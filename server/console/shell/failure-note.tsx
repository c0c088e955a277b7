import { Button } from '../../../components/ui/Button.tsx';
import type { PortFailure } from '../port.ts';
import { useWords } from '../words.ts';

interface Props {
  code: PortFailure;
  retry?: () => void;
}

/** What went wrong, and what to do about it. */
export function FailureNote({ code, retry }: Props) {
  const { t, say } = useWords();
  return (
    <div class="notice notice-danger" role="alert">
      <p>{say(`failure.${code}`)}</p>
      {retry && <Button onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}
