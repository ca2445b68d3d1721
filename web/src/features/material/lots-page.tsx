import { PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type Key } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useMaterialsOf } from '../../shared/floor/use-materials';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { LOTS_KEY, type Lot, type Material } from './api';
import { useLotColumns } from './lot-columns';
import { ReceiveLot } from './receive-lot';
import { usePrintLabels } from '../../shared/floor/use-print-labels';
import { ScanField } from '../../shared/floor/scan-field';

/** Lots and serials, newest first; found by scan, number or state. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const navigate = useNavigate();
  const [receiving, setReceiving] = useState(false);
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const { busy, print } = usePrintLabels();
  const list = useCursorList<Lot>(LOTS_KEY, '/lots');
  const materials = useMaterialsOf(list.rows ?? []);
  const materialOf = (lot: Lot): Material | undefined => materials.data?.get(lot.materialId);
  const [number, ...columns] = useLotColumns((lot) => materialOf(lot)?.unit ?? '');
  const material = {
    key: 'material',
    title: t('web.lots.material'),
    width: 230,
    value: (row: Lot) => {
      const of = materialOf(row);
      return of ? `${of.code} ${nameOf(of)}` : '';
    },
  };
  return (
    <PageFrame
      title={t('web.lots.title')}
      subtitle={t('web.lots.subtitle')}
      actions={
        can('lot.receive') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setReceiving(true)}>
            {t('web.lots.receive')}
          </Button>
        )
      }
    >
      <ScanField />
      <DataTable
        {...list}
        title={t('web.lots.title')}
        columns={number ? [number, material, ...columns] : [material]}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/lots/${id}`)}
        selection={
          can('label.print')
            ? {
                keys: chosen,
                onChange: setChosen,
                selectable: () => true,
                label: ({ number }) => t('web.lots.select', { number }),
              }
            : undefined
        }
        toolbar={
          chosen.length > 0 && (
            <Button
              icon={<PrinterOutlined />}
              loading={busy}
              onClick={() => print(chosen.map((id) => ({ kind: 'lot', id: String(id) })))}
            >
              {t('web.print.labels', { count: chosen.length })}
            </Button>
          )
        }
        empty={{ title: t('web.lots.empty'), hint: t('web.lots.empty.hint') }}
      />
      {receiving && <ReceiveLot onClose={() => setReceiving(false)} />}
    </PageFrame>
  );
}
