import { Button, Modal, Select } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { transportTask } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { usePlaceText } from '../../shared/floor/place-text';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QuantityText } from '../../shared/ui/quantity-text';
import { TRANSPORTS_KEY, type TransportTask } from './api';
import { LotNumber } from './lot-number';
import styles from './transports.module.css';

interface Asked {
  readonly action: string;
  readonly body?: object;
}

function useAct(task: TransportTask) {
  return useCommand(
    ({ action, body }: Asked, idempotencyKey) =>
      api.post(`/transport-tasks/${task.id}/${action}`, body ?? {}, { idempotencyKey, ifMatch: task.version }),
    { invalidates: [TRANSPORTS_KEY, ['lots'], ['lot'], ['movements']] },
  );
}

interface PersonChoice {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
}

/** Classes of equipment that work on what is brought to them; any other may be one that carries. */
const STAYS: ReadonlySet<string> = new Set([
  'lathe',
  'mill',
  'deburr-wash',
  'cmm',
  'robot-assembly',
  'leak-test',
  'packing',
]);

/** A person or the machine of a work unit, as the list names it. */
interface Carrier {
  readonly value: string;
  readonly label: string;
}

function Assign({ task, onClose }: { readonly task: TransportTask; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits();
  const [search, setSearch] = useState('');
  // A school has more people than a list shows: whoever is not among the first is found by name or number.
  const people = useQuery({
    queryKey: ['persons', 'carriers', search],
    queryFn: ({ signal }) => api.get<Page<PersonChoice>>('/persons', { query: { q: search, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
  const [chosen, setChosen] = useState<Carrier | undefined>();
  const act = useAct(task);
  const assign = (): void => {
    if (!chosen) return;
    const [kind, id] = chosen.value.split(' ');
    const body = kind === 'unit' ? { workUnitId: id } : { personId: id };
    act.mutate({ action: 'assign', body }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t('action.transport-task.assign')}
      okText={t('action.transport-task.assign')}
      cancelText={t('web.cancel')}
      okButtonProps={{ disabled: !chosen, loading: act.isPending }}
      onCancel={onClose}
      onOk={assign}
    >
      <ProblemAlert error={act.error ?? people.error} />
      <Select
        aria-label={t('web.transports.carrier')}
        placeholder={t('web.transports.carrier')}
        showSearch={{ filterOption: false, onSearch: setSearch }}
        labelInValue
        value={chosen}
        onChange={setChosen}
        style={{ width: '100%' }}
        options={[
          {
            label: t('web.transports.machines'),
            options: (units.data ?? [])
              .filter(({ equipmentClass }) => !STAYS.has(equipmentClass))
              .map((unit) => ({ value: `unit ${unit.id}`, label: `${unit.code} ${nameOf(unit)}` }))
              .filter(({ label }) => label.toLowerCase().includes(search.trim().toLowerCase())),
          },
          {
            label: t('web.transports.people'),
            options: (people.data?.items ?? [])
              .filter(({ kind }) => kind !== 'partner')
              .map(({ id, number, name }) => ({ value: `person ${id}`, label: `${name} ${number}` })),
          },
        ]}
      />
    </Modal>
  );
}

/** One transport: what goes from where to where, who carries it, and the next step. */
export function TransportCard({ task }: { readonly task: TransportTask }) {
  const t = useText();
  const can = useCan();
  const placeText = usePlaceText();
  const units = useWorkUnits();
  const [assigning, setAssigning] = useState(false);
  const act = useAct(task);
  const unit = units.data?.find(({ id }) => id === task.workUnitId);
  const may = (action: Parameters<typeof transportTask.can>[1]): boolean =>
    can('transport.handle') && transportTask.can(task.status, action);
  // A machine says itself how far it is.
  const byHand = task.workUnitId === null;
  return (
    <li className={styles.card}>
      <span className={styles.head}>
        <LotNumber lot={task.lot} />
        <QuantityText value={task.quantity} unit={task.lot.unit} />
      </span>
      <span>
        {placeText(task.from)} → {placeText(task.to)}
      </span>
      <span className={styles.muted}>
        {task.number}
        {unit && ` · ${t('web.transports.by-machine', { unit: unit.code })}`}
        {task.personId && ` · ${t('web.transports.by-hand', { person: task.personName ?? '–' })}`}
        {task.note && ` · ${task.note}`}
      </span>
      {task.problem && <span role="alert">{textOr(t, `error.${task.problem}`, task.problem)}</span>}
      <ProblemAlert error={act.error} />
      <span className={styles.actions}>
        {may('assign') && (
          <Button size="small" type="primary" onClick={() => setAssigning(true)}>
            {t('action.transport-task.assign')}
          </Button>
        )}
        {byHand && may('pick-up') && (
          <Button size="small" type="primary" onClick={() => act.mutate({ action: 'pick-up' })}>
            {t('action.transport-task.pick-up')}
          </Button>
        )}
        {byHand && may('deliver') && (
          <Button size="small" type="primary" onClick={() => act.mutate({ action: 'deliver' })}>
            {t('action.transport-task.deliver')}
          </Button>
        )}
        {may('release') && (
          <Button size="small" onClick={() => act.mutate({ action: 'release' })}>
            {t('action.transport-task.release')}
          </Button>
        )}
        {may('cancel') && (
          <ConfirmAction
            size="small"
            label={t('action.transport-task.cancel')}
            reason="required"
            danger
            onConfirm={(reason) => act.mutateAsync({ action: 'cancel', body: { reason } })}
          />
        )}
      </span>
      {assigning && <Assign task={task} onClose={() => setAssigning(false)} />}
    </li>
  );
}
