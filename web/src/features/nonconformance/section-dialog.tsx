import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';
import { useNcrCommand, type SectionCode } from './api';

const MOST_WHYS = 9;

interface Values {
  readonly body: string;
  readonly whys?: readonly string[];
  readonly ownerId?: string;
  readonly dueOn?: Dayjs | null;
  readonly doneOn?: Dayjs | null;
}

function Owner() {
  const t = useText();
  const query = useQuery({
    queryKey: ['persons', 'choices'],
    queryFn: ({ signal }) => api.get<Page<Answer<'PersonView'>>>('/persons', { query: { limit: 200 }, signal }),
  });
  return (
    <Form.Item name="ownerId" label={t('web.ncr.8d.owner')}>
      <OptionalSelect
        loading={query.isLoading}
        showSearch={{ optionFilterProp: 'label' }}
        options={(query.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

/** From the fault to its root, one answer after the other. */
function Whys() {
  const t = useText();
  return (
    <Form.Item label={t('web.ncr.whys')}>
      <Form.List name="whys">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <Space.Compact key={key} block style={{ marginBottom: 8 }}>
                <Form.Item name={name} noStyle rules={[{ required: true, message: t('web.setup.required') }]}>
                  <Input maxLength={500} placeholder={t('web.ncr.why', { count: index + 1 })} />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={t('web.ncr.why.remove')} onClick={() => remove(name)} />
              </Space.Compact>
            ))}
            <Button icon={<PlusOutlined />} disabled={fields.length >= MOST_WHYS} onClick={() => add('')}>
              {t('web.ncr.why.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

interface SectionDialogProps {
  readonly ncr: NcrDetail;
  readonly code: SectionCode;
  readonly onClose: () => void;
}

/** One section of the 8D report, with who sees to it and by when. */
export function SectionDialog({ ncr, code, onClose }: SectionDialogProps) {
  const t = useText();
  const can = useCan();
  const command = useNcrCommand(ncr.id);
  const [form] = Form.useForm<Values>();
  const before = ncr.sections.find((each) => each.code === code);
  const send = ({ body, whys = [], ownerId, dueOn, doneOn }: Values): Promise<void> => {
    const owner = ownerId ?? (can('person.read-all') ? null : before?.ownerId);
    return command(
      `sections/${code}`,
      {
        body,
        whys,
        ...(owner ? { ownerId: owner } : {}),
        ...(dueOn ? { dueOn: dueOn.format('YYYY-MM-DD') } : {}),
        ...(doneOn ? { doneOn: doneOn.format('YYYY-MM-DD') } : {}),
      },
      'put',
    );
  };
  return (
    <FormModal<Values>
      title={t(`nonconformance-section.${code}`)}
      submit={t('web.save')}
      form={form}
      width={640}
      initialValues={{
        body: before?.body ?? '',
        whys: before?.whys ?? [],
        ...(before?.ownerId ? { ownerId: before.ownerId } : {}),
        dueOn: before?.dueOn ? dayjs(before.dueOn) : null,
        doneOn: before?.doneOn ? dayjs(before.doneOn) : null,
      }}
      onSubmit={send}
      onClose={onClose}
    >
      <Form.Item
        name="body"
        label={t(`nonconformance-section.${code}.hint`)}
        rules={[{ required: true, whitespace: true, message: t('web.setup.required') }]}
      >
        <Input.TextArea autoFocus maxLength={4000} autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      {code === 'D4' && <Whys />}
      <Space size={12} style={{ display: 'flex' }} styles={{ item: { flex: 1 } }} align="start">
        {can('person.read-all') && <Owner />}
        <Form.Item name="dueOn" label={t('web.ncr.8d.due-on')}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="doneOn" label={t('web.ncr.8d.done-on')}>
          <DatePicker />
        </Form.Item>
      </Space>
    </FormModal>
  );
}
