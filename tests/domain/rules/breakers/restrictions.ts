import { plainRestrictions } from '#domain/rules/core/restricted.ts';
import { modelOf, placeIn } from '#domain/ubl/read/content-models.ts';
import {
	attributeNames,
	creditNoteRoot,
	elementNames,
	invoiceRoot,
	numberOf
} from '#domain/ubl/read/names.ts';
import { attribute, put, stands, type Change } from '../../../support/ubl-tree.ts';
import type { Wish } from '../../../support/valid-wish.ts';
import { breaks, peppolic, standard, type Breaker } from './breaker.ts';
import { filled } from './filled.ts';

/** Puts what is missing on the way to an element, and then the element itself, or an attribute on it. */
const restricted =
	(path: readonly string[], attributeName: string): Change =>
	(root) => {
		if (path[0]!.startsWith('ext:'))
			root.attributes +=
				' xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"';
		path.forEach((name, at) => {
			const here = [...path.slice(0, at), name].join('/');
			if (!stands(root, here)) put(path.slice(0, at).join('/'), filled(here))(root);
		});
		if (attributeName !== '') attribute(path.join('/'), attributeName, 'x')(root);
	};

/** Documents with all that the paths lead through. */
const whole: Wish = {
	...standard,
	...peppolic,
	with: [
		...([
			'period',
			'file',
			'order',
			'references',
			'preceding',
			'contact',
			'tradingNames',
			'identifiers'
		] as const),
		...(['payee', 'representative', 'delivery', 'terms', 'allowance', 'linePeriod', 'lineObject'] as const),
		...(['orderLine', 'lineAllowance', 'itemDetails', 'grossPrice', 'vatCurrency', 'card'] as const)
	],
	without: ['object', 'project', 'mandate', 'vatPointDate']
};

const UNKNOWN = { 'XSD-UNEXPECTED': 'the schemas do not know the element there either' };
const twin = (...rules: readonly string[]) =>
	Object.fromEntries(rules.map((rule) => [rule, 'it leaves out the same, wherever it stands']));

/** What breaks besides, of necessity, by the number of the rule. */
const also: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'430': twin('UBL-CR-664'),
	'431': twin('UBL-CR-664'),
	'629': UNKNOWN,
	'630': UNKNOWN,
	'633': twin('UBL-CR-669'),
	'634': twin('UBL-CR-670'),
	'635': twin('UBL-CR-671'),
	'CreditNoteLine 562': UNKNOWN,
	'CreditNoteLine 646': UNKNOWN,
	'651': UNKNOWN,
	'669': twin('UBL-CR-633'),
	'670': twin('UBL-CR-634'),
	'671': twin('UBL-CR-635')
};

/** The kind that the schemas let have the element, where one of them does not. */
function kindOf(first: string, path: readonly string[]): Wish['kind'] {
	if (path.join('/') === 'cac:PaymentMeans/cbc:PaymentDueDate') return 'invoice';
	const knows = (root: number) => placeIn(modelOf(root), numberOf(first)) !== 0;
	if (knows(invoiceRoot)) return knows(creditNoteRoot) ? undefined : 'invoice';
	return knows(creditNoteRoot) ? 'credit_note' : undefined;
}

const plain = plainRestrictions.map(({ rule, upward, attribute: attributeNumber }) => {
	const number = rule.id.slice('UBL-CR-'.length);
	const path = upward.map((name) => elementNames[name]!).reverse();
	const kind = kindOf(path[0]!, path);
	const inObject = path[1] === 'cbc:DocumentTypeCode' && attributeNumber !== 0;
	return breaks(
		rule.id,
		restricted(path, attributeNumber === 0 ? '' : attributeNames[attributeNumber]!),
		{ ...(inObject ? { with: ['object'] } : whole), ...(kind && { kind }) },
		also[(path[0] === 'cac:CreditNoteLine' ? 'CreditNoteLine ' : '') + number] ?? also[number] ?? {}
	);
});

/** The restrictions that hold wherever an element stands. */
const anywhere = (
	[
		['652', 'cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID', 'schemeID'],
		[
			'660',
			'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode',
			'listID'
		],
		['662', 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', 'listID'],
		['663', 'cac:@Line/cbc:@Quantity', 'unitCodeListID'],
		[
			'664',
			'cac:PaymentMeans/cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cac:FinancialInstitution',
			''
		],
		['665', 'cac:AdditionalDocumentReference/cbc:ID', 'schemeID'],
		['667', 'cac:@Line/cac:Item/cac:BuyersItemIdentification/cbc:ID', 'schemeID'],
		['668', 'cac:@Line/cac:Item/cac:SellersItemIdentification/cbc:ID', 'schemeID'],
		['669', 'cac:@Line/cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReasonCode', ''],
		['670', 'cac:@Line/cac:Price/cac:AllowanceCharge/cbc:AllowanceChargeReason', ''],
		['671', 'cac:@Line/cac:Price/cac:AllowanceCharge/cbc:MultiplierFactorNumeric', ''],
		['674', 'cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', 'schemeID'],
		['675', 'cac:PaymentMeans/cac:CardAccount/cbc:NetworkID', 'schemeID'],
		['676', 'cac:PaymentMeans/cac:PaymentMandate/cbc:ID', 'schemeID'],
		['677', 'cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'schemeID'],
		['678', 'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID', 'schemeID'],
		['679', 'cac:@Line/cac:Item/cac:ClassifiedTaxCategory/cbc:ID', 'schemeID'],
		['680', 'cac:PaymentMeans/cac:PayerFinancialAccount', '']
	] as const
).map(([number, path, attributeName]) => {
	const means = path.includes('CardAccount') ? 'card' : path.includes('Mandate') ? 'mandate' : undefined;
	return breaks(
		`UBL-CR-${number}`,
		restricted(path.split('/'), attributeName),
		means
			? { with: [means], without: [means === 'card' ? 'mandate' : 'card'] }
			: number === '665'
				? { kind: 'credit_note', with: ['project'], without: ['object'] }
				: whole,
		also[number] ?? {}
	);
});

const object: Wish = { with: ['object'], without: ['project'] };

export const restrictionBreakers: readonly Breaker[] = [
	...plain,
	...anywhere,
	breaks(
		'UBL-CR-666',
		put(
			'cac:AdditionalDocumentReference',
			'<cac:Attachment><cac:ExternalReference><cbc:URI>https://x.example</cbc:URI></cac:ExternalReference></cac:Attachment>'
		),
		object
	),
	breaks(
		'UBL-CR-673',
		put('cac:AdditionalDocumentReference', '<cbc:DocumentDescription>Meter</cbc:DocumentDescription>'),
		object
	)
];
