import { Modal } from 'antd';
import { useState } from 'react';
import { isTemporary, toProblem } from '../../shared/api/problem-error';
import { REPORT_REASONS } from '../../shared/floor/reason-codes';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { FileCapture } from '../../shared/station/file-capture';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { handIn } from './api';
import { ScrappedSerials } from './scrapped-serials';
import styles from './station.module.css';

interface BadReasonProps {
  readonly jobId: string;
  /** Numbers of the pieces being made, where they have them; so many of them are scrap. */
  readonly serials: readonly string[];
  readonly scrap: string;
  readonly onCancel: () => void;
  readonly onReason: (reasonCode: string, pictureId: string | null, serials: readonly string[]) => void;
}

/** Why it is not good, with a picture if one likes; the server must have the picture before the report names it. */
export function BadReason({ jobId, serials, scrap, onCancel, onReason }: BadReasonProps) {
  const t = useText();
  const [picture, setPicture] = useState<string | null>(null);
  const [away, setAway] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const count = serials.length > 0 ? Number(scrap) : 0;
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
      <div className={styles.badReason}>
        <ProblemAlert error={error} />
        <p className={styles.hint}>{t(away ? 'web.station.picture.offline' : 'web.station.picture.hint')}</p>
        <FileCapture photo there={picture && t('web.station.picture.there')} onFile={attach} />
        {count > 0 && <ScrappedSerials serials={serials} chosen={chosen} count={count} onChange={setChosen} />}
        <div className={styles.reasons}>
          {REPORT_REASONS.map((reason) => (
            <BigButton
              key={reason}
              busy={busy}
              disabled={chosen.length !== count}
              onClick={() => onReason(reason, picture, chosen)}
            >
              {t(`reason-code.${reason}`)}
            </BigButton>
          ))}
        </div>
      </div>
    </Modal>
  );
}
