import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { OrdersBoard } from './orders-board';
import { OrdersTable } from './orders-table';
import { PlanForm } from './plan-form';
import { Plans } from './plans';
import { RequestForm } from './request-form';
import { RoundsView } from './rounds-view';

const TABS = ['board', 'plans', 'rounds', 'history'] as const;

/** What is due, who is at it, what was looked at. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [open, setOpen] = useState<'request' | 'plan' | null>(null);
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'board';
  const content = { board: OrdersBoard, plans: Plans, rounds: RoundsView, history: OrdersTable };
  return (
    <PageFrame
      title={t('web.maintenance.title')}
      subtitle={t('web.maintenance.subtitle')}
      actions={
        <>
          {tab === 'plans' && can('maintenance.plan') && (
            <Button icon={<PlusOutlined />} onClick={() => setOpen('plan')}>
              {t('web.maintenance.plan.new')}
            </Button>
          )}
          {can('maintenance.request') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('request')}>
              {t('web.maintenance.new')}
            </Button>
          )}
        </>
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'board' ? {} : { tab: key }, { replace: true })}
        items={TABS.map((key) => {
          const Content = content[key];
          return { key, label: t(`web.maintenance.${key}`), children: key === tab && <Content /> };
        })}
      />
      {open === 'request' && (
        <RequestForm onClose={() => setOpen(null)} onDone={({ id }) => void navigate(`/maintenance/${id}`)} />
      )}
      {open === 'plan' && <PlanForm onClose={() => setOpen(null)} />}
    </PageFrame>
  );
}
