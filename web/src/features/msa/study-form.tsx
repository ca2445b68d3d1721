import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select, Space } from 'antd';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { FormModal } from '../../shared/ui/form-modal';
import { planStudy, STUDIES_KEY, type Study } from './api';

const METHODS = ['average-and-range', 'anova'] as const;
const POSITIVE = /^(?=.*[1-9])\d{1,9}(\.\d{1,6})?$/;
const row = { size: 12, style: { display: 'flex' }, styles: { item: { flex: 1 } }, align: 'start' } as const;

interface Values {
  readonly gaugeId: string;
  readonly about: 'plan' | 'name';
  readonly materialId?: string;
  /** Operation and balloon. */
  readonly place?: string;
  readonly characteristic?: string;
  readonly characteristicEn?: string;
  readonly tolerance?: string;
  readonly parts: number;
  readonly trials: number;
  readonly methods: readonly (typeof METHODS)[number][];
  readonly classId?: string | null;
  readonly appraiserIds: readonly string[];
  readonly attemptId?: string | null;
}

interface Chartable {
  readonly operationNumber: number;
  readonly balloon: string;
  readonly characteristic: { readonly name: string; readonly nameEn: string; readonly kind: string };
}

function useChoices(materialId: string | undefined, classId: string | null | undefined) {
  const can = useCan();
  const gauges = useQuery({
    queryKey: ['gauges', 'with-scale'],
    queryFn: ({ signal }) =>
      api.get<Page<Answer<'Gauge'>>>('/gauges', { query: { status: 'in-use', limit: 200 }, signal }),
  });
  const chartable = useQuery({
    queryKey: ['chartable-characteristics', materialId],
    queryFn: ({ signal }) =>
      api.get<{ readonly items: readonly Chartable[] }>('/chartable-characteristics', {
        query: { materialId },
        signal,
      }),
    enabled: Boolean(materialId),
  });
  const classes = useQuery({
    queryKey: ['classes'],
    queryFn: ({ signal }) => api.get<Page<Answer<'ClassView'>>>('/classes', { query: { limit: 200 }, signal }),
  });
  const people = useQuery({
    queryKey: ['persons', 'appraisers', classId ?? null],
    queryFn: ({ signal }) =>
      api.get<Page<Answer<'PersonView'>>>('/persons', { query: { limit: 200, classId }, signal }),
  });
  const assignments = useQuery({
    queryKey: ['assignments', 'choices'],
    queryFn: ({ signal }) => api.get<Page<Answer<'Assignment'>>>('/assignments', { query: { limit: 100 }, signal }),
    enabled: can('assignment.read'),
  });
  return { gauges, chartable, classes, people, assignments };
}

const placeOf = ({ operationNumber, balloon }: Pick<Chartable, 'operationNumber' | 'balloon'>): string =>
  `${operationNumber} ${balloon}`;

interface FormProps {
  /** Chosen already, on the way from its own page. */
  readonly gaugeId: string | null;
  readonly onClose: () => void;
  readonly onDone: (study: Study) => void;
}

