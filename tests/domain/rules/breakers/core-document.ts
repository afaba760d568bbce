import { attribute, cut, everywhere, put, said, steps, text } from '../../../support/ubl-tree.ts';
import {
	BUYER,
	LINE,
	SELLER,
	SUBTOTAL,
	TOTAL,
	adjustment,
	amount,
	breaks,
	category,
	italian,
	emptyLine,
	emptySubtotal,
	lineCategory,
	more,
	owedMore,
	peppolic,
	reason,
	standard,
	taxedMore,
	type Breaker
} from './breaker.ts';

const REQUIRED = { 'XSD-MISSING': 'the schemas require the element as well' };
const EMPTY = {
	'PEPPOL-EN16931-R008': 'an element without content breaks it wherever it stands',
	'SI-UBL-2': 'an element without content breaks it wherever it stands'
};
const twin = (...rules: readonly string[]) =>
	Object.fromEntries(rules.map((rule) => [rule, 'the same test under another id']));
const CURRENCIES = {
	'PEPPOL-EN16931-R051': 'the amount is no longer in the currency of the document',
	'PEPPOL-EN16931-CL007': 'the lists of EN 16931 and Peppol both lack the code'
};
const allowance = (rest: string) => put('', adjustment(false, rest, category()));
const charge = (rest: string) => put('', adjustment(true, rest, category()));
const lineAllowance = (rest: string) => put(LINE, adjustment(false, rest));
const lineCharge = (rest: string) => put(LINE, adjustment(true, rest));
const withAllowance = { ...standard, with: ['allowance'] } as const;
const withCharge = { ...standard, with: ['charge'] } as const;
const nothing = amount('0.00');
const fineAmount = amount('0.000');
const fineBase = `<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>${nothing}${amount('0.000', 'BaseAmount')}`;
const FINE = { 'UBL-DT-01': 'it asks the same of every amount' };
const finer = (path: string) => text(path, (old) => `${old}0`);
const period = (content: string) => put('', `<cac:InvoicePeriod>${content}</cac:InvoicePeriod>`);
const noPeriod = { without: ['period', 'vatPointDate'] } as const;
const code = (content: string) => `<cbc:DescriptionCode>${content}</cbc:DescriptionCode>`;

