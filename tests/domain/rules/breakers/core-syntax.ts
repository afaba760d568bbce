import { unwantedAttributes } from '#domain/rules/core/unwanted-attributes.ts';
import { attribute, cut, put, steps, text, twice } from '../../../support/ubl-tree.ts';
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
	emptyLine,
	id,
	lineCategory,
	peppolic,
	reason,
	scheme,
	standard,
	taxNumber,
	type Breaker
} from './breaker.ts';

const ONCE = { 'XSD-REPEATED': 'the schemas let it stand once as well' };
const FILE = 'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject';
const withFile = { with: ['file'], without: ['object', 'project'] } as const;
const reference = (kind: string, inner: string) => put('', `<cac:${kind}>${inner}</cac:${kind}>`);
const legal = (inner: string) => `<cac:PartyLegalEntity>${inner}</cac:PartyLegalEntity>`;
const name = (label: string) => `<cac:PartyName><cbc:Name>${label}</cbc:Name></cac:PartyName>`;
const nothing = amount('0.00');
const transfer = { without: ['mandate', 'card'], with: ['secondAccount'] } as const;
const represented = { ...standard, with: ['representative'] } as const;
const numbered = '<cbc:CompanyID>A-9</cbc:CompanyID>';

/** An element that the schemas let carry each unwanted attribute. */
const bearers: readonly (readonly [path: string, ...attributes: string[]])[] = [
	['cbc:ID', 'schemeName', 'schemeAgencyName', 'schemeDataURI', 'schemeURI', 'schemeAgencyID'],
	[
		'cbc:DocumentCurrencyCode',
		...['listAgencyName', 'listName', 'name', 'languageID', 'listURI', 'listSchemeURI', 'listAgencyID']
	],
	['cbc:BuyerReference', 'languageLocaleID'],
	[FILE, 'format', 'uri', 'characterSetCode', 'encodingCode'],
	[`${TOTAL}/cbc:PayableAmount`, 'currencyCodeListVersionID'],
	[
		`${LINE}/cbc:@Quantity`,
		'unitCodeListAgencyName',
		'unitCodeListIdentifier',
		'unitCodeListAgencyIdentifier'
	]
];

const attributeBreakers = unwantedAttributes.map((attributeName, at) => {
	const [path] = bearers.find(([, ...names]) => names.includes(attributeName))!;
	return breaks(
		`UBL-DT-${String(at + 8).padStart(2, '0')}`,
		attribute(path, attributeName, attributeName === 'languageID' ? 'nl' : 'x'),
		path === FILE ? withFile : {},
		attributeName.endsWith('Identifier') ? { 'XSD-ATTRIBUTE': 'the schemas do not know the attribute' } : {}
	);
});

