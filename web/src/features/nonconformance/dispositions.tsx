import { Button } from 'antd';
import { useState } from 'react';
import { decimal } from '#libs/kernel';
import { useCan } from '../../shared/api/session';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { useNcrCommand, type Disposition } from './api';
import { ProposeDialog } from './propose-dialog';
import { SayDialog, type Saying } from './say-dialog';
import styles from './nonconformance.module.css';

const TONE: Readonly<Record<Disposition['status'], Tone>> = {
  proposed: 'wait',
  approved: 'ready',
  executed: 'ok',
  withdrawn: 'cancelled',
};

interface LineProps {
  readonly ncr: NcrDetail;
  readonly line: Disposition;
}

function LineButtons({ ncr, line }: LineProps) {
  const t = useText();
  const can = useCan();
  const command = useNcrCommand(ncr.id);
  const [saying, setSaying] = useState<Saying | null>(null);
  const path = `dispositions/${line.id}`;
  const board = can('nonconformance.decide');
  const inReview = ncr.status === 'in-review';
  const pending = line.status === 'proposed' || line.status === 'approved';
  const reworked = line.kind === 'rework' || line.kind === 'repair';
  return (
    <>
      {can('nonconformance.agree') && pending && line.customer === 'asked' && (
        <Button type="primary" size="small" onClick={() => setSaying('answer')}>
          {t('web.ncr.answer')}
        </Button>
      )}
      {board && inReview && line.status === 'proposed' && (
        <ConfirmAction size="small" label={t('web.ncr.approve')} onConfirm={() => command(`${path}/approve`)} />
      )}
      {board && inReview && pending && (
        <ConfirmAction
          size="small"
          label={t('web.ncr.withdraw')}
          reason="required"
          onConfirm={(reason) => command(`${path}/withdraw`, { reason })}
        />
      )}
      {board && ncr.status === 'dispositioned' && line.status === 'approved' && (
        <Button type="primary" size="small" onClick={() => setSaying('execute')}>
          {t('web.ncr.execute')}
        </Button>
      )}
      {board && reworked && line.status === 'executed' && line.inspectedOk === null && (
        <Button size="small" onClick={() => setSaying('inspect')}>
          {t('web.ncr.inspect')}
        </Button>
      )}
      {saying && <SayDialog ncr={ncr} line={line} saying={saying} onClose={() => setSaying(null)} />}
    </>
  );
}

function Line({ ncr, line }: LineProps) {
  const t = useText();
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong>{t(`nonconformance-kind.${line.kind}`)}</strong>
        <QuantityText value={line.quantity} unit={ncr.unit} />
        <ToneTag bare tone={TONE[line.status]} text={t(`nonconformance-disposition.${line.status}`)} />
        {line.customer !== 'not-needed' && line.status !== 'withdrawn' && (
          <ToneTag
            bare
            tone={line.customer === 'agreed' ? 'ok' : line.customer === 'refused' ? 'fault' : 'wait'}
            text={t(`nonconformance-customer.${line.customer}`)}
          />
        )}
        <span className={styles.space} />
        <LineButtons ncr={ncr} line={line} />
      </div>
      <p className={styles.text}>{line.note}</p>
      {line.serials.length > 0 && (
        <p className={styles.muted} translate="no">
          {line.serials.join(', ')}
        </p>
      )}
      {line.validUntil && <p className={styles.muted}>{t('web.ncr.valid-until.day', { day: line.validUntil })}</p>}
      {line.customerNote && (
        <p className={styles.muted}>
          {t('web.ncr.company')}: {line.customerNote}
        </p>
      )}
      {line.executedAt && (
        <p className={styles.muted}>
          <TimeText at={line.executedAt} show="datetime" /> · {line.outcome}
        </p>
      )}
      {line.inspectedAt && (
        <p className={styles.muted}>
          {t(line.inspectedOk ? 'web.ncr.inspected.ok' : 'web.ncr.inspected.not-ok')} · {line.inspectedNote}
        </p>
      )}
    </li>
  );
}

/** What the board says of the units, and how far it has come. */
export function Dispositions({ ncr }: { readonly ncr: NcrDetail }) {
  const t = useText();
  const can = useCan();
  const [proposing, setProposing] = useState(false);
  const asks = can('nonconformance.decide') && ncr.status === 'in-review' && decimal.isPositive(ncr.open);
  return (
    <Panel
      title={t('web.ncr.dispositions')}
      extra={
        asks && (
          <Button type="primary" onClick={() => setProposing(true)}>
            {t('web.ncr.propose')}
          </Button>
        )
      }
    >
      {ncr.dispositions.length === 0 ? (
        <Empty compact art="sheet" title={t('web.ncr.dispositions.none')} />
      ) : (
        <ul className={styles.lines}>
          {ncr.dispositions.map((line) => (
            <Line key={line.id} ncr={ncr} line={line} />
          ))}
        </ul>
      )}
      {proposing && <ProposeDialog ncr={ncr} onClose={() => setProposing(false)} />}
    </Panel>
  );
}
