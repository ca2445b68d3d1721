import { Checkbox, Form, Input, InputNumber, Segmented } from 'antd';
import { NELSON, WESTERN_ELECTRIC, type Rule } from '#libs/spc';
import { ruleText } from '#libs/texts';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { changeRules, type ChartDetail } from './api';
import styles from './spc.module.css';
import { useReadAgain } from './use-picture';

const FAMILIES = { nelson: NELSON, western: WESTERN_ELECTRIC } as const;
type Family = keyof typeof FAMILIES;

/** Parameters a rule of this kind has, with what each may be. */
const PARAMETERS = {
  beyond: ['of', 'points', 'sigmas'],
  side: ['length'],
  trend: ['length'],
  alternation: ['length'],
  within: ['length', 'sigmas'],
  outside: ['length', 'sigmas'],
} as const;
type Parameter = (typeof PARAMETERS)[Rule['kind']][number];
/** The rule of the control limits is about one point and stays so. */
const parametersOf = (rule: Rule): readonly Parameter[] =>
  rule.kind === 'beyond' && rule.of === 1 ? ['sigmas'] : PARAMETERS[rule.kind];

const BOUNDS: Readonly<Record<Parameter, { min: number; max: number; step: number; precision?: number }>> = {
  points: { min: 1, max: 30, step: 1, precision: 0 },
  of: { min: 1, max: 30, step: 1, precision: 0 },
  length: { min: 1, max: 30, step: 1, precision: 0 },
  sigmas: { min: 0.1, max: 10, step: 0.5 },
};

interface RuleValues extends Partial<Readonly<Record<Parameter, number>>> {
  readonly on: boolean;
}

interface Values {
  readonly family: Family;
  readonly rules: Readonly<Record<string, RuleValues>>;
  readonly reason: string;
}

const familyOf = (rules: readonly Rule[]): Family =>
  rules.some(({ code }) => WESTERN_ELECTRIC.some((rule) => rule.code === code)) ? 'western' : 'nelson';

/** Every known rule, with the parameters in force where it is in force. */
function valuesOf(present: readonly Rule[]): Values['rules'] {
  const known = [...NELSON, ...WESTERN_ELECTRIC];
  return Object.fromEntries(
    known.map((rule) => {
      const inForce = present.find(({ code }) => code === rule.code);
      return [rule.code, { ...(inForce ?? rule), on: inForce !== undefined }];
    }),
  );
}

/** The chosen rules of a family; the form has asked for every parameter of theirs. */
const rulesOf = ({ family, rules }: Values): Rule[] =>
  FAMILIES[family].flatMap((rule) => {
    const { on, ...parameters } = rules[rule.code] ?? { on: false };
    return on ? [{ ...rule, ...parameters }] : [];
  });

function RuleRow({ rule }: { readonly rule: Rule }) {
  const t = useText();
  const form = Form.useFormInstance<Values>();
  const values = Form.useWatch(['rules', rule.code], { form, preserve: true });
  // A rule that is switched off has its usual figures again, whatever was left of them.
  const putBack = (): void => form.setFieldValue(['rules', rule.code], { ...rule, on: false });
  const given = Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== null));
  const words = ruleText(t, { ...rule, ...given });
  return (
    <div className={styles.rule}>
      <Form.Item name={['rules', rule.code, 'on']} valuePropName="checked" noStyle>
        <Checkbox onChange={({ target }) => !target.checked && putBack()}>
          <span translate="no">{rule.code}</span> {words}
        </Checkbox>
      </Form.Item>
      <span className={styles.ruleFigures}>
        {parametersOf(rule).map((parameter) => (
          <Form.Item
            key={parameter}
            name={['rules', rule.code, parameter]}
            rules={[{ required: values?.on ?? false, message: t('web.setup.required') }]}
            noStyle
          >
            <InputNumber
              {...BOUNDS[parameter]}
              aria-label={`${rule.code} ${t(`web.spc.rule.${parameter}`)}`}
              suffix={t(`web.spc.rule.${parameter}`)}
              disabled={!values?.on}
              style={{ width: 112 }}
            />
          </Form.Item>
        ))}
      </span>
    </div>
  );
}

/** Which rules judge from the next point on, and with what parameters. */
export function RulesForm({ chart, onClose }: { readonly chart: ChartDetail; readonly onClose: () => void }) {
  const t = useText();
  const readAgain = useReadAgain();
  const [form] = Form.useForm<Values>();
  const family = Form.useWatch('family', form) ?? familyOf(chart.rules);
  const chosen = Form.useWatch('rules', form);
  const some = FAMILIES[family].some(({ code }) => chosen?.[code]?.on);
  const choose = (next: Family): void => {
    // Whoever changes the family means its rules, not none of them.
    const none = !FAMILIES[next].some(({ code }) => form.getFieldValue(['rules', code, 'on']));
    if (none) for (const { code } of FAMILIES[next]) form.setFieldValue(['rules', code, 'on'], true);
  };
  const save = async ({ reason, ...values }: Values): Promise<void> => {
    await changeRules(chart, { rules: rulesOf({ ...values, reason }), reason }, newIdempotencyKey());
    await readAgain();
  };
  return (
    <FormModal<Values>
      title={t('web.spc.rules.change')}
      submit={t('web.spc.rules.change')}
      form={form}
      width={720}
      initialValues={{ family: familyOf(chart.rules), rules: valuesOf(chart.rules) }}
      canSubmit={some}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item name="family" label={t('web.spc.rules')}>
        <Segmented<Family>
          options={(['nelson', 'western'] as const).map((value) => ({ value, label: t(`web.spc.rules.${value}`) }))}
          onChange={choose}
        />
      </Form.Item>
      <div className={styles.stack} style={{ marginBottom: 16 }}>
        {FAMILIES[family].map((rule) => (
          <RuleRow key={rule.code} rule={rule} />
        ))}
      </div>
      {!some && <p role="alert">{t('error.control-chart.no-rules')}</p>}
      {chart.revisions.length > 0 && <p>{t('web.spc.freeze.effect')}</p>}
      <Form.Item
        name="reason"
        label={t('web.spc.freeze.reason')}
        rules={[{ required: true, min: 2, message: t('web.setup.required') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}
