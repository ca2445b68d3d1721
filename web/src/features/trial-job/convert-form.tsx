import { Alert, Button, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LineMode } from '#libs/contracts';
import { createTranslator } from '#libs/texts';
import { useCommand } from '../../shared/api/use-command';
import { DueField } from '../../shared/floor/due-field';
import { LineModeField, ProductField, RoutingVersionField, TeamField } from '../../shared/floor/order-fields';
import { QuantityField } from '../../shared/floor/quantity-field';
import { useName } from '../../shared/floor/use-name';
import { useRubrics } from '../../shared/floor/use-rubrics';
import { useText } from '../../shared/i18n/locale-provider';
import { momentOf } from '../../shared/i18n/site-time';
import { useZone } from '../../shared/i18n/use-clock';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { ProblemAlert, showFieldProblems } from '../../shared/ui/problem-alert';
import { actOnTrial, trialKey, TRIALS_KEY, type Conversion, type TrialJob } from './api';
import styles from './trial-job.module.css';

interface Values {
  readonly baseMaterialId: string;
  readonly versionId: string;
  readonly code?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly quantity: string;
  readonly lineMode: LineMode;
  readonly dueAt?: string | null;
  readonly acknowledgePastDue?: boolean;
  readonly teamId?: string;
  readonly title?: string;
  readonly objectives?: string;
  readonly rubricId?: string;
}

type Way = 'as-is' | 'own';

function bodyOf(values: Values, way: Way): Conversion {
  const { baseMaterialId, versionId, code, name, nameEn, dueAt, teamId, title, objectives, rubricId, ...rest } = values;
  const product =
    way === 'as-is'
      ? { materialId: baseMaterialId, routingVersionId: versionId }
      : { material: { code: code ?? '', name: name ?? '', nameEn: nameEn ?? '' }, basedOnVersionId: versionId };
  const teaching = teamId
    ? { teamId, ...(title ? { title } : {}), ...(objectives ? { objectives } : {}), ...(rubricId ? { rubricId } : {}) }
    : {};
  return { ...product, ...rest, priority: 3, ...(dueAt ? { dueAt } : {}), ...teaching };
}

/** Which product and routing, how many, on which line, and, with a team, as which task. */
export function ConvertForm({ job }: { readonly job: TrialJob }) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [way, setWay] = useState<Way>('own');
  const baseMaterialId = Form.useWatch('baseMaterialId', form);
  const teamId = Form.useWatch('teamId', form);
  const rubrics = useRubrics();
  const convert = useCommand((body: Conversion, key) => actOnTrial(job, 'convert', body, key), {
    invalidates: [trialKey(job.id), TRIALS_KEY, ['work-orders']],
    onDone: ({ links }) => void navigate(links ? `/work-orders/${links.workOrderId}` : `/trial-jobs/${job.id}`),
  });
  const forStudents = job.confidentiality !== 3 && job.teachingConsent !== 'none';
  const required = [{ required: true, message: t('web.setup.required') }];
  const submit = (values: Values): void =>
    convert.mutate(bodyOf(values, way), { onError: (error) => showFieldProblems(form, error, t) });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{
        quantity: job.quote?.quantity ?? job.quantity ?? '',
        lineMode: 'virtual',
        dueAt: job.quote ? momentOf(`${job.quote.dueDate} 17:00`, zone).toISOString() : null,
        name: createTranslator('zh-CN')('web.trial.convert.name'),
        nameEn: createTranslator('en')('web.trial.convert.name'),
        code: job.number,
      }}
      onFinish={submit}
      onValuesChange={(changed) => {
        if ('baseMaterialId' in changed) form.setFieldValue('versionId', undefined);
      }}
    >
      <ProblemAlert error={convert.error} />
      <Form.Item label={t('web.trial.convert.way')}>
        <Segmented<Way>
          aria-label={t('web.trial.convert.way')}
          value={way}
          onChange={setWay}
          options={(['own', 'as-is'] as const).map((value) => ({ value, label: t(`web.trial.convert.${value}`) }))}
        />
      </Form.Item>
      {way === 'own' && (
        <div className={styles.fields}>
          <Form.Item name="code" label={t('web.trial.convert.code')} rules={required}>
            <Input maxLength={32} />
          </Form.Item>
          <Form.Item
            name="name"
            label={t('web.trial.convert.name-zh')}
            rules={required}
            extra={t('web.trial.convert.name.hint')}
          >
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('web.trial.convert.name-en')} rules={required}>
            <Input maxLength={100} />
          </Form.Item>
        </div>
      )}
      <div className={styles.fields}>
        <ProductField
          name="baseMaterialId"
          label={t(way === 'own' ? 'web.trial.convert.like' : 'web.new-order.product')}
        />
        <RoutingVersionField name="versionId" materialId={baseMaterialId} />
        <QuantityField label={t('web.new-order.quantity')} unit="pcs" />
        <DueField label={t('web.new-order.due')} />
      </div>
      <LineModeField />
      <h3 className={styles.section}>{t('web.trial.convert.teaching')}</h3>
      {forStudents ? (
        <>
          <TeamField extra={t('web.trial.convert.team.hint')} />
          {teamId && (
            <>
              <Form.Item
                name="title"
                label={t('web.teaching.task.title')}
                rules={required}
                extra={t('web.trial.convert.name.hint')}
              >
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item name="objectives" label={t('web.teaching.task.objectives')}>
                <Input.TextArea maxLength={4000} autoSize={{ minRows: 3, maxRows: 8 }} />
              </Form.Item>
              <Form.Item name="rubricId" label={t('web.grading.rubric')} extra={t('web.teaching.rubric.hint')}>
                <OptionalSelect
                  options={rubrics.data?.map((rubric) => ({ value: rubric.id, label: nameOf(rubric) }))}
                />
              </Form.Item>
            </>
          )}
        </>
      ) : (
        <Alert type="warning" showIcon title={t('web.trial.convert.no-students')} style={{ marginBottom: 16 }} />
      )}
      <div className={styles.wizardFoot}>
        <Button type="primary" size="large" htmlType="submit" loading={convert.isPending}>
          {t('web.trial.convert.submit')}
        </Button>
      </div>
    </Form>
  );
}
