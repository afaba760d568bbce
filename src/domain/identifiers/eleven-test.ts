/** Whether nine digits pass the Dutch 11-test (weights 9 to 2 and -1), as every RSIN and BSN does. */
export function passesElevenTest(nineDigits: string): boolean {
	if (!/^[0-9]{9}$/.test(nineDigits) || nineDigits === '000000000') return false;
	const sum = [...nineDigits].reduce(
		(total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
		0
	);
	return sum % 11 === 0;
}
