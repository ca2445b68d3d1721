import { Modal } from 'antd';
import { useState } from 'react';
import { isTemporary, toProblem } from '../../shared/api/problem-error';
import { REPORT_REASONS } from '../../shared/floor/reason-codes';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { FileCapture } from '../../shared/station/file-capture';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { handIn } from './api';
import styles from './station.module.css';

interface BadReasonProps {
  readonly jobId: string;
  readonly onCancel: () => void;
  readonly onReason: (reasonCode: string, pictureId: string | null) => void;
}

/** Why it is not good, with a picture if one likes; the server must have the picture before the report names it. */
export function BadReason({ jobId, onCancel, onReason }: BadReasonProps) {
  const t = useText();
  const [picture, setPicture] = useState<string | null>(null);
  const [away, setAway] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const attach = (file: File): void => {
    setError(null);
    setAway(false);
    setBusy(true);
    handIn(jobId, file)
      .then(setPicture, (refused: unknown) => (isTemporary(toProblem(refused)) ? setAway(true) : setError(refused)))
      .finally(() => setBusy(false));
  };
  return (
    <Modal open title={t('web.station.why-bad')} footer={null} onCancel={onCancel} width={680}>
      <ProblemAlert error={error} />
      <p className={styles.hint}>{t(away ? 'web.station.picture.offline' : 'web.station.picture.hint')}</p>
      <FileCapture photo there={picture && t('web.station.picture.there')} onFile={attach} />
      <div className={styles.reasons}>
        {REPORT_REASONS.map((reason) => (
          <BigButton key={reason} busy={busy} onClick={() => onReason(reason, picture)}>
            {t(`reason-code.${reason}`)}
          </BigButton>
        ))}
      </div>
    </Modal>
  );
}
