import { Alert, Form } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/use-command';
import { useMaterialsOf } from '../../../shared/floor/use-materials';
import { useName } from '../../../shared/floor/use-name';
import { useRubrics } from '../../../shared/floor/use-rubrics';
import { useText } from '../../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../../shared/ui/optional-select';
import { FormModal } from '../../../shared/ui/form-modal';
import { useTitle } from '../../assessment/use-title';
import { fetchTasks, type Task } from '../../training/api';
import { TEMPLATE_TASKS_KEY, type OrderTemplate, type TemplateTask } from './api';

interface Values {
  readonly taskId?: string | undefined;
  readonly rubricId?: string | undefined;
}

interface TaskFormProps {
  readonly template: OrderTemplate;
  /** What the template teaches now. */
  readonly task: TemplateTask | undefined;
  readonly onClose: () => void;
}

/** Which task the orders of a template are for; none makes them plain orders. */
export function TaskForm({ template, task, onClose }: TaskFormProps) {
  const t = useText();
  const nameOf = useName();
  const titleOf = useTitle();
  const [form] = Form.useForm<Values>();
  const taskId = Form.useWatch('taskId', form);
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: ({ signal }) => fetchTasks(signal) });
  const named = (tasks.data?.items ?? []).flatMap(({ materialId }) => (materialId ? [{ materialId }] : []));
  const materials = useMaterialsOf(named).data;
  const fits = ({ materialId }: Task): boolean =>
    materialId === null || materials?.get(materialId)?.code === template.materialCode;
  const fitting = tasks.data?.items.filter(fits) ?? [];
  const [own, unnamed] = [
    fitting.filter(({ materialId }) => materialId !== null),
    fitting.filter(({ materialId }) => materialId === null),
  ];
  const optionOf = (each: Task) => ({ value: each.id, label: `${each.code} ${titleOf(each)}` });
  const rubrics = useRubrics();
  const { mutateAsync } = useCommand(
    (values: Values) =>
      values.taskId
        ? api.put(`/template-tasks/${template.id}`, { taskId: values.taskId, rubricId: values.rubricId ?? null })
        : api.delete(`/template-tasks/${template.id}`),
    { invalidates: [TEMPLATE_TASKS_KEY] },
  );
  return (
    <FormModal<Values>
      title={t('web.templates.task.of', { name: template.name })}
      submit={t('web.save')}
      form={form}
      initialValues={{ taskId: task?.taskId, rubricId: task?.rubricId ?? undefined }}
      onSubmit={(values) => mutateAsync(values)}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{t('web.templates.task.hint')}</p>
      <Form.Item name="taskId" label={t('web.templates.task')}>
        <OptionalSelect
          showSearch={{ optionFilterProp: 'label' }}
          loading={tasks.isLoading}
          options={[
            { label: t('web.templates.task.of-product', { code: template.materialCode }), options: own.map(optionOf) },
            { label: t('web.templates.task.of-none'), options: unnamed.map(optionOf) },
          ].filter(({ options }) => options.length > 0)}
        />
      </Form.Item>
      {unnamed.some(({ id }) => id === taskId) && (
        <Alert
          type="info"
          showIcon
          title={t('web.templates.task.unnamed', { code: template.materialCode })}
          style={{ marginBottom: 16 }}
        />
      )}
      {taskId && (
        <Form.Item name="rubricId" label={t('web.grading.rubric')} extra={t('web.teaching.rubric.hint')}>
          <OptionalSelect options={rubrics.data?.map((rubric) => ({ value: rubric.id, label: nameOf(rubric) }))} />
        </Form.Item>
      )}
    </FormModal>
  );
}
