/** An option of an election as it is typed. */
export interface OptionDraft {
  /** Of the row, for as long as the form is open. */
  readonly key: string;
  readonly label: string;
  readonly block: string;
  readonly cost: string;
}

/** A list pasted, one option a line: "name", "name ; block", "name ; block ; cost". Tabs do as well as semicolons. */
export function optionsPasted(text: string, keyOf: (index: number) => string): readonly OptionDraft[] {
  return text
    .split('\n')
    .map((line) => line.split(/[;\t]/).map((cell) => cell.trim()))
    .filter(([label = '']) => label !== '')
    .map(([label = '', block = '', cost = ''], index) => ({
      key: keyOf(index),
      label,
      block,
      cost: cost.replaceAll(/\s/g, ''),
    }));
}

/** What the server takes; rows without a name are left out. */
export function optionsOf(
  drafts: readonly OptionDraft[],
  { blocks, costs }: { readonly blocks: boolean; readonly costs: boolean },
) {
  return drafts.flatMap(({ label, block, cost }) =>
    label.trim() === ''
      ? []
      : [
          {
            label: label.trim(),
            block: blocks && block.trim() !== '' ? block.trim() : null,
            cost: costs && cost.trim() !== '' ? Number(cost) : null,
          },
        ],
  );
}
