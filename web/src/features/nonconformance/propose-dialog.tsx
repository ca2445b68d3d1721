import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { DISPOSITION_KINDS, useNcrCommand, type DispositionKind } from './api';

interface Values {
  readonly kind: DispositionKind;
  readonly quantity: string;
  readonly serials?: readonly string[];
  readonly validUntil?: Dayjs | null;
  readonly note: string;
}

/** The board decides of some of the open units. */
export function ProposeDialog({ ncr, onClose }: { readonly ncr: NcrDetail; readonly onClose: () => void }) {
  const t = useText();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const required = { required: true, message: t('web.setup.required') };
  const offered = DISPOSITION_KINDS.filter(
    (one) => one !== 'return' || ncr.standing === 'stock' || ncr.standing === 'elsewhere',
  );
  const asked = ncr.organisationId !== null && (kind === 'concession' || kind === 'repair');
  const send = ({ validUntil, serials, ...values }: Values): Promise<void> =>
    command('dispositions', {
      ...values,
      ...(serials && serials.length > 0 ? { serials } : {}),
      ...(kind === 'concession' && validUntil ? { validUntil: validUntil.format('YYYY-MM-DD') } : {}),
    });
  return (
    <FormModal<Values>
      title={t('web.ncr.propose')}
      submit={t('web.ncr.propose.do')}
      form={form}
      initialValues={{ quantity: ncr.open }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="kind"
        label={t('web.ncr.kind')}
        rules={[required]}
        extra={asked ? t('web.ncr.customer.asked') : kind && t(`nonconformance-kind.${kind}.hint`)}
      >
        <Select autoFocus options={offered.map((one) => ({ value: one, label: t(`nonconformance-kind.${one}`) }))} />
      </Form.Item>
      <QuantityField label={t('web.ncr.quantity')} unit={ncr.unit} />
      {ncr.openSerials.length > 0 && (
        <Form.Item name="serials" label={t('web.ncr.serials')} rules={[required]}>
          <Select mode="multiple" options={ncr.openSerials.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {kind === 'concession' && (
        <Form.Item name="validUntil" label={t('web.ncr.valid-until')}>
          <DatePicker />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('web.ncr.note')} rules={[{ ...required, whitespace: true, min: 2 }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
