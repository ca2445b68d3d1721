import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, InputNumber, Select, TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { api } from '../../../shared/api/client';
import { useCommand } from '../../../shared/api/use-command';
import { useName } from '../../../shared/floor/use-name';
import { useTeams } from '../../../shared/floor/use-teams';
import { useText } from '../../../shared/i18n/locale-provider';
import { DaysPicker } from '../../../shared/ui/days-picker';
import { FormModal } from '../../../shared/ui/form-modal';
import { OptionalSelect } from '../../../shared/ui/optional-select';
import { useNewest } from '../../../shared/ui/use-newest';
import { fetchRecurrences, RECURRENCES_KEY, WEEKDAYS, type OrderRecurrence, type OrderTemplate } from './api';

interface Values {
  readonly templateId: string;
  readonly teamIds: string[];
  readonly weekdays: number[];
  readonly atTime: Dayjs;
  readonly between: [Dayjs, Dayjs];
  readonly skipDays?: Dayjs[];
  readonly aheadDays: number;
  readonly prepare: OrderRecurrence['prepare'];
}

const DAY = 'YYYY-MM-DD';
const TIME = 'HH:mm';
const PREPARED = ['draft', 'planned', 'released'] as const;

const valuesOf = (rule: OrderRecurrence): Values => ({
  templateId: rule.templateId,
  teamIds: [...rule.teamIds],
  weekdays: [...rule.weekdays],
  atTime: dayjs(`2026-01-01T${rule.atTime}`),
  between: [dayjs(rule.fromDay), dayjs(rule.untilDay)],
  skipDays: rule.skipDays.map((day) => dayjs(day)),
  aheadDays: rule.aheadDays,
  prepare: rule.prepare,
});

interface RecurrenceFormProps {
  readonly templates: readonly OrderTemplate[];
  /** Null: a new one, perhaps of this template. */
  readonly recurrence: OrderRecurrence | null;
  readonly templateId?: string;
  readonly onClose: () => void;
}

/** On which days a template becomes an order by itself. */
export function RecurrenceForm({ templates, recurrence, templateId, onClose }: RecurrenceFormProps) {
  const t = useText();
  const nameOf = useName();
  const { data: teams = [] } = useTeams();
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const { shown, save } = useNewest(form, recurrence, {
    fetch: async () =>
      (
        await queries.fetchQuery({
          queryKey: RECURRENCES_KEY,
          queryFn: ({ signal }) => fetchRecurrences(signal),
          staleTime: 0,
        })
      ).find(({ id }) => id === recurrence?.id),
    valuesOf: (newest) => (newest ? valuesOf(newest) : {}),
  });
  const { mutateAsync } = useCommand(
    (values: Values, idempotencyKey) => {
      const { between, atTime, skipDays = [], ...rest } = values;
      const body = {
        ...rest,
        atTime: atTime.format(TIME),
        fromDay: between[0].format(DAY),
        untilDay: between[1].format(DAY),
        skipDays: skipDays.map((day) => day.format(DAY)),
      };
      return shown
        ? api.put(`/order-recurrences/${shown.id}`, body, { ifMatch: shown.version })
        : api.post('/order-recurrences', body, { idempotencyKey });
    },
    { invalidates: [RECURRENCES_KEY] },
  );
  const rules = [{ required: true, message: t('web.setup.required') }];
  return (
    <FormModal<Values>
      title={t(recurrence ? 'web.recurrences.edit' : 'web.recurrences.new')}
      submit={t('web.save')}
      form={form}
      initialValues={
        recurrence
          ? valuesOf(recurrence)
          : {
              teamIds: [],
              weekdays: [1],
              atTime: dayjs('2026-01-01T08:00'),
              aheadDays: 7,
              prepare: 'released',
              ...(templateId ? { templateId } : {}),
            }
      }
      onSubmit={(values) => save(() => mutateAsync(values))}
      onClose={onClose}
    >
      <p style={{ marginBottom: 16 }}>{t('web.recurrences.hint')}</p>
      <Form.Item name="templateId" label={t('web.recurrences.template')} rules={rules}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="teamIds" label={t('web.recurrences.teams')} extra={t('web.recurrences.teams.hint')}>
        <OptionalSelect
          mode="multiple"
          placeholder={t('web.recurrences.teams.template')}
          showSearch={{ optionFilterProp: 'label' }}
          options={teams.map((team) => ({ value: team.id, label: nameOf(team) }))}
        />
      </Form.Item>
      <Form.Item name="weekdays" label={t('web.recurrences.weekdays')} rules={rules}>
        <Checkbox.Group options={WEEKDAYS.map((value) => ({ value, label: t(`web.weekday.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="atTime"
        label={t('web.recurrences.at')}
        rules={rules}
        // At each choice, not only when the picker closes: a button pressed while it is open has what it shows.
        trigger="onCalendarChange"
        validateTrigger="onCalendarChange"
      >
        <TimePicker format={TIME} minuteStep={5} needConfirm={false} />
      </Form.Item>
      <Form.Item name="between" label={t('web.recurrences.between')} rules={rules}>
        <DatePicker.RangePicker format={DAY} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="skipDays" label={t('web.recurrences.skip')}>
        <DaysPicker />
      </Form.Item>
      <Form.Item name="aheadDays" label={t('web.recurrences.ahead')} rules={rules}>
        <InputNumber min={0} max={60} precision={0} suffix={t('web.recurrences.days')} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item
        name="prepare"
        label={t('web.recurrences.prepare')}
        extra={t('web.recurrences.prepare.hint')}
        rules={rules}
      >
        <Select
          style={{ maxWidth: 180 }}
          options={PREPARED.map((value) => ({ value, label: t(`state.work-order.${value}`) }))}
        />
      </Form.Item>
    </FormModal>
  );
}
