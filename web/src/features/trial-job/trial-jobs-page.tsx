import { useMe } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty } from '../../shared/ui/states';

export function Component() {
  const t = useText();
  const partner = useMe().data?.roles.includes('partner') ?? false;
  return (
    <PageFrame title={t('web.trial-jobs.title')}>
      <Panel>
        <Empty
          art="sheet"
          title={t('web.trial-jobs.empty')}
          hint={t(partner ? 'web.trial-jobs.hint.partner' : 'web.trial-jobs.hint.school')}
        />
      </Panel>
    </PageFrame>
  );
}
