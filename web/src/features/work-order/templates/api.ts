import type { Answer } from '../../../shared/api/answers';
import { api, type Page } from '../../../shared/api/client';

export type OrderTemplate = Answer<'OrderTemplate'>;
export type OrderRecurrence = Answer<'OrderRecurrence'>;
export type TemplateTask = Answer<'TemplateTask'>;
export type RecurrenceDay = Answer<'RecurrenceDay'>;

export const TEMPLATES_KEY = ['order-templates'] as const;
export const RECURRENCES_KEY = ['order-recurrences'] as const;

export const TEMPLATE_TASKS_KEY = ['template-tasks'] as const;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const fetchTemplates = async (signal: AbortSignal): Promise<readonly OrderTemplate[]> =>
  (await api.get<{ items: readonly OrderTemplate[] }>('/order-templates', { signal })).items;

export const fetchTemplateTasks = async (signal: AbortSignal): Promise<readonly TemplateTask[]> =>
  (await api.get<{ items: readonly TemplateTask[] }>('/template-tasks', { signal })).items;

export const fetchRecurrences = async (signal: AbortSignal): Promise<readonly OrderRecurrence[]> =>
  (await api.get<{ items: readonly OrderRecurrence[] }>('/order-recurrences', { signal })).items;

export const fetchDays = (id: string, signal: AbortSignal): Promise<Page<RecurrenceDay>> =>
  api.get(`/order-recurrences/${id}/days`, { query: { limit: 200 }, signal });
