import type { InputTexts } from './sentence.ts';

/** What can be wrong with the simple input, in English. */
export const en: InputTexts = {
	failed: 'Validation failed',
	messages: {
		body_not_an_object: () => 'The body is not a JSON object',
		field_required: ({ path }) => `${path} not provided`,
		buyer_address_incomplete: ({ path }) => `${path} not provided`,
		wrong_type: ({ path, given }) => `${path} is a ${given}`,
		unwritable_character: ({ path }) => `${path} holds a character that XML cannot carry`,
		unknown_field: ({ path }) => `${path} is not a field that we know; it is ignored`,
		no_lines: () => 'lines holds no line; an invoice has at least one',
		malformed_peppol_id: ({ given }) => `${given} is not a Peppol id`,
		sample_peppol_id: ({ given }) =>
			`${given} is an example from the documentation and works in the sandbox only`,
		unknown_country: ({ given }) => `${given} is not a country code of ISO 3166-1`,
		unknown_currency: ({ given }) => `${given} is not a currency code of ISO 4217`,
		invalid_date: ({ path, given }) => `${path} is not a date: ${given}`,
		due_before_issue: () => 'dueDate lies before the date of the invoice',
		period_ends_before_start: () => 'invoicePeriod ends before it starts',
		invalid_vat_rate: ({ given }) => `${given} is not a possible VAT rate here`,
		unusual_vat_rate: ({ given }) => `${given} % is not a usual VAT rate in the Netherlands or Belgium`,
		invalid_vat_category: ({ given }) => `${given} is not a VAT category`,
		vat_category_assumed: () => 'A VAT rate of 0 was taken as zero-rated',
		exemption_reason_required: () => 'An exemption needs its reason',
		invalid_number: ({ path, given }) => `${path} is not a number: ${given}`,
		negative_price: () => 'A price cannot be negative',
		negative_amount: ({ path }) => `${path} cannot be negative`,
		unknown_unit: ({ given }) => `${given} is not a unit code of UN/ECE Recommendation 20`,
		invalid_iban: ({ given }) => `${given} is not an IBAN`,
		data_uri_prefix: () => 'content starts with a data: prefix',
		invalid_base64: () => 'content is not base64',
		unsupported_mime_type: ({ given }) => `Documents of type ${given} cannot be attached`,
		attachment_without_content: () => 'An attachment needs content or a url',
		attachment_with_both: () => 'An attachment has content or a url, not both',
		invalid_url: ({ given }) => `${given} is not a web address`,
		url_not_public: ({ given }) => `${given} cannot be reached from outside; nobody fetches it for the buyer`,
		invoice_reference_required: () => 'A credit note needs the number of the invoice that it credits',
		payment_terms_recommended: () => 'paymentTerms is strongly recommended',
		payment_iban_recommended: () => 'paymentIban is strongly recommended',
		payment_iban_required: () => 'A Dutch seller states an account to pay to',
		buyer_reference_recommended: () => 'Without buyerReference or orderReference the invoice number is used',
		delivery_recommended: ({ given }) => `Buyers in ${given} expect delivery information`
	},
	suggestion: (suggestion) => `Did you mean ${suggestion}?`,
	suggestions: {
		wrong_type: (suggestion) => `Send a ${suggestion}.`,
		malformed_peppol_id: (suggestion) =>
			suggestion === undefined
				? 'Write scheme and number, such as 0208:0403170701 or 0106:68750110.'
				: `Did you mean ${suggestion}?`,
		sample_peppol_id: (suggestion) => `It is sent to ${suggestion}, with check digits that hold.`,
		due_before_issue: (suggestion) => `Choose ${suggestion} or later.`,
		vat_category_assumed: () => 'Add vatCategory: Z, E, AE, K, G or O.',
		exemption_reason_required: () => 'Add vatExemptionReason, such as the article that exempts it.',
		negative_price: (suggestion) => `Use unitPrice ${suggestion} with a negative quantity.`,
		negative_amount: (suggestion) => `Put it in ${suggestion} with a positive amount.`,
		data_uri_prefix: () => 'Send only what follows the comma.',
		unsupported_mime_type: (suggestion) => `Choose from ${suggestion}.`,
		unknown_unit: () => 'Use C62 for pieces or HUR for hours.',
		payment_terms_recommended: () => 'Add paymentTerms, such as "Net 30 days".',
		payment_iban_required: () => 'Add paymentIban, or a bank account to the organisation.',
		payment_iban_recommended: () => 'Add paymentIban so that the buyer can pay.'
	}
};
