import { DiffOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { Empty } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { Changes, differs } from './changes';
import type { Draft } from './draft';
import type { Conflict, SetAside } from './use-draft-conflict';
import styles from './routing.module.css';

function ChangeNotes({ theirs, mine }: { readonly theirs: string; readonly mine: string }) {
  const t = useText();
  return (
    <Panel title={t('web.routing.change-note')}>
      <dl className={styles.notes}>
        <dt>{t('web.routing.conflict.theirs')}</dt>
        <dd>{theirs || '–'}</dd>
        <dt>{t('web.routing.conflict.mine')}</dt>
        <dd>{mine || '–'}</dd>
      </dl>
    </Panel>
  );
}

/** Somebody else has saved the draft meanwhile: who and when, what differs, and what becomes of one's own work. */
export function DraftConflict({ conflict, draft }: { readonly conflict: Conflict; readonly draft: Draft }) {
  const t = useText();
  const [comparing, setComparing] = useState(false);
  const { standing, looking, error } = conflict;
  if (!standing) return <ProblemAlert error={error} />;
  const { stored, changedAt, changedByName, changedByCaller, differences } = standing;
  const isDraft = stored.status === 'draft';
  const compare = (): void => {
    conflict.look();
    setComparing(true);
  };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={
          changedByCaller
            ? t('web.routing.conflict.mine-elsewhere')
            : t('web.routing.conflict', { name: changedByName ?? t('web.routing.conflict.somebody') })
        }
        description={
          <>
            <p className={styles.hint}>
              <TimeText at={changedAt} show="datetime" /> · {t('web.routing.conflict.hint')}
              {!isDraft && ` ${t('web.routing.conflict.not-draft')}`}
            </p>
            <Space wrap>
              <Button icon={<DiffOutlined />} onClick={compare}>
                {t('web.routing.conflict.look')}
              </Button>
              {isDraft && (
                <ConfirmAction
                  label={t('web.routing.conflict.take')}
                  description={t('web.routing.conflict.take.hint')}
                  onConfirm={conflict.takeTheirs}
                />
              )}
              {isDraft && (
                <ConfirmAction
                  danger
                  label={t('web.routing.conflict.overwrite')}
                  description={t('web.routing.conflict.overwrite.hint')}
                  onConfirm={conflict.overwrite}
                />
              )}
              <ConfirmAction
                label={t('web.routing.conflict.next')}
                description={t('web.routing.conflict.next.hint')}
                onConfirm={conflict.saveAsNext}
              />
            </Space>
          </>
        }
        style={{ marginBottom: 16 }}
      />
      <Drawer
        open={comparing}
        size={960}
        title={t('web.routing.conflict.look')}
        onClose={() => setComparing(false)}
        loading={looking}
      >
        <ProblemAlert error={error} />
        <div className={styles.stack}>
          {stored.changeNote !== draft.changeNote && <ChangeNotes theirs={stored.changeNote} mine={draft.changeNote} />}
          {differs(differences) ? (
            <Changes
              comparison={differences}
              from={t('web.routing.conflict.theirs')}
              to={t('web.routing.conflict.mine')}
            />
          ) : (
            <Empty compact art="sheet" title={t('web.routing.conflict.same')} />
          )}
        </div>
      </Drawer>
    </>
  );
}

/** What was not taken is kept beside until somebody drops it. */
export function KeptAside({ aside, conflict }: { readonly aside: SetAside; readonly conflict: Conflict }) {
  const t = useText();
  return (
    <Alert
      type="info"
      showIcon
      title={t(`web.routing.aside.${aside.whose}`)}
      action={
        <Space>
          <Button size="small" onClick={conflict.putBack}>
            {t('web.routing.aside.put-back')}
          </Button>
          <ConfirmAction
            size="small"
            label={t('web.routing.aside.drop')}
            description={t('web.routing.aside.drop.hint')}
            onConfirm={conflict.dropAside}
          />
        </Space>
      }
      style={{ marginBottom: 16 }}
    />
  );
}
