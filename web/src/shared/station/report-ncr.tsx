import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { decimal, isDecimalString } from '#libs/kernel';
import { useCommand } from '../api/use-command';
import { NCRS_KEY, raiseNcr, SEVERITIES, type Severity } from '../floor/nonconformance';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import { BigButton } from './big-button';
import { NumberPad } from './number-pad';
import styles from './report-ncr.module.css';

interface ReportNcrProps {
  readonly jobId: string;
  readonly unit: string;
  /** The report of scrap or rework just made, which it is about. */
  readonly posting: { readonly id: string; readonly quantity: string } | null;
}

/** Tells the people who decide that something is not as it should be 不合格上报: how many, how bad, what. */
export function ReportNcr({ jobId, unit, posting }: ReportNcrProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [quantity, setQuantity] = useState('');
  const [severity, setSeverity] = useState<Severity>('minor');
  const [description, setDescription] = useState('');
  const [number, setNumber] = useState<string | null>(null);
  const command = useCommand(raiseNcr, {
    invalidates: [NCRS_KEY],
    onDone: (ncr) => {
      setOpen(false);
      setDescription('');
      setNumber(ncr.number);
    },
  });
  const shown = quantity || posting?.quantity || '1';
  const ready = isDecimalString(shown) && decimal.isPositive(shown) && description.trim().length >= 2;
  const send = (): void =>
    command.mutate({
      source: 'station',
      severity,
      jobOrderId: jobId,
      quantity: shown,
      description: description.trim(),
      ...(posting ? { postingId: posting.id } : {}),
    });
  return (
    <>
      <BigButton icon={<ExclamationCircleOutlined />} onClick={() => setOpen(true)}>
        {t('web.ncr.station')}
      </BigButton>
      {number && (
        <span role="status" className={styles.done}>
          {t('web.ncr.station.done', { number })}
        </span>
      )}
      <Modal
        open={open}
        title={t('web.ncr.station')}
        footer={null}
        width={860}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert error={command.error} />
        <div className={styles.form}>
          <div className={styles.left}>
            {posting && <p className={styles.words}>{t('web.ncr.station.of-report')}</p>}
            <p className={styles.words}>
              {t('web.ncr.quantity')}: <strong className="num">{shown}</strong>
            </p>
            <div className={styles.choices} role="group" aria-label={t('web.ncr.severity')}>
              {SEVERITIES.map((one) => (
                <BigButton
                  key={one}
                  aria-pressed={severity === one}
                  className={severity === one ? styles.chosen : ''}
                  onClick={() => setSeverity(one)}
                >
                  {t(`nonconformance-severity.${one}`)}
                </BigButton>
              ))}
            </div>
            <Input.TextArea
              className={styles.text}
              value={description}
              rows={4}
              maxLength={1000}
              aria-label={t('web.ncr.description')}
              placeholder={t('web.ncr.description.hint')}
              onChange={({ target }) => setDescription(target.value)}
            />
            <BigButton kind="primary" block disabled={!ready} busy={command.isPending} onClick={send}>
              {t('web.ncr.station.send')}
            </BigButton>
          </div>
          <NumberPad value={quantity} onChange={setQuantity} decimals={unit === 'pcs' ? 0 : 3} />
        </div>
      </Modal>
    </>
  );
}
