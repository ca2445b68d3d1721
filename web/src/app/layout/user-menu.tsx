import { DownOutlined, LogoutOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import type { MeDto } from '#libs/contracts';
import { useSignOut } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import styles from './user-menu.module.css';

export function UserMenu({ me }: { readonly me: MeDto }) {
  const t = useText();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const roles = me.roles.map((role) => t(`web.role.${role}`)).join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            disabled: true,
            label: (
              <span className={styles.who}>
                <strong>{me.displayName}</strong>
                <span>
                  {me.username} · {roles}
                </span>
              </span>
            ),
          },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('web.user.sign-out') },
        ],
        onClick: ({ key }) => {
          if (key === 'out') signOut.mutate(undefined, { onSettled: () => void navigate('/login') });
        },
      }}
    >
      <button type="button" className={styles.button}>
        <span className={styles.initial} aria-hidden="true">
          {[...me.displayName][0]}
        </span>
        <span className={styles.name}>{me.displayName}</span>
        <span className="visually-hidden">{t('web.user.menu')}</span>
        <DownOutlined style={{ fontSize: 10 }} />
      </button>
    </Dropdown>
  );
}
