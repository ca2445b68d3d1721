import { MenuOutlined } from '@ant-design/icons';
import type { MeDto } from '#libs/contracts';
import { useText } from '../../shared/i18n/locale-provider';
import { ConnectionIndicator } from '../../shared/realtime/connection-indicator';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { SiteClock } from '../../shared/ui/site-clock';
import { DemoBanner } from './demo-banner';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu';

export function TopBar({ me, onOpenNavigation }: { readonly me: MeDto; readonly onOpenNavigation: () => void }) {
  const t = useText();
  return (
    <header className={styles.top}>
      <DemoBanner />
      <div className={styles.bar}>
        <button type="button" className={styles.menu} onClick={onOpenNavigation} aria-label={t('web.navigation.open')}>
          <MenuOutlined />
        </button>
        <span className={styles.clock}>
          <SiteClock />
        </span>
        <span className={styles.space} />
        <ConnectionIndicator />
        <LanguageSwitch />
        <UserMenu me={me} />
      </div>
    </header>
  );
}
