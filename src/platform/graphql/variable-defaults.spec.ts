import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { withDefaults } from './variable-defaults.js';

const schema = buildSchema(`
  type Query { a: Int }
  input Link { title: String! url: String! = "" }
  input Item { title: String! place: String! = "" links: [Link!]! = [] }
`);

it('fills in what was not given, and leaves alone what was', () => {
  const document = parse('query ($first: Int! = 20, $after: String) { a }');
  expect(withDefaults(schema, document, undefined)).toEqual({ first: 20 });
  expect(withDefaults(schema, document, { after: 'x' })).toEqual({ first: 20, after: 'x' });
  expect(withDefaults(schema, document, { first: 5 })).toBeUndefined();
});

it('fills in the fields of input types, however deep', () => {
  const document = parse('query ($item: Item!, $items: [Item!]) { a }');
  expect(withDefaults(schema, document, { item: { title: 'x' } })).toEqual({
    item: { title: 'x', place: '', links: [] },
  });
  const links = [{ title: 'l' }];
  expect(withDefaults(schema, document, { item: { title: 'x', place: 'y', links }, items: [] })).toEqual({
    item: { title: 'x', place: 'y', links: [{ title: 'l', url: '' }] },
    items: [],
  });
  expect(withDefaults(schema, document, { item: { title: 'x', place: 'y', links: [] } })).toBeUndefined();
});
