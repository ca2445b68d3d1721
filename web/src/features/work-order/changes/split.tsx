import { App, Form, Select } from 'antd';
import { useNavigate } from 'react-router';
import { decimal } from '#libs/kernel';
import { unitText } from '#libs/texts';
import { useCommand } from '../../../shared/api/use-command';
import { TeamField } from '../../../shared/floor/order-fields';
import { QuantityField } from '../../../shared/floor/quantity-field';
import { useName } from '../../../shared/floor/use-name';
import { useText } from '../../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../../shared/ui/optional-select';
import { FormModal } from '../../../shared/ui/form-modal';
import { FLOOR_KEYS, type JobOrderDetail, type OrderDetail } from '../api';
import { changeOrder, type SplitOff } from './api';
import { ReasonField } from './reason-field';

interface Values {
  readonly jobOrderId: string;
  readonly quantity: string;
  readonly serials?: readonly string[];
  readonly teamId?: string;
  readonly reason: string;
}

/** Received and neither reported nor waiting for rework. */
const notStarted = ({ balance }: JobOrderDetail): string =>
  decimal.sub(balance.received, balance.good, balance.scrap, balance.rework);

/** Where units can be taken out, and not only one piece, which stays. */
export const splittable = (order: OrderDetail): readonly JobOrderDetail[] =>
  order.jobOrders.filter((job) => order.splitAt.includes(job.id) && decimal.isPositive(mostSplit(order, job).quantity));

/** The most that can be taken out there: not all of the order, of which one piece, or some of what is weighed, stays. */
function mostSplit({ quantity, unit }: OrderDetail, job: JobOrderDetail): { quantity: string; isAll: boolean } {
  const available = notStarted(job);
  if (decimal.compare(available, quantity) < 0) return { quantity: available, isAll: false };
  return unit === 'pcs' ? { quantity: decimal.sub(quantity, '1'), isAll: false } : { quantity, isAll: true };
}

/** Part of an order becomes an order of its own, for another team or a later day. */
export function Split({ order, onClose }: { readonly order: OrderDetail; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const jobs = splittable(order);
  const open = order.serials.flatMap(({ number, state }) => (state === 'open' ? [number] : []));
  const chosen = Form.useWatch('jobOrderId', form);
  const job = jobs.find(({ id }) => id === chosen);
  const most = job && mostSplit(order, job);
  const { mutateAsync } = useCommand((body: SplitOff, key) => changeOrder(order, 'split', body, key), {
    invalidates: FLOOR_KEYS,
    onDone: ({ id, number }) => {
      message.success(t('web.order.split.done', { number }));
      void navigate(`/work-orders/${id}`);
    },
  });
  return (
    <FormModal<Values>
      title={t('web.order.split')}
      submit={t('web.order.split')}
      form={form}
      initialValues={{
        ...(jobs[0] ? { jobOrderId: jobs[0].id } : {}),
        ...(order.teamId ? { teamId: order.teamId } : {}),
      }}
      onSubmit={({ teamId, serials = [], ...rest }) =>
        mutateAsync({ ...rest, ...(teamId ? { teamId } : {}), ...(serials.length > 0 ? { serials } : {}) })
      }
      onClose={onClose}
    >
      <p>{t('web.order.split.hint')}</p>
      <Form.Item name="jobOrderId" label={t('web.order.split.at')} rules={[{ required: true }]}>
        <Select options={jobs.map((each) => ({ value: each.id, label: `${each.operationNumber} ${nameOf(each)}` }))} />
      </Form.Item>
      <QuantityField
        label={t('web.order.split.quantity')}
        unit={order.unit}
        {...(most
          ? {
              extra: t(most.isAll ? 'web.order.split.below' : 'web.order.split.available', {
                quantity: most.quantity,
                unit: unitText(t, order.unit),
              }),
            }
          : {})}
      />
      {open.length > 0 && (
        <Form.Item name="serials" label={t('web.order.split.serials')} extra={t('web.order.split.serials.hint')}>
          <OptionalSelect
            mode="multiple"
            options={open.map((number) => ({ value: number, label: number }))}
            onChange={(chosen: string[]) => chosen.length > 0 && form.setFieldValue('quantity', String(chosen.length))}
          />
        </Form.Item>
      )}
      <TeamField label={t('web.orders.team')} />
      <ReasonField />
    </FormModal>
  );
}
