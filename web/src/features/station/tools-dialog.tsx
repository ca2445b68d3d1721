import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { LifeBar, type Tool } from '../../shared/floor/life-bar';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { HeldTag } from '../../shared/station/held-tag';
import { sendOrHold } from '../../shared/station/send-or-hold';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag } from '../../shared/ui/state-tag';
import { STATION_KEYS, toolsKey, type NeededTools, type StationJob } from './api';
import { BadgeField } from './badge-field';
import styles from './station.module.css';

const PROBLEMS = ['chipped', 'dull', 'loose'] as const;

interface DialogProps {
  readonly job: StationJob['job'];
  readonly needs: readonly NeededTools[];
  readonly onClose: () => void;
}

type Act =
  | { readonly verb: 'issue'; readonly code: string }
  | { readonly verb: 'return'; readonly tool: Tool; readonly problem: string | null };

interface RowProps {
  readonly tool: Tool;
  readonly busy: boolean;
  readonly act: (act: Act) => void;
}

function Words({ tool }: { readonly tool: Tool }) {
  const nameOf = useName();
  return (
    <div className={styles.toolWords}>
      <strong translate="no">{tool.code}</strong>
      <span>{nameOf(tool)}</span>
      <LifeBar tool={tool} />
    </div>
  );
}

/** A tool at the station: given back as it is, or because something is wrong with it. */
function HereRow({ tool, busy, act }: RowProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const give = (problem: string | null) => act({ verb: 'return', tool, problem });
  return (
    <li className={styles.toolRow}>
      <Words tool={tool} />
      <StateTag lifecycle="tool" state={tool.status} size="large" bare />
      {asking ? (
        PROBLEMS.map((problem) => (
          <BigButton key={problem} busy={busy} onClick={() => give(problem)}>
            {t(`tool-problem.${problem}`)}
          </BigButton>
        ))
      ) : (
        <>
          <BigButton onClick={() => setAsking(true)}>{t('web.station.tools.problem')}</BigButton>
          <BigButton busy={busy} onClick={() => give(null)}>
            {t('action.tool.return')}
          </BigButton>
        </>
      )}
    </li>
  );
}

function bodyOf(act: Act): object {
  if (act.verb === 'issue') return { code: act.code };
  return { toolId: act.tool.id, ...(act.problem === null ? {} : { problem: act.problem }) };
}

/** Issue by scan or from what is free, and give back. */
export function ToolsDialog({ job, needs, onClose }: DialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const readAgain = () =>
    Promise.all([toolsKey(job.id), ...STATION_KEYS].map((queryKey) => queries.invalidateQueries({ queryKey })));
  // Kept on the device while there is no network, like everything else of the job.
  const command = useMutation({
    mutationFn: (act: Act) => {
      const { code } = act.verb === 'issue' ? act : act.tool;
      const about = { what: `tool-${act.verb}`, jobId: job.id, jobNumber: job.number, value: code } as const;
      return sendOrHold(
        `/job-orders/${job.id}/tools/${act.verb}`,
        bodyOf(act),
        { about, expected: job.status },
        readAgain,
      );
    },
  });
  const busy = command.isPending;
  return (
    <Modal open title={t('web.station.tools')} footer={null} onCancel={onClose} width={860} destroyOnHidden>
      <BadgeField
        label={t('web.station.tools.scan')}
        busy={busy}
        onScan={(code) => command.mutate({ verb: 'issue', code })}
      />
      <ProblemAlert error={command.error} />
      <HeldTag jobId={job.id} />
      {needs.map(({ toolClass, count, missing, here, free }) => (
        <section key={toolClass} className={styles.dialogPart}>
          <h3 className={styles.toolClass}>{t('web.station.tools.need', { toolClass, count })}</h3>
          <ul className={styles.toolList}>
            {here.map((tool) => (
              <HereRow key={tool.id} tool={tool} busy={busy} act={command.mutate} />
            ))}
            {missing > 0 &&
              free.map((tool) => (
                <li key={tool.id} className={styles.toolRow}>
                  <Words tool={tool} />
                  <span>{tool.location}</span>
                  <BigButton busy={busy} onClick={() => command.mutate({ verb: 'issue', code: tool.code })}>
                    {t('action.tool.issue')}
                  </BigButton>
                </li>
              ))}
          </ul>
          {missing > 0 && free.length === 0 && <p className={styles.hint}>{t('web.station.tools.none-free')}</p>}
        </section>
      ))}
    </Modal>
  );
}
