import { Checkbox } from '../../ui/Choices.js';
import styles from './Organisations.module.css';

interface PeopleFieldProps {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Several among a list of names. Nothing when there is nobody to choose. */
export const PeopleField = ({ name, legend, hint, people }: PeopleFieldProps) =>
  people.length === 0 ? null : (
    <fieldset>
      <legend>{legend}</legend>
      {hint ? <p className={styles.quiet}>{hint}</p> : null}
      <div className={styles.choices}>
        {people.map((person) => (
          <Checkbox key={person.id} name={name} value={person.id} label={person.name} />
        ))}
      </div>
    </fieldset>
  );
