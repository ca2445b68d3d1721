import { useQuery } from '@tanstack/react-query';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { QueryView } from '../../shared/ui/states';
import { Timeline } from '../../shared/ui/timeline';
import { fetchEvidence } from './api';
import styles from './score.module.css';

interface EvidenceProps {
  readonly base: string;
  readonly criterion: string;
}

/** The ledger entries a score was computed from, as they happened. */
export function Evidence({ base, criterion }: EvidenceProps) {
  const describe = useDescribeEntry();
  const query = useQuery({
    queryKey: ['evidence', base, criterion],
    queryFn: ({ signal }) => fetchEvidence(base, criterion, signal),
  });
  return (
    <div className={styles.evidence}>
      <QueryView query={query} rows={2} compact>
        {({ items }) => <Timeline entries={items} describe={describe} tone={entryTone} />}
      </QueryView>
    </div>
  );
}
