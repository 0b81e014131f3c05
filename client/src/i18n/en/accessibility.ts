import type { Catalogues } from '../catalogues.js';

const accessibility: Catalogues['accessibility'] = {
  title: 'Accessibility',
  lead: 'Faire ensemble aims at WCAG 2.2 level AA and RGAA 4.1 on every page. Here is where we stand, plainly.',
  parts: [
    {
      title: 'What is met',
      lines: [
        'Everything works by keyboard: reading, debating, signing the charter, asking to speak, voting.',
        'Each page has a title, landmarks, headings in order; fields have a name, their errors are said.',
        'Nothing is said by colour alone; a collective’s colours are corrected to stay legible.',
        'What comes live does not move what you read, and a screen reader hears what matters, not each vote.',
        'Pictures of results have their table. Motion follows the preference of your device.',
        'Pages hold at 320 pixels and at 200 % zoom, in light and in dark.',
      ],
    },
    {
      title: 'What is not met yet',
      lines: [
        'Every page is checked by a tool and by keyboard; nobody from outside has audited them yet.',
        'The text editor was little tried with screen readers: a plain field exists for the minutes, not yet for proposals.',
        'Documents that groups bring may not be accessible.',
        'There is no sign language or easy-to-read version.',
      ],
    },
    {
      title: 'Tell us what stands in the way',
      lines: [
        'Write to the coordination of your collective, or contribute: it gets an answer and a reason, as all others do.',
        'If no answer comes, in France the Défenseur des droits can be asked to step in.',
      ],
    },
  ],
};

export default accessibility;
