import { DeleteOutlined, ForkOutlined, PlusOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Input, Tabs } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchVersion, ROUTINGS_KEY, routingKey, versionKey, type VersionDetail } from './api';
import {
  bodyOf,
  draftOf,
  withAlternative,
  withLink,
  withNewOperation,
  withOperation,
  withoutLink,
  withoutOperation,
  type Draft,
} from './draft';
import { DraftConflict, KeptAside } from './draft-conflict';
import { DraftProblems } from './draft-problems';
import { OperationForm } from './operation-form';
import { OperationGraph } from './operation-graph';
import { OperationTable } from './operation-table';
import { ParametersForm } from './parameters-form';
import styles from './routing.module.css';
import { StepPreview } from './step-preview';
import { StepsForm } from './steps-form';
import { isStale, useDraftConflict, writeDraft } from './use-draft-conflict';

function Editor({ version }: { readonly version: VersionDetail }) {
  const t = useText();
  const nameOf = useName();
  const queries = useQueryClient();
  const units = useWorkUnits().data ?? [];
  const [stored, setStored] = useState(version);
  const [draft, setDraft] = useState<Draft>(() => draftOf(version));
  const [selected, setSelected] = useState<string | null>(draft.operations[0]?.key ?? null);
  const [serial, setSerial] = useState(1);
  const changed = JSON.stringify(bodyOf(draft)) !== JSON.stringify(bodyOf(draftOf(stored)));
  const keys = [ROUTINGS_KEY, routingKey(stored.routingId)];
  const show = (saved: VersionDetail): void => {
    const number = draft.operations.find(({ key }) => key === selected)?.number;
    setStored(saved);
    setDraft(draftOf(saved));
    setSelected(saved.operations.find((operation) => operation.number === number)?.operationId ?? null);
    queries.setQueryData(versionKey(saved.routingId, saved.version), saved);
  };
  const save = useCommand((input: Draft) => writeDraft(input, stored), { invalidates: keys, onDone: show });
  const conflict = useDraftConflict({
    stored,
    draft,
    setDraft,
    accept: async (saved) => {
      save.reset();
      show(saved);
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const nodes = draft.operations.map((operation) => ({
    ...operation,
    workUnitCode: codeOf.get(operation.workUnitId) ?? '',
  }));
  const operation = draft.operations.find(({ key }) => key === selected);
  const newKey = (): string => {
    setSerial(serial + 1);
    return `new-${serial}`;
  };
  const add = (): void => {
    const key = newKey();
    setDraft(withNewOperation(draft, units[0]?.id ?? '', t('web.routing.new-operation'), key));
    setSelected(key);
  };
  const put = (changes: Parameters<typeof withOperation>[2]): void => {
    if (operation) setDraft(withOperation(draft, operation.key, changes));
  };
  const { next, aside } = conflict;
  if (next) return <Navigate to={`/routings/${next.routingId}/versions/${next.version}/edit`} />;
  return (
    <PageFrame
      title={t('web.routing.edit-title', { code: stored.routingCode, version: stored.version })}
      subtitle={`${nameOf(stored)} · ${stored.material.code}`}
      crumbs={[
        { title: t('web.routing.title'), to: '/routings' },
        { title: stored.routingCode, to: `/routings/${stored.routingId}?version=${stored.version}` },
      ]}
      badge={<StateTag lifecycle="routing-version" state={stored.status} />}
      actions={
        <>
          <LinkButton to={`/routings/${stored.routingId}?version=${stored.version}`}>
            {t('web.routing.back')}
          </LinkButton>
          <LinkButton to={`/routings/${stored.routingId}/versions/${stored.version}/plan`}>
            {t('web.plan.title')}
          </LinkButton>
          <Button
            type="primary"
            icon={<SaveOutlined />}
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate(draft, { onError: (error) => isStale(error) && conflict.look() })}
          >
            {t('web.routing.save')}
          </Button>
        </>
      }
    >
      <LeaveGuard changed={changed || aside !== null} />
      <DraftProblems error={isStale(save.error) ? null : save.error} draft={draft} />
      {(isStale(save.error) || conflict.standing) && <DraftConflict conflict={conflict} draft={draft} />}
      {aside && <KeptAside aside={aside} conflict={conflict} />}
      <div className={styles.editor}>
        <div className={styles.main}>
          <Panel
            title={t('web.routing.flow')}
            extra={
              <Button size="small" icon={<PlusOutlined />} onClick={add} disabled={units.length === 0}>
                {t('web.routing.add-operation')}
              </Button>
            }
          >
            <p className={styles.hint}>{t('web.routing.flow.hint')}</p>
            <OperationGraph
              operations={nodes}
              links={draft.links}
              selected={selected}
              onSelect={setSelected}
              onMove={(key, place) => setDraft((now) => withOperation(now, key, { place }))}
              onLink={(link) => setDraft((now) => withLink(now, link))}
              onUnlink={(link) => setDraft((now) => withoutLink(now, link))}
            />
          </Panel>
          <Panel title={t('web.routing.operations')} flush>
            <OperationTable operations={nodes} links={draft.links} selected={selected} onSelect={setSelected} />
          </Panel>
          <Panel title={t('web.routing.change-note')}>
            <Input.TextArea
              aria-label={t('web.routing.change-note')}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 5 }}
              value={draft.changeNote}
              onChange={({ target }) => setDraft({ ...draft, changeNote: target.value })}
            />
          </Panel>
        </div>
        <Panel
          title={operation ? t('web.routing.at-operation', { number: operation.number }) : t('web.routing.operation')}
          extra={
            operation && (
              <>
                <Button
                  size="small"
                  icon={<ForkOutlined />}
                  onClick={() => {
                    const key = newKey();
                    setDraft(withAlternative(draft, operation, key));
                    setSelected(key);
                  }}
                >
                  {t('web.routing.add-alternative')}
                </Button>{' '}
                <Button
                  size="small"
                  icon={<DeleteOutlined />}
                  onClick={() => {
                    setDraft(withoutOperation(draft, operation.key));
                    setSelected(null);
                  }}
                >
                  {t('web.routing.remove')}
                </Button>
              </>
            )
          }
        >
          {operation ? (
            <Tabs
              items={[
                {
                  key: 'operation',
                  label: t('web.routing.operation'),
                  children: <OperationForm draft={draft} operation={operation} onChange={setDraft} />,
                },
                {
                  key: 'steps',
                  label: t('web.routing.steps', { count: operation.steps.length }),
                  children: (
                    <StepsForm key={operation.key} routingId={stored.routingId} operation={operation} onChange={put} />
                  ),
                },
                {
                  key: 'parameters',
                  label: t('web.routing.parameters', { count: operation.parameters.length }),
                  children: <ParametersForm operation={operation} onChange={put} />,
                },
                { key: 'preview', label: t('web.routing.preview'), children: <StepPreview operation={operation} /> },
              ]}
            />
          ) : (
            <Empty
              compact
              art="line"
              title={t('web.routing.choose-operation')}
              hint={t('web.routing.choose-operation.hint')}
            />
          )}
        </Panel>
      </div>
    </PageFrame>
  );
}

/** Decided once, when it is opened: whatever others make of the version meanwhile, what is typed here stays. */
function Opened({ version: now }: { readonly version: VersionDetail }) {
  const t = useText();
  const [version] = useState(now);
  if (version.status === 'draft') return <Editor version={version} />;
  return (
    <Empty
      page
      art="locked"
      title={t('web.routing.not-draft')}
      hint={t('web.routing.not-draft.hint')}
      action={
        <LinkButton to={`/routings/${version.routingId}?version=${version.version}`}>
          {t('web.routing.back')}
        </LinkButton>
      }
    />
  );
}

/** A draft: its graph, operations, steps and parameters, written as a whole. */
export function Component() {
  const { id = '', version = '' } = useParams();
  const number = Number(version);
  const query = useQuery({
    queryKey: [...versionKey(id, number), 'edit'],
    queryFn: ({ signal }) => fetchVersion(id, number, signal),
    // What is being edited does not change under the hand; a stale save is refused.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <QueryView query={query} rows={8}>
      {(shown) => <Opened key={shown.id} version={shown} />}
    </QueryView>
  );
}
