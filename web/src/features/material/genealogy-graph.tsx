import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LotGraph } from '../../shared/floor/lot-graph';
import { useText } from '../../shared/i18n/locale-provider';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchGraph } from './api';

const STEP = 3;

/** What the lot was made of, at the left, and where it went, at the right; a node leads to its lot. */
export function GenealogyGraph({ id }: { readonly id: string }) {
  const t = useText();
  const [depth, setDepth] = useState(STEP);
  const query = useQuery({
    queryKey: ['lot', id, 'graph', depth],
    queryFn: ({ signal }) => fetchGraph(id, depth, signal),
  });
  return (
    <QueryView query={query}>
      {(graph) =>
        graph.lots.length === 1 ? (
          <Empty compact title={t('web.lot.genealogy.none')} hint={t('web.lot.genealogy.none.hint')} />
        ) : (
          <>
            {graph.more.length > 0 && (
              <Alert
                type="info"
                showIcon
                title={t('web.lot.genealogy.more', { lots: graph.more.length })}
                action={
                  <Button size="small" onClick={() => setDepth(depth + STEP)} disabled={depth >= 48}>
                    {t('web.lot.genealogy.further')}
                  </Button>
                }
                style={{ marginBottom: 8 }}
              />
            )}
            <LotGraph
              label={t('web.lot.genealogy')}
              lots={graph.lots}
              edges={graph.edges}
              roots={new Set([graph.rootId])}
            />
          </>
        )
      }
    </QueryView>
  );
}
