import { useEffect } from 'react';
import { useText } from '../shared/i18n/locale-provider';
import { LinkButton } from '../shared/ui/link-button';
import { Empty } from '../shared/ui/states';
import styles from './full-page.module.css';

export function NotFoundPage() {
  const t = useText();
  useEffect(() => {
    document.title = `${t('web.not-found.title')} · ${t('app.name')}`;
  }, [t]);
  return (
    <div className={styles.centre}>
      <Empty
        art="missing"
        page
        title={t('web.not-found.title')}
        hint={t('web.not-found.hint')}
        action={
          <LinkButton to="/" type="primary">
            {t('web.home')}
          </LinkButton>
        }
      />
    </div>
  );
}