export const syntaxBreakers: readonly Breaker[] = [
	...attributeBreakers,
	breaks('UBL-DT-06', attribute(FILE, 'mimeCode'), withFile, {
		'XSD-ATTRIBUTE-MISSING': 'the schemas require the attribute as well'
	}),
	breaks('UBL-DT-07', attribute(FILE, 'filename'), withFile),
	...(
		[
			['01', 'Contract'],
			['02', 'Receipt'],
			['03', 'Despatch'],
			['56', 'Originator']
		] as const
	).map(([number, kind]) =>
		breaks(`UBL-SR-${number}`, reference(`${kind}DocumentReference`, id('2')), { with: ['references'] })
	),
	breaks(
		'UBL-SR-04',
		reference('AdditionalDocumentReference', `${id('2')}<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>`),
		{ with: ['object'] }
	),
	breaks('UBL-SR-05', put('', '<cac:PaymentTerms><cbc:Note>Binnen een week</cbc:Note></cac:PaymentTerms>'), {
		with: ['terms']
	}),
	breaks(
		'UBL-SR-06',
		put('cac:BillingReference', `<cac:InvoiceDocumentReference>${id('2')}</cac:InvoiceDocumentReference>`),
		{ with: ['preceding'] },
		ONCE
	),
	breaks(
		'UBL-SR-07',
		reference(
			'BillingReference',
			'<cac:InvoiceDocumentReference><cbc:IssueDate>2026-09-01</cbc:IssueDate></cac:InvoiceDocumentReference>'
		),
		peppolic,
		{
			'XSD-MISSING': 'the schemas require the element as well',
			'BR-55': 'the same test under another id'
		}
	),
	breaks('UBL-SR-08', reference('InvoicePeriod', '<cbc:StartDate>2026-10-01</cbc:StartDate>'), {
		with: ['period']
	}),
	breaks('UBL-SR-09', put(SELLER, legal('<cbc:RegistrationName>Ook</cbc:RegistrationName>'))),
	breaks('UBL-SR-10', put(SELLER, name('Ook')), { with: ['tradingNames'] }),
	breaks('UBL-SR-11', put(SELLER, legal(numbered)), { home: 'BE', ...peppolic }),
	breaks('UBL-SR-12', put(SELLER, taxNumber('BE0123456749')), { ...standard, without: ['taxRegistration'] }),
	breaks(
		'UBL-SR-13',
		steps(
			cut(`${SELLER}/cac:PartyTaxScheme`),
			put(SELLER, taxNumber('A-1', 'TAX') + taxNumber('A-2', 'TAX'))
		),
		{
			...standard,
			...peppolic,
			without: ['taxRegistration']
		}
	),
	breaks('UBL-SR-14', put(SELLER, legal('<cbc:CompanyLegalForm>BV</cbc:CompanyLegalForm>')), {
		with: ['legalInformation'],
		...peppolic
	}),
	breaks('UBL-SR-15', put(BUYER, legal('<cbc:RegistrationName>Ook</cbc:RegistrationName>'))),
	breaks('UBL-SR-16', put(BUYER, `<cac:PartyIdentification>${id('2')}</cac:PartyIdentification>`), {
		with: ['identifiers']
	}),
	breaks('UBL-SR-17', put(BUYER, legal(numbered)), { home: 'NL-BE' }),
	breaks('UBL-SR-18', put(BUYER, taxNumber('BE0123456749')), { ...standard, home: 'NL-BE' }),
	breaks('UBL-SR-19', put('cac:PayeeParty', name('Ook')), { with: ['payee'] }),
	breaks(
		'UBL-SR-20',
		put('cac:PayeeParty', `<cac:PartyIdentification>${id('2')}</cac:PartyIdentification>`),
		{ with: ['payee'] }
	),
	breaks('UBL-SR-21', put('cac:PayeeParty', legal(numbered) + legal(numbered)), { with: ['payee'] }),
	breaks('UBL-SR-22', put('cac:TaxRepresentativeParty', name('Ook')), represented),
	breaks('UBL-SR-23', put('cac:TaxRepresentativeParty', taxNumber('BE0123456749')), represented),
	breaks(
		'UBL-SR-24',
		put('', '<cac:Delivery><cbc:ActualDeliveryDate>2026-11-21</cbc:ActualDeliveryDate></cac:Delivery>'),
		{ ...standard, with: ['delivery'] }
	),
	breaks('UBL-SR-25', put('cac:Delivery/cac:DeliveryParty', name('Ook')), { with: ['delivery'] }),
	breaks('UBL-SR-26', put('cac:PaymentMeans', '<cbc:PaymentID>F-42</cbc:PaymentID>'), {
		without: ['mandate', 'card']
	}),
	breaks('UBL-SR-27', twice('cac:PaymentMeans/cbc:PaymentMeansCode'), {}, ONCE),
	breaks(
		'UBL-SR-28',
		put('cac:PaymentMeans/cac:PaymentMandate', id('M-78')),
		{ with: ['mandate'], without: ['card'] },
		ONCE
	),
	breaks(
		'UBL-SR-29',
		put(SELLER, `<cac:PartyIdentification>${id('A', 'SEPA')}</cac:PartyIdentification>`.repeat(2))
	),
	breaks('UBL-SR-30', put('', adjustment(false, reason + reason + nothing, category())), {
		...standard,
		with: ['allowance']
	}),
	breaks('UBL-SR-31', put('', adjustment(true, reason + reason + nothing, category())), {
		...standard,
		with: ['charge']
	}),
	breaks(
		'UBL-SR-32',
		put(`${SUBTOTAL}/cac:TaxCategory`, '<cbc:TaxExemptionReason>Ook</cbc:TaxExemptionReason>'),
		{ vat: [['E', '0']] }
	),
	breaks(
		'UBL-SR-33',
		put('cac:AdditionalDocumentReference', '<cbc:DocumentDescription>Ook</cbc:DocumentDescription>'),
		withFile
	),
	breaks('UBL-SR-34', put(LINE, '<cbc:Note>Ook</cbc:Note>'), { with: ['lineNote'] }),
	breaks(
		'UBL-SR-35',
		put(LINE, '<cac:OrderLineReference><cbc:LineID>4</cbc:LineID></cac:OrderLineReference>'),
		{ with: ['orderLine', 'order'] }
	),
	breaks(
		'UBL-SR-36',
		put(LINE, '<cac:InvoicePeriod><cbc:StartDate>2026-10-03</cbc:StartDate></cac:InvoicePeriod>'),
		{ with: ['linePeriod'] }
	),
	breaks('UBL-SR-37', twice(`${LINE}/cac:Price/cac:AllowanceCharge`), { with: ['grossPrice'] }),
	breaks('UBL-SR-39', reference('ProjectReference', id('2')), { kind: 'invoice', with: ['project'] }),
	breaks('UBL-SR-40', put(BUYER, name('Ook')), { with: ['tradingNames'] }),
	breaks(
		'UBL-SR-42',
		put(SELLER, taxNumber('A-1', 'TAX') + taxNumber('A-2', 'TAX')),
		{ ...standard, ...peppolic, without: ['taxRegistration'] },
		{
			'UBL-SR-13': 'of three numbers two are for VAT or two are not'
		}
	),
	breaks(
		'UBL-SR-43',
		reference('AdditionalDocumentReference', `${id('2')}<cbc:DocumentTypeCode>999</cbc:DocumentTypeCode>`)
	),
	breaks('UBL-SR-44', text('cac:PaymentMeans[2]/cbc:PaymentID', 'F-43'), transfer),
	breaks('UBL-SR-45', put('cac:PaymentMeans[2]', '<cbc:PaymentDueDate>2026-12-01</cbc:PaymentDueDate>'), {
		...transfer,
		kind: 'credit_note'
	}),
	breaks(
		'UBL-SR-46',
		steps(
			attribute('cac:PaymentMeans/cbc:PaymentMeansCode', 'name', 'a'),
			attribute('cac:PaymentMeans[2]/cbc:PaymentMeansCode', 'name', 'b')
		),
		{ ...transfer, ...peppolic }
	),
	breaks('UBL-SR-47', text('cac:PaymentMeans[2]/cbc:PaymentMeansCode', '57'), transfer),
	breaks('UBL-SR-48', put('', emptyLine(lineCategory('S', '21'), lineCategory('S', '21'))), standard),
	breaks('UBL-SR-49', reference('InvoicePeriod', '<cbc:DescriptionCode>35</cbc:DescriptionCode>'.repeat(2)), {
		without: ['period', 'vatPointDate'],
		...peppolic
	}),
	breaks('UBL-SR-50', put(`${LINE}/cac:Item`, '<cbc:Description>Ook</cbc:Description>'), {
		with: ['itemDetails']
	}),
	breaks(
		'UBL-SR-51',
		put(`${SELLER}/cac:PostalAddress`, '<cac:AddressLine><cbc:Line>Ook</cbc:Line></cac:AddressLine>'),
		{ with: ['fullAddress'], ...peppolic }
	),
	breaks(
		'UBL-SR-52',
		twice(`${LINE}/cac:DocumentReference`),
		{ with: ['lineObject'] },
		{
			'PEPPOL-EN16931-R100': 'the same test under another id'
		}
	),
	breaks('UBL-SR-53', put(BUYER, `<cac:PartyTaxScheme>${scheme('TAX')}</cac:PartyTaxScheme>`)),
	breaks('UBL-SR-54', twice('cac:PaymentMeans'), { with: ['card'], without: ['mandate'], kind: 'invoice' }),
	breaks('UBL-SR-55', twice('cac:PaymentMeans'), { with: ['mandate'], without: ['card'], kind: 'invoice' })
];
