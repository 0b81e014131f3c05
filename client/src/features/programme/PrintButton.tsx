import { useText } from '../../i18n/language.js';
import { Button } from '../../ui/Button.js';

export function PrintButton() {
  const text = useText('programme');
  return <Button onClick={() => window.print()}>{text.print}</Button>;
}
