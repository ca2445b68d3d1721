import { Button, Progress, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { useLocale } from '../../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../../shared/realtime/use-live-query';
import { ReportDialog } from '../../../shared/reports/report-dialog';
import { ConfirmAction } from '../../../shared/ui/confirm-action';
import { Panel } from '../../../shared/ui/panel';
import { ToneTag } from '../../../shared/ui/state-tag';
import { Empty, QueryView } from '../../../shared/ui/states';
import { TimeText } from '../../../shared/ui/time-text';
import { orderKey, type OrderDetail } from '../api';
import {
  accountKey,
  fetchAccount,
  requestArticleReport,
  requestCertificate,
  signArticle,
  type FirstArticleAccount,
} from './api';
import { BalloonTable } from './balloon-table';
import styles from './first-article-panel.module.css';

/** Machines may measure and count many times a second. */
const REFRESH_MS = 2_000;

const FINISHED: ReadonlySet<string> = new Set(['completed', 'closed']);

/** How many balloons are covered, and what is left to do. */
function Coverage({ account: { coverage, signature } }: { readonly account: FirstArticleAccount }) {
  const { t, locale } = useLocale();
  const { balloons, accounted, missing, nonconforming, unsigned, complete } = coverage;
  const list = (parts: readonly (string | number)[]): string => parts.join(locale === 'en' ? ', ' : '、');
  const left = [
    ...(missing.length > 0 ? [t('first-article-report.missing', { balloons: list(missing) })] : []),
    ...(nonconforming.length > 0 ? [t('first-article-report.nonconforming', { balloons: list(nonconforming) })] : []),
    ...(unsigned.length > 0 ? [t('first-article-report.unsigned', { operations: list(unsigned) })] : []),
  ];
  return (
    <div className={styles.coverage}>
      <div className={styles.verdict}>
        <ToneTag
          tone={complete ? 'ok' : 'wait'}
          text={t(complete ? 'first-article-report.complete' : 'first-article-report.not-complete')}
        />
        <span>{t('first-article-report.coverage', { balloons, accounted })}</span>
        <Progress
          className={styles.bar}
          percent={Math.floor((accounted / balloons) * 100)}
          status="normal"
          aria-label={t('web.conformity.covered')}
        />
      </div>
      {left.length > 0 && (
        <ul className={styles.left}>
          {left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {signature && (
        <div className={styles.verdict}>
          <ToneTag
            bare
            tone={signature.holds ? 'ok' : 'hold'}
            text={signature.holds ? t('web.conformity.signed') : t('first-article-report.outdated')}
          />
          <span>
            {signature.name && <>{signature.name} · </>}
            <TimeText at={signature.signedAt} show="datetime" />
            {signature.note && <> · {signature.note}</>}
          </span>
        </div>
      )}
    </div>
  );
}

interface FirstArticlePanelProps {
  readonly order: OrderDetail;
  readonly className?: string | undefined;
}

/** The balloons of an order's drawings with what the first article says of each, its report, and the certificate. */
export function FirstArticlePanel({ order, className = '' }: FirstArticlePanelProps) {
  const { t } = useLocale();
  const can = useCan();
  const [asking, setAsking] = useState<'report' | 'certificate' | null>(null);
  const query = useLiveQuery(
    accountKey(order.id),
    (signal) => fetchAccount(order.id, signal),
    [`work-order:${order.id}`],
    { everyMs: REFRESH_MS },
  );
  const sign = useCommand((note: string | null, key) => signArticle(order.id, note, key), {
    invalidates: [orderKey(order.id)],
  });
  const account = query.data;
  const some = account !== undefined && account.coverage.balloons > 0;
  const finished = FINISHED.has(order.status);
  const maySign = some && account.coverage.complete && !account.signature?.holds && can('first-article-report.sign');
  return (
    <Panel
      flush
      className={className}
      title={t('web.conformity.title')}
      extra={
        <Space wrap>
          {maySign && (
            <ConfirmAction
              label={t('web.conformity.sign')}
              reason="optional"
              reasonLabel={t('web.conformity.sign.note')}
              onConfirm={(note) => sign.mutateAsync(note)}
            />
          )}
          {some && <Button onClick={() => setAsking('report')}>{t('web.conformity.report')}</Button>}
          {can('inspection-certificate.issue') && (
            <Tooltip title={finished ? undefined : t('web.conformity.certificate.later')}>
              <Button disabled={!finished} onClick={() => setAsking('certificate')}>
                {t('web.conformity.certificate')}
              </Button>
            </Tooltip>
          )}
        </Space>
      }
    >
      <QueryView query={query} compact>
        {(shown) =>
          shown.coverage.balloons === 0 ? (
            <div className={styles.none}>
              <Empty compact art="tray" title={t('web.conformity.none')} hint={t('web.conformity.none.hint')} />
            </div>
          ) : (
            <>
              <Coverage account={shown} />
              <BalloonTable characteristics={shown.characteristics} />
            </>
          )
        }
      </QueryView>
      {asking && (
        <ReportDialog
          title={t(`web.conformity.${asking}`)}
          onRequest={(form, key) =>
            asking === 'report' ? requestArticleReport(order.id, form, key) : requestCertificate(order.id, form, key)
          }
          onClose={() => setAsking(null)}
        >
          <p className={styles.quiet}>{t(`web.conformity.${asking}.hint`)}</p>
        </ReportDialog>
      )}
    </Panel>
  );
}
