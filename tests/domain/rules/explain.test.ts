import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { suggestion } from '#texts/rule/message.ts';
import { changed, cut, text, type Change } from '../../support/ubl-tree.ts';
import { validDocument } from '../../support/valid-documents.ts';
import type { Wish } from '../../support/valid-wish.ts';

const encoder = new TextEncoder();
const SELLER = 'cac:AccountingSupplierParty';
const BUYER = 'cac:AccountingCustomerParty';

/** The details of what generated documents are told about some rules after a change. */
function told(wish: Wish, change: Change, rules: RegExp): Set<string> {
	const documents = fc.sample(validDocument(wish), { numRuns: 12, seed: 20_261_121 });
	return new Set(
		documents.flatMap((xml) =>
			judge(encoder.encode(changed(xml, change)))
				.findings.filter(({ rule }) => rules.test(rule))
				.map(({ detail }) => detail)
		)
	);
}

/** What the two parties hold changes places. */
const swapped: Change = (root) => {
	const [seller, buyer] = [SELLER, BUYER].map((name) => root.children.find((one) => one.name === name)!);
	[seller!.children, buyer!.children] = [buyer!.children, seller!.children];
};

/** The buyer of these has no VAT number, so that a swap leaves the seller without one. */
const toMunicipality: Wish = {
	home: 'NL',
	vat: [['S', '21']],
	without: ['representative', 'taxRegistration']
};

describe('swapped roles', () => {
	it('003-24 parties that changed places are explained where the number of the seller is missing', () => {
		expect(told({ ...toMunicipality, profiles: ['billing'] }, swapped, /^BR-S-0[234]$/)).toEqual(
			new Set(['swapped-roles'])
		);
		expect(told({ ...toMunicipality, profiles: ['nlcius'] }, swapped, /^BR-S-0[234]$/)).toEqual(
			new Set(['swapped-roles'])
		);
	});

	it('003-05 in self-billing the explanation says that the supplier stays the seller', () => {
		expect(told({ ...toMunicipality, profiles: ['selfbilling'] }, swapped, /^BR-S-0[234]$/)).toEqual(
			new Set(['swapped-roles-self-billing'])
		);
	});

	it('a number that is simply missing is not called a swap', () => {
		const missing = cut(`${SELLER}/cac:Party/cac:PartyTaxScheme`);
		expect(told(toMunicipality, missing, /^BR-S-0[234]$/)).toEqual(new Set(['']));
	});

	it('003-23 under self-billing advice on addresses follows who sends and who receives', () => {
		const own: Wish = { profiles: ['selfbilling'] };
		expect(told(own, cut(`${BUYER}/cac:Party/cbc:EndpointID`), /R010$/)).toEqual(
			new Set(['self-billing-buyer-address'])
		);
		expect(told(own, cut(`${SELLER}/cac:Party/cbc:EndpointID`), /R020$/)).toEqual(
			new Set(['self-billing-seller-address'])
		);
		expect(told({ profiles: ['billing'] }, cut(`${BUYER}/cac:Party/cbc:EndpointID`), /R010$/)).toEqual(
			new Set([''])
		);
	});
});

describe('identifiers and types', () => {
	it.each([
		['billing', 'selfbilling'],
		['selfbilling', 'billing']
	] as const)(
		'003-10 a document of %s with one identifier of %s is told that they are mixed',
		(own, other) => {
			for (const name of ['cbc:CustomizationID', 'cbc:ProfileID'])
				expect(
					told(
						{ profiles: [own] },
						text(name, (old) => old.replace(`:${own}:`, `:${other}:`)),
						/R00[47]$/
					)
				).toEqual(new Set(['mixed-identifiers']));
		}
	);

	it.each([
		['invoice', 'billing', '389', 'self-billed-type'],
		['credit_note', 'billing', '261', 'self-billed-type'],
		['invoice', 'selfbilling', '380', 'regular-type'],
		['credit_note', 'selfbilling', '381', 'regular-type'],
		['credit_note', 'nlcius', '261', 'nlcius-self-billed-credit']
	] as const)('003-16, 003-17 an %s of %s with type %s is told %s', (kind, profile, code, detail) => {
		const found = told({ kind, profiles: [profile] }, text('cbc:@TypeCode', code), /P010[01]$|BR-NL-7$/);
		expect(found).toEqual(new Set([detail]));
	});

	it('each explanation has its sentence in both languages', () => {
		for (const detail of ['swapped-roles', 'swapped-roles-self-billing', 'self-billing-buyer-address'])
			for (const language of ['nl', 'en'] as const)
				expect(suggestion({ rule: 'BR-S-02', about: '', detail, xpath: '' }, language)).toBeTruthy();
		expect(
			suggestion({ rule: 'BR-S-02', about: 'BT-31', detail: 'swapped-roles', xpath: '/Invoice' }, 'nl')
		).toContain('verwisseld');
	});
});
