import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useEquipmentClass } from '../../shared/floor/use-equipment-class';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import { DOCUMENTS_KEY, fetchDocuments, type Operation } from './api';
import { withOperation, withPredecessors, type Draft, type DraftOperation } from './draft';
import styles from './routing.module.css';

interface OperationFormProps {
  readonly draft: Draft;
  readonly operation: DraftOperation;
  readonly onChange: (draft: Draft) => void;
}

const ACTORS = ['machine', 'person'] as const;

/** `VISE-100×2, T03` as classes with counts. */
function toolsOf(text: string): Operation['tools'] {
  return text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [toolClass = '', count] = part.split(/[×*]/);
      return { toolClass: toolClass.trim(), count: Number(count ?? '1') || 1 };
    });
}

const toolText = (tools: Operation['tools']): string =>
  (tools ?? []).map(({ toolClass, count }) => (count === 1 ? toolClass : `${toolClass}×${count}`)).join(', ');

/** What an operation is and needs. */
export function OperationForm({ draft, operation, onChange }: OperationFormProps) {
  const t = useText();
  const nameOf = useName();
  const classOf = useEquipmentClass();
  const units = useWorkUnits().data ?? [];
  const documents =
    useQuery({ queryKey: DOCUMENTS_KEY, queryFn: ({ signal }) => fetchDocuments(signal) }).data?.items ?? [];
  const put = (changes: Partial<Operation>): void => onChange(withOperation(draft, operation.key, changes));
  const before = draft.links.filter(({ to }) => to === operation.key).map(({ from }) => from);
  const classes = [...new Set(units.map(({ equipmentClass }) => equipmentClass))].filter(Boolean);
  const label = (key: Parameters<typeof t>[0]) => ({ label: t(key), htmlFor: undefined });
  return (
    <Form layout="vertical" component="div" className={styles.fields}>
      <Form.Item {...label('web.routing.number')}>
        <InputNumber
          aria-label={t('web.routing.number')}
          min={1}
          max={9999}
          value={operation.number}
          onChange={(number) => number && put({ number })}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.code')}>
        <Input
          aria-label={t('web.routing.code')}
          maxLength={32}
          value={operation.code}
          onChange={({ target }) => put({ code: target.value })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.name')} className={styles.wide}>
        <Input
          aria-label={t('web.routing.name')}
          maxLength={100}
          value={operation.name}
          onChange={({ target }) => put({ name: target.value })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.name-en')} className={styles.wide}>
        <Input
          aria-label={t('web.routing.name-en')}
          maxLength={100}
          value={operation.nameEn}
          onChange={({ target }) => put({ nameEn: target.value })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.after')} className={styles.wide}>
        <Select
          mode="multiple"
          aria-label={t('web.routing.after')}
          placeholder={t('web.routing.after.none')}
          value={before}
          onChange={(keys) => onChange(withPredecessors(draft, operation.key, keys))}
          options={draft.operations
            .filter(({ key }) => key !== operation.key)
            .map((other) => ({ value: other.key, label: `${other.number} ${nameOf(other)}` }))}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.work-unit')}>
        <Select
          aria-label={t('web.routing.work-unit')}
          value={operation.workUnitId}
          onChange={(workUnitId) => put({ workUnitId })}
          options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.equipment-class')}>
        <OptionalSelect
          aria-label={t('web.routing.equipment-class')}
          placeholder={t('web.routing.equipment-class.none')}
          value={operation.equipmentClass}
          onChange={(equipmentClass) => put({ equipmentClass })}
          options={classes.map((value) => ({ value, label: classOf(value) }))}
        />
      </Form.Item>
      {(['control', 'reporting'] as const).map((field) => (
        <Form.Item key={field} {...label(`web.routing.${field}`)}>
          <Select
            aria-label={t(`web.routing.${field}`)}
            value={operation[field]}
            onChange={(actor) => put({ [field]: actor })}
            options={ACTORS.map((value) => ({ value, label: t(`web.routing.by.${value}`) }))}
          />
        </Form.Item>
      ))}
      {(['setupSeconds', 'runSeconds'] as const).map((field) => (
        <Form.Item key={field} {...label(`web.routing.${field}`)}>
          <InputNumber
            aria-label={t(`web.routing.${field}`)}
            min={0}
            max={86_400}
            value={operation[field]}
            onChange={(seconds) => put({ [field]: seconds ?? 0 })}
            suffix="s"
            style={{ width: '100%' }}
          />
        </Form.Item>
      ))}
      <Form.Item {...label('web.routing.transferBatch')}>
        <Input
          aria-label={t('web.routing.transferBatch')}
          inputMode="decimal"
          value={operation.transferBatch}
          onChange={({ target }) => put({ transferBatch: target.value })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.qualification')}>
        <Input
          aria-label={t('web.routing.qualification')}
          maxLength={64}
          value={operation.qualification ?? ''}
          onChange={({ target }) => put({ qualification: target.value || null })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.alternative')}>
        <Input
          aria-label={t('web.routing.alternative')}
          maxLength={32}
          value={operation.branch?.group ?? ''}
          onChange={({ target }) =>
            put({ branch: target.value ? { kind: 'alternative', group: target.value } : undefined })
          }
        />
      </Form.Item>
      <Form.Item {...label('web.routing.optional')}>
        <Switch
          aria-label={t('web.routing.optional')}
          checked={operation.optional ?? false}
          onChange={(optional) => put({ optional: optional || undefined })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.nc-program')}>
        <Input
          aria-label={t('web.routing.nc-program')}
          maxLength={64}
          value={operation.ncProgram ?? ''}
          onChange={({ target }) => put({ ncProgram: target.value || undefined })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.produces')}>
        <OptionalSelect
          aria-label={t('web.routing.produces')}
          placeholder={t('web.routing.produces.none')}
          value={operation.produces}
          onChange={(produces) => put({ produces })}
          options={(['lot', 'serial'] as const).map((value) => ({ value, label: t(`web.routing.produces.${value}`) }))}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.tools')} className={styles.wide}>
        <Input
          key={operation.key}
          aria-label={t('web.routing.tools')}
          placeholder={t('web.routing.tools.example')}
          defaultValue={toolText(operation.tools)}
          onBlur={({ target }) => put({ tools: toolsOf(target.value) })}
        />
      </Form.Item>
      <Form.Item {...label('web.routing.documents')} className={styles.wide}>
        <Select
          mode="multiple"
          aria-label={t('web.routing.documents')}
          value={[...operation.documentIds]}
          onChange={(documentIds) => put({ documentIds })}
          options={documents.map((document) => ({ value: document.id, label: `${document.code} ${nameOf(document)}` }))}
        />
      </Form.Item>
    </Form>
  );
}
