import { collapsed, textOf } from '../ubl/read/content.ts';
import type { UblDocument } from '../ubl/read/document.ts';
import { numberOf } from '../ubl/read/names.ts';
import { first, firstAlong, some, way, type Way } from './walk.ts';

const SUPPLIER = 'cac:AccountingSupplierParty/cac:Party';
const CUSTOMER = 'cac:AccountingCustomerParty/cac:Party';
const REPRESENTATIVE = 'cac:TaxRepresentativeParty';
const COUNTRY = 'cac:PostalAddress/cac:Country/cbc:IdentificationCode';
const COMPANY = numberOf('cbc:CompanyID');
const SCHEME = way('cac:TaxScheme/cbc:ID');
const ways = {
	supplierTax: way(`${SUPPLIER}/cac:PartyTaxScheme`),
	customerTax: way(`${CUSTOMER}/cac:PartyTaxScheme`),
	representativeTax: way(`${REPRESENTATIVE}/cac:PartyTaxScheme`),
	supplierAddress: way(`${SUPPLIER}/${COUNTRY}`),
	customerAddress: way(`${CUSTOMER}/${COUNTRY}`),
	representativeAddress: way(`${REPRESENTATIVE}/${COUNTRY}`)
};

/** The countries of the parties. The official rules take them from different places; each getter says from where. */
export class Countries {
	/** Of the supplier: prefix of its VAT number, else of its representative's, else its address, else "XX". */
	readonly supplier: string;
	/** Of the supplier: prefix of its VAT number, else its address. */
	readonly accountingSupplier: string;
	/** Of the customer: prefix of its VAT number, else its address. */
	readonly customer: string;
	/** From the addresses alone, as they are written. */
	readonly supplierAddress: string;
	readonly customerAddress: string;

	/** Every country that a rule may take the supplier to be in. */
	readonly ofSupplier: ReadonlySet<string>;
	private readonly addresses: { readonly supplier: string; readonly customer: string };

	constructor(private readonly document: UblDocument) {
		const own = this.prefixOf(ways.supplierTax);
		const representative = this.prefixOf(ways.representativeTax);
		this.supplierAddress = this.rawAt(ways.supplierAddress);
		this.customerAddress = this.rawAt(ways.customerAddress);
		const address = upper(this.supplierAddress);
		const customer = upper(this.customerAddress);
		this.addresses = { supplier: address, customer };
		this.supplier = own ?? representative ?? (address || 'XX');
		this.accountingSupplier = own ?? (address || 'XX');
		this.customer = this.prefixOf(ways.customerTax) ?? (customer || 'XX');
		const all = new Set<string>();
		if (own !== undefined) all.add(own);
		if (representative !== undefined) all.add(representative);
		some(document, 1, ways.supplierAddress, (row) => {
			all.add(upper(textOf(document, row)));
			return false;
		});
		this.ofSupplier = all;
	}

	/** Whether the supplier's address, and if asked the customer's, is in a country. */
	supplierIn(country: string): boolean {
		return this.addresses.supplier === country;
	}

	customerIn(country: string): boolean {
		return this.addresses.customer === country;
	}

	representativeIn(country: string): boolean {
		return upper(this.rawAt(ways.representativeAddress)) === country;
	}

	private rawAt(along: Way): string {
		return textOf(this.document, firstAlong(this.document, 1, along));
	}

	private prefixOf(schemes: Way): string | undefined {
		const { document } = this;
		let prefix: string | undefined;
		some(document, 1, schemes, (scheme) => {
			if (!some(document, scheme, SCHEME, (id) => textOf(document, id) === 'VAT')) return false;
			const start = textOf(document, first(document, scheme, COMPANY)).slice(0, 2);
			prefix = start === '' ? undefined : upper(start);
			return true;
		});
		return prefix;
	}
}

function upper(text: string): string {
	return collapsed(text).toUpperCase();
}

/** Whether both parties are Slovak by the number they pay VAT under, or without one by their address. */
export function bothSlovak({ supplier, customer }: Countries): boolean {
	return supplier === 'SK' && customer === 'SK';
}
