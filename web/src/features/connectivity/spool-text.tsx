import type { Connection } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';

const MB = 1_048_576;

/** What the gateway holds of a machine because the database was away, or held the last time. */
export function SpoolText({ connection }: { readonly connection: Connection }) {
  const t = useText();
  const { spool, lastSpool } = connection;
  if (spool) {
    const size = (spool.bytes / MB).toFixed(1);
    return (
      <>
        <ToneTag
          tone="hold"
          size="small"
          bare
          text={t('web.connections.spool.waiting', { records: spool.records, size })}
        />{' '}
        {t('web.connections.spool.since')} <TimeText at={spool.since} show="datetime" />
      </>
    );
  }
  if (!lastSpool) return <span>–</span>;
  return (
    <>
      {t('web.connections.spool.written', { most: lastSpool.most })} <TimeText at={lastSpool.since} show="datetime" />
      {' – '}
      <TimeText at={lastSpool.until} show="datetime" />
    </>
  );
}
