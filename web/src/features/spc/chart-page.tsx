import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useMaterialsOf } from '../../shared/floor/use-materials';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryView } from '../../shared/ui/states';
import type { ChartDetail } from './api';
import { BoxView } from './box-view';
import { ChartView } from './chart-view';
import { FreezeForm } from './freeze-form';
import { PrintForm } from './print-form';
import { RevisionList } from './revision-list';
import { RulesForm } from './rules-form';
import { SignalList } from './signal-list';
import { StudyView } from './study-view';
import { useChart } from './use-picture';

function Subtitle({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const material = useMaterialsOf([chart]).data?.get(chart.materialId);
  const tolerance = [chart.lsl, chart.usl].map((limit) => limit ?? '–').join(' … ');
  return (
    <>
      {t(`spc.chart.${chart.kind}`)} · {material && <span translate="no">{material.code} · </span>}
      {t('web.spc.operation')} {chart.operationNumber}
      {(chart.lsl ?? chart.usl) !== null && ` · ${tolerance} ${chart.unit}`}
    </>
  );
}

/** One control chart: the drawing, what the process can do, its signals, and its limits over time. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const { id = '' } = useParams();
  const [freezing, setFreezing] = useState(false);
  const [ruling, setRuling] = useState(false);
  const [printing, setPrinting] = useState(false);
  const query = useChart(id);
  const chart = query.data;
  return (
    <PageFrame
      title={chart ? `${chart.balloon} ${nameOf(chart)}` : t('web.spc.title')}
      subtitle={chart && <Subtitle chart={chart} />}
      crumbs={[{ title: t('web.spc.title'), to: '/quality/charts' }]}
      actions={
        chart && (
          <>
            {can('control-chart.report') && (
              <Button icon={<PrinterOutlined />} onClick={() => setPrinting(true)}>
                {t('web.spc.print')}
              </Button>
            )}
            {can('control-chart.freeze') && (
              <>
                <Button onClick={() => setRuling(true)}>{t('web.spc.rules.change')}</Button>
                <Button type="primary" onClick={() => setFreezing(true)}>
                  {t('web.spc.freeze')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      <QueryView query={query} rows={10}>
        {(shown) => (
          <Tabs
            destroyOnHidden
            items={[
              { key: 'chart', label: t('web.spc.tab.chart'), children: <ChartView chart={shown} /> },
              { key: 'capability', label: t('web.spc.tab.capability'), children: <StudyView chart={shown} /> },
              { key: 'boxes', label: t('web.spc.tab.boxes'), children: <BoxView chart={shown} /> },
              { key: 'signals', label: t('web.spc.tab.signals'), children: <SignalList chart={shown} /> },
              { key: 'limits', label: t('web.spc.tab.limits'), children: <RevisionList chart={shown} /> },
            ]}
          />
        )}
      </QueryView>
      {printing && chart && <PrintForm chart={chart} onClose={() => setPrinting(false)} />}
      {ruling && chart && <RulesForm chart={chart} onClose={() => setRuling(false)} />}
      {freezing && chart && <FreezeForm chart={chart} onClose={() => setFreezing(false)} />}
    </PageFrame>
  );
}
