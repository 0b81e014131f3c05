import { textOf } from '../../ui/Form.js';

/** The lines of a text field that say something. */
export const linesOf = (values: FormData, name: string): string[] =>
  textOf(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The values ticked under a name. */
export const idsOf = (values: FormData, name: string): string[] =>
  values.getAll(name).filter((value): value is string => typeof value === 'string');
