import { ArrowRightOutlined } from '@ant-design/icons';
import { Alert, Space } from 'antd';
import { Fragment } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { classesOf, SEVERITY_TONES, type DefectClass, type FrozenClass, type LotInspection } from './api';

interface Row {
  readonly name: DefectClass;
  readonly plan: FrozenClass;
}

/** Lot size, letter, arrow, sample: the way through the tables. */
function Found({ plan, size }: { readonly plan: FrozenClass; readonly size: number }) {
  const t = useText();
  const steps = [
    t('web.lot-inspection.plan.size', { size }),
    ...(plan.letter ? [t('web.lot-inspection.plan.letter', { letter: plan.letter })] : []),
    ...(plan.planLetter && plan.planLetter !== plan.letter
      ? [t('web.lot-inspection.plan.arrow', { letter: plan.planLetter })]
      : []),
    plan.everything ? t('web.lot-inspection.plan.everything') : t('web.lot-inspection.plan.n', { n: plan.n }),
  ];
  return (
    <Space size={6} wrap className="num">
      {steps.map((step, index) => (
        <Fragment key={step}>
          {index > 0 && <ArrowRightOutlined aria-hidden style={{ color: 'var(--ink-muted)', fontSize: 11 }} />}
          <span>{step}</span>
        </Fragment>
      ))}
    </Space>
  );
}

function useColumns({ plan }: Pick<LotInspection, 'plan'>): readonly Column<Row>[] {
  const t = useText();
  const limiting = plan?.limitingQuality;
  return [
    {
      key: 'class',
      title: t('web.lot-inspection.plan.class'),
      width: 110,
      value: ({ name }) => t(`defect-class.${name}`),
    },
    {
      key: 'rule',
      title: t('web.sampling-rules.plan'),
      width: 225,
      value: ({ plan: { rule } }) =>
        rule.kind === 'everything'
          ? t('class-rule.everything')
          : `${t(`class-rule.${rule.kind}`)} · ${t('web.lot-inspection.plan.level', { aql: rule.aql, level: rule.level })}`,
    },
    {
      key: 'severity',
      title: t('web.lot-inspection.plan.severity'),
      width: 110,
      value: (row) => row.plan.severity,
      render: (row) =>
        row.plan.severity ? (
          <ToneTag bare tone={SEVERITY_TONES[row.plan.severity]} text={t(`sampling.severity.${row.plan.severity}`)} />
        ) : limiting && row.plan.rule.kind !== 'everything' ? (
          t('web.lot-inspection.plan.isolated', { percent: limiting })
        ) : (
          '–'
        ),
    },
    {
      key: 'found',
      title: t('web.lot-inspection.plan.found'),
      width: 270,
      value: (row) => row.plan.n,
      render: (row) => <Found plan={row.plan} size={plan?.size ?? 0} />,
    },
    {
      key: 'numbers',
      title: t('web.lot-inspection.plan.numbers'),
      width: 170,
      value: (row) => row.plan.ac,
      render: (row) => (
        <strong className="num">
          {t('web.lot-inspection.plan.n', { n: row.plan.n })} ·{' '}
          {t('web.lot-inspection.plan.ac-re', { ac: row.plan.ac, re: row.plan.re })}
        </strong>
      ),
    },
    {
      key: 'edition',
      title: t('web.lot-inspection.plan.edition'),
      width: 205,
      value: (row) => row.plan.edition,
      render: (row) => (
        <>
          <span translate="no">{row.plan.edition ?? '–'}</span>
          {row.plan.unverified && <ToneTag tone="hold" text={t('web.lot-inspection.plan.unverified')} />}
        </>
      ),
    },
  ];
}

/** The plan of each class and how it was found. */
export function PlanPanel({ inspection }: { readonly inspection: LotInspection }) {
  const t = useText();
  const columns = useColumns(inspection);
  return (
    <Panel title={t('web.lot-inspection.plan')}>
      <p style={{ marginTop: 0, color: 'var(--ink-muted)' }}>{t('web.lot-inspection.plan.hint')}</p>
      {inspection.plan ? (
        <DataTable<Row>
          title={t('web.lot-inspection.plan')}
          rows={classesOf(inspection.plan).map(([name, plan]) => ({ name, plan }))}
          columns={columns}
          rowKey={({ name }) => name}
          name="plan"
          searchable={false}
          exportable={false}
        />
      ) : (
        <Alert type="warning" showIcon title={t('web.lot-inspection.plan.waits')} />
      )}
    </Panel>
  );
}
