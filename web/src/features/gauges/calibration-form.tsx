import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Radio, Space, Upload } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { actOnGauge, GAUGES_KEY, handInCertificate, LOOK_BACKS_KEY, type Gauge } from './api';

const OPTIONAL = ['certificate', 'asFound', 'asLeft'] as const;

interface Values extends Partial<Record<(typeof OPTIONAL)[number], string>> {
  readonly calibratedOn: Dayjs;
  readonly result: 'pass' | 'fail';
  readonly dueOn?: Dayjs | null;
  readonly calibratedBy: string;
}

const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;
const dayOf = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** What the certificate of a calibration says. */
export function CalibrationForm({ gauge, onClose }: { readonly gauge: Gauge; readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File | null>(null);
  const failed = Form.useWatch('result', form) === 'fail';
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ calibratedOn, dueOn, result, calibratedBy, ...more }: Values): Promise<void> => {
    const fileId = file ? await handInCertificate(gauge.id, file) : null;
    const filled = OPTIONAL.flatMap((name) => (more[name]?.trim() ? [[name, more[name].trim()] as const] : []));
    const body = {
      calibratedOn: dayOf(calibratedOn),
      result,
      calibratedBy,
      ...(dueOn && result === 'pass' ? { dueOn: dayOf(dueOn) } : {}),
      ...Object.fromEntries(filled),
      ...(fileId ? { fileId } : {}),
    };
    await actOnGauge(gauge, 'calibrations', body, newIdempotencyKey());
    await Promise.all([GAUGES_KEY, LOOK_BACKS_KEY].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <FormModal<Values>
      title={t('web.gauges.calibrate.title', { code: gauge.code })}
      submit={t('web.gauges.calibrate')}
      form={form}
      width={600}
      initialValues={{ result: 'pass' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="result" label={t('web.gauges.result')} extra={failed && t('web.gauges.result.fail.hint')}>
        <Radio.Group
          optionType="button"
          options={(['pass', 'fail'] as const).map((value) => ({ value, label: t(`calibration-result.${value}`) }))}
        />
      </Form.Item>
      <Space {...row}>
        <Form.Item name="calibratedOn" label={t('web.gauges.calibrated-on')} rules={[required]}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label={t('web.gauges.due')}
          extra={t('web.gauges.due.hint', { months: gauge.intervalMonths })}
        >
          <DatePicker style={{ width: '100%' }} disabled={failed} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="calibratedBy" label={t('web.gauges.calibrated-by')} rules={[required]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="certificate" label={t('web.gauges.certificate')}>
          <Input maxLength={64} />
        </Form.Item>
      </Space>
      <Space {...row}>
        <Form.Item name="asFound" label={t('web.gauges.as-found')}>
          <Input maxLength={200} placeholder="+0.02 mm" />
        </Form.Item>
        <Form.Item name="asLeft" label={t('web.gauges.as-left')}>
          <Input maxLength={200} placeholder="0.00 mm" />
        </Form.Item>
      </Space>
      <Upload
        maxCount={1}
        accept=".pdf,.png,.jpg,.jpeg"
        beforeUpload={(chosen) => {
          setFile(chosen);
          return false;
        }}
        onRemove={() => setFile(null)}
      >
        <Button icon={<UploadOutlined />}>{t('web.gauges.certificate.file')}</Button>
      </Upload>
    </FormModal>
  );
}
