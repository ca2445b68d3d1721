import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../i18n/locale-provider';

/** Asks before somebody leaves something that is not saved: to another page, or by closing the window. */
export function LeaveGuard({ changed }: { readonly changed: boolean }) {
  const t = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => changed && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [changed]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('web.unsaved')}
      okText={t('web.unsaved.leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('web.unsaved.stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
      width={420}
    >
      {t('web.unsaved.hint')}
    </Modal>
  );
}
