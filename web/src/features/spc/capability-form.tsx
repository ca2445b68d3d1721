import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { ReportDialog } from '../../shared/reports/report-dialog';
import { MomentRangePicker } from '../../shared/ui/moment-picker';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { requestCapability } from './api';
import styles from './spc.module.css';

interface CapabilityFormProps {
  /** Charts that are chosen in the list. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <span>{label}</span>
      {children}
    </div>
  );
}

/** Asks for the capability study of many characteristics as one report. */
export function CapabilityForm({ chosen, onClose }: CapabilityFormProps) {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  const [scope, setScope] = useState<'chosen' | 'filter'>(chosen.length > 0 ? 'chosen' : 'filter');
  const [materialId, setMaterialId] = useState<string | undefined>();
  const [workUnitId, setWorkUnitId] = useState<string | undefined>();
  const [measured, setMeasured] = useState<readonly [from: string, to: string] | null>(null);
  const [from, to] = measured ?? [];
  return (
    <ReportDialog
      title={t('report-kind.capability')}
      onClose={onClose}
      onRequest={(form, key) =>
        requestCapability(
          { ...(scope === 'chosen' ? { chartIds: [...chosen] } : { materialId, workUnitId }), from, to, ...form },
          key,
        )
      }
    >
      {chosen.length > 0 && (
        <Field label={t('web.spc.report.of')}>
          <Segmented
            aria-label={t('web.spc.report.of')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'chosen', label: t('web.spc.report.chosen', { count: chosen.length }) },
              { value: 'filter', label: t('web.spc.report.filter') },
            ]}
          />
        </Field>
      )}
      {scope === 'filter' && (
        <>
          <Field label={t('web.spc.material')}>
            <MaterialSelect
              allowClear
              aria-label={t('web.spc.material')}
              placeholder={t('web.spc.report.any-material')}
              value={materialId}
              onChange={(value) => setMaterialId(value)}
              style={{ width: '100%' }}
            />
          </Field>
          <Field label={t('web.spc.unit')}>
            <OptionalSelect<string>
              aria-label={t('web.spc.unit')}
              placeholder={t('web.spc.report.any-unit')}
              value={workUnitId}
              onChange={(value) => setWorkUnitId(value)}
              options={units.map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
              style={{ width: '100%' }}
            />
          </Field>
        </>
      )}
      <Field label={t('web.spc.report.window')}>
        <MomentRangePicker onChange={setMeasured} />
      </Field>
    </ReportDialog>
  );
}
