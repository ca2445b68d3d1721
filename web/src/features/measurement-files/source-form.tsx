import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { api } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useText } from '../../shared/i18n/locale-provider';
import { SOURCES_KEY, type MeasurementSource } from '../../shared/measuring/api';
import { FIELDS } from '../../shared/measuring/fields';
import { FormModal } from '../../shared/ui/form-modal';
import styles from './measurement-files.module.css';

type Values = Pick<MeasurementSource, 'name' | 'layout'>;

interface FormProps {
  /** Absent: a new one. */
  readonly source?: MeasurementSource | undefined;
  readonly onClose: () => void;
}

const NEW: Partial<Values> = { layout: { delimiter: 'semicolon', decimalMark: '.', headingLine: 1, columns: {} } };

/** How the tables of a program or machine are written: said once, and kept. */
export function SourceForm({ source, onClose }: FormProps) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ name, layout }: Values): Promise<void> => {
    const said = FIELDS.flatMap((field) => {
      const heading = layout.columns[field]?.trim();
      return heading ? [[field, heading] as const] : [];
    });
    const body = { name, layout: { ...layout, columns: Object.fromEntries(said) } };
    await (source
      ? api.put(`/measurement-sources/${source.id}`, body, { ifMatch: source.version })
      : api.post('/measurement-sources', body, { idempotencyKey: newIdempotencyKey() }));
    await queries.invalidateQueries({ queryKey: SOURCES_KEY });
  };
  return (
    <FormModal<Values>
      title={t(source ? 'web.measuring.source.edit' : 'web.measuring.source.new')}
      submit={t('web.save')}
      form={form}
      width={680}
      initialValues={source ?? NEW}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('web.measuring.source.name')} rules={[required]}>
        <Input maxLength={100} placeholder={t('web.measuring.source.name.example')} />
      </Form.Item>
      <div className={styles.fields}>
        <Form.Item name={['layout', 'delimiter']} label={t('web.measuring.delimiter')} rules={[required]}>
          <Select
            options={(['comma', 'semicolon', 'tab'] as const).map((value) => ({
              value,
              label: t(`web.measuring.delimiter.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name={['layout', 'decimalMark']} label={t('web.measuring.decimal-mark')} rules={[required]}>
          <Select
            options={[
              { value: '.', label: t('web.measuring.decimal-mark.point') },
              { value: ',', label: t('web.measuring.decimal-mark.comma') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name={['layout', 'headingLine']}
          label={t('web.measuring.heading-line')}
          extra={t('web.measuring.heading-line.hint')}
          rules={[required]}
        >
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
      </div>
      <p>{t('web.measuring.columns.hint')}</p>
      <div className={styles.fields}>
        {FIELDS.map((field) => (
          <Form.Item key={field} name={['layout', 'columns', field]} label={t(`web.measuring.field.${field}`)}>
            <Input maxLength={100} />
          </Form.Item>
        ))}
      </div>
    </FormModal>
  );
}
