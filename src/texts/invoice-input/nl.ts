import type { InputTexts } from './sentence.ts';

/** What can be wrong with the simple input, in Dutch. */
export const nl: InputTexts = {
	failed: 'Niet geldig',
	messages: {
		body_not_an_object: () => 'De inhoud is geen JSON-object',
		field_required: ({ path }) => `${path} ontbreekt`,
		buyer_address_incomplete: ({ path }) => `${path} ontbreekt`,
		wrong_type: ({ path, given }) => `${path} heeft het verkeerde type: ${given}`,
		unwritable_character: ({ path }) => `${path} bevat een teken dat niet in XML past`,
		unknown_field: ({ path }) => `${path} kennen wij niet; wij slaan het over`,
		no_lines: () => 'lines is leeg; een factuur heeft ten minste één regel',
		malformed_peppol_id: ({ given }) => `${given} is geen Peppol-adres`,
		sample_peppol_id: ({ given }) => `${given} is een voorbeeld en werkt alleen in de sandbox`,
		unknown_country: ({ given }) => `${given} is geen landcode (ISO 3166-1)`,
		unknown_currency: ({ given }) => `${given} is geen valutacode (ISO 4217)`,
		invalid_date: ({ path, given }) => `${path} is geen datum: ${given}`,
		due_before_issue: () => 'De vervaldatum ligt voor de factuurdatum',
		period_ends_before_start: () => 'De periode eindigt voordat zij begint',
		invalid_vat_rate: ({ given }) => `${given} kan hier geen btw-tarief zijn`,
		unusual_vat_rate: ({ given }) => `${given} % is in Nederland en België geen gewoon btw-tarief`,
		invalid_vat_category: ({ given }) => `${given} is geen btw-categorie`,
		vat_category_assumed: () => 'Wij lezen een btw-tarief van 0 als nultarief',
		exemption_reason_required: () => 'Bij een vrijstelling hoort de reden',
		invalid_number: ({ path, given }) => `${path} is geen getal: ${given}`,
		negative_price: () => 'Een prijs kan niet negatief zijn',
		negative_amount: ({ path }) => `${path} kan niet negatief zijn`,
		unknown_unit: ({ given }) => `${given} is geen eenheid (UN/ECE Recommendation 20)`,
		invalid_iban: ({ given }) => `${given} is geen IBAN`,
		data_uri_prefix: () => 'content begint met data:',
		invalid_base64: () => 'content is geen base64',
		unsupported_mime_type: ({ given }) => `Een document van het type ${given} kan niet mee`,
		attachment_without_content: () => 'Een bijlage heeft content of een url',
		attachment_with_both: () => 'Een bijlage heeft content of een url, niet allebei',
		invalid_url: ({ given }) => `${given} is geen webadres`,
		url_not_public: ({ given }) =>
			`${given} is van buiten niet te bereiken; niemand haalt het op voor de klant`,
		invoice_reference_required: () => 'Een creditnota noemt het nummer van de factuur',
		payment_terms_recommended: () => 'Wij raden paymentTerms sterk aan',
		payment_iban_recommended: () => 'Wij raden paymentIban sterk aan',
		payment_iban_required: () => 'Een Nederlandse leverancier noemt een rekening om op te betalen',
		buyer_reference_recommended: () =>
			'Zonder buyerReference of orderReference gebruiken wij het factuurnummer',
		delivery_recommended: ({ given }) => `Klanten in ${given} verwachten gegevens over de levering`
	},
	suggestion: (suggestion) => `Bedoelt u ${suggestion}?`,
	suggestions: {
		wrong_type: (suggestion) => `Verwacht: ${suggestion}.`,
		malformed_peppol_id: (suggestion) =>
			suggestion === undefined
				? 'Schrijf schema en nummer, zoals 0208:0403170701 of 0106:68750110.'
				: `Bedoelt u ${suggestion}?`,
		sample_peppol_id: (suggestion) => `Het gaat naar ${suggestion}, met kloppende controlecijfers.`,
		due_before_issue: (suggestion) => `Kies ${suggestion} of later.`,
		vat_category_assumed: () => 'Voeg vatCategory toe: Z, E, AE, K, G of O.',
		exemption_reason_required: () => 'Voeg vatExemptionReason toe, bijvoorbeeld het wetsartikel.',
		negative_price: (suggestion) => `Gebruik unitPrice ${suggestion} met een negatief aantal.`,
		negative_amount: (suggestion) => `Zet het in ${suggestion} met een positief bedrag.`,
		data_uri_prefix: () => 'Stuur alleen wat na de komma staat.',
		unsupported_mime_type: (suggestion) => `Kies uit ${suggestion}.`,
		unknown_unit: () => 'Gebruik C62 voor stuks of HUR voor uren.',
		payment_terms_recommended: () => 'Voeg paymentTerms toe, zoals "Net 30 days".',
		payment_iban_required: () => 'Voeg paymentIban toe, of een bankrekening aan de organisatie.',
		payment_iban_recommended: () => 'Voeg paymentIban toe, dan kan de klant betalen.'
	}
};
