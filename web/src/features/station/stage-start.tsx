import { PlayCircleOutlined, RedoOutlined } from '@ant-design/icons';
import { GateList } from '../../shared/floor/gate-list';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { SafetyCheck } from '../../shared/station/safety-check';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import { ParameterList } from './parameter-list';
import { ProgramCard } from './program-card';
import { useRefused } from './refused';
import { isBeforeStart } from './stages';
import styles from './station.module.css';
import { useJobCommand } from './use-job-command';

/** What the server asks for before anything in the machine is changed. */
const BEFORE_PROGRAM: ReadonlySet<string> = new Set([
  'order-released',
  'dispatched',
  'work-unit-free',
  'qualification',
  'team',
  'assigned',
  'safety-check',
  'safety-failed',
]);

/** Start, or why not yet and how to get there. A machine is only allowed to start; it begins by itself. */
export function StageStart({ view, onNext }: { readonly view: StationJob; readonly onNext: () => void }) {
  const { job, gates, machine } = view;
  const t = useText();
  const { refused, refuse, forget } = useRefused('start', 'start');
  const command = useJobCommand(
    job.id,
    () => {
      forget();
      if (refused) onNext();
    },
    (error) => refuse({}, error),
  );
  const closed = gates.filter(({ open }) => !open);
  const waiting = job.control === 'machine' && machine?.observedState === 'allowed-to-start';
  if (!isBeforeStart(view)) {
    return (
      <section className={styles.block}>
        <h2 className={styles.blockTitle}>{t('web.station.started')}</h2>
        <ParameterList parameters={view.parameters} />
        <div className={styles.primary}>
          <BigButton kind="primary" onClick={onNext}>
            {t('web.station.next')}
          </BigButton>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>
        {t(closed.length > 0 ? 'web.station.cannot-start' : 'web.station.ready-to-start')}
      </h2>
      <SafetyCheck code={job.workUnitCode} workUnitId={job.workUnitId} canCheck />
      <GateList gates={gates.filter(({ code }) => code !== 'safety-check' && code !== 'safety-failed')} large />
      {view.program && (
        <ProgramCard
          jobId={job.id}
          program={view.program}
          waits={gates.some(({ code, open }) => !open && BEFORE_PROGRAM.has(code))}
        />
      )}
      <ParameterList parameters={view.parameters} />
      {job.trouble && (
        <p className={styles.hint}>
          <ToneTag tone="fault" size="large" bare text={problemText(job.trouble, t)} />
        </p>
      )}
      <ProblemAlert error={refused?.error} />
      {job.trouble ? (
        <div className={styles.primary}>
          <BigButton
            icon={<RedoOutlined />}
            busy={command.isPending}
            onClick={() => command.mutate({ verb: 'machine/retry' })}
          >
            {t('web.machine.ask-again')}
          </BigButton>
        </div>
      ) : waiting || (command.isSuccess && job.control === 'machine' && closed.length === 0) ? (
        <p role="status" className={styles.waiting}>
          <ToneTag tone="wait" size="large" text={t('web.station.waiting-for-machine')} />
          <span>{t('web.station.waiting-for-machine.hint')}</span>
        </p>
      ) : (
        closed.length === 0 && (
          <div className={styles.primary}>
            <BigButton
              kind="primary"
              icon={<PlayCircleOutlined />}
              busy={command.isPending}
              note={job.control === 'machine' ? t('web.station.start.machine') : undefined}
              onClick={() => command.mutate({ verb: 'start' })}
            >
              {t('action.job-order.start')}
            </BigButton>
          </div>
        )
      )}
    </section>
  );
}
