import type { Identifier } from '#domain/invoice/identifier.ts';
import type { Party, Payee, TaxRepresentative } from '#domain/invoice/party.ts';
import { address } from './address.ts';
import { group, identified, leaf } from './element.ts';

/** The content of cac:Party for the seller or the buyer. */
export function party(given: Party): string {
	const { contact, taxRegistration } = given;
	return group(
		'Party',
		identified('EndpointID', given.endpoint) +
			identifications(given.identifiers) +
			group('PartyName', leaf('Name', given.tradingName)) +
			address('PostalAddress', given.address) +
			taxScheme(given.vatNumber, 'VAT') +
			taxScheme(taxRegistration?.value, taxRegistration?.scheme) +
			group(
				'PartyLegalEntity',
				leaf('RegistrationName', given.name) +
					identified('CompanyID', given.legalId) +
					leaf('CompanyLegalForm', given.legalInformation)
			) +
			(contact === undefined
				? ''
				: group(
						'Contact',
						leaf('Name', contact.name) +
							leaf('Telephone', contact.telephone) +
							leaf('ElectronicMail', contact.email)
					))
	);
}

/** cac:PayeeParty. */
export function payeeParty(given: Payee | undefined): string {
	if (given === undefined) return '';
	return group(
		'PayeeParty',
		identifications(given.identifiers) +
			group('PartyName', leaf('Name', given.name)) +
			group('PartyLegalEntity', identified('CompanyID', given.legalId))
	);
}

/** cac:TaxRepresentativeParty. */
export function taxRepresentativeParty(given: TaxRepresentative | undefined): string {
	if (given === undefined) return '';
	return group(
		'TaxRepresentativeParty',
		group('PartyName', leaf('Name', given.name)) +
			address('PostalAddress', given.address) +
			taxScheme(given.vatNumber, 'VAT')
	);
}

function identifications(identifiers: readonly Identifier[]): string {
	let out = '';
	for (const identifier of identifiers) out += group('PartyIdentification', identified('ID', identifier));
	return out;
}

function taxScheme(companyId: string | undefined, scheme: string | undefined): string {
	if (companyId === undefined || companyId === '') return '';
	return group('PartyTaxScheme', leaf('CompanyID', companyId) + group('TaxScheme', leaf('ID', scheme)));
}