export const documentBreakers: readonly Breaker[] = [
	breaks('BR-01', cut('cbc:CustomizationID'), peppolic, {
		'PEPPOL-EN16931-R004': 'it reads the same element'
	}),
	breaks('BR-02', cut('cbc:ID'), {}, REQUIRED),
	breaks('BR-03', cut('cbc:IssueDate'), {}, REQUIRED),
	breaks('BR-04', cut('cbc:@TypeCode')),
	breaks(
		'BR-05',
		cut('cbc:DocumentCurrencyCode'),
		{},
		{
			'PEPPOL-EN16931-R051': 'no amount is in a currency that is not stated',
			'PEPPOL-EN16931-R055': 'it looks for the tax in the currency of the document',
			'BR-NL-33': 'the tax is no longer in the currency of the document'
		}
	),
	breaks(
		'BR-12',
		cut(`${TOTAL}/cbc:LineExtensionAmount`),
		{},
		{
			'BR-CO-10': 'it compares the amount',
			'BR-CO-13': 'it adds to the amount'
		}
	),
	breaks(
		'BR-13',
		cut(`${TOTAL}/cbc:TaxExclusiveAmount`),
		{},
		{
			'BR-CO-13': 'it compares the amount',
			'BR-CO-15': 'it adds to the amount'
		}
	),
	breaks(
		'BR-14',
		cut(`${TOTAL}/cbc:TaxInclusiveAmount`),
		{},
		{
			'BR-CO-15': 'it compares the amount',
			'BR-CO-16': 'it subtracts from the amount'
		}
	),
	breaks(
		'BR-15',
		cut(`${TOTAL}/cbc:PayableAmount`),
		{},
		{ ...REQUIRED, 'BR-CO-16': 'it compares the amount' }
	),
	breaks(
		'BR-16',
		(root) => {
			root.children = root.children.filter(({ name }) => !name.endsWith('Line'));
		},
		{ ...standard, without: ['allowance', 'charge'] },
		{
			...REQUIRED,
			'BR-CO-10': 'there is nothing left to add up',
			'BR-S-01': 'no line uses the category of the breakdown',
			'BR-S-08': 'there is nothing left to add up'
		}
	),
	breaks(
		'BR-29',
		steps(period('<cbc:StartDate>2026-10-31</cbc:StartDate><cbc:EndDate>2026-10-01</cbc:EndDate>')),
		{
			without: ['period', 'linePeriod', 'vatPointDate']
		}
	),
	breaks('BR-31', allowance(reason), withAllowance, REQUIRED),
	breaks('BR-32', put('', adjustment(false, reason + nothing)), withAllowance),
	breaks('BR-33', allowance(nothing), withAllowance, twin('BR-CO-21')),
	breaks('BR-36', charge(reason), withCharge, REQUIRED),
	breaks('BR-37', put('', adjustment(true, reason + nothing)), withCharge),
	breaks('BR-38', charge(nothing), withCharge, twin('BR-CO-22')),
	breaks(
		'BR-45',
		cut(`${SUBTOTAL}/cbc:TaxableAmount`),
		{ vat: [['Z', '0']] },
		{
			'BR-Z-08': 'it compares the amount'
		}
	),
	breaks(
		'BR-46',
		cut(`${SUBTOTAL}/cbc:TaxAmount`),
		{ vat: [['Z', '0']] },
		{
			...REQUIRED,
			'BR-CO-17': 'it compares the amount',
			'BR-Z-09': 'it compares the amount'
		}
	),
	breaks(
		'BR-47',
		cut(`${SUBTOTAL}/cac:TaxCategory/cbc:ID`),
		{ vat: [['Z', '0']] },
		{
			'BR-Z-01': 'the category of the lines is no longer in the breakdown'
		}
	),
	breaks('BR-48', cut(`${SUBTOTAL}/cac:TaxCategory/cbc:Percent`), { vat: [['Z', '0']] }),
	breaks(
		'BR-53',
		attribute('cac:TaxTotal[2]/cbc:TaxAmount', 'currencyID', 'SEK'),
		{ with: ['vatCurrency'], ...peppolic },
		{
			'PEPPOL-EN16931-R055': 'it looks for the tax in the currency of the tax'
		}
	),
	breaks(
		'BR-55',
		put(
			'',
			'<cac:BillingReference><cac:InvoiceDocumentReference><cbc:IssueDate>2026-09-01</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>'
		),
		peppolic,
		{
			...REQUIRED,
			...twin('UBL-SR-07')
		}
	),
	breaks(
		'BR-B-01',
		everywhere('cbc:ID', (node) => {
			if (node.text === 'S') node.text = 'B';
		}),
		standard
	),
	breaks('BR-B-02', put('cac:TaxTotal', emptySubtotal('B', '22')), { ...standard, ...italian }),
	breaks('BR-CL-01', text('cbc:@TypeCode', '999'), peppolic, {
		'PEPPOL-EN16931-P0100': 'the shorter list of Peppol lacks it too',
		'PEPPOL-EN16931-P0101': 'the shorter list of Peppol lacks it too'
	}),
	breaks(
		'BR-CL-01',
		text('cbc:@TypeCode', '999'),
		{ profiles: ['nlcius'] },
		{
			'BR-NL-7': 'the shorter list of NLCIUS lacks it too',
			'BR-NL-8': 'of a credit note it expects 381 only'
		}
	),
	breaks('BR-CL-03', attribute(`${TOTAL}/cbc:PayableAmount`, 'currencyID', 'EUX'), {}, CURRENCIES),
	breaks(
		'BR-CL-04',
		text('cbc:DocumentCurrencyCode', 'EUX'),
		{},
		{
			'PEPPOL-EN16931-R051': 'no amount is in this currency',
			'BR-CO-15': 'it adds up the amounts in the currency of the document',
			'PEPPOL-EN16931-R055': 'it looks for the tax in the currency of the document',
			'BR-NL-33': 'the tax is no longer in the currency of the document'
		}
	),
	breaks(
		'BR-CL-05',
		text('cbc:TaxCurrencyCode', 'USX'),
		{ with: ['vatCurrency'], ...peppolic },
		{
			'BR-53': 'no total is in this currency',
			'PEPPOL-EN16931-R055': 'it looks for the tax in the currency of the tax'
		}
	),
	breaks('BR-CL-06', period(code('4')), { ...noPeriod, ...peppolic }, twin('PEPPOL-EN16931-CL006')),
	breaks('BR-CL-08', put('', '<cbc:Note>#QQQ#Let op</cbc:Note>'), { without: ['note'] }),
	breaks('BR-CL-17', put('cac:TaxTotal', emptySubtotal('Q', '0')), { vat: [['Z', '0']] }),
	breaks('BR-CL-18', put('', emptyLine(lineCategory('Q', '0'))), { vat: [['Z', '0']] }),
	breaks(
		'BR-CL-19',
		allowance('<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>' + nothing),
		{ ...withAllowance, ...peppolic },
		twin('PEPPOL-EN16931-CL002')
	),
	breaks(
		'BR-CL-20',
		charge('<cbc:AllowanceChargeReasonCode>1</cbc:AllowanceChargeReasonCode>' + nothing),
		{ ...withCharge, ...peppolic },
		twin('PEPPOL-EN16931-CL003')
	),
	breaks(
		'BR-CL-22',
		put(`${SUBTOTAL}/cac:TaxCategory`, '<cbc:TaxExemptionReasonCode>VATEX-EU-Q</cbc:TaxExemptionReasonCode>'),
		{ vat: [['E', '0']], ...peppolic }
	),
	breaks('BR-CO-03', steps(put('', '<cbc:TaxPointDate>2026-11-21</cbc:TaxPointDate>'), period(code('35'))), {
		...noPeriod,
		...peppolic
	}),
	breaks('BR-CO-10', more(`${LINE}/cbc:LineExtensionAmount`, 1), standard),
	breaks('BR-CO-11', allowance(reason + amount('0.01')), withAllowance),
	breaks('BR-CO-12', charge(reason + amount('0.01')), withCharge),
	breaks('BR-CO-13', steps(more(`${TOTAL}/cbc:TaxExclusiveAmount`, 1), owedMore(1))),
	breaks('BR-CO-14', steps(more('cac:TaxTotal/cbc:TaxAmount', 1), owedMore(1))),
	breaks('BR-CO-15', owedMore(1)),
	breaks('BR-CO-16', more(`${TOTAL}/cbc:PayableAmount`, 1)),
	breaks(
		'BR-CO-17',
		steps(
			everywhere('cbc:ID', (node) => {
				if (node.text === 'S') node.text = 'B';
			}),
			taxedMore(150)
		),
		{ ...standard, ...italian }
	),
	breaks(
		'BR-CO-18',
		(root) => {
			for (const { name, children } of root.children)
				if (name === 'cac:TaxTotal')
					children.splice(0, Infinity, ...children.filter((one) => one.name !== 'cac:TaxSubtotal'));
		},
		standard,
		{
			'BR-S-01': 'the category of the lines is no longer in the breakdown',
			'PEPPOL-EN16931-R053': 'it wants a total with a breakdown',
			'PEPPOL-EN16931-R054': 'what has no breakdown counts as the total in another currency'
		}
	),
	breaks('BR-CO-19', period(''), noPeriod, EMPTY),
	breaks('BR-CO-21', allowance(nothing), withAllowance, twin('BR-33')),
	breaks('BR-CO-22', charge(nothing), withCharge, twin('BR-38')),
	breaks('BR-DEC-01', allowance(reason + fineAmount), withAllowance, FINE),
	breaks('BR-DEC-02', allowance(reason + fineBase), withAllowance, FINE),
	breaks('BR-DEC-05', charge(reason + fineAmount), withCharge, FINE),
	breaks('BR-DEC-06', charge(reason + fineBase), withCharge, FINE),
	breaks('BR-DEC-09', finer(`${TOTAL}/cbc:LineExtensionAmount`), {}, FINE),
	breaks('BR-DEC-10', finer(`${TOTAL}/cbc:AllowanceTotalAmount`), { with: ['allowance'] }, FINE),
	breaks('BR-DEC-11', finer(`${TOTAL}/cbc:ChargeTotalAmount`), { with: ['charge'] }, FINE),
	breaks('BR-DEC-12', finer(`${TOTAL}/cbc:TaxExclusiveAmount`), {}, FINE),
	breaks('BR-DEC-14', finer(`${TOTAL}/cbc:TaxInclusiveAmount`), {}, FINE),
	breaks('BR-DEC-16', finer(`${TOTAL}/cbc:PrepaidAmount`), { with: ['prepaid'] }, FINE),
	breaks('BR-DEC-17', finer(`${TOTAL}/cbc:PayableRoundingAmount`), { with: ['rounding'] }, FINE),
	breaks('BR-DEC-18', finer(`${TOTAL}/cbc:PayableAmount`), {}, FINE),
	breaks('BR-DEC-19', finer(`${SUBTOTAL}/cbc:TaxableAmount`), {}, FINE),
	breaks('BR-DEC-20', finer(`${SUBTOTAL}/cbc:TaxAmount`), {}, FINE),
	breaks('UBL-DT-01', finer('cac:TaxTotal/cbc:TaxAmount')),
	// Lines.
	breaks('BR-21', cut(`${LINE}/cbc:ID`), {}, REQUIRED),
	breaks(
		'BR-22',
		cut(`${LINE}/cbc:@Quantity`),
		{ without: ['baseQuantity'] },
		{
			'BR-23': 'without a quantity there is no unit',
			'PEPPOL-EN16931-R120': 'a quantity that is missing counts as one'
		}
	),
	breaks('BR-23', attribute(`${LINE}/cbc:@Quantity`, 'unitCode'), { without: ['baseQuantity'] }),
	breaks('BR-24', cut(`${LINE}/cbc:LineExtensionAmount`), standard, {
		...REQUIRED,
		'BR-CO-10': 'it adds up the amounts',
		'BR-S-08': 'it adds up the amounts',
		'PEPPOL-EN16931-R120': 'it compares the amount'
	}),
	breaks('BR-25', cut(`${LINE}/cac:Item/cbc:Name`)),
	breaks(
		'BR-26',
		cut(`${LINE}/cac:Price`),
		{},
		{
			'BR-27': 'a price that is missing is not zero or more',
			'PEPPOL-EN16931-R120': 'a price that is missing counts as nothing'
		}
	),
	breaks(
		'BR-27',
		steps(
			text(`${LINE}/cac:Price/cbc:PriceAmount`, (old) => `-${old}`),
			text(`${LINE}/cbc:@Quantity`, (old) => `-${old}`)
		),
		{ without: ['grossPrice'] }
	),
	breaks(
		'BR-28',
		steps(
			text(`${LINE}/cac:Price/cac:AllowanceCharge/cbc:BaseAmount`, '-10.00'),
			text(`${LINE}/cac:Price/cac:AllowanceCharge/cbc:Amount`, '-30.00'),
			text(`${LINE}/cac:Price/cbc:PriceAmount`, '20.00'),
			(root) => {
				const line = root.children.find(({ name }) => name.endsWith('Line'))!;
				const net = line.children.find(({ name }) => name === 'cbc:LineExtensionAmount')!;
				text(`${LINE}/cbc:@Quantity`, (Number(net.text) / 20).toString())(root);
			}
		),
		{ with: ['grossPrice'], without: ['baseQuantity', 'lineAllowance', 'lineCharge'] }
	),
	breaks('BR-30', text(`${LINE}/cac:InvoicePeriod/cbc:EndDate`, '2026-10-02'), { with: ['linePeriod'] }),
	breaks('BR-41', lineAllowance(reason), {}, REQUIRED),
	breaks('BR-42', lineAllowance(nothing), {}, twin('BR-CO-23')),
	breaks('BR-43', lineCharge(reason), {}, REQUIRED),
	breaks('BR-44', lineCharge(nothing), {}, twin('BR-CO-24')),
	breaks('BR-CO-23', lineAllowance(nothing), {}, twin('BR-42')),
	breaks('BR-CO-24', lineCharge(nothing), {}, twin('BR-44')),
	breaks(
		'BR-54',
		put(
			`${LINE}/cac:Item`,
			'<cac:AdditionalItemProperty><cbc:Name>Kleur</cbc:Name></cac:AdditionalItemProperty>'
		)
	),
	breaks('BR-64', attribute(`${LINE}/cac:Item/cac:StandardItemIdentification/cbc:ID`, 'schemeID'), {
		with: ['itemDetails']
	}),
	breaks(
		'BR-65',
		attribute(`${LINE}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID'),
		{ with: ['itemDetails'] }
	),
	breaks(
		'BR-CL-13',
		attribute(`${LINE}/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode`, 'listID', 'Q'),
		{ with: ['itemDetails'] }
	),
	breaks('BR-CL-15', text(`${LINE}/cac:Item/cac:OriginCountry/cbc:IdentificationCode`, 'QQ'), {
		with: ['itemDetails']
	}),
	breaks('BR-CL-21', attribute(`${LINE}/cac:Item/cac:StandardItemIdentification/cbc:ID`, 'schemeID', 'Q'), {
		with: ['itemDetails']
	}),
	breaks('BR-CL-23', attribute(`${LINE}/cbc:@Quantity`, 'unitCode', 'QQQ'), { without: ['baseQuantity'] }),
	breaks('BR-CO-04', put('', emptyLine(lineCategory('Z', '0', 'GST')))),
	breaks(
		'BR-CO-20',
		put(LINE, '<cac:InvoicePeriod></cac:InvoicePeriod>'),
		{ without: ['linePeriod'] },
		EMPTY
	),
	breaks('BR-DEC-23', finer(`${LINE}/cbc:LineExtensionAmount`), {}, FINE),
	breaks('BR-DEC-24', lineAllowance(reason + fineAmount), {}, FINE),
	breaks('BR-DEC-25', lineAllowance(reason + fineBase), {}, FINE),
	breaks('BR-DEC-27', lineCharge(reason + fineAmount), {}, FINE),
	breaks('BR-DEC-28', lineCharge(reason + fineBase), {}, FINE),
	// Parties, payment, files.
	breaks('BR-06', cut(`${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`), { without: ['payee'] }),
	breaks('BR-07', cut(`${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`)),
	breaks('BR-08', cut(`${SELLER}/cac:PostalAddress`)),
	breaks('BR-09', cut(`${SELLER}/cac:PostalAddress/cac:Country`)),
	breaks('BR-10', cut(`${BUYER}/cac:PostalAddress`)),
	breaks('BR-11', cut(`${BUYER}/cac:PostalAddress/cac:Country`)),
	breaks('BR-17', said(`${SELLER}/cac:PartyName/cbc:Name`, 'cac:PayeeParty/cac:PartyName/cbc:Name'), {
		with: ['payee', 'tradingNames']
	}),
	breaks('BR-18', cut('cac:TaxRepresentativeParty/cac:PartyName'), { ...standard, with: ['representative'] }),
	breaks('BR-19', cut('cac:TaxRepresentativeParty/cac:PostalAddress'), {
		...standard,
		with: ['representative']
	}),
	breaks('BR-20', cut('cac:TaxRepresentativeParty/cac:PostalAddress/cac:Country'), {
		...standard,
		with: ['representative']
	}),
	breaks(
		'BR-49',
		cut('cac:PaymentMeans/cbc:PaymentMeansCode'),
		{},
		{
			...REQUIRED,
			'NL-R-008': 'what is missing is not in its list',
			'BR-NL-12': 'what is missing is not in its list'
		}
	),
	breaks(
		'BR-50',
		text('cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID', ''),
		{ without: ['mandate', 'card'] },
		EMPTY
	),
	breaks('BR-51', text('cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', '12345678901'), {
		with: ['card']
	}),
	breaks(
		'BR-52',
		put(
			'',
			'<cac:AdditionalDocumentReference><cbc:DocumentDescription>Bijlage</cbc:DocumentDescription></cac:AdditionalDocumentReference>'
		),
		{},
		REQUIRED
	),
	breaks('BR-56', cut('cac:TaxRepresentativeParty/cac:PartyTaxScheme'), {
		...standard,
		with: ['representative']
	}),
	breaks('BR-57', cut('cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country'), {
		...standard,
		with: ['delivery']
	}),
	breaks('BR-61', cut('cac:PaymentMeans/cac:PayeeFinancialAccount'), { without: ['mandate', 'card'] }),
	breaks('BR-62', attribute(`${SELLER}/cbc:EndpointID`, 'schemeID')),
	breaks('BR-63', attribute(`${BUYER}/cbc:EndpointID`, 'schemeID')),
	breaks('BR-CL-07', attribute('cac:AdditionalDocumentReference/cbc:ID', 'schemeID', 'Q'), {
		with: ['object'],
		without: ['project']
	}),
	breaks('BR-CL-10', attribute(`${SELLER}/cac:PartyIdentification/cbc:ID`, 'schemeID', 'Q'), {
		with: ['identifiers']
	}),
	breaks('BR-CL-11', attribute(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`, 'schemeID', 'Q'), {
		home: 'BE',
		...peppolic
	}),
	breaks('BR-CL-14', text(`${BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`, 'QQ'), {
		home: 'NL-BE'
	}),
	breaks('BR-CL-16', text('cac:PaymentMeans/cbc:PaymentMeansCode', '999'), {
		home: 'BE',
		...peppolic,
		without: ['secondAccount']
	}),
	breaks(
		'BR-CL-24',
		attribute(
			'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
			'mimeCode',
			'text/html'
		),
		{ with: ['file'], without: ['object', 'project'] },
		twin('PEPPOL-EN16931-CL001')
	),
	breaks(
		'BR-CL-25',
		attribute(`${SELLER}/cbc:EndpointID`, 'schemeID', '9999'),
		{},
		twin('PEPPOL-EN16931-CL008')
	),
	breaks('BR-CL-26', attribute('cac:Delivery/cac:DeliveryLocation/cbc:ID', 'schemeID', 'Q'), {
		with: ['delivery']
	}),
	breaks('BR-CO-09', text(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, '000099998B57'), standard),
	breaks(
		'BR-CO-26',
		steps(cut(`${SELLER}/cac:PartyTaxScheme`), cut(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`)),
		{
			...standard,
			...peppolic,
			home: 'BE',
			with: ['representative'],
			without: ['identifiers', 'taxRegistration']
		}
	)
];
