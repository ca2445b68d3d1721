import { Modal } from 'antd';
import { useState } from 'react';
import { REPORT_REASONS } from '../../shared/floor/reason-codes';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { FileCapture } from '../../shared/station/file-capture';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ScrappedSerials } from './scrapped-serials';
import styles from './station.module.css';
import { useHandIn, type Handed } from './use-hand-in';

interface BadReasonProps {
  readonly jobId: string;
  /** Numbers of the pieces being made, where they have them; so many of them are scrap. */
  readonly serials: readonly string[];
  readonly scrap: string;
  readonly onCancel: () => void;
  readonly onReason: (reasonCode: string, picture: Handed | null, serials: readonly string[]) => void;
}

/** Why it is not good, with a picture if one likes. */
export function BadReason({ jobId, serials, scrap, onCancel, onReason }: BadReasonProps) {
  const t = useText();
  const [picture, setPicture] = useState<Handed | null>(null);
  const handIn = useHandIn(jobId, setPicture);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const count = serials.length > 0 ? Number(scrap) : 0;
  return (
    <Modal open title={t('web.station.why-bad')} footer={null} onCancel={onCancel} width={680}>
      <div className={styles.badReason}>
        <ProblemAlert error={handIn.error} />
        <p className={styles.hint}>{t('web.station.picture.hint')}</p>
        <FileCapture
          photo
          there={picture && t('kept' in picture ? 'web.station.picture.kept' : 'web.station.picture.there')}
          chosen={picture?.chosen ?? null}
          onFile={handIn.choose}
        />
        {count > 0 && <ScrappedSerials serials={serials} chosen={chosen} count={count} onChange={setChosen} />}
        <div className={styles.reasons}>
          {REPORT_REASONS.map((reason) => (
            <BigButton
              key={reason}
              busy={handIn.busy}
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
