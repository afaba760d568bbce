import { fault, type Answer } from './answers.ts';

/** What a search asks, with every parameter checked. */
export interface Search {
	kvkNumber?: string;
	rsin?: string;
	establishment?: string;
	name?: string;
	street?: string;
	place?: string;
	postcode?: string;
	houseNumber?: number;
	houseLetter?: string;
	poBox?: number;
	types: string[];
	withInactive: boolean;
	page: number;
	perPage: number;
}

const KNOWN = [
	'kvkNummer',
	'rsin',
	'vestigingsnummer',
	'naam',
	'straatnaam',
	'plaats',
	'postcode',
	'huisnummer',
	'huisletter',
	'postbusnummer',
	'type',
	'inclusiefInactieveRegistraties',
	'pagina',
	'resultatenPerPagina'
];
const TYPES = ['hoofdvestiging', 'nevenvestiging', 'rechtspersoon'];

/** Reads the query of `/v2/zoeken`, or says which parameter is wrong; names are matched in any case. */
export function searchFrom(query: URLSearchParams): Search | Answer {
	const values = new Map<string, string[]>();
	const unknown: string[] = [];
	for (const [key, value] of query) {
		const name = KNOWN.find((known) => known.toLowerCase() === key.toLowerCase());
		if (name) values.set(name, [...(values.get(name) ?? []), value.trim()]);
		else unknown.push(key);
	}
	if (unknown.length) return fault('IPD1999', unknown.join(', '));
	const twice = [...values].filter(([name, list]) => name !== 'type' && list.length > 1);
	if (twice.length) return fault('IPD1998', twice.map(([name]) => name).join(', '));
	const one = (name: string) => values.get(name)?.[0];

	if (!fits(one('kvkNummer'), /^\d{8}$/)) return fault('IPD0004');
	if (!fits(one('rsin'), /^\d{9}$/)) return fault('IPD0010');
	if (!fits(one('vestigingsnummer'), /^\d{12}$/)) return fault('IPD0006');
	const types = values.get('type') ?? [];
	const strange = types.find((type) => !TYPES.includes(type));
	if (strange !== undefined) return fault('IPD5203', strange);
	const wrong = wrongParameter(one);
	if (wrong) return fault('IPD1998', wrong);

	return {
		kvkNumber: one('kvkNummer'),
		rsin: one('rsin'),
		establishment: one('vestigingsnummer'),
		name: one('naam'),
		street: one('straatnaam'),
		place: one('plaats'),
		postcode: one('postcode')?.toUpperCase(),
		houseNumber: number(one('huisnummer')),
		houseLetter: one('huisletter')?.toUpperCase(),
		poBox: number(one('postbusnummer')),
		types,
		withInactive: one('inclusiefInactieveRegistraties') === 'true',
		page: number(one('pagina')) ?? 1,
		perPage: number(one('resultatenPerPagina')) ?? 10
	};
}

function wrongParameter(one: (name: string) => string | undefined): string | undefined {
	if (!fits(one('postcode'), /^\d{4}[a-zA-Z]{2}$/)) return 'postcode';
	if (!fits(one('huisnummer'), /^\d{1,5}$/)) return 'huisnummer';
	if (!fits(one('huisletter'), /^[a-zA-Z]$/)) return 'huisletter';
	if (!fits(one('postbusnummer'), /^\d+$/)) return 'postbusnummer';
	if (!fits(one('inclusiefInactieveRegistraties'), /^(true|false)$/)) return 'inclusiefInactieveRegistraties';
	if (!within(one('pagina'), 1000)) return 'pagina';
	if (!within(one('resultatenPerPagina'), 100)) return 'resultatenPerPagina';
	for (const text of ['naam', 'straatnaam', 'plaats']) if (one(text) === '') return text;
	const numbered = one('huisnummer') !== undefined || one('postbusnummer') !== undefined;
	if ((one('postcode') !== undefined) !== numbered) return 'postcode';
	if (one('huisletter') !== undefined && one('huisnummer') === undefined) return 'huisletter';
	const asked = KNOWN.slice(0, 10).some((name) => one(name) !== undefined);
	return asked ? undefined : 'geen zoekparameter';
}

function fits(value: string | undefined, pattern: RegExp): boolean {
	return value === undefined || pattern.test(value);
}

function within(value: string | undefined, most: number): boolean {
	return value === undefined || (/^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= most);
}

function number(value: string | undefined): number | undefined {
	return value === undefined ? undefined : Number(value);
}
