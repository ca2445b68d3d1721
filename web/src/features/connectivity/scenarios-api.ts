import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import { VIRTUAL_LINE_KEY } from '../../shared/floor/virtual-line';
import { useLocale } from '../../shared/i18n/locale-provider';

export type Scenario = Answer<'Scenario'>;

interface Scenarios {
  readonly items: readonly Scenario[];
}

export function useScenarios(): UseQueryResult<Scenarios, Error> {
  return useQuery({
    queryKey: [...VIRTUAL_LINE_KEY, 'scenarios'],
    queryFn: ({ signal }) => api.get<Scenarios>('/virtual-line/scenarios', { signal }),
    staleTime: 60_000,
  });
}

/** Name and description of a scenario in the current language. */
export function useScenarioWords(): (scenario: Scenario) => { readonly name: string; readonly description: string } {
  const { locale } = useLocale();
  return (scenario) =>
    locale === 'zh-CN'
      ? { name: scenario.name, description: scenario.description }
      : { name: scenario.nameEn, description: scenario.descriptionEn };
}
