import { expect, it } from 'vitest';
import { withReport } from './report-back.js';

const item = (id: string, type: string) => ({ id, type });

it('puts a report that is owed after the welcome, before what is debated', () => {
  const report = item('r', 'report-back');
  expect(withReport([], report)).toEqual(['r']);
  expect(withReport([item('w', 'welcome')], report)).toEqual(['w', 'r']);
  expect(
    withReport([item('w', 'welcome'), item('a', 'report-back'), item('d', 'debate'), item('b', 'report-back')], report),
  ).toEqual(['w', 'a', 'r', 'd', 'b']);
});
