import { expect, it } from 'vitest';
import { placeInYear } from '../../src/panels/dates.ts';

it('puts the dates of a half-year in order, those without a month last', () => {
  const dates = [
    '1924',
    '26 Jan. 1924',
    'Mar.–June 1929',
    '21 Jan. 1924',
    '22–27 Jan. 1924',
    'Jan.–July 1924',
    '18–22 May 1924',
  ];
  const sorted = [...dates].sort((a, b) => placeInYear(a) - placeInYear(b));
  expect(sorted).toEqual([
    'Jan.–July 1924',
    '21 Jan. 1924',
    '22–27 Jan. 1924',
    '26 Jan. 1924',
    'Mar.–June 1929',
    '18–22 May 1924',
    '1924',
  ]);
  expect(['Spring 1925', '25 Oct. 1924', 'Autumn 1925', 'Any winter'].map(placeInYear)).toEqual([300, 1025, 900, 9999]);
});
