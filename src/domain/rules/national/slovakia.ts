import { bothSlovak } from '../countries.ts';
import { warning, type Pattern, type Test } from '../rule.ts';
import { either, has, not, says } from '../tests.ts';

const domestic: Test = ({ countries }) => countries.supplierIn('SK') && countries.customerIn('SK');

/** The Slovak rules that release 2026.11 brings for invoices within Slovakia. */
export const slovakia: readonly Pattern[] = [
	[
		{
			at: '/Invoice',
			when: ({ countries }) => bothSlovak(countries),
			rules: [
				warning(
					'SK-R-001',
					'BG-3',
					either(has('cac:BillingReference'), not(says('cbc:InvoiceTypeCode', '384')))
				)
			]
		}
	],
	[
		{
			at: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress',
			when: domestic,
			rules: [
				warning('SK-R-002', 'BT-35', has('cbc:StreetName')),
				warning('SK-R-003', 'BT-37', has('cbc:CityName')),
				warning('SK-R-004', 'BT-38', has('cbc:PostalZone'))
			]
		},
		{
			at: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress',
			when: domestic,
			rules: [
				warning('SK-R-005', 'BT-50', has('cbc:StreetName')),
				warning('SK-R-006', 'BT-52', has('cbc:CityName')),
				warning('SK-R-007', 'BT-53', has('cbc:PostalZone'))
			]
		}
	]
];
