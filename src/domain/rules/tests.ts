import { attributeOf, decimalOf, isFilled, textOf, trimmedOf } from '../ubl/read/content.ts';
import { attributeNumber } from '../ubl/read/names.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { isCharge } from './indicator.ts';
import type { Test } from './rule.ts';
import { allAlong, countAlong, firstAlong, some, way, type Way } from './walk.ts';

/** An element stands at the end of the path. */
export function has(path: string): Test {
	const along = way(path);
	return wanting([along], ({ document }, row) => firstAlong(document, row, along) !== 0);
}

/** A test that knows what has to stand where, so that a finding can point at the place where it is missing. */
function wanting(wants: readonly Way[], test: Test): Test {
	return Object.assign(test, { wants });
}

/** One of the paths leads to an element. */
export function hasOne(...paths: readonly string[]): Test {
	const alongs = paths.map(way);
	return ({ document }, row) => alongs.some((along) => firstAlong(document, row, along) !== 0);
}

/** Each of the paths leads to an element. */
export function hasAll(...paths: readonly string[]): Test {
	const alongs = paths.map(way);
	return wanting(alongs, ({ document }, row) =>
		alongs.every((along) => firstAlong(document, row, along) !== 0)
	);
}

/** No element stands at the end of any of the paths. */
export function lacks(...paths: readonly string[]): Test {
	const alongs = paths.map(way);
	return ({ document }, row) => alongs.every((along) => firstAlong(document, row, along) === 0);
}

/** An element at the end of one of the paths holds more than white space. */
export function filled(...paths: readonly string[]): Test {
	const alongs = paths.map(way);
	const [only] = alongs;
	if (only && alongs.length === 1)
		return wanting(alongs, ({ document }, row) => {
			const found = firstAlong(document, row, only);
			if (found === 0) return false;
			return isFilled(document, found) || some(document, row, only, (other) => isFilled(document, other));
		});
	return ({ document }, row) =>
		alongs.some((along) => some(document, row, along, (found) => isFilled(document, found)));
}

/** At most so many elements stand at the end of the path. */
export function atMost(limit: number, path: string): Test {
	const along = way(path);
	return ({ document }, row) => countAlong(document, row, along) <= limit;
}

/** The element itself carries the attribute. */
export function carries(attribute: string): Test {
	const number = attributeNumber(attribute);
	return ({ document }, row) => attributeOf(document, row, number) !== undefined;
}

/** The collapsed text of the element itself is one of the values. */
export function isOneOf(...values: readonly string[]): Test {
	const set = new Set(values);
	return ({ document }, row) => set.has(trimmedOf(document, row));
}

/** An element at the end of the path has one of the values as its collapsed text. */
export function says(path: string, ...values: readonly string[]): Test {
	const along = way(path);
	return ({ document }, row) =>
		firstAlong(document, row, along) !== 0 &&
		some(document, row, along, (found) => values.includes(trimmedOf(document, found)));
}

/** An element at the end of the path has exactly one of the values as its text, white space counted. */
export function isExactly(path: string, ...values: readonly string[]): Test {
	const along = way(path);
	return ({ document }, row) =>
		some(document, row, along, (found) => values.includes(textOf(document, found)));
}

/** At most two characters follow the point in the text of the first element at the end of the path. */
export function twoDecimals(path: string): Test {
	const along = way(path);
	return ({ document }, row) => hasTwoDecimals(textOf(document, firstAlong(document, row, along)));
}

/** Whether at most two characters follow the point, trailing white space counted as the official test does. */
export function hasTwoDecimals(text: string): boolean {
	const point = text.indexOf('.');
	return point < 0 || text.length - point - 1 <= 2;
}

/** The number at the end of the path is there and its sign is one of those asked for. */
export function sign(path: string, ...signs: readonly (-1 | 0 | 1)[]): Test {
	const along = way(path);
	const [below, zero, above] = ([-1, 0, 1] as const).map((one) => signs.includes(one)) as [
		boolean,
		boolean,
		boolean
	];
	const passes = (document: UblDocument, row: number): boolean => {
		const number = decimalOf(document, row);
		if (number === undefined) return false;
		return number.units < 0 ? below : number.units > 0 ? above : zero;
	};
	return ({ document }, row) => {
		const found = firstAlong(document, row, along);
		if (found === 0) return false;
		return passes(document, found) || some(document, row, along, (other) => passes(document, other));
	};
}

/** The test of something that is the same for every element of a document, asked of the root and remembered. */
export function once(test: Test): Test {
	return (facts) => facts.remembered(test);
}

/** One of the tests holds. */
export function either(...tests: readonly Test[]): Test {
	return (facts, row) => tests.some((test) => test(facts, row));
}

/** All of the tests hold. */
export function both(...tests: readonly Test[]): Test {
	return (facts, row) => tests.every((test) => test(facts, row));
}

/** The test does not hold. */
export function not(test: Test): Test {
	return (facts, row) => !test(facts, row);
}

/** The element is a charge. */
export const charge: Test = ({ document }, row) => isCharge(document, row) === true;

/** The element is an allowance. */
export const allowance: Test = ({ document }, row) => isCharge(document, row) === false;

/** At most one of the elements at the end of the path is counted by a test. */
export function atMostOne(path: string, counts: Test): Test {
	const along = way(path);
	return (facts, row) =>
		allAlong(facts.document, row, along).filter((found) => counts(facts, found)).length <= 1;
}
