import { Alert, Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';
import { balloonsOn } from '../../shared/viewer/balloon-marks';
import { shownAs } from '../../shared/viewer/content';
import { FileView } from '../../shared/viewer/file-view';
import type { Drawing } from './api';
import { BalloonLayer } from './balloon-layer';
import styles from './inspection-plan.module.css';
import { linesBehind, type DraftLine, type Place } from './plan-draft';

interface DrawingPanelProps {
  readonly drawings: readonly Drawing[];
  /** Documents of the operation, which its station shows; they come first. */
  readonly documentIds: readonly string[];
  readonly lines: readonly DraftLine[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Absent: to look at. */
  readonly editing?: {
    readonly onPlace: (key: string, place: Place | null) => void;
    readonly onTakeOver: (drawing: Drawing) => void;
  };
}

const canBeMarked = ({ fileName }: Drawing): boolean => ['pdf', 'picture'].includes(shownAs(fileName));

/** A drawing of the product with the balloons of the operation's characteristics. */
export function DrawingPanel({ drawings, documentIds, lines, selected, onSelect, editing }: DrawingPanelProps) {
  const t = useText();
  const nameOf = useName();
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState(1);
  const usable = drawings
    .filter(canBeMarked)
    .toSorted((a, b) => Number(documentIds.includes(b.documentId)) - Number(documentIds.includes(a.documentId)));
  const line = lines.find(({ key }) => key === selected) ?? null;
  const place = line?.place ?? null;
  // A balloon that is chosen is shown, whichever drawing it stands on.
  useEffect(() => {
    if (!place) return;
    setChosen(place.revisionId);
    setSheet(place.page);
  }, [place?.revisionId, place?.page]);
  const drawing =
    usable.find(({ revisionId }) => revisionId === chosen) ?? usable.find(({ current }) => current) ?? usable[0];
  if (!drawing)
    return (
      <Panel title={t('web.plan.drawing')}>
        <Empty compact art="tray" title={t('web.plan.drawing.none')} hint={t('web.plan.drawing.none.hint')} />
      </Panel>
    );
  const { revisionId } = drawing;
  const behind = drawing.current ? linesBehind(lines, drawing, drawings) : [];
  const put = (page: number, x: number, y: number): void => {
    if (editing && line && !line.place) editing.onPlace(line.key, { revisionId, page, x, y });
  };
  /** One click after another: behind each the next characteristic without a balloon. */
  const putAndGoOn = (page: number, x: number, y: number): void => {
    put(page, x, y);
    const next = line && !line.place && lines.find(({ key, place: of }) => key !== line.key && of === null);
    if (next) onSelect(next.key);
  };
  const hint = !line
    ? t('web.plan.place.choose')
    : line.place
      ? t('web.plan.place.move')
      : t('web.plan.place.click', { balloon: line.balloon });
  return (
    <Panel
      title={t('web.plan.drawing')}
      extra={
        <Select
          aria-label={t('web.plan.drawing.choose')}
          value={revisionId}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          style={{ minWidth: 220 }}
          options={usable.map((each) => ({
            value: each.revisionId,
            label: `${t('web.plan.drawing.revision', each)} ${nameOf(each)}${each.current ? '' : t('web.plan.drawing.old')}`,
          }))}
        />
      }
    >
      {editing && behind.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('web.plan.drawing.behind', { count: behind.length })}
          action={
            <Button size="small" onClick={() => editing.onTakeOver(drawing)}>
              {t('web.plan.drawing.take-over', { revision: drawing.revision })}
            </Button>
          }
          style={{ marginBottom: 12 }}
        />
      )}
      {editing && (
        <div className={styles.placing}>
          <span className={styles.hint}>{hint}</span>
          {line && !line.place && (
            <Button size="small" onClick={() => put(sheet, 0.5, 0.5)}>
              {t('web.plan.place.middle')}
            </Button>
          )}
          {line?.place && (
            <Button size="small" onClick={() => editing.onPlace(line.key, null)}>
              {t('web.plan.place.off')}
            </Button>
          )}
        </div>
      )}
      <FileView
        key={revisionId}
        address={apiUrl(`/files/${drawing.fileId}`)}
        name={drawing.fileName}
        sheet={sheet}
        overlay={(page) => (
          <BalloonLayer
            lines={balloonsOn(lines, revisionId, page)}
            selected={selected}
            onSelect={onSelect}
            onPut={editing && ((x, y) => putAndGoOn(page, x, y))}
            onMove={editing && ((key, x, y) => editing.onPlace(key, { revisionId, page, x, y }))}
            onTakeOff={editing && ((key) => editing.onPlace(key, null))}
          />
        )}
      />
    </Panel>
  );
}
