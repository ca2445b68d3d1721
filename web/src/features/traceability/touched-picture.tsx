import { Alert } from 'antd';
import { LotGraph } from '../../shared/floor/lot-graph';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { WHEREABOUTS, type RecallPicture, type TracedLot } from './api';
import styles from './recalls.module.css';
import { WHEREABOUTS_TONE, WhereaboutsTag } from './whereabouts-tag';

interface TouchedPictureProps {
  readonly lots: readonly TracedLot[];
  readonly picture: RecallPicture;
}

/** How many of all touched lots are where; what is nowhere is left out. */
function Tally({ lots }: { readonly lots: readonly TracedLot[] }) {
  return (
    <ul className={styles.tally}>
      {WHEREABOUTS.flatMap((whereabouts) => {
        const count = lots.filter((lot) => lot.whereabouts === whereabouts).length;
        return count === 0
          ? []
          : [
              <li key={whereabouts}>
                <WhereaboutsTag whereabouts={whereabouts} /> <span className="num">{count}</span>
              </li>,
            ];
      })}
    </ul>
  );
}

/** Where everything touched went, from the lot it began with to the right; each marked with where it is now. */
export function TouchedPicture({ lots, picture }: TouchedPictureProps) {
  const t = useText();
  const drawn = new Set(picture.lotIds);
  const shown = lots.filter(({ id }) => drawn.has(id));
  if (shown.length === 0) return null;
  return (
    <Panel title={t('recall.picture')} extra={<Tally lots={lots} />}>
      {picture.notDrawn > 0 && (
        <Alert
          type="info"
          showIcon
          title={t('recall.picture.not-drawn', { count: picture.notDrawn })}
          style={{ marginBottom: 8 }}
        />
      )}
      <LotGraph
        label={t('recall.picture')}
        lots={shown}
        edges={picture.ways}
        roots={new Set(shown.filter(({ depth }) => depth === 0).map(({ id }) => id))}
        markOf={({ whereabouts }) => ({
          tone: WHEREABOUTS_TONE[whereabouts],
          line: <WhereaboutsTag whereabouts={whereabouts} />,
        })}
      />
    </Panel>
  );
}
