import { PlusOutlined, SaveOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { PageFrame, type Crumb } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { planKey, savePlan, type OperationPlan, type VersionPlan } from './api';
import { CharacteristicForm } from './characteristic-form';
import { CharacteristicList } from './characteristic-list';
import { DrawingPanel } from './drawing-panel';
import styles from './inspection-plan.module.css';
import {
  bodyOf,
  changedLine,
  draftOf,
  movedLine,
  takenOver,
  withLine,
  withoutLine,
  type PlanDraft,
} from './plan-draft';
import { PlanProblems, useLineProblems } from './plan-problems';

interface PlanEditorProps {
  readonly plan: VersionPlan;
  readonly operation: OperationPlan;
  readonly frame: {
    readonly title: string;
    readonly subtitle: string;
    readonly crumbs: readonly Crumb[];
    readonly badge: ReactNode;
  };
  readonly back: ReactNode;
  /** The way to the other operations. */
  readonly children: ReactNode;
}

/** The plan of one operation: its lines, what each says, and where it stands on the drawing; written as a whole. */
export function PlanEditor({ plan, operation, frame, back, children }: PlanEditorProps) {
  const t = useText();
  const queries = useQueryClient();
  const [stored, setStored] = useState(operation);
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(operation));
  const [selected, setSelected] = useState<string | null>(draft.lines[0]?.key ?? null);
  const [serial, setSerial] = useState(1);
  const changed = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(stored)));
  const save = useCommand((input: PlanDraft) => savePlan(stored, bodyOf(input)), {
    onDone: (saved) => {
      const { routingId, version } = saved.routingVersion;
      queries.setQueryData(planKey(routingId, String(version)), saved);
      const written = saved.operations.find(({ operationId }) => operationId === stored.operationId);
      if (!written) return;
      const index = draft.lines.findIndex(({ key }) => key === selected);
      setStored(written);
      setDraft(draftOf(written));
      setSelected(written.characteristics[index]?.id ?? null);
    },
  });
  const problems = useLineProblems(save.error, save.variables);
  const line = draft.lines.find(({ key }) => key === selected) ?? null;
  const add = (): void => {
    const key = `new-${serial}`;
    setSerial(serial + 1);
    setDraft(withLine(draft, key));
    setSelected(key);
  };
  const remove = (key: string): void => {
    setDraft(withoutLine(draft, key));
    if (key === selected) setSelected(null);
  };
  return (
    <PageFrame
      {...frame}
      actions={
        <>
          {back}
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate(draft)}
          >
            {t('web.save')}
          </Button>
        </>
      }
    >
      <LeaveGuard changed={changed} />
      {children}
      <PlanProblems error={save.error} sent={save.variables} />
      <div className={styles.plan}>
        <div className={styles.column}>
          <Panel
            title={t('web.plan.characteristics', { count: draft.lines.length })}
            extra={
              <Button size="small" icon={<PlusOutlined />} onClick={add}>
                {t('web.plan.add')}
              </Button>
            }
          >
            <label className={styles.switch}>
              <Switch
                size="small"
                checked={draft.firstArticle}
                onChange={(firstArticle) => setDraft({ ...draft, firstArticle })}
              />
              {t('web.plan.first-article')}
            </label>
            <p className={styles.hint}>{t('web.plan.first-article.hint')}</p>
            <CharacteristicList
              lines={draft.lines}
              selected={selected}
              wrong={problems}
              onSelect={setSelected}
              onMove={(key, by) => setDraft(movedLine(draft, key, by))}
              onRemove={remove}
            />
          </Panel>
          {line && (
            <Panel title={t('web.plan.characteristic', { balloon: line.balloon })}>
              <CharacteristicForm
                key={line.key}
                line={line}
                gauges={plan.gauges}
                problems={problems.get(line.key) ?? {}}
                onChange={(changes) => setDraft(changedLine(draft, line.key, changes))}
              />
            </Panel>
          )}
        </div>
        <DrawingPanel
          drawings={plan.drawings}
          documentIds={operation.documentIds}
          lines={draft.lines}
          selected={selected}
          onSelect={setSelected}
          editing={{
            onPlace: (key, place) => setDraft((now) => changedLine(now, key, { place })),
            onTakeOver: (drawing) => setDraft((now) => takenOver(now, drawing, plan.drawings)),
          }}
        />
      </div>
    </PageFrame>
  );
}
