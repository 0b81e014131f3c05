import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';
import { Notice } from '../../ui/Notice.js';

interface ConflictProps {
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Somebody else saved first, and the choice. */
export function Conflict({ onKeepMine, onTakeTheirs }: ConflictProps) {
  const text = useText('proposals');
  return (
    <div role="alert">
      <Notice
        kind="warning"
        title={text.conflictTitle}
        actions={
          <>
            <Button size="small" onClick={onKeepMine}>
              {text.keepMine}
            </Button>
            <Button size="small" onClick={onTakeTheirs}>
              {text.takeTheirs}
            </Button>
          </>
        }
      >
        {text.conflict}
      </Notice>
    </div>
  );
}
