import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { FLOOR_KEYS, type OrderDetail, type PieceNumber } from './api';
import { decideOnSerials } from './changes/api';
import { HoldSerials } from './changes/hold-serials';
import styles from './order-page.module.css';

const TONE = { open: 'plan', made: 'ok', scrapped: 'fault', unfinished: 'cancelled' } as const;

/** Nothing is made in it any more. */
const GIVEN_UP: ReadonlySet<string> = new Set(['aborted', 'cancelled']);

/** The pieces of an order by number: being made, held, in stock, scrapped. */
export function OrderSerials({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const can = useCan();
  const [holding, setHolding] = useState(false);
  const { serials } = order;
  if (serials.length === 0) return null;
  const givenUp = GIVEN_UP.has(order.status);
  const mayHold = can('piece.hold') && !givenUp;
  const shownAs = (state: PieceNumber['state']) => (givenUp && state === 'open' ? 'unfinished' : state);
  const held = serials.filter(({ hold }) => hold !== null);
  const canBeHeld = serials.some(({ state, hold }) => state === 'open' && hold === null);
  return (
    <Panel
      title={t('web.order.serials.title')}
      extra={mayHold && canBeHeld && <Button onClick={() => setHolding(true)}>{t('web.order.serials.hold')}</Button>}
    >
      {held.length > 0 && (
        <ul className={styles.held}>
          {held.map((piece) => (
            <HeldPiece key={piece.number} order={order} piece={piece} mayRelease={mayHold} />
          ))}
        </ul>
      )}
      <ul className={styles.serials}>
        {serials
          .filter(({ hold }) => hold === null)
          .map(({ number, state, lotId }) => (
            <li key={number}>
              <span className="num" translate="no">
                {lotId ? <Link to={`/lots/${lotId}`}>{number}</Link> : number}
              </span>{' '}
              <ToneTag tone={TONE[shownAs(state)]} bare text={t(`web.order.serials.${shownAs(state)}`)} />
            </li>
          ))}
      </ul>
      {holding && <HoldSerials order={order} onClose={() => setHolding(false)} />}
    </Panel>
  );
}

interface HeldPieceProps {
  readonly order: OrderDetail;
  readonly piece: PieceNumber;
  readonly mayRelease: boolean;
}

/** A piece that is being made and held: why, by whom, and the way on. */
function HeldPiece({ order, piece: { number, hold }, mayRelease }: HeldPieceProps) {
  const t = useText();
  const { mutateAsync } = useCommand(
    (reason: string, key) => decideOnSerials(order.id, 'release', { serials: [number], reason }, key),
    { invalidates: FLOOR_KEYS },
  );
  if (!hold) return null;
  return (
    <li>
      <span className="num" translate="no">
        {number}
      </span>
      <ToneTag tone="hold" bare text={t('web.order.serials.held')} />
      <span>{hold.reason}</span>
      <span className={styles.who}>
        {hold.byName && <>{hold.byName} · </>}
        <TimeText at={hold.at} show="datetime" />
      </span>
      {mayRelease && (
        <ConfirmAction
          size="small"
          label={t('web.order.serials.release')}
          aria-label={t('web.order.serials.release-one', { number })}
          reason="required"
          onConfirm={(reason) => mutateAsync(reason ?? '')}
        />
      )}
    </li>
  );
}
