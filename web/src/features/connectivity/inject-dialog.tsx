import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Radio, Select } from 'antd';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { FAULTS_KEY, injectFault, type FaultBody, type FaultKind } from './faults-api';

const TRIGGERS = ['now', 'seconds', 'parts'] as const;
/** As the server allows: a day of the floor. */
const MOST = 86_400;

interface Values {
  readonly workUnitId: string;
  readonly trigger: FaultBody['trigger'];
  readonly after?: number | null;
  readonly lastsSeconds?: number | null;
}

/** Where a fault befalls, when it begins and how long it lasts. */
export function InjectDialog({ kind, onClose }: { readonly kind: FaultKind; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const queries = useQueryClient();
  const units = (useWorkUnits().data ?? []).filter(({ id }) => kind.workUnitIds.includes(id));
  const [form] = Form.useForm<Values>();
  const trigger = Form.useWatch('trigger', form) ?? 'now';
  const required = { required: true, message: t('web.setup.required') };
  const timed = kind.ends === 'time';
  const send = async ({ workUnitId, after, lastsSeconds, ...values }: Values): Promise<void> => {
    const body: FaultBody = {
      fault: kind.fault,
      ...values,
      ...(after ? { after } : {}),
      ...(lastsSeconds ? { lastsSeconds } : {}),
    };
    await injectFault(workUnitId, body, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: FAULTS_KEY });
  };
  return (
    <FormModal<Values>
      title={t('web.faults.inject.named', { fault: t(`machine-fault.${kind.fault}.name`) })}
      submit={t('web.faults.inject')}
      form={form}
      width={480}
      initialValues={{
        trigger: 'now',
        ...(kind.workUnitIds.length === 1 ? { workUnitId: kind.workUnitIds[0] } : {}),
        ...(timed ? { lastsSeconds: 120 } : {}),
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item name="workUnitId" label={t('web.faults.station')} rules={[required]}>
        <Select
          options={units.map((unit) => ({ value: unit.id, label: `${unit.code} ${nameOf(unit)}` }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item name="trigger" label={t('web.faults.trigger')} rules={[required]}>
        <Radio.Group options={TRIGGERS.map((value) => ({ value, label: t(`web.faults.trigger.${value}`) }))} />
      </Form.Item>
      {trigger !== 'now' && (
        <Form.Item key={trigger} name="after" label={t(`web.faults.after.${trigger}`)} rules={[required]}>
          <InputNumber
            min={1}
            max={MOST}
            precision={0}
            suffix={t(trigger === 'parts' ? 'web.faults.parts' : 'web.faults.seconds')}
            style={{ width: 180 }}
          />
        </Form.Item>
      )}
      <Form.Item
        name="lastsSeconds"
        label={t(timed ? 'web.faults.lasts.required' : 'web.faults.lasts')}
        extra={t(timed ? 'web.faults.lasts.network' : 'web.faults.lasts.hint')}
        rules={timed ? [required] : []}
      >
        <InputNumber min={1} max={MOST} precision={0} suffix={t('web.faults.seconds')} style={{ width: 180 }} />
      </Form.Item>
    </FormModal>
  );
}
