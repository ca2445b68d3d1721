import { Segmented } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { ReportDialog } from '../../shared/reports/report-dialog';
import { MomentRangePicker } from '../../shared/ui/moment-picker';
import { requestPrint, type ChartDetail } from './api';
import { WINDOWS } from './chart-view';
import styles from './spc.module.css';

/** Asks for the chart on paper, or as a table of its points. */
export function PrintForm({ chart, onClose }: { readonly chart: ChartDetail; readonly onClose: () => void }) {
  const t = useText();
  const [newest, setNewest] = useState<number | 'time'>(200);
  const [measured, setMeasured] = useState<readonly [from: string, to: string] | null>(null);
  const [from, to] = measured ?? [];
  const asked = newest === 'time' ? { from, to } : newest === 0 ? {} : { newest };
  return (
    <ReportDialog
      title={t('web.spc.print.title')}
      canMake={newest !== 'time' || measured !== null}
      onClose={onClose}
      onRequest={(form, key) => requestPrint(chart.id, { ...asked, ...form }, key)}
    >
      <div className={styles.field}>
        <span>{t('web.spc.window')}</span>
        <Segmented<number | 'time'>
          aria-label={t('web.spc.window')}
          value={newest}
          onChange={setNewest}
          options={[
            ...WINDOWS.map((value) => ({
              value,
              label: value === 0 ? t('web.spc.all') : t('web.spc.newest', { count: value }),
            })),
            { value: 'time' as const, label: t('web.spc.window.time') },
          ]}
        />
        {newest === 'time' && <MomentRangePicker onChange={setMeasured} />}
      </div>
    </ReportDialog>
  );
}
