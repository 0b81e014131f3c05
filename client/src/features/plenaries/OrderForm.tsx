import { orderPolicies } from '../../../../src/modules/plenaries/domain/floor/policy.js';
import { settingsBounds } from '../../../../src/modules/plenaries/domain/floor/settings.js';
import { useRefusable } from '../../graphql/useRefusable.js';
import { useText } from '../../i18n/language.js';
import { Checkbox, RadioGroup } from '../../ui/Choices.js';
import { DialogForm } from '../../ui/DialogForm.js';
import { textOf, ticked } from '../../ui/Form.js';
import { Row } from '../../ui/Stack.js';
import { TextField } from '../../ui/TextField.js';
import { ActButton } from './ActButton.js';
import { OrderFloorDocument } from './floor.generated.js';
import type { Room } from './useRoom.js';

interface OrderFormProps {
  readonly plenaryId: string;
  readonly room: Room;
  readonly onChange: () => void;
}

/** The order of speeches and how long one lasts: for the plenary, or for the item under way. */
export function OrderForm({ plenaryId, room: { view }, onChange }: OrderFormProps) {
  const text = useText('floor');
  const [order] = useRefusable(OrderFloorDocument, (data) => data.orderFloor);
  const { floor, itemId } = view;
  const set = async (variables: Omit<Parameters<typeof order>[0], 'plenaryId'>) => {
    const ended = await order({ plenaryId, ...variables });
    onChange();
    return ended;
  };
  return (
    <Row gap="small">
      <DialogForm
        label={text.orderTitle}
        size="small"
        title={text.orderTitle}
        submit={text.save}
        onSubmit={(values) => {
          const seconds = textOf(values, 'speechSeconds');
          return set({
            itemId: textOf(values, 'scope') === 'item' ? itemId : null,
            order: {
              policy: textOf(values, 'policy'),
              alternateSides: ticked(values, 'alternateSides'),
              safePositions: Number(textOf(values, 'safePositions')),
              questionsInARow: Number(textOf(values, 'questionsInARow')),
              speechSeconds: seconds === '' ? null : Number(seconds),
            },
          });
        }}
      >
        <RadioGroup
          name="policy"
          legend={text.policy}
          required
          defaultValue={floor.policy}
          choices={orderPolicies.map((value) => ({ value, label: text.policies[value] }))}
        />
        <Checkbox name="alternateSides" label={text.alternateSides} defaultChecked={floor.alternateSides} />
        <TextField
          name="safePositions"
          type="number"
          required
          min={settingsBounds.safePositions.least}
          max={settingsBounds.safePositions.most}
          label={text.safePositions}
          defaultValue={floor.safePositions}
        />
        <TextField
          name="questionsInARow"
          type="number"
          required
          min={settingsBounds.questionsInARow.least}
          max={settingsBounds.questionsInARow.most}
          label={text.questionsInARow}
          defaultValue={floor.questionsInARow}
        />
        <TextField
          name="speechSeconds"
          type="number"
          min={settingsBounds.speechSeconds.least}
          max={settingsBounds.speechSeconds.most}
          label={text.speechSeconds}
          hint={text.speechSecondsHint}
          defaultValue={floor.speechSeconds ?? ''}
        />
        {itemId ? (
          <RadioGroup
            name="scope"
            legend={text.scope}
            required
            defaultValue={floor.ofItem ? 'item' : 'plenary'}
            choices={[
              { value: 'plenary', label: text.scopePlenary },
              { value: 'item', label: text.scopeItem },
            ]}
          />
        ) : null}
      </DialogForm>
      {floor.ofItem && itemId ? (
        <ActButton size="small" look="quiet" act={() => set({ itemId, order: null })}>
          {text.asPlenary}
        </ActButton>
      ) : null}
    </Row>
  );
}
