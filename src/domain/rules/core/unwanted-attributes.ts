import { attributeOf } from '../../ubl/read/content.ts';
import { attributeNames, attributeNumber, numberOf } from '../../ubl/read/names.ts';
import { warning, type Rule, type Test } from '../rule.ts';
import { either } from '../tests.ts';

const NAME = attributeNumber('name');

/** Attributes that should stand nowhere, in the order of their rules UBL-DT-08 to 28. */
export const unwantedAttributes: readonly string[] = (
	'schemeName schemeAgencyName schemeDataURI schemeURI format unitCodeListIdentifier unitCodeListAgencyIdentifier ' +
	'unitCodeListAgencyName listAgencyName listName name languageID listURI listSchemeURI languageLocaleID uri ' +
	'currencyCodeListVersionID characterSetCode encodingCode schemeAgencyID listAgencyID'
).split(' ');

/** The attributes of UBL that the core model leaves out. */
export const unwantedAttributeRules: readonly Rule[] = unwantedAttributes.map((name, at) => {
	const number = attributeNames.indexOf(name);
	const holds: Test = ({ document }) => (document.attributesSeen[number >> 5]! & (1 << (number & 31))) === 0;
	return warning(
		`UBL-DT-${String(at + 8).padStart(2, '0')}`,
		'',
		name === 'name' ? either(holds, onlyOnPaymentMeans) : holds
	);
});

/** A name attribute stands on payment means codes only. */
function onlyOnPaymentMeans({ document }: Parameters<Test>[0]): boolean {
	const code = numberOf('cbc:PaymentMeansCode');
	for (let row = 1; row <= document.size; row++)
		if (document.name[row] !== code && attributeOf(document, row, NAME) !== undefined) return false;
	return true;
}
