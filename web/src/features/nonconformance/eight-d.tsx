import { Button } from 'antd';
import { useState } from 'react';
import { nonconformance as lifecycle } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { SECTIONS, type SectionCode } from './api';
import { CauseDialog, EffectivenessDialog } from './cause-dialogs';
import styles from './nonconformance.module.css';
import { SectionDialog } from './section-dialog';

function Section({
  ncr,
  code,
  writes,
}: {
  readonly ncr: NcrDetail;
  readonly code: SectionCode;
  readonly writes: boolean;
}) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const section = ncr.sections.find((each) => each.code === code);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <strong>{t(`nonconformance-section.${code}`)}</strong>
        {section?.ownerName && <span className={styles.muted}>{section.ownerName}</span>}
        {section?.dueOn && <span className={styles.muted}>{t('web.ncr.8d.due', { day: section.dueOn })}</span>}
        {section?.doneOn && <span className={styles.muted}>{t('web.ncr.8d.done', { day: section.doneOn })}</span>}
        <span className={styles.space} />
        {section && (
          <span className={styles.muted}>
            <TimeText at={section.writtenAt} show="datetime" />
          </span>
        )}
        {writes && (
          <Button size="small" onClick={() => setWriting(true)}>
            {t(section ? 'web.ncr.8d.edit' : 'web.ncr.8d.write')}
          </Button>
        )}
      </div>
      {section ? (
        <p className={styles.text}>{section.body}</p>
      ) : (
        <p className={styles.muted}>{t(`nonconformance-section.${code}.hint`)}</p>
      )}
      {section && section.whys.length > 0 && (
        <ol className={styles.whys}>
          {section.whys.map((why, index) => (
            <li key={index}>{why}</li>
          ))}
        </ol>
      )}
      {writing && <SectionDialog ncr={ncr} code={code} onClose={() => setWriting(false)} />}
    </li>
  );
}

/** Why it happened, what is done about it, and whether that helps. */
export function EightD({ ncr }: { readonly ncr: NcrDetail }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<'cause' | 'effectiveness' | null>(null);
  const over = ncr.status === 'closed' || lifecycle.isTerminal(ncr.status);
  const writes = can('nonconformance.investigate') && !over;
  return (
    <div className={styles.stack}>
      <Panel
        title={t('web.ncr.cause')}
        extra={writes && <Button onClick={() => setOpen('cause')}>{t('web.ncr.cause.set')}</Button>}
      >
        {ncr.cause ? (
          <p className={styles.text}>
            <strong>{t(`nonconformance-cause.${ncr.cause}`)}</strong> {ncr.causeNote}
          </p>
        ) : (
          <p className={styles.muted}>{t('web.ncr.cause.none')}</p>
        )}
      </Panel>
      <Panel title={t('web.ncr.8d')}>
        {ncr.eightDNeeded && <p className={`${styles.text} ${styles.lead}`}>{t('web.ncr.8d.needed')}</p>}
        <ul className={styles.lines}>
          {SECTIONS.map((code) => (
            <Section key={code} ncr={ncr} code={code} writes={writes} />
          ))}
        </ul>
      </Panel>
      <Panel
        title={t('web.ncr.effectiveness')}
        extra={
          can('nonconformance.close') &&
          !over && <Button onClick={() => setOpen('effectiveness')}>{t('web.ncr.effectiveness.set')}</Button>
        }
      >
        {ncr.effectiveOn ? (
          <div className={styles.head}>
            <ToneTag
              bare
              tone={ncr.effective === null ? 'wait' : ncr.effective ? 'ok' : 'fault'}
              text={t(`web.ncr.effective.${ncr.effective ?? 'planned'}`)}
            />
            <span className="num">{ncr.effectiveOn}</span>
            <span>{ncr.effectiveNote}</span>
          </div>
        ) : (
          <p className={styles.muted}>{t('web.ncr.effectiveness.none')}</p>
        )}
      </Panel>
      {open === 'cause' && <CauseDialog ncr={ncr} onClose={() => setOpen(null)} />}
      {open === 'effectiveness' && <EffectivenessDialog ncr={ncr} onClose={() => setOpen(null)} />}
    </div>
  );
}
