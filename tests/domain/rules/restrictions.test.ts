import { describe, expect, it } from 'vitest';
import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import { unwantedAttributes } from '#domain/rules/core/unwanted-attributes.ts';
import { judge } from '#domain/rules/judge.ts';
import { attributeNames, elementNames } from '#domain/ubl/read/names.ts';
import { invoiceXml } from '../../support/ubl-documents.ts';

const encoder = new TextEncoder();
const NAMESPACE = 'xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"';
const broken = (xml: string) =>
	new Set(
		judge(encoder.encode(xml), { layers: 'rules', profile: 'billing' }).findings.map(({ rule }) => rule)
	);
const base = { Invoice: invoiceXml(), CreditNote: invoiceXml({ kind: 'CreditNote' }) };

/** An invoice or credit note with a path put in before its end, an attribute on the last element. */
function withPath(kind: 'Invoice' | 'CreditNote', path: readonly string[], attribute = ''): string {
	const inner = path.reduceRight(
		(content, name, at) => `<${name}${at === path.length - 1 ? attribute : ''}>${content}</${name}>`,
		'1'
	);
	return base[kind]
		.replace(`<${kind} `, `<${kind} ${NAMESPACE} `)
		.replace(`</${kind}>`, `${inner}</${kind}>`);
}

describe('the restrictions of the core model', () => {
	it('are each found where its element stands and only there', () => {
		const wrong = plainRestrictions.flatMap(({ rule, upward, attribute }) => {
			const path = upward.map((name) => elementNames[name]!).reverse();
			const kind = path[0] === 'cac:CreditNoteLine' ? 'CreditNote' : 'Invoice';
			const value = attribute === 0 ? '' : ` ${attributeNames[attribute]}="1"`;
			const found = broken(withPath(kind, path, value)).has(rule.id);
			const elsewhere = broken(withPath(kind, ['cac:Attachment', ...path], value)).has(rule.id);
			return found && !elsewhere ? [] : [`${rule.id} ${path.join('/')}: ${found}, elsewhere ${elsewhere}`];
		});
		expect(wrong).toEqual([]);
	});

	it.each([
		['652', 'cac:PartyTaxScheme/cbc:CompanyID', 'schemeID'],
		['660', 'cac:Country/cbc:IdentificationCode', 'listID'],
		['662', 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', 'listID'],
		['663', 'cbc:Note', 'unitCodeListID'],
		['664', 'cac:PaymentMeans/cac:FinancialInstitution', ''],
		['665', 'cac:AdditionalDocumentReference/cbc:ID', 'schemeID'],
		['667', 'cac:BuyersItemIdentification/cbc:ID', 'schemeID'],
		['668', 'cac:SellersItemIdentification/cbc:ID', 'schemeID'],
		['669', 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', ''],
		['670', 'cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason', ''],
		['671', 'cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric', ''],
		['674', 'cbc:PrimaryAccountNumberID', 'schemeID'],
		['675', 'cac:CardAccount/cbc:NetworkID', 'schemeID'],
		['676', 'cac:PaymentMandate/cbc:ID', 'schemeID'],
		['677', 'cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'schemeID'],
		['678', 'cac:TaxCategory/cbc:ID', 'schemeID'],
		['679', 'cac:ClassifiedTaxCategory/cbc:ID', 'schemeID'],
		['680', 'cac:PaymentMeans/cac:PayerFinancialAccount', '']
	])('UBL-CR-%s holds wherever %s stands', (number, path, attribute) => {
		const written = attribute && ` ${attribute}="1"`;
		for (const above of [[], ['cac:Attachment']])
			expect(broken(withPath('Invoice', [...above, ...path.split('/')], written))).toContain(
				`UBL-CR-${number}`
			);
		expect(broken(base.Invoice)).not.toContain(`UBL-CR-${number}`);
	});

	it('UBL-CR-666 and UBL-CR-673 are about references to an invoiced object only', () => {
		const reference = (code: string) =>
			base.Invoice.replace(
				'</Invoice>',
				`<cac:AdditionalDocumentReference><cbc:DocumentTypeCode>${code}</cbc:DocumentTypeCode><cbc:DocumentDescription>a</cbc:DocumentDescription><cac:Attachment></cac:Attachment></cac:AdditionalDocumentReference></Invoice>`
			);
		for (const rule of ['UBL-CR-666', 'UBL-CR-673']) {
			expect(broken(reference('130'))).toContain(rule);
			expect(broken(reference('50'))).not.toContain(rule);
		}
	});

	it('let version 2.1 and the due date of a credit note pass', () => {
		expect(broken(withPath('Invoice', ['cbc:UBLVersionID'])).has('UBL-CR-002')).toBe(true);
		expect(
			broken(withPath('Invoice', ['cbc:UBLVersionID']).replace('>1</cbc:UBLV', '>2.1</cbc:UBLV')).has(
				'UBL-CR-002'
			)
		).toBe(false);
		const due = ['cac:PaymentMeans', 'cbc:PaymentDueDate'];
		expect(broken(withPath('Invoice', due)).has('UBL-CR-412')).toBe(true);
		expect(broken(withPath('CreditNote', due)).has('UBL-CR-412')).toBe(false);
	});

	it('find each unwanted attribute wherever it stands', () => {
		unwantedAttributes.forEach((name, at) => {
			const id = `UBL-DT-${String(at + 8).padStart(2, '0')}`;
			expect(broken(withPath('Invoice', ['cbc:Note'], ` ${name}="nl"`)).has(id), id).toBe(true);
			expect(broken(base.Invoice).has(id), id).toBe(false);
		});
	});

	it('let the name of a payment means pass', () => {
		const named = base.Invoice.replace('<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="SEPA">');
		expect(broken(named).has('UBL-DT-18')).toBe(false);
	});
});
