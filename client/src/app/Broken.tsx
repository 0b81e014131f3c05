import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/language.js';
import { forgetFailures } from '../page/once.js';
import { Page } from '../page/Page.js';
import { Button } from '../ui/Button.js';

interface BrokenProps {
  readonly children: ReactNode;
}

/** Stands around each page: an accident in one leaves the way to the others. */
export class Broken extends Component<BrokenProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const retry = () => {
      forgetFailures();
      this.setState({ broken: false });
    };
    return <Accident onRetry={retry} />;
  }
}

function Accident({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText('app');
  const ui = useText('ui');
  return (
    <Page title={text.brokenTitle} lead={<p>{navigator.onLine ? text.brokenLead : text.brokenOffline}</p>}>
      <p>
        <Button look="primary" onClick={onRetry}>
          {ui.retry}
        </Button>
      </p>
    </Page>
  );
}
