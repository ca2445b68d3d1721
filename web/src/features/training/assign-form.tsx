import { App, Button, Drawer, Form, Input, Segmented, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Page } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import { useRubrics } from '../../shared/floor/use-rubrics';
import { useTeams } from '../../shared/floor/use-teams';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { MomentPicker } from '../../shared/ui/moment-picker';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { useTitle } from '../assessment/use-title';
import { ASSIGNMENTS_KEY, createAssignment, fetchTasks } from './api';

interface Values {
  readonly taskId?: string;
  readonly title?: string;
  readonly objectives?: string;
  readonly teamId: string;
  readonly workOrderId: string;
  readonly rubricId?: string;
  readonly dueAt?: string | null;
}

interface OrderChoice {
  readonly id: string;
  readonly number: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly attemptId: string | null;
}

/** Orders that may still become an assignment: not begun, and nobody's yet. */
function useFreeOrders() {
  return useQuery({
    queryKey: ['work-orders', 'free'],
    queryFn: ({ signal }) =>
      api.get<Page<OrderChoice>>('/work-orders', {
        query: { status: ['draft', 'planned', 'released', 'in-progress'], limit: 200 },
        signal,
      }),
    select: (page) => page.items.filter(({ attemptId }) => attemptId === null),
  });
}

/** The assignment wizard on one sheet: which task, which order, which team, scored by what, until when. */
export function AssignForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const titleOf = useTitle();
  const materialName = useMaterialName();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [kind, setKind] = useState<'library' | 'new'>('library');
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: ({ signal }) => fetchTasks(signal) });
  const orders = useFreeOrders();
  const teams = useTeams();
  const rubrics = useRubrics();
  const create = useCommand(createAssignment, {
    invalidates: [ASSIGNMENTS_KEY, ['work-orders']],
    onDone: () => {
      message.success(t('web.teaching.assigned'));
      onClose();
    },
  });
  const submit = ({ dueAt, ...values }: Values): void =>
    create.mutate(
      { ...values, ...(dueAt ? { dueAt } : {}) },
      { onError: (error) => showFieldProblems(form, error, t) },
    );
  const required = [{ required: true, message: t('web.setup.required') }];
  const search = { optionFilterProp: 'label' } as const;
  return (
    <Drawer
      open
      title={t('web.teaching.assign')}
      size={480}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button type="primary" loading={create.isPending} onClick={() => form.submit()}>
            {t('web.teaching.assign.submit')}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={create.error} />
      <Form<Values> form={form} layout="vertical" onFinish={submit}>
        <Form.Item label={t('web.teaching.task')}>
          <Segmented
            aria-label={t('web.teaching.task')}
            value={kind}
            onChange={setKind}
            options={(['library', 'new'] as const).map((value) => ({ value, label: t(`web.teaching.task.${value}`) }))}
          />
        </Form.Item>
        {kind === 'library' ? (
          <Form.Item name="taskId" label={t('web.teaching.task.choose')} rules={required}>
            <Select
              showSearch={search}
              options={tasks.data?.items.map((task) => ({ value: task.id, label: `${task.code} ${titleOf(task)}` }))}
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="title" label={t('web.teaching.task.title')} rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="objectives" label={t('web.teaching.task.objectives')}>
              <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 8 }} />
            </Form.Item>
          </>
        )}
        <Form.Item name="workOrderId" label={t('web.orders.title')} rules={required}>
          <Select
            showSearch={search}
            options={orders.data?.map((order) => ({
              value: order.id,
              label: `${order.number} ${materialName(order)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="teamId" label={t('web.orders.team')} rules={required}>
          <Select showSearch={search} options={teams.data?.map((team) => ({ value: team.id, label: nameOf(team) }))} />
        </Form.Item>
        <Form.Item name="rubricId" label={t('web.grading.rubric')} extra={t('web.teaching.rubric.hint')}>
          <OptionalSelect options={rubrics.data?.map((rubric) => ({ value: rubric.id, label: nameOf(rubric) }))} />
        </Form.Item>
        <Form.Item name="dueAt" label={t('web.new-order.due')}>
          <MomentPicker />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Drawer>
  );
}
