import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/reset.css';
import '../ui/print.css';
import { keepForOffline } from '../offline/register.js';
import { Providers } from './Providers.js';
import { Router } from './Router.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <Router />
    </Providers>
  </StrictMode>,
);
keepForOffline();
