import { SafetyCertificateOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { fetchFirstArticles, firstArticlesKey, type FirstArticle } from './api';
import { SignDialog } from './sign-dialog';
import styles from './station.module.css';

const ROLES = ['self', 'mutual', 'special'] as const;
export type SignatureRole = (typeof ROLES)[number];

interface CardProps {
  readonly jobId: string;
  readonly workUnitId: string;
}

/** The next signature that may be given: the inspector's is the last. */
const isNext = ({ missing }: FirstArticle, role: SignatureRole): boolean =>
  missing.includes(role) && (role !== 'special' || missing.length === 1);

/** The first article of a job with its three signatures; nothing where the operation asks for none. */
export function FirstArticleCard({ jobId, workUnitId }: CardProps) {
  const t = useText();
  const [signing, setSigning] = useState<SignatureRole | null>(null);
  const query = useLiveQuery(firstArticlesKey(jobId), (signal) => fetchFirstArticles(jobId, signal), [
    `work-unit:${workUnitId}`,
  ]);
  const [first] = query.data?.items ?? [];
  if (!first) return null;
  const open = first.status === 'open';
  return (
    <section
      className={styles.firstArticle}
      aria-label={t('web.station.first-article', { piece: first.piece })}
      data-open={open}
    >
      <header className={styles.firstArticleHead}>
        <SafetyCertificateOutlined aria-hidden="true" />
        <strong>{t('web.station.first-article', { piece: first.piece })}</strong>
        <StateTag lifecycle="first-article" state={first.status} size="large" bare />
        <span>{t('web.station.first-article.why', { cause: t(`first-article-cause.${first.cause}`) })}</span>
      </header>
      {open && <p className={styles.hint}>{t('web.station.first-article.hint')}</p>}
      <ul className={styles.signatures}>
        {ROLES.map((role) => {
          const signature = first.signatures.find((each) => each.role === role);
          return (
            <li key={role}>
              <span>{t(`web.station.first-article.${role}`)}</span>
              {signature ? (
                <ToneTag tone="ok" size="large" bare text={signature.by.name ?? '✓'} />
              ) : (
                open && (
                  <BigButton disabled={!isNext(first, role)} onClick={() => setSigning(role)}>
                    {t('web.station.first-article.sign', { role: t(`web.station.first-article.${role}`) })}
                  </BigButton>
                )
              )}
            </li>
          );
        })}
      </ul>
      {signing && <SignDialog jobId={jobId} first={first} role={signing} onClose={() => setSigning(null)} />}
    </section>
  );
}
