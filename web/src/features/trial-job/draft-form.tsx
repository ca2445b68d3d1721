import { Button, DatePicker, Form, Input, Radio, type RadioGroupProps, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, type ReactNode } from 'react';
import type { FieldProblem } from '#libs/kernel';
import { quantityRule } from '../../shared/floor/quantity-field';
import { useText } from '../../shared/i18n/locale-provider';
import { problemText } from '../../shared/ui/problem-alert';
import { SubmitByEnter } from '../../shared/ui/submit-by-enter';
import { CONSENTS, DEMAND_TYPES, LEVELS, type TrialRequest } from './api';
import { stepOfPointer, type Field, type FormStep } from './wizard-steps';
import styles from './trial-job.module.css';

const DATES: ReadonlySet<Field> = new Set(['desiredDate', 'latestDate']);
const LONG: ReadonlySet<Field> = new Set(['purpose', 'requirements', 'remarks']);
const REQUIRED: ReadonlySet<Field> = new Set([
  'demandType',
  'partName',
  'drawingRevision',
  'materialGrade',
  'quantity',
  'desiredDate',
  'confidentiality',
  'teachingConsent',
  'contactName',
]);
const DAY = 'YYYY-MM-DD';

type Values = Partial<Record<Field, unknown>>;

interface DraftFormProps {
  readonly step: FormStep;
  readonly fields: readonly Field[];
  readonly initial: TrialRequest;
  /** What the server missed when the request was submitted. */
  readonly problems: readonly FieldProblem[];
  readonly busy: boolean;
  readonly back: ReactNode;
  readonly onNext: (values: TrialRequest) => Promise<void>;
}

function toForm(request: TrialRequest): Values {
  return Object.fromEntries(
    Object.entries(request).map(([field, value]) => [
      field,
      DATES.has(field as Field) && typeof value === 'string' ? dayjs(value) : value,
    ]),
  );
}

function fromForm(values: Values): TrialRequest {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      if (dayjs.isDayjs(value)) return [field, (value as Dayjs).format(DAY)];
      return [field, typeof value === 'string' ? value.trim() : value];
    }),
  );
}

interface ChoiceProps extends Pick<RadioGroupProps, 'id' | 'value' | 'onChange'> {
  readonly field: 'confidentiality' | 'teachingConsent';
}

/** The choices of secrecy and of teaching, each with what it means for the company; a control of its form. */
function Choice({ field, ...control }: ChoiceProps) {
  const t = useText();
  const options =
    field === 'confidentiality'
      ? LEVELS.map((value) => ({
          value,
          name: t(`web.trial.level.${value}`),
          means: t(`web.trial.level.${value}.means`),
        }))
      : CONSENTS.map((value) => ({
          value,
          name: t(`web.trial.consent.${value}`),
          means: t(`web.trial.consent.${value}.means`),
        }));
  return (
    <Radio.Group
      {...control}
      className={styles.choices}
      options={options.map(({ value, name, means }) => ({
        value,
        label: (
          <span className={styles.choice}>
            <strong>{name}</strong>
            <span>{means}</span>
          </span>
        ),
      }))}
    />
  );
}

/** One step of the wizard that is a form; nothing is demanded until the request is submitted. */
export function DraftForm({ step, fields, initial, problems, busy, back, onNext }: DraftFormProps) {
  const t = useText();
  const [form] = Form.useForm<Values>();
  useEffect(() => {
    const mine = problems.filter(({ pointer }) => stepOfPointer(pointer) === step);
    form.setFields(
      mine.map(({ pointer, code, params }) => ({
        name: pointer.slice(1) as Field,
        errors: [problemText({ code, params: params ?? {} }, t)],
      })),
    );
  }, [form, problems, step, t]);
  const control = (field: Field): ReactNode => {
    if (field === 'demandType') {
      return <Select options={DEMAND_TYPES.map((value) => ({ value, label: t(`web.trial.demand.${value}`) }))} />;
    }
    if (field === 'confidentiality' || field === 'teachingConsent') return <Choice field={field} />;
    if (DATES.has(field)) return <DatePicker format={DAY} style={{ width: '100%' }} />;
    if (LONG.has(field)) return <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />;
    if (field === 'quantity') return <Input inputMode="decimal" suffix={t('unit.pcs')} />;
    return <Input maxLength={200} />;
  };
  const wide = (field: Field): boolean => LONG.has(field) || field === 'confidentiality' || field === 'teachingConsent';
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="large"
      initialValues={toForm(initial)}
      onFinish={(values) => void onNext(fromForm(values))}
    >
      <SubmitByEnter />
      <div className={styles.fields}>
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            className={wide(field) ? styles.wide : undefined}
            label={
              <>
                {t(`web.trial.${field}`)}
                {!REQUIRED.has(field) && <span className={styles.optional}>{t('web.trial.optional')}</span>}
              </>
            }
            rules={
              field === 'quantity'
                ? [quantityRule(t)]
                : field === 'contactEmail'
                  ? [{ type: 'email', message: t('web.trial.email.invalid') }]
                  : []
            }
          >
            {control(field)}
          </Form.Item>
        ))}
      </div>
      {step === 'contact' && <p className={styles.muted}>{t('web.trial.contact.hint')}</p>}
      <div className={styles.wizardFoot}>
        {back}
        <Button size="large" type="primary" htmlType="submit" loading={busy}>
          {t('web.trial.next')}
        </Button>
      </div>
    </Form>
  );
}
