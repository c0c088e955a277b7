import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { Button } from '../../../components/ui/Button.tsx';
import { Choice } from '../../../components/ui/Choice.tsx';
import { Field } from '../../../components/ui/Field.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import type { CaseView, ReviewRequest } from '../../../lib/console-api.ts';
import { lawVersion } from '../category.ts';
import { useWords } from '../words.ts';
import { CategoryChoice } from './category-choice.tsx';
import type { Decision } from './review-draft.ts';
import { bodyOf } from './review-draft.ts';

const DECISIONS = [
  ['accepted', 'review.accept'],
  ['rejected', 'review.reject'],
  ['requalified', 'review.requalify'],
] as const;

interface Props {
  view: CaseView;
  /** Held above this form, so that a conflict costs nobody their sentence. */
  reason: Signal<string>;
  sending: boolean;
  send: (body: ReviewRequest['body']) => Promise<boolean>;
}

/** Accept, set aside or requalify, with a reason: the three events a moderator appends by hand. */
export function ReviewForm({ view, reason, sending, send }: Props) {
  const { t } = useWords();
  const decision = useSignal<Decision>('accepted');
  const proposed = view.state.categories ?? view.classifications.at(-1)?.classification.categories ?? [];
  const categories = useSignal<readonly string[]>(proposed);
  const lacking = useSignal<'reason' | 'categories' | null>(null);
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const draft = { decision: decision.value, categories: categories.value, reason: reason.value };
    const body = bodyOf(draft, lawVersion);
    lacking.value = body.ok ? null : body.code;
    if (body.ok && (await send(body.value))) reason.value = '';
  }
  return (
    <form class="stack" id="review" onSubmit={submit} noValidate>
      <Choice
        name="decision"
        legend={t('review.choice')}
        options={DECISIONS.map(([value, key]) => ({ value, label: t(key) }))}
        value={decision.value}
        onChange={(value) => {
          decision.value = DECISIONS.find(([known]) => known === value)?.[0] ?? 'accepted';
        }}
      />
      <p class="muted">
        {t(`${DECISIONS.find(([kind]) => kind === decision.value)?.[1] ?? 'review.accept'}.what`)}
      </p>
      {decision.value !== 'rejected' && (
        <CategoryChoice
          chosen={categories.value}
          onChange={(chosen) => {
            categories.value = chosen;
          }}
        />
      )}
      {lacking.value === 'categories' && (
        <Notice kind="danger" live="alert">
          {t('review.categories.needed')}
        </Notice>
      )}
      <Field
        id="reason"
        label={t('review.reason')}
        hint={t('review.reason.hint')}
        value={reason.value}
        rows={3}
        maxLength={2000}
        required
        error={lacking.value === 'reason' ? t('review.reason.needed') : null}
        onInput={(text) => {
          reason.value = text;
        }}
      />
      <Button type="submit" kind="primary" id="review-send" disabled={sending}>
        {t('review.send')}
      </Button>
    </form>
  );
}
