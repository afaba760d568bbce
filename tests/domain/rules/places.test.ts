import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#domain/rules/judge.ts';
import { changed, cut, text } from '../../support/ubl-tree.ts';
import { validDocument } from '../../support/valid-documents.ts';

const encoder = new TextEncoder();
const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';

describe('a finding about something that is missing', () => {
	it.each([
		['BR-06', `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`, `${SELLER}/cac:PartyLegalEntity`],
		['BR-06', `${SELLER}/cac:PartyLegalEntity`, SELLER],
		['BR-07', `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`, `${BUYER}/cac:PartyLegalEntity`],
		['BR-08', `${SELLER}/cac:PostalAddress`, SELLER],
		[
			'BR-11',
			`${BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`,
			`${BUYER}/cac:PostalAddress/cac:Country`
		],
		['BR-12', 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount', 'cac:LegalMonetaryTotal'],
		['BR-25', 'cac:@Line/cac:Item/cbc:Name', 'cac:InvoiceLine/cac:Item'],
		['PEPPOL-EN16931-R010', `${BUYER}/cbc:EndpointID`, BUYER],
		['XSD-MISSING', 'cac:LegalMonetaryTotal/cbc:PayableAmount', 'cac:LegalMonetaryTotal'],
		['BR-03', 'cbc:IssueDate', '']
	])('%s without %s points at the nearest element that is there', (rule, missing, nearest) => {
		const [xml] = fc.sample(
			validDocument({
				kind: 'invoice',
				profiles: ['billing'],
				home: 'BE',
				vat: [['S', '21']],
				without: ['payee']
			}),
			{ numRuns: 1, seed: 20_261_121 }
		);
		const found = judge(encoder.encode(changed(xml!, cut(missing)))).findings.filter(
			(one) => one.rule === rule
		);
		const places = found.map(({ xpath }) => xpath.replace(/\[\d+\]/g, ''));
		expect(places).toEqual(
			[['Invoice', ...(nearest === '' ? [] : [nearest])].join('/')].map((path) => `/${path}`)
		);
	});

	it('an element that is there and empty is pointed at itself', () => {
		const [xml] = fc.sample(validDocument({ kind: 'invoice' }), { numRuns: 1, seed: 20_261_121 });
		const emptied = changed(xml!, text('cbc:ID', ' '));
		const finding = judge(encoder.encode(emptied)).findings.find(({ rule }) => rule === 'BR-02')!;
		expect(finding.xpath).toBe('/Invoice/cbc:ID');
	});
});
