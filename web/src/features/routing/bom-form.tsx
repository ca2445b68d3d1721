import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select, type InputProps } from 'antd';
import { unitText } from '#libs/texts';
import { api } from '../../shared/api/client';
import { MaterialSelect } from '../../shared/floor/material-select';
import { quantityRule } from '../../shared/floor/quantity-field';
import { useMaterial } from '../../shared/floor/use-materials';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { bomKey, type Bom } from './bom';
import styles from './routing.module.css';

interface Line {
  readonly componentId: string;
  readonly quantity: string;
  readonly operationNumber: number | null;
  readonly consumption: Bom['tree']['consumption'];
}

interface Values {
  readonly lines: readonly Line[];
}

const NEW_LINE: Partial<Line> = { quantity: '1', consumption: 'backflush' };

/** How much of the component one piece takes, in the component's unit; the form gives it its value. */
function QuantityOf({ line, ...input }: InputProps & { readonly line: number }) {
  const t = useText();
  const componentId = Form.useWatch<string | undefined>(['lines', line, 'componentId']);
  const unit = useMaterial(componentId).data?.unit;
  return <Input {...input} inputMode="decimal" suffix={unit && unitText(t, unit)} />;
}

/** The bill of one material, one level down, written anew as a whole. */
export function BomForm({ bom: { tree, version }, onClose }: { readonly bom: Bom; readonly onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('web.setup.required') };
  const save = async ({ lines }: Values): Promise<void> => {
    await api.put(`/materials/${tree.materialId}/bom`, { lines }, { ifMatch: version });
    await queries.invalidateQueries({ queryKey: bomKey(tree.materialId) });
  };
  return (
    <FormModal<Values>
      title={`${t('web.bom.edit')} · ${tree.code} ${tree.revision}`}
      submit={t('web.save')}
      width={860}
      form={form}
      initialValues={{
        lines: tree.components.map(({ materialId, quantity, operationNumber, consumption }) => ({
          componentId: materialId,
          quantity,
          operationNumber,
          consumption,
        })),
      }}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.hint}>{t('web.bom.edit.hint')}</p>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.bomLine}>
                <Form.Item name={[name, 'componentId']} label={t('web.bom.component')} rules={[required]}>
                  <MaterialSelect except={tree.materialId} />
                </Form.Item>
                <Form.Item name={[name, 'quantity']} label={t('web.bom.quantity')} rules={[required, quantityRule(t)]}>
                  <QuantityOf line={name} />
                </Form.Item>
                <Form.Item name={[name, 'operationNumber']} label={t('web.bom.operation')}>
                  <InputNumber min={1} max={9999} precision={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[name, 'consumption']} label={t('web.bom.consumption')}>
                  <Select
                    options={(['backflush', 'scan'] as const).map((value) => ({ value, label: t(`web.bom.${value}`) }))}
                  />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={t('web.bom.remove')} onClick={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add(NEW_LINE)}>
              {t('web.bom.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FormModal>
  );
}
