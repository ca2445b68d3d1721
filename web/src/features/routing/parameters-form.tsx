import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import type { Operation, Parameter } from './api';
import styles from './routing.module.css';

interface ParametersFormProps {
  readonly operation: Operation;
  readonly onChange: (changes: Partial<Operation>) => void;
}

const FIELDS = ['code', 'name', 'nameEn', 'value', 'unit', 'min', 'max'] as const;

/** Process parameters with their limits. */
export function ParametersForm({ operation: { parameters }, onChange }: ParametersFormProps) {
  const t = useText();
  const put = (index: number, changes: Partial<Parameter>): void =>
    onChange({ parameters: parameters.map((each, at) => (at === index ? { ...each, ...changes } : each)) });
  const textOf = (field: (typeof FIELDS)[number], text: string) =>
    field === 'min' || field === 'max' ? text || null : text;
  return (
    <>
      {parameters.map((parameter, index) => (
        <div
          // Codes are edited here, so they cannot tell the rows apart.
          key={index}
          className={styles.part}
        >
          <div className={styles.partHead}>
            {FIELDS.map((field) => (
              <Input
                key={field}
                className={styles.grow}
                aria-label={t(`web.routing.parameter.${field}`)}
                placeholder={t(`web.routing.parameter.${field}`)}
                value={parameter[field] ?? ''}
                onChange={({ target }) => put(index, { [field]: textOf(field, target.value) })}
              />
            ))}
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('web.routing.remove')}
              onClick={() => onChange({ parameters: parameters.filter((_each, at) => at !== index) })}
            />
          </div>
        </div>
      ))}
      <Button
        block
        type="dashed"
        icon={<PlusOutlined />}
        style={{ marginTop: 10 }}
        onClick={() =>
          onChange({
            parameters: [...parameters, { code: '', name: '', nameEn: '', value: '', unit: '', min: null, max: null }],
          })
        }
      >
        {t('web.routing.add-parameter')}
      </Button>
    </>
  );
}
