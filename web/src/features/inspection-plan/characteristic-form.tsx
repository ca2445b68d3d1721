import { Alert, AutoComplete, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import type { ClassStep } from './api';
import { Field } from './field';
import { GeometricFields } from './geometric-fields';
import styles from './inspection-plan.module.css';
import { oneTenthHint } from './one-tenth';
import type { DraftLine } from './plan-draft';
import type { LineProblems } from './plan-problems';

interface CharacteristicFormProps {
  readonly line: DraftLine;
  readonly gauges: readonly ClassStep[];
  readonly problems: LineProblems;
  readonly onChange: (changes: Partial<DraftLine>) => void;
}

const KINDS = ['variable', 'attribute'] as const;
const CLASSES = ['A', 'B', 'C'] as const;
const SAMPLINGS = ['each', 'first', 'every'] as const;
type Way = (typeof SAMPLINGS)[number];
/** What an attribute has none of. */
const NO_VALUES = { nominal: null, lsl: null, usl: null, geometric: null } as const;

/** What one line of a plan says. */
export function CharacteristicForm({ line, gauges, problems, onChange }: CharacteristicFormProps) {
  const t = useText();
  const hint = oneTenthHint(line, gauges, t);
  const isVariable = line.kind === 'variable';
  const { sampling } = line;
  const every = typeof sampling === 'object' ? sampling.every : null;
  const text = (field: 'balloon' | 'name' | 'nameEn' | 'requirement' | 'unit', label: string, max: number) => (
    <Field label={label} problem={problems[field]} wide={['name', 'nameEn', 'requirement'].includes(field)}>
      <Input
        aria-label={label}
        maxLength={max}
        value={line[field]}
        // The form of a new line may stand below the edge of the screen.
        autoFocus={field === 'name' && line.id === undefined}
        placeholder={field === 'requirement' ? t('web.plan.requirement.example') : undefined}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </Field>
  );
  const value = (field: 'nominal' | 'lsl' | 'usl', label: string) => (
    <Field label={label} problem={problems[field]}>
      <Input
        aria-label={label}
        inputMode="decimal"
        maxLength={20}
        value={line[field] ?? ''}
        onChange={({ target }) => onChange({ [field]: target.value.trim() || null })}
      />
    </Field>
  );
  return (
    <Form layout="vertical" component="div" className={styles.fields}>
      {text('balloon', t('web.plan.balloon'), 16)}
      <Field label={t('web.plan.kind')} problem={problems['kind']}>
        <Select
          aria-label={t('web.plan.kind')}
          value={line.kind}
          onChange={(kind) => onChange(kind === 'attribute' ? { kind, ...NO_VALUES } : { kind })}
          options={KINDS.map((kind) => ({ value: kind, label: t(`web.plan.kind.${kind}`) }))}
        />
      </Field>
      <Field label={t('web.plan.class')} problem={problems['class']}>
        <Select
          aria-label={t('web.plan.class')}
          value={line.class}
          onChange={(rank) => onChange({ class: rank })}
          options={CLASSES.map((rank) => ({ value: rank, label: t(`defect-class.${rank}`) }))}
        />
      </Field>
      {text('name', t('web.plan.name'), 100)}
      {text('nameEn', t('web.plan.name-en'), 100)}
      {text('requirement', t('web.plan.requirement'), 200)}
      {isVariable && <GeometricFields line={line} problems={problems} onChange={onChange} />}
      {isVariable && !line.geometric && value('nominal', t('web.plan.nominal'))}
      {isVariable && !line.geometric && value('lsl', t('web.plan.lsl'))}
      {isVariable && value('usl', t(line.geometric ? 'web.plan.tolerance' : 'web.plan.usl'))}
      {isVariable && text('unit', t('web.plan.unit'), 16)}
      {isVariable && (
        <Field label={t('web.plan.decimals')} problem={problems['decimals']}>
          <InputNumber
            aria-label={t('web.plan.decimals')}
            min={0}
            max={6}
            value={line.decimals}
            onChange={(decimals) => onChange({ decimals: decimals ?? 0 })}
            style={{ width: '100%' }}
          />
        </Field>
      )}
      <Field label={t('web.plan.sampling')} problem={problems['sampling']}>
        <Select<Way>
          aria-label={t('web.plan.sampling')}
          value={typeof sampling === 'object' ? 'every' : sampling}
          onChange={(way) => onChange({ sampling: way === 'every' ? { every: 5 } : way })}
          options={SAMPLINGS.map((way) => ({ value: way, label: t(`web.plan.sampling.${way}`) }))}
        />
      </Field>
      {every !== null && (
        <Field label={t('web.plan.every')} problem={problems['every']}>
          <InputNumber
            aria-label={t('web.plan.every')}
            min={2}
            max={99_999}
            value={every}
            onChange={(count) => count && onChange({ sampling: { every: count } })}
            style={{ width: '100%' }}
          />
        </Field>
      )}
      <Field label={t('web.plan.mandatory')} problem={problems['mandatory']}>
        <Switch
          aria-label={t('web.plan.mandatory')}
          checked={line.mandatory}
          onChange={(mandatory) => onChange({ mandatory })}
        />
      </Field>
      <Field label={t('web.plan.zone')} problem={problems['zone']}>
        <Input
          aria-label={t('web.plan.zone')}
          maxLength={16}
          value={line.zone ?? ''}
          onChange={({ target }) => onChange({ zone: target.value.trim() || null })}
        />
      </Field>
      <Field label={t('web.plan.gauge-class')} problem={problems['gaugeClass']} wide>
        <AutoComplete
          aria-label={t('web.plan.gauge-class')}
          value={line.gaugeClass ?? ''}
          onChange={(gaugeClass: string) => onChange({ gaugeClass: gaugeClass || null })}
          options={[...new Set(gauges.map(({ gaugeClass }) => gaugeClass))].map((gaugeClass) => ({
            value: gaugeClass,
          }))}
          showSearch={{ filterOption: (typed, option) => Boolean(option?.value.includes(typed.toUpperCase())) }}
        />
      </Field>
      {hint && <Alert type="warning" showIcon role="status" title={hint} className={styles.wide} />}
    </Form>
  );
}
