import { Form, Input, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { unitText } from '#libs/texts';
import { api, type Page } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { NewPlace, PlaceSelect } from '../../shared/floor/place-select';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useMaterial, useMaterialsOf } from '../../shared/floor/use-materials';
import { useName } from '../../shared/floor/use-name';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { TRANSPORTS_KEY } from './api';

interface FoundLot {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly stock: readonly { readonly location: string; readonly quantity: string }[];
}

interface FormValues {
  readonly from: string;
  readonly to: string;
  readonly quantity: string;
  readonly note?: string;
}

/** Asks for some of a lot to be brought somewhere. */
export function NewTransport({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const placeText = usePlaceText();
  const [form] = Form.useForm<FormValues>();
  const [search, setSearch] = useState('');
  const [lot, setLot] = useState<FoundLot | undefined>();
  const lots = useQuery({
    queryKey: ['lots', 'to-carry', search],
    queryFn: ({ signal }) => api.get<Page<FoundLot>>('/lots', { query: { q: search, limit: 50 }, signal }),
  });
  const offered = (lots.data?.items ?? []).filter(({ stock }) => stock.length > 0);
  const materials = useMaterialsOf(offered).data;
  const unit = useMaterial(lot?.materialId).data?.unit;
  const labelOf = ({ number, materialId }: FoundLot): string => {
    const material = materials?.get(materialId);
    return material ? `${number} · ${material.code} ${nameOf(material)}` : number;
  };
  const request = useCommand(
    (body: FormValues, idempotencyKey) => api.post('/transport-tasks', { ...body, lotId: lot?.id }, { idempotencyKey }),
    { invalidates: [TRANSPORTS_KEY], onDone: onClose },
  );
  const required = { required: true, message: t('web.setup.required') };
  return (
    <Modal
      open
      title={t('web.transports.new')}
      okText={t('web.transports.new')}
      cancelText={t('web.cancel')}
      okButtonProps={{ disabled: !lot, loading: request.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <ProblemAlert error={request.error} />
      <Form<FormValues> form={form} layout="vertical" onFinish={(values) => request.mutate(values)}>
        <Form.Item label={t('web.lots.number')} required>
          <Select
            aria-label={t('web.lots.number')}
            showSearch={{ filterOption: false, onSearch: setSearch }}
            placeholder={t('web.transports.lot.search')}
            loading={lots.isFetching}
            value={lot?.id}
            onChange={(id: string) => {
              setLot(offered.find((each) => each.id === id));
              form.setFieldValue('from', undefined);
            }}
            labelRender={() => lot && labelOf(lot)}
            options={offered.map((each) => ({ value: each.id, label: labelOf(each) }))}
          />
        </Form.Item>
        <Form.Item name="from" label={t('web.movement.from')} rules={[required]}>
          <Select
            options={(lot?.stock ?? []).map(({ location, quantity }) => ({
              value: location,
              label: `${placeText(location)}（${quantity}${unit ? ` ${unitText(t, unit)}` : ''}）`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('web.movement.to')}
          extra={<NewPlace onMade={(code) => form.setFieldValue('to', code)} />}
          rules={[required]}
        >
          <PlaceSelect />
        </Form.Item>
        <QuantityField label={t('web.lots.quantity')} unit={unit} />
        <Form.Item name="note" label={t('web.transports.note')}>
          <Input maxLength={500} />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}
