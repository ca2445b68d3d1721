import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select, type SelectProps } from 'antd';
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { useCan } from '../api/session';
import { useCommand } from '../api/use-command';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import { SubmitByEnter } from '../ui/submit-by-enter';
import { usePlaceText } from './place-text';

interface Place {
  readonly code: string;
  readonly kind: 'receiving' | 'bin' | 'line-side';
}

const PLACES_KEY: QueryKey = ['places'];
const KINDS = ['receiving', 'bin', 'line-side'] as const;

/** A place that is there, found by its code or its words; used inside a Form.Item. */
export function PlaceSelect(props: SelectProps<string>) {
  const t = useText();
  const placeText = usePlaceText();
  const places = useQuery({
    queryKey: PLACES_KEY,
    queryFn: ({ signal }) => api.get<{ items: readonly Place[] }>('/places', { signal }),
  });
  const labelOf = (code: string): string => {
    const words = placeText(code);
    return words === code ? code : `${words} · ${code}`;
  };
  return (
    <Select<string>
      {...props}
      loading={places.isPending}
      showSearch={{
        filterOption: (typed, option) =>
          String(option?.label ?? '')
            .toLowerCase()
            .includes(typed.toLowerCase()),
      }}
      options={KINDS.map((kind) => ({
        label: t(`web.places.${kind}`),
        options: (places.data?.items ?? [])
          .filter((place) => place.kind === kind)
          .map(({ code }) => ({ value: code, label: labelOf(code) })),
      }))}
    />
  );
}

interface NewPlaceProps {
  /** The place is there now. */
  readonly onMade: (code: string) => void;
}

function NewPlaceDialog({ onMade, onClose }: NewPlaceProps & { readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<{ code: string }>();
  const create = useCommand(
    (body: { code: string }, idempotencyKey) => api.post<Place>('/places', body, { idempotencyKey }),
    {
      invalidates: [PLACES_KEY],
      onDone: ({ code }) => {
        onMade(code);
        onClose();
      },
    },
  );
  return (
    <Modal
      open
      title={t('web.places.new')}
      okText={t('web.places.new')}
      cancelText={t('web.cancel')}
      okButtonProps={{ loading: create.isPending }}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={420}
    >
      <ProblemAlert error={create.error} />
      <Form form={form} layout="vertical" onFinish={({ code }) => create.mutate({ code: code.trim() })}>
        <Form.Item
          name="code"
          label={t('web.places.code')}
          extra={t('web.places.code.hint')}
          rules={[{ required: true, whitespace: true, message: t('web.setup.required') }]}
        >
          <Input maxLength={64} autoFocus />
        </Form.Item>
        <SubmitByEnter />
      </Form>
    </Modal>
  );
}

/** The way to a place that is not there yet: on purpose, never by a mistake of typing. */
export function NewPlace({ onMade }: NewPlaceProps) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState(false);
  if (!can('place.create')) return null;
  return (
    <>
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined />}
        onClick={() => setOpen(true)}
        style={{ paddingInline: 0 }}
      >
        {t('web.places.new')}
      </Button>
      {open && <NewPlaceDialog onMade={onMade} onClose={() => setOpen(false)} />}
    </>
  );
}
