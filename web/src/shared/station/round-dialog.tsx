import { Input, Modal } from 'antd';
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { useCommand } from '../api/use-command';
import type { RoundDue } from '../floor/maintenance';
import { useLocale } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import { BigButton } from './big-button';
import styles from './round-card.module.css';

type Item = RoundDue['items'][number];
type Answers = Readonly<Record<string, boolean | string>>;

const NUMBER = /^-?\d{1,9}(\.\d{1,6})?$/;

const isAnswered = ({ id, kind }: Item, answers: Answers): boolean => {
  const answer = answers[id];
  return kind === 'number' ? typeof answer === 'string' && NUMBER.test(answer) : typeof answer === 'boolean';
};

function Limits({ item: { lower, upper, unit } }: { readonly item: Item }) {
  const { t } = useLocale();
  if (lower !== null && upper !== null) return <>{t('web.station.round.limits', { lower, upper, unit: unit ?? '' })}</>;
  if (lower !== null) return <>{t('web.station.round.at-least', { lower, unit: unit ?? '' })}</>;
  return upper === null ? unit : <>{t('web.station.round.at-most', { upper, unit: unit ?? '' })}</>;
}

interface RowProps {
  readonly item: Item;
  readonly answer: boolean | string | undefined;
  readonly onAnswer: (answer: boolean | string) => void;
}

function Row({ item, answer, onAnswer }: RowProps) {
  const { locale, t } = useLocale();
  const chinese = locale === 'zh-CN';
  const text = chinese ? item.text : item.textEn;
  return (
    <li>
      <span>
        {text}
        <span className={styles.method}>
          {chinese ? item.method : item.methodEn}
          {item.kind === 'number' && (
            <>
              {' · '}
              <Limits item={item} />
            </>
          )}
        </span>
      </span>
      {item.kind === 'number' ? (
        <Input
          className={styles.number}
          inputMode="decimal"
          aria-label={text}
          maxLength={17}
          value={typeof answer === 'string' ? answer : ''}
          suffix={item.unit}
          onChange={({ target }) => onAnswer(target.value.trim())}
        />
      ) : (
        <span className={styles.answers}>
          {[true, false].map((ok) => (
            <BigButton
              key={String(ok)}
              kind={!ok && answer === false ? 'danger' : 'plain'}
              className={ok && answer === true ? styles.yes : ''}
              aria-pressed={answer === ok}
              aria-label={`${text}：${t(ok ? 'web.station.round.ok' : 'web.station.round.not-ok')}`}
              onClick={() => onAnswer(ok)}
            >
              {t(ok ? 'web.station.round.ok' : 'web.station.round.not-ok')}
            </BigButton>
          ))}
        </span>
      )}
    </li>
  );
}

interface DialogProps {
  readonly due: RoundDue;
  readonly invalidates: QueryKey;
  readonly onClose: () => void;
}

/** All items of a round, answered one by one and handed in together. */
export function RoundDialog({ due, invalidates, onClose }: DialogProps) {
  const { t } = useLocale();
  const [answers, setAnswers] = useState<Answers>({});
  const command = useCommand(
    (given: Answers, idempotencyKey) =>
      api.post(
        `/work-units/${due.workUnitId}/inspection-rounds`,
        {
          period: due.period,
          answers: due.items.map(({ id, kind }) =>
            kind === 'number' ? { itemId: id, value: given[id] } : { itemId: id, ok: given[id] },
          ),
        },
        { idempotencyKey },
      ),
    { invalidates: [invalidates], onDone: onClose },
  );
  return (
    <Modal
      open
      title={`${t('web.station.round')} · ${t(`round-period.${due.period}`)}`}
      footer={null}
      onCancel={onClose}
      width={900}
      destroyOnHidden
    >
      <ProblemAlert error={command.error} />
      <ol className={styles.items}>
        {due.items.map((item) => (
          <Row
            key={item.id}
            item={item}
            answer={answers[item.id]}
            onAnswer={(answer) => setAnswers({ ...answers, [item.id]: answer })}
          />
        ))}
      </ol>
      <BigButton
        kind="primary"
        block
        busy={command.isPending}
        disabled={!due.items.every((item) => isAnswered(item, answers))}
        onClick={() => command.mutate(answers)}
      >
        {t('web.station.round.submit')}
      </BigButton>
    </Modal>
  );
}
