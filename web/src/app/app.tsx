import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState, type ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from '../shared/api/query-client';
import { LocaleProvider, useLocale } from '../shared/i18n/locale-provider';
import { officeTheme } from '../shared/theme/tokens';
import { createRouter } from './router';

function Theme({ children }: { readonly children: ReactNode }) {
  const { locale } = useLocale();
  dayjs.locale(locale === 'zh-CN' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={locale === 'zh-CN' ? zhCN : enUS}
      theme={officeTheme}
      // Chinese two-character buttons keep their width; the gap antd inserts is not ours.
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: false }}
    >
      <AntdApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  );
}

export function App() {
  const [queries] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <Theme>
          <RouterProvider router={router} />
        </Theme>
      </LocaleProvider>
    </QueryClientProvider>
  );
}
