import { attributeOf, piecesOf, textOf, trimmedOf } from '../../ubl/read/content.ts';
import { attributeNumber } from '../../ubl/read/names.ts';
import { isDate } from '../../ubl/read/values.ts';
import { peppol, selfBilling, type Release } from '../codes/lists.ts';
import { amountNames, attributeIn, inList } from '../core/codes.ts';
import { bothSlovak } from '../countries.ts';
import type { Profile } from '../finding.ts';
import { fatal, type Context, type Pattern, type Test } from '../rule.ts';
import { either, isExactly, says } from '../tests.ts';
import { some, way } from '../walk.ts';
import { processOf } from './document.ts';

const SCHEME = attributeNumber('schemeID');
const MIME = attributeNumber('mimeCode');
const REASON_CODE = way('cbc:TaxExemptionReasonCode');

/** The tax category that goes with an exemption reason code of the European list. */
const REASONS = [
	['P0104', 'G', 'G'],
	['P0105', 'O', 'O'],
	['P0106', 'IC', 'K'],
	['P0107', 'AE', 'AE'],
	['P0108', 'D', 'E'],
	['P0109', 'F', 'E'],
	['P0110', 'I', 'E'],
	['P0111', 'J', 'E']
] as const;

/** The types of invoices that only German parties send each other. */
const GERMAN: Readonly<Record<Release, readonly string[]>> = {
	'2026.5': ['326', '384'],
	'2026.11': ['326', '384', '389']
};

const plainDate: Test = ({ document }, row) => {
	const text = textOf(document, row);
	return text.length === 10 && isDate(text) && piecesOf(document, row).length === 1;
};

const bothGerman: Test = ({ countries }) => countries.supplierIn('DE') && countries.customerIn('DE');

/** Code lists and forms that Peppol holds a document against. */
export function codeContexts(profile: Profile, release: Release): Pattern {
	const lists = peppol[release];
	const own = profile === 'selfbilling';
	/** Self-billing leaves the type code of an invoice with a response alone; billing does not. */
	const otherProcess: Test = (facts) => {
		const process = processOf(facts, profile);
		return own ? process !== '01' : process === 'unknown';
	};
	const invoiceCodes = own ? selfBilling.invoiceTypeCodes : lists.invoiceTypeCodes_billing;
	const creditNoteCodes = own ? selfBilling.creditNoteTypeCodes : lists.creditNoteTypeCodes_billing;
	const germanOnly = fatal('PEPPOL-EN16931-P0112', 'BT-3', (facts, row) => {
		const code = trimmedOf(facts.document, row);
		return (
			!GERMAN[release].includes(code) ||
			bothGerman(facts, row) ||
			(release === '2026.11' && code === '384' && bothSlovak(facts.countries))
		);
	});
	return [
		{
			at: 'cbc:EmbeddedDocumentBinaryObject',
			when: ({ document }, row) => attributeOf(document, row, MIME) !== undefined,
			rules: [fatal('PEPPOL-EN16931-CL001', 'BT-125', attributeIn('mimeCode', lists.MIMECODE, false))]
		},
		reasonCode('false', 'CL002', 'BT-98 BT-140', inList(lists.UNCL5189)),
		reasonCode('true', 'CL003', 'BT-105 BT-145', inList(lists.UNCL7161)),
		{
			at: 'cac:InvoicePeriod/cbc:DescriptionCode',
			rules: [fatal('PEPPOL-EN16931-CL006', 'BT-8', inList(lists.UNCL2005))]
		},
		{
			at: amountNames,
			rules: [fatal('PEPPOL-EN16931-CL007', 'BT-5', attributeIn('currencyID', lists.ISO4217, false))]
		},
		{
			at: 'cbc:InvoiceTypeCode',
			rules: [
				fatal('PEPPOL-EN16931-P0100', 'BT-3', either(otherProcess, inList(invoiceCodes))),
				...(own ? [] : [germanOnly])
			]
		},
		{
			at: 'cbc:CreditNoteTypeCode',
			rules: [fatal('PEPPOL-EN16931-P0101', 'BT-3', either(otherProcess, inList(creditNoteCodes)))]
		},
		{
			at: 'cbc:IssueDate | cbc:DueDate | cbc:TaxPointDate | cbc:StartDate | cbc:EndDate | cbc:ActualDeliveryDate',
			rules: [fatal('PEPPOL-EN16931-F001', 'BT-2 BT-9 BT-7 BT-73 BT-74 BT-72', plainDate)]
		},
		{
			at: 'cbc:EndpointID',
			when: ({ document }, row) => attributeOf(document, row, SCHEME) !== undefined,
			rules: [fatal('PEPPOL-EN16931-CL008', 'BT-34 BT-49', attributeIn('schemeID', lists.eaid, false))]
		},
		...REASONS.map(([id, reason, category]): Context => ({
			at: 'cac:TaxCategory',
			when: ({ document }, row) =>
				some(
					document,
					row,
					REASON_CODE,
					(code) => textOf(document, code).toUpperCase() === `VATEX-EU-${reason}`
				),
			rules: [fatal(`PEPPOL-EN16931-${id}`, 'BT-118 BT-121', says('cbc:ID', category))]
		}))
	];
}

function reasonCode(indicator: 'true' | 'false', id: string, about: string, holds: Test): Context {
	const indicated = isExactly('cbc:ChargeIndicator', indicator);
	return {
		at: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
		when: (facts, row) => indicated(facts, facts.document.parent[row]!),
		rules: [fatal(`PEPPOL-EN16931-${id}`, about, holds)]
	};
}
