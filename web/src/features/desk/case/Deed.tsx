import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { DeskAction } from '../../../../../src/contract/desk.ts';
import type { FactName } from '../../../../../src/contract/request.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../../parts/ConfirmDialog.tsx';
import { Approve } from './Approve.tsx';
import { Ask } from './Ask.tsx';
import { Assign } from './Assign.tsx';
import { Correct } from './Correct.tsx';
import { useDeed } from './queries.ts';

type Props = {
  readonly data: DeskCase;
  readonly action: DeskAction;
  readonly fact?: FactName;
  readonly onClose: () => void;
};

/** The dialog of each deed: what will happen, what it needs, and what came of the last try. */
export function Deed({ data, action, fact = 'organization', onClose }: Props) {
  const { transferId } = data.line;
  switch (action) {
    case 'approve':
      return <Approve data={data} onClose={onClose} />;
    case 'ask':
      return <Ask data={data} onClose={onClose} />;
    case 'assign':
      return <Assign data={data} onClose={onClose} />;
    case 'correct':
      return <Correct data={data} name={fact} onClose={onClose} />;
    case 'note':
    case 'refuse':
    case 'withdraw':
    case 'undo':
    default:
      return <Plain id={transferId} action={action} onClose={onClose} />;
  }
}

type PlainAction = Extract<DeskAction, 'note' | 'refuse' | 'withdraw' | 'undo'>;

function Plain({
  id,
  action,
  onClose,
}: {
  readonly id: string;
  readonly action: PlainAction;
  readonly onClose: () => void;
}) {
  const { actions, titles, explain } = useTexts('case');
  const deed = useDeed(id, action, onClose);
  return (
    <ConfirmDialog
      opened
      title={titles[action]}
      action={actions[action]}
      danger={action === 'refuse' || action === 'undo'}
      busy={deed.isPending}
      error={deed.error}
      onClose={onClose}
      onConfirm={(reason) => deed.mutate(action === 'note' ? { text: reason } : { reason })}
    >
      <p>{explain[action]}</p>
    </ConfirmDialog>
  );
}
