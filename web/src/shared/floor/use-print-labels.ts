import { App } from 'antd';
import { useState } from 'react';
import { openPdf } from '../api/open-pdf';
import { useLocale } from '../i18n/locale-provider';
import { problemText } from '../ui/problem-alert';
import { toProblem } from '../api/problem-error';

export interface LabelWish {
  readonly kind: 'order' | 'job-order' | 'lot' | 'box';
  readonly id: string;
  readonly copies?: number;
}

/** Labels of 60 × 40 mm in a window of their own. */
export function usePrintLabels(): { readonly busy: boolean; readonly print: (labels: readonly LabelWish[]) => void } {
  const { locale, t } = useLocale();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const print = async (labels: readonly LabelWish[]): Promise<void> => {
    setBusy(true);
    try {
      await openPdf('/labels', { labels, locale });
    } catch (error) {
      message.error(problemText(toProblem(error), t));
    } finally {
      setBusy(false);
    }
  };
  return { busy, print: (labels) => void print(labels) };
}
