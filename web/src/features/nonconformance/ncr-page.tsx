import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { ncrKey, SEVERITY_TONES, type NcrDetail } from '../../shared/floor/nonconformance';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { Timeline } from '../../shared/ui/timeline';
import { fetchNcr, fetchNcrHistory } from './api';
import { Dispositions } from './dispositions';
import { EightD } from './eight-d';
import { NcrActions } from './ncr-actions';
import styles from './nonconformance.module.css';
import { Suspects } from './suspects';

function Facts({ ncr }: { readonly ncr: NcrDetail }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const unit = useWorkUnits().data?.find(({ id }) => id === ncr.workUnitId);
  const order = ncr.workOrderNumber && (
    <span translate="no">
      {can('work-order.read') ? (
        <Link to={`/work-orders/${ncr.workOrderId}`}>{ncr.jobOrderNumber ?? ncr.workOrderNumber}</Link>
      ) : (
        (ncr.jobOrderNumber ?? ncr.workOrderNumber)
      )}
    </span>
  );
  const lot = ncr.lotNumber && (
    <span translate="no">
      {can('lot.read') ? <Link to={`/lots/${ncr.lotId}`}>{ncr.lotNumber}</Link> : ncr.lotNumber}
    </span>
  );
  return (
    <>
      <p className={`${styles.text} ${styles.lead}`}>{ncr.description}</p>
      <DefinitionList
        items={[
          {
            label: t('web.ncr.material'),
            value: (
              <>
                <span translate="no">{ncr.materialCode}</span>{' '}
                {nameOf({ name: ncr.materialName, nameEn: ncr.materialNameEn })}
              </>
            ),
          },
          ...(order ? [{ label: t('web.ncr.order'), value: order }] : []),
          ...(unit ? [{ label: t('web.ncr.pareto.work-unit'), value: `${unit.code} ${nameOf(unit)}` }] : []),
          ...(lot ? [{ label: t('web.ncr.lot'), value: lot }] : []),
          ...(ncr.serials.length > 0
            ? [{ label: t('web.ncr.serials'), value: <span translate="no">{ncr.serials.join(', ')}</span> }]
            : []),
          { label: t('web.ncr.source'), value: t(`nonconformance-source.${ncr.source}`) },
          { label: t('web.ncr.standing'), value: t(`nonconformance-standing.${ncr.standing}`) },
          ...(ncr.defectCode
            ? [{ label: t('web.ncr.defect'), value: textOr(t, `reason-code.${ncr.defectCode}`, ncr.defectCode) }]
            : []),
          ...(ncr.characteristic ? [{ label: t('web.ncr.characteristic'), value: ncr.characteristic }] : []),
          ...(ncr.measured
            ? [{ label: t('web.ncr.measured'), value: <span className="num">{ncr.measured}</span> }]
            : []),
          ...(ncr.foundByName ? [{ label: t('web.ncr.found-by'), value: ncr.foundByName }] : []),
          { label: t('web.ncr.found-at'), value: <TimeText at={ncr.foundAt} show="datetime" /> },
          ...(ncr.containment ? [{ label: t('web.ncr.containment'), value: ncr.containment }] : []),
          ...(ncr.repeats > 1
            ? [{ label: t('web.ncr.repeats'), value: t('web.ncr.repeats.count', { count: ncr.repeats }) }]
            : []),
        ]}
      />
    </>
  );
}

function History({ id }: { readonly id: string }) {
  const t = useText();
  const describe = useDescribeEntry();
  const history = useQuery({
    queryKey: [...ncrKey(id), 'history'],
    queryFn: ({ signal }) => fetchNcrHistory(id, signal),
  });
  return (
    <Panel title={t('web.ncr.history')}>
      <QueryView query={history} compact>
        {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
      </QueryView>
    </Panel>
  );
}

function Obstacles({ ncr: { obstacles } }: { readonly ncr: NcrDetail }) {
  const t = useText();
  if (obstacles.length === 0) return null;
  return (
    <Panel title={t('web.ncr.obstacles')}>
      <ul className={styles.whys}>
        {obstacles.map((code) => (
          <li key={code}>{textOr(t, `error.${code}`, code)}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** One nonconformance: what it is, what is in doubt, what the board says, and why it happened. */
export function Component() {
  const t = useText();
  const can = useCan();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const query = useQuery({ queryKey: ncrKey(id), queryFn: ({ signal }) => fetchNcr(id, signal) });
  const ncr = query.data;
  const company = can('nonconformance.agree');
  const tab = params.get('tab') ?? 'dispositions';
  return (
    <PageFrame
      title={ncr?.number ?? t('web.ncr.title')}
      badge={
        ncr && (
          <>
            <StateTag lifecycle="nonconformance" state={ncr.status} />
            <ToneTag tone={SEVERITY_TONES[ncr.severity]} text={t(`nonconformance-severity.${ncr.severity}`)} />
          </>
        )
      }
      crumbs={[{ title: t('web.ncr.title'), to: '/nonconformances' }]}
      actions={ncr && !company && <NcrActions ncr={ncr} />}
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <div className={company ? styles.stack : styles.detail}>
            <div className={styles.stack}>
              <Panel
                extra={
                  <span>
                    {t('web.ncr.found')} <QuantityText value={shown.found} unit={shown.unit} /> · {t('web.ncr.open')}{' '}
                    <QuantityText value={shown.open} unit={shown.unit} />
                  </span>
                }
                title={t('web.ncr.facts')}
              >
                <Facts ncr={shown} />
              </Panel>
              <Tabs
                activeKey={tab}
                onChange={(key) => setParams({ tab: key }, { replace: true })}
                items={[
                  { key: 'dispositions', label: t('web.ncr.dispositions'), children: <Dispositions ncr={shown} /> },
                  ...(company
                    ? []
                    : [
                        { key: 'suspects', label: t('web.ncr.suspects'), children: <Suspects ncr={shown} /> },
                        { key: '8d', label: t('web.ncr.8d'), children: <EightD ncr={shown} /> },
                      ]),
                ]}
              />
            </div>
            {!company && (
              <div className={styles.stack}>
                <Obstacles ncr={shown} />
                <History id={shown.id} />
              </div>
            )}
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
