import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { uiTexts } from '#renderer/texts/ui.ts';
import classes from './undo.module.css';

interface UndoOffer {
  /** What was done: `Đã xóa 1 ca trực.` */
  readonly message: string;
  readonly undo: () => Promise<void>;
}

const UNDO_NOTICE_ID = 'undo';
const OFFER_MS = 12_000;

let latestOffer: UndoOffer | undefined;

/** Offers to take back what was just done, by button or Ctrl+Z; takes the place of “Thầy/Cô có chắc không?”. */
export function offerUndo(offer: UndoOffer): void {
  notifications.hide(UNDO_NOTICE_ID);
  latestOffer = offer;
  notifications.show({
    id: UNDO_NOTICE_ID,
    autoClose: OFFER_MS,
    onClose: () => {
      if (latestOffer === offer) latestOffer = undefined;
    },
    message: (
      <div className={classes['offer']}>
        <span>{offer.message}</span>
        <Button
          size="compact-sm"
          onClick={() => {
            void undoLatest();
          }}
        >
          {uiTexts.undo}
        </Button>
      </div>
    ),
  });
}

/** Takes back what was done last, while the offer stands; says whether there was something to take back. */
export async function undoLatest(): Promise<boolean> {
  const offer = latestOffer;
  if (offer === undefined) return false;
  latestOffer = undefined;
  notifications.hide(UNDO_NOTICE_ID);
  await offer.undo();
  return true;
}
