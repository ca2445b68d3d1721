import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import type { LotInspection } from './api';

const KINDS = ['incoming', 'final'] as const;

/** Whether something is about lots that come in or lots that are finished, to filter by. */
export function useKindColumn<Row extends Pick<LotInspection, 'kind'>>(): Column<Row> {
  const t = useText();
  const shown = ({ kind }: Pick<LotInspection, 'kind'>): string => t(`lot-inspection-kind.${kind}`);
  return {
    key: 'kind',
    title: t('web.lot-inspections.kind'),
    width: 110,
    value: ({ kind }) => kind,
    exported: shown,
    render: shown,
    filter: KINDS.map((kind) => ({ value: kind, text: shown({ kind }) })),
  };
}
