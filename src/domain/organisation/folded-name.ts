/** A company name without case, accents, punctuation and the spelling of its legal form: "Zon B.V." is "zon bv". */
export function foldedName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\b((?:\p{L}\.){2,})/gu, (initials) => initials.replaceAll('.', ''))
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
