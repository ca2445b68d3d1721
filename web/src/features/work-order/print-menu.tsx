import { DownOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { usePrintLabels } from '../../shared/floor/use-print-labels';
import { useLocale } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import type { OrderDetail } from './api';

interface BoxValues {
  readonly jobOrderId: string;
  readonly boxes: number;
}

/** Nobody works at these. */
const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'cancelled']);

/** Paper for the workshop: the traveller, and labels of the order, its operations and its boxes. */
export function PrintMenu({ order }: { readonly order: OrderDetail }) {
  const { locale, t } = useLocale();
  const can = useCan();
  const nameOf = useName();
  const [form] = Form.useForm<BoxValues>();
  const [boxing, setBoxing] = useState(false);
  const { busy, print } = usePrintLabels();
  const jobs = order.jobOrders.filter(({ superseded, status }) => !superseded && !LEFT_OUT.has(status));
  const labels = can('label.print');
  const items = [
    ...(jobs.length > 0
      ? [
          {
            key: 'traveller',
            label: (
              <a href={apiUrl(`/work-orders/${order.id}/traveller`, { locale })} target="_blank" rel="noreferrer">
                {t('web.print.traveller')}
              </a>
            ),
          },
        ]
      : []),
    ...(labels ? [{ key: 'order', label: t('web.print.order-label') }] : []),
    ...(labels && jobs.length > 0
      ? [
          { key: 'jobs', label: t('web.print.job-labels') },
          { key: 'boxes', label: t('web.print.box-labels') },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  const choose = (key: string): void => {
    if (key === 'order') print([{ kind: 'order', id: order.id }]);
    if (key === 'jobs') print(jobs.map(({ id }) => ({ kind: 'job-order', id })));
    if (key === 'boxes') setBoxing(true);
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button icon={<PrinterOutlined />} loading={busy}>
          {t('web.print')} <DownOutlined />
        </Button>
      </Dropdown>
      {boxing && (
        <FormModal<BoxValues>
          title={t('web.print.box-labels')}
          submit={t('web.print')}
          form={form}
          initialValues={{ boxes: 1, ...(jobs[0] ? { jobOrderId: jobs[0].id } : {}) }}
          onSubmit={async ({ jobOrderId, boxes }) => print([{ kind: 'box', id: jobOrderId, copies: boxes }])}
          onClose={() => setBoxing(false)}
        >
          <Form.Item name="jobOrderId" label={t('web.print.box-of')} rules={[{ required: true }]}>
            <Select
              options={jobs.map((each) => ({ value: each.id, label: `${each.operationNumber} ${nameOf(each)}` }))}
            />
          </Form.Item>
          <Form.Item name="boxes" label={t('web.print.boxes')} rules={[{ required: true }]}>
            <InputNumber min={1} max={100} precision={0} />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}
