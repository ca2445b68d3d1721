import { useQueryClient } from '@tanstack/react-query';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { useTopic } from '../../shared/realtime/use-topic';
import { CHARTS_KEY, chartKey, fetchChart, fetchPicture, pictureKey, type DrawnPoint, type Picture } from './api';

const isPoint = (value: unknown): value is DrawnPoint =>
  typeof value === 'object' && value !== null && 'readings' in value && 'location' in value;

/** A point that comes behind the others is drawn at once; any other news is read again. */
function withPoint(before: Picture | undefined, point: DrawnPoint, newest: number | null): Picture | undefined {
  const last = before?.points.at(-1);
  if (!before || (last && (point.at < last.at || point.id === last.id))) return undefined;
  const points = [...before.points, { ...point, position: (last?.position ?? 0) + 1 }];
  return { ...before, total: before.total + 1, points: newest === null ? points : points.slice(-newest) };
}

/** What a chart shows, point by point as it is measured. */
export function usePicture(id: string, newest: number | null) {
  const queries = useQueryClient();
  const key = pictureKey(id, newest);
  useTopic(`control-chart:${id}`, ({ type, payload }) => {
    const point = payload['point'];
    const grown =
      type === 'control-chart.plotted' && isPoint(point)
        ? withPoint(queries.getQueryData<Picture>(key), point, newest)
        : undefined;
    if (grown) queries.setQueryData(key, grown);
  });
  return useLiveQuery(key, (signal) => fetchPicture(id, newest, signal), [`control-chart:${id}`], {
    keepsPrevious: true,
  });
}

export function useChart(id: string) {
  return useLiveQuery([...chartKey(id), 'detail'], (signal) => fetchChart(id, signal), [`control-chart:${id}`]);
}

export function useReadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: CHARTS_KEY });
}
