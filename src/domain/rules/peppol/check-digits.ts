const INTEGER = /^ ?[+-]?\d+ ?$/;

/** Whether the last digit is the check digit of a GS1 number (GLN, scheme 0088). */
export function isGs1(digits: string): boolean {
	let sum = 0;
	for (let back = 0; back < digits.length - 1; back++)
		sum += Number(digits[digits.length - 2 - back]) * (back % 2 === 0 ? 3 : 1);
	return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** Whether the last digit is right by modulus 11 with weights 2 to 7 from the right (Norway, scheme 0192). */
export function isModulus11(digits: string): boolean {
	let sum = 0;
	for (let back = 0; back < digits.length - 1; back++)
		sum += Number(digits[digits.length - 2 - back]) * ((back % 6) + 2);
	return Number(digits) > 0 && (11 - (sum % 11)) % 11 === Number(digits.at(-1));
}

/** Whether the last two of ten digits are right by modulus 97 (Belgium, scheme 0208). */
export function isBelgian(digits: string): boolean {
	return Number(digits.slice(8, 10)) === 97 - (Number(digits.slice(0, 8)) % 97);
}

/** Whether a ten-digit number keeps the Luhn rule (Sweden, scheme 0007). */
export function isSwedish(digits: string): boolean {
	if (!/^\d+$/.test(digits)) return false;
	const main = digits.slice(0, 9);
	let sum = 0;
	for (let back = 0; back < main.length; back++) {
		const digit = Number(main[main.length - 1 - back]) * (back % 2 === 0 ? 2 : 1);
		sum += digit > 9 ? digit - 9 : digit;
	}
	return digits.length > 9 && (10 - (sum % 10)) % 10 === Number(digits[9]);
}

/** Whether eleven digits keep the rule of the Australian business number (scheme 0151). */
export function isAustralian(digits: string): boolean {
	const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
	const sum = weights.reduce(
		(total, weight, at) => total + (Number(digits[at]) - (at === 0 ? 1 : 0)) * weight,
		0
	);
	return sum % 89 === 0;
}

/** Whether a text has the form of an Italian tax code: eleven digits, or sixteen letters and digits (0210, 9907). */
export function isCodiceFiscale(text: string): boolean {
	if (text.length === 11) return INTEGER.test(text);
	if (text.length !== 16) return false;
	const letters = (from: number, count: number) => /^[A-Za-z]*$/.test(text.slice(from, from + count));
	const digits = (from: number, count: number) => INTEGER.test(text.slice(from, from + count));
	return letters(0, 6) && digits(6, 2) && letters(8, 1) && digits(9, 2) && digits(14, 1) && letters(15, 1);
}

/** Whether an Italian VAT number with its prefix has the right check digit; others are let pass (0211). */
export function isPartitaIva(text: string): boolean {
	if (!/^(IT|it)/.test(text)) return true;
	const code = text.slice(2);
	if (!/^\d{11}$/.test(code)) return false;
	let sum = 0;
	for (let at = 0; at < 11; at++)
		sum += at % 2 === 0 ? Number(code[at]) : Number('0246813579'[Number(code[at])]);
	return sum % 10 === 0;
}

/** Whether nine digits are a Greek tax number. */
export function isGreek(text: string): boolean {
	const digits = [...text];
	if (digits.length < 9 || digits.slice(0, 9).some((digit) => !/^\d$/.test(digit))) return false;
	let sum = 0;
	for (let at = 0; at < 8; at++) sum += Number(digits[at]) * 2 ** (8 - at);
	return (sum % 11) % 10 === Number(digits[8]);
}

/** Whether the last two of eight digits after the prefix are right by modulus 89 (VAT of Luxembourg). */
export function isLuxembourgVat(text: string): boolean {
	return text.slice(8, 10) === String(Number(text.slice(2, 8)) % 89).padStart(2, '0');
}

/** Whether eleven digits are a number of the register of Luxembourg (scheme 0240). */
export function isLuxembourgRegister(text: string): boolean {
	if (!/^\d{11}$/.test(text)) return false;
	const kind = Number(text.slice(4, 6));
	if (kind < 20) return false;
	const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
	const rest = weights.reduce((total, weight, at) => total + Number(text[at]) * weight, 0) % 11;
	const check = Number(text[10]);
	if (check === (rest === 0 ? 0 : 11 - rest)) return true;
	return kind === 24 && check === (rest === 0 ? 1 : rest === 1 ? 0 : 12 - rest);
}
