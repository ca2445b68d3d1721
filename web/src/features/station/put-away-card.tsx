import { InboxOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { unitText } from '#libs/texts';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { fetchPutAway, putAwayKey, sendPutAway, STATION_KEYS, type PutAwayAsked } from './api';
import styles from './station.module.css';

type Fields = Readonly<Record<'place' | 'quantity' | 'label', string>>;

const FIELDS = ['place', 'quantity', 'label'] as const;

interface CardProps {
  readonly jobId: string;
  readonly workUnitId: string;
  /** In which the order counts. */
  readonly unit: string;
}

function PutAwayDialog({ jobId, asked, onClose }: { jobId: string; asked: PutAwayAsked; onClose: () => void }) {
  const t = useText();
  const [fields, setFields] = useState<Fields>({
    place: asked.putAway?.place ?? '',
    quantity: asked.putAway?.quantity ?? asked.remaining ?? '',
    label: asked.putAway?.label ?? '',
  });
  const command = useCommand((body: Fields, key: string) => sendPutAway(jobId, body, key), {
    invalidates: [putAwayKey(jobId), ...STATION_KEYS],
    onDone: onClose,
  });
  return (
    <Modal open title={t('web.lesson.put-away')} footer={null} onCancel={onClose} width={560} destroyOnHidden>
      <ProblemAlert error={command.error} />
      <div className={styles.pinFields}>
        {FIELDS.map((name) => (
          <label key={name} className={styles.badgeLabel}>
            {t(`web.lesson.${name}`)}
            <input
              className={styles.field}
              value={fields[name]}
              maxLength={name === 'quantity' ? 20 : 100}
              inputMode={name === 'quantity' ? 'decimal' : 'text'}
              onChange={(event) => setFields({ ...fields, [name]: event.target.value })}
            />
          </label>
        ))}
        <BigButton
          kind="primary"
          block
          busy={command.isPending}
          disabled={fields.place.trim() === '' || fields.quantity.trim() === ''}
          onClick={() => command.mutate(fields)}
        >
          {t('web.save')}
        </BigButton>
      </div>
    </Modal>
  );
}

/** What an open end of class asks about a job. */
export const usePutAway = (jobId: string, workUnitId: string) =>
  useLiveQuery(putAwayKey(jobId), (signal) => fetchPutAway(jobId, signal), [`work-unit:${workUnitId}`]);

/** After the end of class: where the work in progress is to be put, or was. */
export function PutAwayCard({ jobId, workUnitId, unit: code }: CardProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const asked = usePutAway(jobId, workUnitId).data;
  if (!asked || (asked.remaining === null && asked.putAway === null)) return null;
  const { putAway: put, remaining } = asked;
  const unit = unitText(t, code);
  return (
    <section className={styles.handOver} aria-label={t('web.lesson.put-away')}>
      <InboxOutlined aria-hidden="true" />
      <div className={styles.bannerWords}>
        <strong>{t(remaining === null ? 'web.lesson.lies' : 'web.lesson.title')}</strong>
        <span>
          {put
            ? t('web.lesson.put.at', {
                place: put.place,
                quantity: formatDecimal(put.quantity),
                unit,
                label: put.label ?? '–',
              })
            : t('web.lesson.put-away.hint', { count: formatDecimal(remaining ?? '0'), unit })}
        </span>
      </div>
      {remaining !== null && (
        <BigButton kind={put || open ? 'plain' : 'primary'} onClick={() => setOpen(true)}>
          {t(put ? 'web.lesson.put-away.correct' : 'web.lesson.put-away')}
        </BigButton>
      )}
      {open && <PutAwayDialog jobId={jobId} asked={asked} onClose={() => setOpen(false)} />}
    </section>
  );
}
