import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { FAULTS_KEY, fetchFaultKinds, type FaultKind } from './faults-api';
import styles from './faults.module.css';
import { InjectDialog } from './inject-dialog';

function FaultCard({ kind, onInject }: { readonly kind: FaultKind; readonly onInject: () => void }) {
  const t = useText();
  const units = useWorkUnits().data ?? [];
  const codes = units.filter(({ id }) => kind.workUnitIds.includes(id)).map(({ code }) => code);
  const name = t(`machine-fault.${kind.fault}.name`);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Button onClick={onInject} aria-label={t('web.faults.inject.named', { fault: name })}>
          {t('web.faults.inject')}
        </Button>
      </div>
      <p className={styles.words}>
        {t('web.faults.stations')} <span translate="no">{codes.join(' ')}</span>
      </p>
      <DefinitionList
        min={280}
        items={(['symptom', 'diagnosis', 'remedy'] as const).map((part) => ({
          label: t(`web.faults.${part}`),
          value: t(`machine-fault.${kind.fault}.${part}`),
        }))}
      />
    </li>
  );
}

/** Every fault with its symptom, right diagnosis and remedy; from here it is set. */
export function FaultCatalogue() {
  const t = useText();
  const [chosen, setChosen] = useState<FaultKind | null>(null);
  const query = useQuery({
    queryKey: [...FAULTS_KEY, 'kinds'],
    queryFn: ({ signal }) => fetchFaultKinds(signal),
    staleTime: 60_000,
  });
  return (
    <Panel title={t('web.faults.catalogue')}>
      <QueryView query={query} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('web.faults.catalogue.empty')} hint={t('web.faults.catalogue.empty.hint')} />
          ) : (
            <ul className={styles.cards}>
              {items.map((kind) => (
                <FaultCard key={kind.fault} kind={kind} onInject={() => setChosen(kind)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {chosen && <InjectDialog kind={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}
