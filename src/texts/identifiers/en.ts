import type { Shape } from '#texts/pick.ts';
import type { nl } from './nl.ts';

/** Why something typed is not taken, by the reason that the domain gives. */
export const en = {
	'kvk-number-missing': 'Enter the KVK number: eight digits.',
	'kvk-number-is-establishment':
		'This is an establishment number of twelve digits. Enter the KVK number: eight digits.',
	'kvk-number-length': 'A KVK number has eight digits. Check what you typed.',
	'kbo-number-missing': 'Enter the enterprise number (KBO): ten digits.',
	'kbo-number-length': 'An enterprise number has ten digits and starts with 0 or 1.',
	'kbo-number-check-digits':
		'The last two digits of this enterprise number do not fit. Check for a typing error.',
	'vat-number-missing': 'Enter a VAT number, such as NL123456789B01.',
	'vat-number-country': 'A VAT number starts with the letters of an EU country, such as NL or BE.',
	'vat-number-shape': 'This is not a VAT number. A Dutch one looks like NL123456789B01.',
	'vat-number-check-digits': 'This VAT number is not right. Check for a typing error.',
	'vat-number-may-be-bsn':
		'This may be a citizen service number. We are not allowed to keep that. Enter your VAT ID: NL, nine digits, B and two digits.',
	'vat-number-is-tax-number':
		'This is your turnover tax number. It contains your citizen service number, so we do not keep it. Enter your VAT ID; the tax office sent it to you by letter.',
	'oin-missing': 'Enter an OIN: twenty digits.',
	'oin-length': 'An OIN has twenty digits. Check what you typed.',
	'oin-structure': 'This is not an OIN. An OIN starts with six zeros and ends in zeros.',
	'oin-check-digit': 'The RSIN inside this OIN is not right. Check for a typing error.',
	'iban-missing': 'Enter an IBAN, such as NL91 ABNA 0417 1643 00.',
	'iban-old-number':
		'This is an old account number. Enter the IBAN; it starts with NL and is on your bank card.',
	'iban-country': 'An IBAN starts with the letters of a country, such as NL.',
	'iban-length': 'This IBAN is too short or too long. A Dutch IBAN has eighteen characters.',
	'iban-shape': 'This is not an IBAN. An IBAN looks like NL91 ABNA 0417 1643 00.',
	'iban-check-digits': 'This IBAN is not right. Check for a typing error.',
	'label-too-long': 'This name is too long. Use at most sixty characters.',
	'phone-missing': 'Enter a telephone number.',
	'phone-country': 'Start the telephone number with 0, or with + and the country code.',
	'phone-too-short': 'This telephone number is too short. Check whether digits are missing.',
	'phone-too-long': 'This telephone number is too long. Check whether there are too many digits.',
	'phone-shape': 'This is not a telephone number. Use digits, such as 020 123 45 67.',
	'email-missing': 'Enter an e-mail address.',
	'email-too-long': 'This e-mail address is too long.',
	'email-more-than-one': 'Enter one e-mail address.',
	'email-not-bare': 'Enter the e-mail address only, without a name or brackets.',
	'email-unusual-characters':
		'This e-mail address has characters that do not work everywhere. Use one with plain letters.',
	'email-shape': 'This is not an e-mail address such as name@company.nl.',
	'street-missing': 'Enter the street.',
	'street-shape': 'This street has characters that we do not know. Use letters and digits.',
	'house-number-missing': 'Enter the house number.',
	'house-number-shape': 'Start the house number with a digit, such as 12 or 3-A.',
	'postcode-missing': 'Enter the postcode.',
	'postcode-shape':
		'This postcode does not fit the country. In the Netherlands it is 1234 AB, in Belgium 1000.',
	'place-missing': 'Enter the place.',
	'place-shape': 'This place has characters that we do not know. Use letters.',
	'country-unknown': 'Choose the Netherlands or Belgium.',
	'name-missing': 'Enter the name.',
	'name-too-long': 'This name is too long. Use at most two hundred characters.',
	'name-shape': 'This name has no letters or digits. Check what you typed.',
	'not-a-picture': 'This file is not an image that we can read. Choose a JPEG, PNG, WebP or AVIF.',
	'too-large': 'This image is too large. Choose one of at most 5 MB.',
	'too-many': 'You sent too many files this hour. Try again later.'
} satisfies Shape<typeof nl>;