/** What is studied with which gauge, and who measures how often. */
export function StudyForm({ gaugeId, onClose, onDone }: FormProps) {
  const t = useText();
  const nameOf = useName();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const about = Form.useWatch('about', form) ?? 'name';
  const materialId = Form.useWatch('materialId', form);
  const classId = Form.useWatch('classId', form);
  const chosenGauge = Form.useWatch('gaugeId', form);
  const { gauges, chartable, classes, people, assignments } = useChoices(materialId, classId);
  const scaled = gauges.data?.items.filter(({ resolution }) => resolution !== null) ?? [];
  const gauge = scaled.find(({ id }) => id === chosenGauge);
  const offered = chartable.data?.items.filter(({ characteristic }) => characteristic.kind === 'variable') ?? [];
  const required = { required: true, message: t('web.setup.required') };
  const save = async (values: Values): Promise<void> => {
    const place = offered.find((one) => placeOf(one) === values.place);
    const text = (value: string | undefined): string | undefined => value?.trim() || undefined;
    const measurand =
      values.about === 'plan'
        ? { materialId: values.materialId, operationNumber: place?.operationNumber, balloon: place?.balloon }
        : {
            characteristic: text(values.characteristic),
            characteristicEn: text(values.characteristicEn),
            unit: gauge?.unit ?? undefined,
            tolerance: text(values.tolerance),
          };
    const { parts, trials, methods, appraiserIds } = values;
    const more = { classId: values.classId ?? undefined, attemptId: values.attemptId ?? undefined };
    const body = { gaugeId: values.gaugeId, ...measurand, parts, trials, methods, appraiserIds, ...more };
    const study = await planStudy(body, newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: STUDIES_KEY });
    onDone(study);
  };
  return (
    <FormModal<Values>
      title={t('web.msa.new')}
      submit={t('web.msa.new')}
      form={form}
      width={680}
      initialValues={{
        ...(gaugeId ? { gaugeId } : {}),
        about: 'name',
        parts: 10,
        trials: 3,
        methods: METHODS,
        appraiserIds: [],
      }}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="gaugeId" label={t('measurement-study.gauge')} extra={t('web.msa.gauge.hint')} rules={[required]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={gauges.isLoading}
          options={scaled.map((one) => ({
            value: one.id,
            label: `${one.code} ${nameOf(one)} · ${one.resolution ?? ''} ${one.unit ?? ''}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="about" label={t('measurement-study.characteristic')}>
        <Radio.Group
          options={(['name', 'plan'] as const).map((value) => ({ value, label: t(`web.msa.about.${value}`) }))}
        />
      </Form.Item>
      {about === 'plan' ? (
        <Space {...row}>
          <Form.Item name="materialId" label={t('web.spc.material')} rules={[required]}>
            <MaterialSelect />
          </Form.Item>
          <Form.Item name="place" label={t('web.spc.characteristic')} rules={[required]}>
            <Select
              disabled={!materialId}
              loading={chartable.isFetching}
              options={offered.map((one) => ({
                value: placeOf(one),
                label: `${one.operationNumber} · ${one.balloon} ${nameOf(one.characteristic)}`,
              }))}
            />
          </Form.Item>
        </Space>
      ) : (
        <Space {...row}>
          <Form.Item name="characteristic" label={t('web.msa.name')} rules={[{ ...required, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="characteristicEn" label={t('web.msa.name-en')}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item
            name="tolerance"
            label={t('measurement-study.tolerance')}
            rules={[{ pattern: POSITIVE, message: t('web.msa.tolerance.invalid') }]}
          >
            <Input inputMode="decimal" suffix={gauge?.unit ?? ''} />
          </Form.Item>
        </Space>
      )}
      <Space {...row}>
        <Form.Item name="parts" label={t('web.msa.parts')} rules={[required]}>
          <InputNumber min={2} max={25} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="trials" label={t('web.msa.trials')} rules={[required]}>
          <InputNumber min={2} max={10} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="methods" label={t('web.msa.methods')} rules={[required]}>
          <Select
            mode="multiple"
            options={METHODS.map((method) => ({ value: method, label: t(`msa.method.${method}`) }))}
          />
        </Form.Item>
      </Space>
      <Form.Item name="classId" label={t('web.msa.class')} extra={t('web.msa.class.hint')}>
        <OptionalSelect
          loading={classes.isLoading}
          options={(classes.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.code} ${nameOf(one)}` }))}
        />
      </Form.Item>
      <Form.Item
        name="appraiserIds"
        label={t('measurement-study.appraisers')}
        extra={t('web.msa.appraisers.hint')}
        rules={[{ required: true, type: 'array', min: 2, max: 25, message: t('web.msa.appraisers.few') }]}
      >
        <Select
          mode="multiple"
          loading={people.isLoading}
          showSearch={{ optionFilterProp: 'label' }}
          options={(people.data?.items ?? [])
            .filter(({ kind }) => kind !== 'partner')
            .map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
        />
      </Form.Item>
      {(assignments.data?.items.length ?? 0) > 0 && (
        <Form.Item name="attemptId" label={t('web.msa.attempt')}>
          <OptionalSelect
            options={(assignments.data?.items ?? []).map((one) => ({
              value: one.attemptId,
              label: `${nameOf({ name: one.title, nameEn: one.titleEn })} · ${nameOf({ name: one.teamName, nameEn: one.teamNameEn })}`,
            }))}
          />
        </Form.Item>
      )}
    </FormModal>
  );
}
