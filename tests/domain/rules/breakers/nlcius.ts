import { attribute, cut, put, steps, text } from '../../../support/ubl-tree.ts';
import type { Wish } from '../../../support/valid-wish.ts';
import {
	BUYER,
	LINE,
	SELLER,
	SUBTOTAL,
	adjustment,
	amount,
	breaks,
	category,
	id,
	taxNumber,
	type Breaker
} from './breaker.ts';

const LEGAL = 'cac:PartyLegalEntity/cbc:CompanyID';
const ADDRESS = 'cac:PostalAddress';
const REPRESENTATIVE = 'cac:TaxRepresentativeParty';
const DELIVERED = 'cac:Delivery/cac:DeliveryLocation/cac:Address';
const MEANS = 'cac:PaymentMeans';
const THIRD = '<cac:AddressLine><cbc:Line>Achterom</cbc:Line></cac:AddressLine>';
const REGION = '<cbc:CountrySubentity>Limburg</cbc:CountrySubentity>';
const code = (value: string) => text(`${MEANS}/cbc:PaymentMeansCode`, value);

/** A Dutch document, with what the case needs. */
const dutch = (more: Wish = {}): Wish => ({ profiles: ['nlcius'], home: 'NL', ...more });
const transfer = dutch({ without: ['mandate', 'card', 'secondAccount'] });
const represented = dutch({ vat: [['S', '21']], with: ['representative'] });
const delivered = dutch({ with: ['delivery'] });
const period = (content: string) => put('', `<cac:InvoicePeriod>${content}</cac:InvoicePeriod>`);

export const nlciusBreakers: readonly Breaker[] = [
	breaks('BR-NL-1', attribute(`${SELLER}/${LEGAL}`, 'schemeID'), dutch()),
	breaks('BR-NL-2', cut('cbc:BuyerReference'), dutch({ without: ['order', 'orderLine'] })),
	breaks('BR-NL-3', cut(`${SELLER}/${ADDRESS}/cbc:PostalZone`), dutch()),
	breaks('BR-NL-4', cut(`${BUYER}/${ADDRESS}/cbc:PostalZone`), dutch()),
	breaks(
		'BR-NL-5',
		steps(
			text(`${REPRESENTATIVE}/${ADDRESS}/cac:Country/cbc:IdentificationCode`, 'NL'),
			cut(`${REPRESENTATIVE}/${ADDRESS}/cbc:CityName`)
		),
		represented
	),
	breaks('BR-NL-7', text('cbc:InvoiceTypeCode', '326'), dutch({ kind: 'invoice' })),
	breaks('BR-NL-8', text('cbc:InvoiceTypeCode', '381'), dutch({ kind: 'invoice' }), {
		'BR-CL-01': 'the list of invoices lacks the code of a credit note'
	}),
	breaks('BR-NL-9', text('cbc:InvoiceTypeCode', '384'), dutch({ kind: 'invoice', without: ['preceding'] })),
	breaks('BR-NL-10', attribute(`${BUYER}/${LEGAL}`, 'schemeID'), dutch()),
	breaks('BR-NL-11', cut(MEANS), dutch({ kind: 'invoice', without: ['secondAccount'] })),
	breaks('BR-NL-12', code('10'), transfer),
	breaks(
		'BR-NL-13',
		put(LINE, '<cac:OrderLineReference><cbc:LineID>1</cbc:LineID></cac:OrderLineReference>'),
		dutch({ without: ['order', 'orderLine'] })
	),
	breaks('BR-NL-19', put('', '<cbc:TaxCurrencyCode>EUR</cbc:TaxCurrencyCode>'), dutch()),
	breaks('BR-NL-20', put('', '<cbc:TaxPointDate>2026-11-21</cbc:TaxPointDate>'), dutch()),
	breaks('BR-NL-21', period('<cbc:DescriptionCode>35</cbc:DescriptionCode>'), dutch({ without: ['period'] })),
	breaks(
		'BR-NL-24',
		put('cac:BillingReference/cac:InvoiceDocumentReference', '<cbc:IssueDate>2026-01-01</cbc:IssueDate>'),
		dutch({ with: ['preceding'] })
	),
	breaks('BR-NL-25', put(SELLER, taxNumber('1', 'TAX')), dutch()),
	breaks(
		'BR-NL-26',
		put(`${SELLER}/cac:PartyLegalEntity`, '<cbc:CompanyLegalForm>BV</cbc:CompanyLegalForm>'),
		dutch()
	),
	breaks('BR-NL-27-1', put(`${SELLER}/${ADDRESS}`, THIRD), dutch()),
	breaks('BR-NL-27-2', put(`${BUYER}/${ADDRESS}`, THIRD), dutch()),
	breaks('BR-NL-27-3', put(`${REPRESENTATIVE}/${ADDRESS}`, THIRD), represented),
	breaks('BR-NL-27-4', put(DELIVERED, THIRD), delivered),
	breaks('BR-NL-28-1', put(`${SELLER}/${ADDRESS}`, REGION), dutch()),
	breaks('BR-NL-28-2', put(`${BUYER}/${ADDRESS}`, REGION), dutch()),
	breaks('BR-NL-28-3', put(`${REPRESENTATIVE}/${ADDRESS}`, REGION), represented),
	breaks('BR-NL-28-4', put(DELIVERED, REGION), delivered),
	breaks('BR-NL-29', attribute(`${MEANS}/cbc:PaymentMeansCode`, 'name', 'Overschrijving'), dutch()),
	breaks('BR-NL-30', put(`${MEANS}/cac:PayeeFinancialAccount`, '<cbc:Name>De Zon</cbc:Name>'), transfer),
	breaks(
		'BR-NL-31',
		put(
			`${MEANS}/cac:PayeeFinancialAccount`,
			`<cac:FinancialInstitutionBranch>${id('ABNANL2A')}</cac:FinancialInstitutionBranch>`
		),
		transfer
	),
	breaks(
		'BR-NL-32-1',
		put(
			'',
			adjustment(
				false,
				`<cbc:AllowanceChargeReasonCode>95</cbc:AllowanceChargeReasonCode>${amount('0.00')}`,
				category()
			)
		),
		dutch({ vat: [['S', '21']], with: ['allowance'] })
	),
	breaks(
		'BR-NL-33',
		put('', '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">0.00</cbc:TaxAmount></cac:TaxTotal>'),
		dutch()
	),
	breaks(
		'BR-NL-35',
		put(
			`${SUBTOTAL}/cac:TaxCategory`,
			'<cbc:TaxExemptionReasonCode>VATEX-EU-79-C</cbc:TaxExemptionReasonCode>'
		),
		dutch({ vat: [['E', '0']] })
	),
	breaks('SI-UBL-2', put('', '<cbc:Note></cbc:Note>'), dutch({ without: ['note'] }))
];
