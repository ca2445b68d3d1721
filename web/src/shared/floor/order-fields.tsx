import { Form, Segmented, Select } from 'antd';
import { OptionalSelect } from '../ui/optional-select';
import { useText } from '../i18n/locale-provider';
import { MaterialSelect } from './material-select';
import { MADE } from './use-materials';
import { useName } from './use-name';
import { useReleasedRoutings } from './use-released-routings';
import { useTeams } from './use-teams';

interface ProductFieldProps {
  readonly name?: string;
  readonly label: string;
  readonly onChange?: () => void;
}

/** What is to be made. */
export function ProductField({ name = 'materialId', label, onChange }: ProductFieldProps) {
  const t = useText();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('web.setup.required') }]}>
      <MaterialSelect kinds={MADE} {...(onChange ? { onChange } : {})} />
    </Form.Item>
  );
}

interface RoutingVersionFieldProps {
  readonly name?: string;
  /** Of which product; none is chosen yet when it is undefined. */
  readonly materialId: string | undefined;
  /** What an empty field means, where it may stay empty. */
  readonly otherwise?: string;
}

/** By which released version of a routing. */
export function RoutingVersionField({ name = 'routingVersionId', materialId, otherwise }: RoutingVersionFieldProps) {
  const t = useText();
  const nameOf = useName();
  const { data = [], isLoading, isSuccess } = useReleasedRoutings(materialId);
  const isOptional = otherwise !== undefined;
  return (
    <Form.Item
      name={name}
      label={t('web.new-order.routing')}
      rules={isOptional ? [] : [{ required: true, message: t('web.setup.required') }]}
      help={materialId && isSuccess && data.length === 0 ? t('web.new-order.routing.none') : undefined}
    >
      <Select
        allowClear={isOptional && { label: t('web.select.clear') }}
        placeholder={otherwise}
        disabled={!materialId}
        loading={isLoading && Boolean(materialId)}
        options={data.map((version) => ({
          value: version.id,
          label: t('web.new-order.routing.version', {
            code: version.routingCode,
            version: version.version,
            name: nameOf(version),
          }),
        }))}
      />
    </Form.Item>
  );
}

export function LineModeField() {
  const t = useText();
  return (
    <Form.Item name="lineMode" label={t('web.new-order.line')}>
      <Segmented
        aria-label={t('web.new-order.line')}
        options={[
          { value: 'virtual', label: t('web.virtual-line') },
          { value: 'real', label: t('web.real') },
        ]}
      />
    </Form.Item>
  );
}

/** For which team, if for one. */
export function TeamField({ label, extra }: { readonly label?: string; readonly extra?: string }) {
  const t = useText();
  const nameOf = useName();
  const { data = [] } = useTeams();
  return (
    <Form.Item name="teamId" label={label ?? t('web.new-order.team')} extra={extra}>
      <OptionalSelect
        showSearch={{ optionFilterProp: 'label' }}
        options={data.map((team) => ({ value: team.id, label: nameOf(team) }))}
      />
    </Form.Item>
  );
}

export function PriorityField() {
  const t = useText();
  return (
    <Form.Item name="priority" label={t('web.new-order.priority')}>
      <Select
        options={([1, 2, 3, 4, 5] as const).map((value) => ({ value, label: t(`priority.${value}`) }))}
        style={{ maxWidth: 180 }}
      />
    </Form.Item>
  );
}
