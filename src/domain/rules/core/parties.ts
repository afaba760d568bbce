import { textOf } from '../../ubl/read/content.ts';
import { numberOf } from '../../ubl/read/names.ts';
import { en16931 } from '../codes/lists.ts';
import { fatal, type Pattern, type Test } from '../rule.ts';
import { carries, either, filled, has } from '../tests.ts';
import { underVat } from '../vat-scheme.ts';
import { allAlong, first, some, way, type Way } from '../walk.ts';

const COMPANY = numberOf('cbc:CompanyID');
const NAME = way('cac:PartyName/cbc:Name');
const IDENTIFIER = way('cac:PartyIdentification/cbc:ID');
const SELLER_NAME = way('cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name');
const SELLER_IDENTIFIER = way('cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID');
const countryCode = filled('cac:Country/cbc:IdentificationCode');

/** A party's tax schemes at the end of a way hold a VAT identifier. */
function vatIdentifier(schemes: string): Test {
	const along = way(schemes);
	return ({ document }, row) =>
		some(
			document,
			row,
			along,
			(scheme) => underVat(document, scheme) && first(document, scheme, COMPANY) !== 0
		);
}

/** A text at the end of one way equals one at the end of another from the parent. */
function repeats(own: Way, other: Way): Test {
	return ({ document }, row) => {
		const parent = document.parent[row]!;
		const texts = new Set(allAlong(document, parent, other).map((found) => textOf(document, found)));
		return some(document, row, own, (found) => texts.has(textOf(document, found)));
	};
}

const sameName = repeats(NAME, SELLER_NAME);
const sameIdentifier = repeats(IDENTIFIER, SELLER_IDENTIFIER);
const named = has('cac:PartyName/cbc:Name');
const payeeDiffers: Test = (facts, row) =>
	named(facts, row) && !sameName(facts, row) && !sameIdentifier(facts, row);

const vatPrefix: Test = ({ document }, row) =>
	prefixes.includes(textOf(document, first(document, row, COMPANY)).slice(0, 2));
/** Searched as one text, as the official test does, so that a missing number is left to other rules. */
const prefixes = ` ${[...en16931['vatPrefix_BR-CO-09']].join(' ')} `;

/** What EN 16931 asks of the parties. */
export const partyContexts: Pattern = [
	{
		at: 'cac:AccountingCustomerParty/cac:Party/cbc:EndpointID',
		rules: [fatal('BR-63', 'BT-49', carries('schemeID'))]
	},
	{
		at: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
		rules: [fatal('BR-11', 'BT-55', countryCode)]
	},
	{
		at: 'cac:Delivery/cac:DeliveryLocation/cac:Address',
		rules: [fatal('BR-57', 'BT-80', has('cac:Country/cbc:IdentificationCode'))]
	},
	{ at: 'cac:PayeeParty', rules: [fatal('BR-17', 'BT-59', payeeDiffers)] },
	{
		at: 'cac:AccountingSupplierParty',
		rules: [
			fatal(
				'BR-CO-26',
				'BT-29 BT-30 BT-31',
				either(
					vatIdentifier('cac:Party/cac:PartyTaxScheme'),
					has('cac:Party/cac:PartyIdentification/cbc:ID'),
					has('cac:Party/cac:PartyLegalEntity/cbc:CompanyID')
				)
			)
		]
	},
	{
		at: 'cac:AccountingSupplierParty/cac:Party/cbc:EndpointID',
		rules: [fatal('BR-62', 'BT-34', carries('schemeID'))]
	},
	{
		at: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
		rules: [fatal('BR-09', 'BT-40', countryCode)]
	},
	{ at: 'cac:TaxRepresentativeParty/cac:PostalAddress', rules: [fatal('BR-20', 'BT-69', countryCode)] },
	{
		at: 'cac:TaxRepresentativeParty',
		rules: [
			fatal('BR-18', 'BT-62', filled('cac:PartyName/cbc:Name')),
			fatal('BR-19', 'BG-12', has('cac:PostalAddress')),
			fatal('BR-56', 'BT-63', vatIdentifier('cac:PartyTaxScheme'))
		]
	},
	{
		at: 'cac:PartyTaxScheme',
		when: ({ document }, row) => underVat(document, row),
		rules: [fatal('BR-CO-09', 'BT-31 BT-48 BT-63', vatPrefix)]
	}
];
