import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';

/** The inspections by sampling a lot has gone through; nothing where there was none. */
export function LotInspections({ lotId }: { readonly lotId: string }) {
  const t = useText();
  const query = useQuery({
    queryKey: ['lot-inspections', 'of-lot', lotId],
    queryFn: ({ signal }) =>
      api.get<Page<Answer<'LotInspectionView'>>>('/lot-inspections', { query: { lotId, limit: 20 }, signal }),
  });
  const found = query.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <Panel title={t('web.lots.inspections')}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 24px' }}>
        {found.map(({ id, number, kind, status }) => (
          <span key={id}>
            <Link to={`/lot-inspections/${id}`} translate="no" className="num">
              {number}
            </Link>{' '}
            {t(`lot-inspection-kind.${kind}`)} <StateTag lifecycle="lot-inspection" state={status} bare />
          </span>
        ))}
      </div>
    </Panel>
  );
}
