import { Form, Input } from 'antd';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { codeStops, PERFORMANCE_KEY, STOPS_KEY, type Stop } from './api';
import { ReasonSelect } from './reason-select';

interface Fields {
  readonly reason: string;
  readonly note?: string;
}

/** Says why one stop or several were. */
export function CodeStops({ stops, onClose }: { readonly stops: readonly Stop[]; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Fields>();
  const command = useCommand(codeStops, { invalidates: [STOPS_KEY, PERFORMANCE_KEY] });
  const [first] = stops;
  return (
    <FormModal<Fields>
      title={t('web.downtime.explain', { count: stops.length })}
      submit={t('web.save')}
      form={form}
      initialValues={first && first.reason !== 'Z' && stops.length === 1 ? { reason: first.reason } : {}}
      onClose={onClose}
      onSubmit={({ reason, note }) =>
        command.mutateAsync({
          stops: stops.map(({ workUnitId, start }) => ({ workUnitId, start })),
          reason,
          ...(note ? { note } : {}),
        })
      }
    >
      <Form.Item
        name="reason"
        label={t('web.downtime.reason')}
        rules={[{ required: true, message: t('web.setup.required') }]}
      >
        <ReasonSelect />
      </Form.Item>
      <Form.Item name="note" label={t('web.downtime.note')}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </FormModal>
  );
}
