import type { Identifier } from '#domain/invoice/identifier.ts';
import type { Address, Delivery, Party, Payee, TaxRepresentative } from '#domain/invoice/party.ts';
import type { UblDocument } from '../read/document.ts';
import { at, child, children, filled, identifier, names, text, token, type Row } from './reading.ts';

const cbc = names(
	'cbc',

	'EndpointID',
	'ID',
	'Name',
	'StreetName',
	'AdditionalStreetName',
	'CityName',
	'PostalZone',
	'CountrySubentity',
	'Line',
	'IdentificationCode',
	'CompanyID',
	'RegistrationName',
	'CompanyLegalForm',
	'Telephone',
	'ElectronicMail',
	'ActualDeliveryDate'
);
const cac = names(
	'cac',

	'Party',
	'PartyIdentification',
	'PartyName',
	'PostalAddress',
	'AddressLine',
	'Country',
	'PartyTaxScheme',
	'TaxScheme',
	'PartyLegalEntity',
	'Contact',
	'DeliveryLocation',
	'Address',
	'DeliveryParty'
);

/** The seller or buyer inside cac:AccountingSupplierParty or cac:AccountingCustomerParty. */
export function readParty(document: UblDocument, role: Row): Party {
	const party = child(document, role, cac.Party);
	const legal = child(document, party, cac.PartyLegalEntity);
	const contact = child(document, party, cac.Contact);
	const { vatNumber, other } = taxSchemes(document, party);
	return {
		endpoint: identifier(document, child(document, party, cbc.EndpointID)),
		identifiers: identifications(document, party),
		name: text(document, child(document, legal, cbc.RegistrationName)) ?? '',
		tradingName: partyName(document, party),
		legalId: identifier(document, child(document, legal, cbc.CompanyID)),
		legalInformation: text(document, child(document, legal, cbc.CompanyLegalForm)),
		vatNumber,
		taxRegistration: other,
		address: readAddress(document, child(document, party, cac.PostalAddress)),
		contact: filled({
			name: text(document, child(document, contact, cbc.Name)),
			telephone: text(document, child(document, contact, cbc.Telephone)),
			email: text(document, child(document, contact, cbc.ElectronicMail))
		})
	};
}

/** cac:PayeeParty. */
export function readPayee(document: UblDocument, payee: Row): Payee | undefined {
	if (payee === 0) return undefined;
	return {
		name: partyName(document, payee) ?? '',
		identifiers: identifications(document, payee),
		legalId: identifier(document, at(document, payee, cac.PartyLegalEntity, cbc.CompanyID))
	};
}

/** cac:TaxRepresentativeParty. */
export function readTaxRepresentative(document: UblDocument, party: Row): TaxRepresentative | undefined {
	if (party === 0) return undefined;
	return {
		name: partyName(document, party) ?? '',
		vatNumber: taxSchemes(document, party).vatNumber ?? '',
		address: readAddress(document, child(document, party, cac.PostalAddress))
	};
}

/** cac:Delivery. */
export function readDelivery(document: UblDocument, delivery: Row): Delivery | undefined {
	const location = child(document, delivery, cac.DeliveryLocation);
	return filled({
		name: partyName(document, child(document, delivery, cac.DeliveryParty)),
		location: identifier(document, child(document, location, cbc.ID)),
		date: token(document, child(document, delivery, cbc.ActualDeliveryDate)),
		address: readAddress(document, child(document, location, cac.Address))
	});
}

function readAddress(document: UblDocument, address: Row): Address | undefined {
	const of = (name: number) => text(document, child(document, address, name));
	const country = token(document, at(document, address, cac.Country, cbc.IdentificationCode));
	const rest = filled({
		street: of(cbc.StreetName),
		additionalStreet: of(cbc.AdditionalStreetName),
		line: text(document, at(document, address, cac.AddressLine, cbc.Line)),
		city: of(cbc.CityName),
		postalCode: of(cbc.PostalZone),
		subdivision: of(cbc.CountrySubentity)
	});
	return rest === undefined && country === undefined ? undefined : { ...rest, country: country ?? '' };
}

function identifications(document: UblDocument, party: Row): Identifier[] {
	return children(document, party, cac.PartyIdentification).flatMap(
		(row) => identifier(document, child(document, row, cbc.ID)) ?? []
	);
}

function partyName(document: UblDocument, party: Row): string | undefined {
	return text(document, at(document, party, cac.PartyName, cbc.Name));
}

function taxSchemes(document: UblDocument, party: Row): { vatNumber?: string; other?: Identifier } {
	let vatNumber: string | undefined;
	let other: Identifier | undefined;
	for (const row of children(document, party, cac.PartyTaxScheme)) {
		const value = token(document, child(document, row, cbc.CompanyID));
		const scheme = token(document, at(document, row, cac.TaxScheme, cbc.ID));
		if (value === undefined) continue;
		if (scheme === 'VAT') vatNumber ??= value;
		else other ??= scheme === undefined ? { value } : { value, scheme };
	}
	return { vatNumber, other };
}
