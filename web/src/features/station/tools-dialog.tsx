import { Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/api/use-command';
import { LifeBar, type Tool } from '../../shared/floor/life-bar';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag } from '../../shared/ui/state-tag';
import { issueTool, returnTool, STATION_KEYS, toolsKey, type NeededTools } from './api';
import { BadgeField } from './badge-field';
import styles from './station.module.css';

const PROBLEMS = ['chipped', 'dull', 'loose'] as const;

interface DialogProps {
  readonly jobId: string;
  readonly needs: readonly NeededTools[];
  readonly onClose: () => void;
}

type Act =
  | { readonly verb: 'issue'; readonly code: string }
  | { readonly verb: 'return'; readonly toolId: string; readonly problem: string | null };

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
  const give = (problem: string | null) => act({ verb: 'return', toolId: tool.id, problem });
  return (
    <li className={styles.toolRow}>
      <Words tool={tool} />
      <StateTag lifecycle="tool" state={tool.status} size="large" bare />
      {asking ? (
        PROBLEMS.map((problem) => (
          <BigButton key={problem} busy={busy} onClick={() => give(t(`web.station.tools.problem.${problem}`))}>
            {t(`web.station.tools.problem.${problem}`)}
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

/** Issue by scan or from what is free, and give back. */
export function ToolsDialog({ jobId, needs, onClose }: DialogProps) {
  const t = useText();
  const command = useCommand(
    (act: Act, key: string) =>
      act.verb === 'issue' ? issueTool(jobId, act.code, key) : returnTool(jobId, act.toolId, act.problem, key),
    { invalidates: [toolsKey(jobId), ...STATION_KEYS] },
  );
  const busy = command.isPending;
  return (
    <Modal open title={t('web.station.tools')} footer={null} onCancel={onClose} width={860} destroyOnHidden>
      <BadgeField
        label={t('web.station.tools.scan')}
        busy={busy}
        onScan={(code) => command.mutate({ verb: 'issue', code })}
      />
      <ProblemAlert error={command.error} />
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
