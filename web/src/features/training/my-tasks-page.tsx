import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

export function Component() {
  const t = useText();
  return (
    <PageFrame title={t('web.my-tasks.title')}>
      <Panel>
        <Empty art="sheet" title={t('web.my-tasks.empty')} hint={t('web.my-tasks.hint')} />
      </Panel>
    </PageFrame>
  );
}
