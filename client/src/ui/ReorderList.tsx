import { useState, type DragEvent, type ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import { Button } from './Button.js';
import { classes } from './classes.js';
import { Icon } from './Icon.js';
import { useAnnounce } from './LiveRegion.js';
import { moved } from './reorder.js';
import styles from './ReorderList.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface ReorderItem {
  readonly id: string;
  /** Said when it moves. */
  readonly label: string;
  readonly content?: ReactNode;
}

interface ReorderListProps {
  readonly label: string;
  readonly items: readonly ReorderItem[];
  /** The ids in their new order. */
  readonly onReorder: (ids: readonly string[]) => void;
}

/** A list to put in order: by dragging, or with the two buttons of each row; both say where it went. */
export function ReorderList({ label, items, onReorder }: ReorderListProps) {
  const text = useText('ui');
  const announce = useAnnounce();
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const move = (from: number, to: number) => {
    const next = moved(items, from, to);
    if (next === items) return;
    onReorder(next.map(({ id }) => id));
    announce(text.movedTo(items[from]?.label ?? '', to + 1, items.length));
  };
  const dragProps = (index: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(index);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === null) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== null) move(dragged, index);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item.id}
          className={classes(styles.item, index === dragged && styles.dragged, index === over && styles.over)}
          {...dragProps(index)}
        >
          <span className={styles.grip}>
            <Icon name="grip" />
          </span>
          <div className={styles.content}>{item.content ?? item.label}</div>
          <MoveButton direction="up" item={item} disabled={index === 0} onMove={() => move(index, index - 1)} />
          <MoveButton
            direction="down"
            item={item}
            disabled={index === items.length - 1}
            onMove={() => move(index, index + 1)}
          />
        </li>
      ))}
    </ol>
  );
}

interface MoveButtonProps {
  readonly direction: 'up' | 'down';
  readonly item: ReorderItem;
  readonly disabled: boolean;
  readonly onMove: () => void;
}

function MoveButton({ direction, item, disabled, onMove }: MoveButtonProps) {
  const text = useText('ui');
  // `aria-disabled`, not `disabled`: the button keeps the focus when its row reaches the end.
  return (
    <Button look="quiet" size="small" aria-disabled={disabled || undefined} onClick={() => disabled || onMove()}>
      <Icon name={direction} />
      <VisuallyHidden>{direction === 'up' ? text.moveUp(item.label) : text.moveDown(item.label)}</VisuallyHidden>
    </Button>
  );
}
