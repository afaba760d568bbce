/** What can be wrong with a field of the simple input; each has its sentence in `texts/invoice-input`. */
export type InputCode =
	| 'body_not_an_object'
	| 'field_required'
	| 'buyer_address_incomplete'
	| 'wrong_type'
	| 'unwritable_character'
	| 'unknown_field'
	| 'no_lines'
	| 'malformed_peppol_id'
	| 'sample_peppol_id'
	| 'unknown_country'
	| 'unknown_currency'
	| 'invalid_date'
	| 'due_before_issue'
	| 'period_ends_before_start'
	| 'invalid_vat_rate'
	| 'unusual_vat_rate'
	| 'invalid_vat_category'
	| 'vat_category_assumed'
	| 'exemption_reason_required'
	| 'invalid_number'
	| 'negative_price'
	| 'negative_amount'
	| 'unknown_unit'
	| 'invalid_iban'
	| 'data_uri_prefix'
	| 'invalid_base64'
	| 'unsupported_mime_type'
	| 'attachment_without_content'
	| 'attachment_with_both'
	| 'invalid_url'
	| 'url_not_public'
	| 'invoice_reference_required'
	| 'payment_terms_recommended'
	| 'payment_iban_recommended'
	| 'payment_iban_required'
	| 'buyer_reference_recommended'
	| 'delivery_recommended';

/** One thing about one field: an error stops the document, a warning comes along with it. */
export interface InputFinding {
	/** Where: `lines[0].quantity`, '' for the whole. */
	readonly path: string;
	readonly code: InputCode;
	readonly severity: 'error' | 'warning';
	/** What stood there, shortened. */
	readonly given?: string;
	/** What would do, ready to fill in. */
	readonly suggestion?: string;
	/** The rule of EN 16931 or Peppol that it would break. */
	readonly rule?: string;
}

/** What a finding may add to its place and code. */
export type FindingDetail = Pick<InputFinding, 'given' | 'suggestion' | 'rule'>;
