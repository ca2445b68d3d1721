import { DeleteOutlined, PaperClipOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, InputNumber, Select, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { INPUT_TYPES, STEP_KINDS, type StepInputView, type StepMediaView } from '../../shared/station/step-types';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { sendRoutingFile, type Operation, type Step } from './api';
import styles from './routing.module.css';

interface StepsFormProps {
  readonly routingId: string;
  readonly operation: Operation;
  readonly onChange: (changes: Partial<Operation>) => void;
}

function mediaKindOf(name: string): StepMediaView['kind'] {
  if (/\.(mp4|webm)$/i.test(name)) return 'video';
  if (/\.(pdf|dxf)$/i.test(name)) return 'drawing';
  return /\.(glb|gltf|stl|step|stp)$/i.test(name) ? 'model' : 'picture';
}

interface OneProps {
  readonly routingId: string;
  readonly step: Step;
  readonly onChange: (changes: Partial<Step>) => void;
  readonly onRemove: () => void;
}

function InputFields({
  input,
  onChange,
}: {
  readonly input: StepInputView;
  readonly onChange: (input: StepInputView) => void;
}) {
  const t = useText();
  if (input.type === 'choice') {
    return (
      <Select
        mode="tags"
        aria-label={t('web.routing.choices')}
        placeholder={t('web.routing.choices')}
        value={[...(input.choices ?? [])]}
        onChange={(choices) => onChange({ ...input, choices })}
        tokenSeparators={[',', '，', '、', ';', '；']}
      />
    );
  }
  if (input.type !== 'number') return null;
  const part = (field: 'min' | 'max' | 'unit') => (
    <Input
      className={styles.grow}
      aria-label={t(`web.routing.${field}`)}
      placeholder={t(`web.routing.${field}`)}
      value={input[field] ?? ''}
      onChange={({ target }) => onChange({ ...input, [field]: target.value || undefined })}
    />
  );
  return (
    <div className={styles.partHead}>
      {part('min')}
      {part('max')}
      {part('unit')}
    </div>
  );
}

function StepForm({ routingId, step, onChange, onRemove }: OneProps) {
  const t = useText();
  const [error, setError] = useState<unknown>(null);
  const media = step.media ?? [];
  const add = (file: File): void => {
    setError(null);
    sendRoutingFile(routingId, file).then(
      ({ id, name }) => onChange({ media: [...media, { kind: mediaKindOf(name), fileId: id, name }] }),
      setError,
    );
  };
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <InputNumber
          aria-label={t('web.routing.step-number')}
          min={1}
          max={999}
          value={step.seq}
          onChange={(seq) => seq && onChange({ seq })}
          style={{ width: 70 }}
        />
        <Select
          aria-label={t('web.routing.step-kind')}
          value={step.kind}
          onChange={(kind) =>
            onChange({ kind, input: kind === 'capture' ? (step.input ?? { type: 'number' }) : undefined })
          }
          options={STEP_KINDS.map((value) => ({ value, label: t(`web.routing.step.${value}`) }))}
          style={{ width: 100 }}
        />
        {step.kind === 'capture' && (
          <Select
            aria-label={t('web.routing.input')}
            value={step.input?.type}
            onChange={(type) => onChange({ input: { type } })}
            options={INPUT_TYPES.map((value) => ({ value, label: t(`web.routing.input.${value}`) }))}
            style={{ width: 100 }}
          />
        )}
        <Checkbox checked={step.mandatory} onChange={({ target }) => onChange({ mandatory: target.checked })}>
          {t('web.routing.mandatory')}
        </Checkbox>
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('web.routing.remove')} onClick={onRemove} />
      </div>
      <Input
        aria-label={t('web.routing.step-title')}
        placeholder={t('web.routing.step-title')}
        maxLength={100}
        value={step.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      <Input
        aria-label={t('web.routing.step-title-en')}
        placeholder={t('web.routing.step-title-en')}
        maxLength={100}
        value={step.titleEn}
        onChange={({ target }) => onChange({ titleEn: target.value })}
      />
      <Input.TextArea
        aria-label={t('web.routing.step-text')}
        placeholder={t('web.routing.step-text')}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={step.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <Input.TextArea
        aria-label={t('web.routing.step-text-en')}
        placeholder={t('web.routing.step-text-en')}
        maxLength={2000}
        autoSize={{ minRows: 1, maxRows: 8 }}
        value={step.textEn}
        onChange={({ target }) => onChange({ textEn: target.value })}
      />
      {step.input && <InputFields input={step.input} onChange={(input) => onChange({ input })} />}
      <ProblemAlert error={error} />
      <div className={styles.partHead}>
        {media.map((medium) => (
          <Tag
            key={medium.fileId}
            closable
            onClose={() => onChange({ media: media.filter((each) => each !== medium) })}
          >
            {medium.name}
          </Tag>
        ))}
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            add(file);
            return false;
          }}
        >
          <Button size="small" icon={<PaperClipOutlined />}>
            {t('web.routing.add-media')}
          </Button>
        </Upload>
      </div>
    </div>
  );
}

/** The work instruction of an operation, step by step. */
export function StepsForm({ routingId, operation, onChange }: StepsFormProps) {
  const t = useText();
  const { steps } = operation;
  const put = (index: number, changes: Partial<Step>): void =>
    onChange({ steps: steps.map((step, at) => (at === index ? { ...step, ...changes } : step)) });
  const add = (): void => {
    const seq = Math.max(0, ...steps.map((step) => step.seq)) + 1;
    const empty = { title: '', titleEn: '', text: '', textEn: '', picture: null };
    onChange({ steps: [...steps, { ...empty, seq, kind: 'instruction', mandatory: false }] });
  };
  return (
    <>
      {steps.map((step, index) => (
        <StepForm
          // The place in the list: a step has no name of its own before it is saved, and its number may be changed.
          key={index}
          routingId={routingId}
          step={step}
          onChange={(changes) => put(index, changes)}
          onRemove={() => onChange({ steps: steps.filter((_step, at) => at !== index) })}
        />
      ))}
      <Button block type="dashed" icon={<PlusOutlined />} onClick={add} style={{ marginTop: 10 }}>
        {t('web.routing.add-step')}
      </Button>
    </>
  );
}
