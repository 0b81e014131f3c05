import { useText } from '../i18n/language.js';

/** Between a label and what it names: "Contact : Aline", "Contact: Aline". The space before it is the language's. */
export const Colon = () => useText('ui').colon;
