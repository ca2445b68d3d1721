import type { EChartsOption } from 'echarts/types/dist/shared';
import { useMemo } from 'react';
import { acceptance, qualityAccepted } from '#libs/sampling';
import { useText } from '../../shared/i18n/locale-provider';
import { Chart } from '../../shared/ui/chart';
import { Panel } from '../../shared/ui/panel';
import { classesOf, type DefectClass, type FrozenClass, type LotInspection } from './api';

const STEPS = 80;
/** The picture ends where hardly any lot is accepted. */
const RARE = 0.01;

type Drawn = readonly (readonly [DefectClass, FrozenClass])[];

interface Words {
  readonly share: string;
  readonly chance: string;
  readonly nameOf: (name: DefectClass, plan: FrozenClass) => string;
}

function optionOf(drawn: Drawn, { share, chance, nameOf }: Words): EChartsOption {
  const end = Math.max(...drawn.map(([, plan]) => qualityAccepted(plan, RARE)));
  const shares = Array.from({ length: STEPS + 1 }, (_x, step) => (end * step) / STEPS);
  return {
    legend: { top: 0 },
    grid: { left: 12, right: 24, top: 40, bottom: 28, containLabel: true },
    tooltip: { trigger: 'axis', valueFormatter: (value) => `${Number(value).toFixed(1)} %` },
    xAxis: {
      type: 'value',
      name: share,
      nameLocation: 'middle',
      nameGap: 28,
      max: Number((end * 100).toFixed(2)),
      axisLabel: { formatter: (value: number) => String(Math.round(value * 100) / 100), hideOverlap: true },
    },
    yAxis: { type: 'value', name: chance, nameTextStyle: { align: 'left' }, min: 0, max: 100 },
    series: drawn.map(([name, plan]) => ({
      type: 'line' as const,
      name: nameOf(name, plan),
      symbol: 'none',
      data: shares.map((p) => [p * 100, acceptance(plan, p) * 100]),
    })),
  };
}

/** How likely lots are accepted, by how bad they are: the operating characteristic of each class. */
export function OcCurve({ plan }: Pick<LotInspection, 'plan'>) {
  const t = useText();
  const drawn = useMemo(() => classesOf(plan).filter(([, one]) => !one.everything), [plan]);
  const option = useMemo(
    () =>
      drawn.length === 0
        ? null
        : optionOf(drawn, {
            share: t('web.lot-inspection.oc.share'),
            chance: t('web.lot-inspection.oc.chance'),
            nameOf: (name, { n, ac }) => `${t(`defect-class.${name}`)} n=${n} Ac=${ac}`,
          }),
    [drawn, t],
  );
  if (!plan) return null;
  return (
    <Panel title={t('web.lot-inspection.oc')}>
      <p style={{ marginTop: 0, color: 'var(--ink-muted)' }}>
        {t(option ? 'web.lot-inspection.oc.hint' : 'web.lot-inspection.oc.all')}
      </p>
      {option && <Chart title={t('web.lot-inspection.oc')} option={option} height={280} />}
    </Panel>
  );
}
