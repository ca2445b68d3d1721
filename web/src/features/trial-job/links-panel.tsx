import { Link } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import type { TrialJob } from './api';

/** Where a converted request went; the company does not see it. */
export function LinksPanel({ job: { links } }: { readonly job: TrialJob }) {
  const t = useText();
  if (!links) return null;
  return (
    <Panel title={t('web.trial.links')}>
      <DefinitionList
        items={[
          {
            label: t('web.orders.title'),
            value: <Link to={`/work-orders/${links.workOrderId}`}>{links.workOrderNumber}</Link>,
          },
          {
            label: t('web.teaching.assignments'),
            value: links.attemptId && (
              <Link to={`/teaching/attempts/${links.attemptId}`}>{t('web.trial.open-attempt')}</Link>
            ),
          },
        ]}
      />
    </Panel>
  );
}
