import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import type { OperationPlan, VersionPlan } from './api';
import { CharacteristicFacts } from './characteristic-facts';
import { CharacteristicList } from './characteristic-list';
import { DrawingPanel } from './drawing-panel';
import styles from './inspection-plan.module.css';
import { draftOf } from './plan-draft';

/** The plan of one operation, to read. */
export function PlanReader({ plan, operation }: { readonly plan: VersionPlan; readonly operation: OperationPlan }) {
  const t = useText();
  const { firstArticle, lines } = draftOf(operation);
  const [selected, setSelected] = useState<string | null>(lines[0]?.key ?? null);
  const line = lines.find(({ key }) => key === selected);
  return (
    <div className={styles.plan}>
      <div className={styles.column}>
        <Panel title={t('web.plan.characteristics', { count: lines.length })}>
          {firstArticle && <p className={styles.hint}>{t('web.plan.first-article')}</p>}
          <CharacteristicList lines={lines} selected={selected} onSelect={setSelected} />
        </Panel>
        {line && (
          <Panel title={t('web.plan.characteristic', { balloon: line.balloon })}>
            <CharacteristicFacts line={line} gauges={plan.gauges} drawings={plan.drawings} />
          </Panel>
        )}
      </div>
      <DrawingPanel
        drawings={plan.drawings}
        documentIds={operation.documentIds}
        lines={lines}
        selected={selected}
        onSelect={setSelected}
      />
    </div>
  );
}
