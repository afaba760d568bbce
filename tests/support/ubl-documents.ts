/** Our own UBL documents for tests: the cast of the house, no document of the corpus. */

interface Choices {
	readonly kind?: 'Invoice' | 'CreditNote';
	readonly profile?: 'billing' | 'selfbilling' | 'nlcius';
	readonly lines?: number;
}

const IDS = {
	billing: [
		'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
		'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
	],
	selfbilling: [
		'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
		'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0'
	],
	nlcius: [
		'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0',
		'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'
	]
} as const;

/** A valid invoice or credit note of Bakkerij de Zon to Gemeente Duin: € 100 a line at 21 %. */
export function invoiceXml({ kind = 'Invoice', profile = 'billing', lines = 1 }: Choices = {}): string {
	const own = profile === 'selfbilling';
	const type = kind === 'Invoice' ? (own ? '389' : '380') : own ? '261' : '381';
	const net = (100 * lines).toFixed(2);
	const tax = (21 * lines).toFixed(2);
	const gross = (121 * lines).toFixed(2);
	const due = kind === 'Invoice' ? '\n\t<cbc:DueDate>2026-12-21</cbc:DueDate>' : '';
	return `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
	<cbc:CustomizationID>${IDS[profile][0]}</cbc:CustomizationID>
	<cbc:ProfileID>${IDS[profile][1]}</cbc:ProfileID>
	<cbc:ID>2026-0001</cbc:ID>
	<cbc:IssueDate>2026-11-21</cbc:IssueDate>${due}
	<cbc:${kind}TypeCode>${type}</cbc:${kind}TypeCode>
	<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
	<cbc:BuyerReference>Afdeling Inkoop</cbc:BuyerReference>
	<cac:BillingReference>
		<cac:InvoiceDocumentReference>
			<cbc:ID>2026-0000</cbc:ID>
		</cac:InvoiceDocumentReference>
	</cac:BillingReference>
	<cac:AccountingSupplierParty>
		<cac:Party>
			<cbc:EndpointID schemeID="0106">90000013</cbc:EndpointID>
			<cac:PostalAddress>
				<cbc:StreetName>Duinweg 12</cbc:StreetName>
				<cbc:CityName>Zandvoort</cbc:CityName>
				<cbc:PostalZone>2041 AB</cbc:PostalZone>
				<cac:Country>
					<cbc:IdentificationCode>NL</cbc:IdentificationCode>
				</cac:Country>
			</cac:PostalAddress>
			<cac:PartyTaxScheme>
				<cbc:CompanyID>NL000099998B57</cbc:CompanyID>
				<cac:TaxScheme>
					<cbc:ID>VAT</cbc:ID>
				</cac:TaxScheme>
			</cac:PartyTaxScheme>
			<cac:PartyLegalEntity>
				<cbc:RegistrationName>Bakkerij de Zon B.V.</cbc:RegistrationName>
				<cbc:CompanyID schemeID="0106">90000013</cbc:CompanyID>
			</cac:PartyLegalEntity>
		</cac:Party>
	</cac:AccountingSupplierParty>
	<cac:AccountingCustomerParty>
		<cac:Party>
			<cbc:EndpointID schemeID="0190">00000001234567890000</cbc:EndpointID>
			<cac:PostalAddress>
				<cbc:StreetName>Raadhuisplein 1</cbc:StreetName>
				<cbc:CityName>Duin</cbc:CityName>
				<cbc:PostalZone>2042 AA</cbc:PostalZone>
				<cac:Country>
					<cbc:IdentificationCode>NL</cbc:IdentificationCode>
				</cac:Country>
			</cac:PostalAddress>
			<cac:PartyLegalEntity>
				<cbc:RegistrationName>Gemeente Duin</cbc:RegistrationName>
				<cbc:CompanyID schemeID="0190">00000001234567890000</cbc:CompanyID>
			</cac:PartyLegalEntity>
		</cac:Party>
	</cac:AccountingCustomerParty>
	<cac:PaymentMeans>
		<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
		<cac:PayeeFinancialAccount>
			<cbc:ID>NL91ABNA0417164300</cbc:ID>
		</cac:PayeeFinancialAccount>
	</cac:PaymentMeans>
	<cac:TaxTotal>
		<cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount>
		<cac:TaxSubtotal>
			<cbc:TaxableAmount currencyID="EUR">${net}</cbc:TaxableAmount>
			<cbc:TaxAmount currencyID="EUR">${tax}</cbc:TaxAmount>
			<cac:TaxCategory>
				<cbc:ID>S</cbc:ID>
				<cbc:Percent>21</cbc:Percent>
				<cac:TaxScheme>
					<cbc:ID>VAT</cbc:ID>
				</cac:TaxScheme>
			</cac:TaxCategory>
		</cac:TaxSubtotal>
	</cac:TaxTotal>
	<cac:LegalMonetaryTotal>
		<cbc:LineExtensionAmount currencyID="EUR">${net}</cbc:LineExtensionAmount>
		<cbc:TaxExclusiveAmount currencyID="EUR">${net}</cbc:TaxExclusiveAmount>
		<cbc:TaxInclusiveAmount currencyID="EUR">${gross}</cbc:TaxInclusiveAmount>
		<cbc:PayableAmount currencyID="EUR">${gross}</cbc:PayableAmount>
	</cac:LegalMonetaryTotal>
${Array.from({ length: lines }, (_, at) => lineXml(kind, at + 1)).join('')}</${kind}>
`;
}

function lineXml(kind: 'Invoice' | 'CreditNote', number: number): string {
	const quantity = kind === 'Invoice' ? 'Invoiced' : 'Credited';
	return `	<cac:${kind}Line>
		<cbc:ID>${number}</cbc:ID>
		<cbc:${quantity}Quantity unitCode="C62">10</cbc:${quantity}Quantity>
		<cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
		<cac:Item>
			<cbc:Name>Vlaai ${number}</cbc:Name>
			<cac:ClassifiedTaxCategory>
				<cbc:ID>S</cbc:ID>
				<cbc:Percent>21</cbc:Percent>
				<cac:TaxScheme>
					<cbc:ID>VAT</cbc:ID>
				</cac:TaxScheme>
			</cac:ClassifiedTaxCategory>
		</cac:Item>
		<cac:Price>
			<cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount>
		</cac:Price>
	</cac:${kind}Line>
`;
}
