import { useCommand } from '../../shared/api/use-command';
import { moveLine, useVirtualLine, VIRTUAL_LINE_KEY, type LineCommandBody } from '../../shared/floor/virtual-line';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { useTriggerText } from './fault-text';
import { FAULTS_KEY } from './faults-api';
import styles from './faults.module.css';
import { useScenarios, useScenarioWords, type Scenario } from './scenarios-api';

function ScenarioCard({ scenario }: { readonly scenario: Scenario }) {
  const t = useText();
  const { name, description } = useScenarioWords()(scenario);
  const triggerText = useTriggerText();
  const start = useCommand((body: LineCommandBody, key) => moveLine(body, key), {
    invalidates: [VIRTUAL_LINE_KEY, FAULTS_KEY],
  });
  const { code, speed, faults } = scenario;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <ConfirmAction
          label={t('web.scenarios.start')}
          aria-label={t('line-action.scenario', { scenario: name })}
          description={t('web.scenarios.start.hint', { speed, count: faults.length })}
          onConfirm={() => start.mutateAsync({ action: 'reset', scenario: code })}
        />
      </div>
      <p className={styles.words}>{description}</p>
      <p className={styles.words}>
        {t('web.scenarios.speed')} {speed} · {t('web.scenarios.seed')} {scenario.seed}
      </p>
      {faults.length > 0 && (
        <ul className={styles.list} aria-label={t('web.scenarios.faults')}>
          {faults.map(({ workUnit, fault, trigger, after }) => (
            <li key={`${workUnit} ${fault}`}>
              <span translate="no">{workUnit}</span> {t(`machine-fault.${fault}.name`)}{' '}
              <span className={styles.words}>
                {triggerText({
                  afterSeconds: trigger === 'seconds' ? (after ?? 0) : 0,
                  afterParts: trigger === 'parts' ? (after ?? 0) : 0,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ScenarioList() {
  const t = useText();
  return (
    <Panel title={t('web.scenarios.title')}>
      <QueryView query={useScenarios()} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty compact title={t('web.scenarios.empty')} hint={t('web.scenarios.empty.hint')} />
          ) : (
            <ul className={styles.cards}>
              {items.map((scenario) => (
                <ScenarioCard key={scenario.code} scenario={scenario} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** Lessons on the virtual line that start in one press; nothing where there is no such line. */
export function Scenarios() {
  return useVirtualLine().data?.present ? <ScenarioList /> : null;
}
