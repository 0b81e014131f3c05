import type { Catalogues } from '../../i18n/catalogues.js';

interface Person {
  readonly name: string;
  readonly erased: boolean;
}

type Words = Pick<Catalogues['proposals'], 'formerMember'>;

export const nameOf = ({ name, erased }: Person, text: Words): string => (erased ? text.formerMember : name);

export const namesOf = (people: readonly Person[], text: Words): string[] => people.map((one) => nameOf(one, text));
