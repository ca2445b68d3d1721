import { App, Button, Checkbox, Drawer, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { NewPlace, PlaceSelect } from '../../shared/floor/place-select';
import { QuantityField } from '../../shared/floor/quantity-field';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useMaterial } from '../../shared/floor/use-materials';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { STOCK_KEYS, type Lot } from './api';

interface FormValues {
  readonly materialId: string;
  readonly quantity: string;
  readonly number?: string;
  readonly supplier?: string;
  readonly supplierLot?: string;
  readonly location?: string;
  readonly accepted: boolean;
}

/** What came in: of which material, how much, whose lot, where it is put. */
export function ReceiveLot({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const unit = useMaterial(Form.useWatch('materialId', form)).data?.unit;
  const receive = useCommand((body: FormValues, idempotencyKey) => api.post<Lot>('/lots', body, { idempotencyKey }), {
    invalidates: STOCK_KEYS,
    onDone: ({ id, number }) => {
      message.success(t('web.lots.receive.done', { number }));
      void navigate(`/lots/${id}`);
    },
  });
  const required = { required: true, message: t('web.setup.required') };
  const submit = (values: FormValues): void => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
    receive.mutate(Object.fromEntries(given) as unknown as FormValues, {
      onError: (error) => showFieldProblems(form, error, t),
    });
  };
  return (
    <Drawer
      open
      title={t('web.lots.receive')}
      size={440}
      onClose={onClose}
      footer={
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={onClose}>{t('web.cancel')}</Button>
          <Button type="primary" loading={receive.isPending} onClick={() => form.submit()}>
            {t('web.lots.receive')}
          </Button>
        </div>
      }
    >
      <ProblemAlert error={receive.error} />
      <Form<FormValues> form={form} layout="vertical" initialValues={{ accepted: true }} onFinish={submit}>
        <Form.Item name="materialId" label={t('web.lots.material')} rules={[required]}>
          <MaterialSelect />
        </Form.Item>
        <QuantityField label={t('web.lots.quantity')} unit={unit} />
        <Form.Item
          name="location"
          label={t('web.lots.place')}
          extra={
            <>
              {t('web.lots.place.hint')} <NewPlace onMade={(code) => form.setFieldValue('location', code)} />
            </>
          }
        >
          <PlaceSelect allowClear />
        </Form.Item>
        <Form.Item name="supplier" label={t('web.lots.supplier')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="supplierLot" label={t('web.lots.supplier-lot')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="number" label={t('web.lots.number')} extra={t('web.lots.number.hint')}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="accepted" valuePropName="checked">
          <Checkbox>{t('web.lots.accepted')}</Checkbox>
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Drawer>
  );
}
