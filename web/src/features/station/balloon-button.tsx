import { useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { BalloonMarks, balloonsOn } from '../../shared/viewer/balloon-marks';
import { FileDialog } from '../../shared/viewer/file-dialog';
import type { Characteristic, Inspection, StationJob } from './api';

interface BalloonButtonProps {
  readonly view: StationJob;
  readonly inspection: Inspection;
  readonly characteristic: Characteristic;
}

/**
 * The way to where a characteristic stands on its drawing. Nothing where it has no balloon, or the order is made by
 * another revision, on which that place may be another one.
 */
export function BalloonButton({ view: { job, documents }, inspection, characteristic }: BalloonButtonProps) {
  const t = useText();
  const nameOf = useName();
  const [open, setOpen] = useState(false);
  const { id, place } = characteristic;
  const drawing = documents.find(({ revisionId }) => revisionId === place?.revisionId);
  if (!place || !drawing) return null;
  return (
    <div>
      <BigButton onClick={() => setOpen(true)}>{t('web.balloon.show')}</BigButton>
      {open && (
        <FileDialog
          address={apiUrl(`/job-orders/${job.id}/files/${drawing.fileId}`)}
          name={drawing.fileName}
          title={`${nameOf(drawing)} ${drawing.code} · ${t('web.viewer.revision', { revision: drawing.revision })}`}
          sheet={place.page}
          overlay={(page) => (
            <BalloonMarks balloons={balloonsOn(inspection.characteristics, place.revisionId, page)} current={id} />
          )}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
