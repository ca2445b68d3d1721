import { Button, Form, InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { classesOf, useInspectionCommand, type DefectClass, type LotInspection } from './api';
import { FindingsField, type FindingValue } from './findings-field';

const MODES = ['counts', 'findings'] as const;
type Mode = (typeof MODES)[number];

interface Values {
  readonly found?: Partial<Record<DefectClass, number>>;
  readonly findings?: readonly FindingValue[];
}

/** A list without a line means that nothing was found. */
function resultOf(mode: Mode, { found, findings = [] }: Values, classes: readonly DefectClass[]) {
  if (mode === 'counts') return { found };
  if (findings.length === 0) return { found: Object.fromEntries(classes.map((each) => [each, 0])) };
  return { findings: findings.map(({ reading, ...rest }) => ({ ...rest, ...(reading?.trim() ? { reading } : {}) })) };
}

/** What the inspector found: counts, or unit by unit. The verdict is the server's. */
export function ResultForm({ inspection }: { readonly inspection: LotInspection }) {
  const t = useText();
  const command = useInspectionCommand(inspection.id);
  const [mode, setMode] = useState<Mode>(inspection.findings.length > 0 ? 'findings' : 'counts');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const classes = classesOf(inspection.plan);
  const names = classes.map(([name]) => name);
  const send = async (values: Values): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await command('result', resultOf(mode, values, names));
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel
      title={t('web.lot-inspection.result')}
      extra={
        <Segmented<Mode>
          value={mode}
          onChange={setMode}
          options={MODES.map((value) => ({ value, label: t(`web.lot-inspection.result.${value}`) }))}
        />
      }
    >
      <p style={{ marginTop: 0, color: 'var(--ink-muted)' }}>
        {t('web.lot-inspection.result.hint', { n: inspection.plan?.n ?? 0 })}
      </p>
      <ProblemAlert error={error} />
      <Form<Values>
        layout="vertical"
        initialValues={{
          found: inspection.found ?? {},
          findings: inspection.findings.map(({ reading, ...rest }) => ({ ...rest, ...(reading ? { reading } : {}) })),
        }}
        onFinish={(values) => void send(values)}
      >
        {mode === 'counts' ? (
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
            {classes.map(([name, { n }]) => (
              <Form.Item
                key={name}
                name={['found', name]}
                label={t(`defect-class.${name}`)}
                extra={t('web.lot-inspection.result.of', { n })}
                rules={[{ required: true, message: t('web.setup.required') }]}
              >
                <InputNumber min={0} max={n} precision={0} style={{ width: 140 }} />
              </Form.Item>
            ))}
          </div>
        ) : (
          <FindingsField classes={classes} />
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('web.lot-inspection.result.submit')}
        </Button>
      </Form>
    </Panel>
  );
}
