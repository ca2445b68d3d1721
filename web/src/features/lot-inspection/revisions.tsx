import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchRevisions, RULES_KEY, type SamplingRule } from './api';
import styles from './lot-inspection.module.css';
import { useRuleText } from './rule-words';

/** What a rule has said, and since when; newest first. */
export function Revisions({ rule, onClose }: { readonly rule: SamplingRule; readonly onClose: () => void }) {
  const t = useText();
  const ruleText = useRuleText();
  const query = useQuery({
    queryKey: [...RULES_KEY, rule.id, 'revisions', rule.revision],
    queryFn: ({ signal }) => fetchRevisions(rule.id, signal),
  });
  return (
    <Modal open footer={null} title={t('web.sampling-rules.revisions')} onCancel={onClose} width={560}>
      <QueryView query={query} compact>
        {({ items }) => (
          <ol className={styles.switches} reversed>
            {items.map(({ revision, active, body, changedAt }) => (
              <li key={revision}>
                <TimeText at={changedAt} show="datetime" />{' '}
                <strong>{t('web.sampling-rules.revision', { revision })}</strong>{' '}
                {active ? ruleText(body) : t('web.sampling-rules.retired')}
              </li>
            ))}
          </ol>
        )}
      </QueryView>
    </Modal>
  );
}
