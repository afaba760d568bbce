const NUMBER = /^[ \t\r\n]*([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF)[ \t\r\n]*$/;

/** Whether a text is a number as `number()` of XPath takes one, so that it does not give NaN. */
export function isNumber(text: string): boolean {
	return NUMBER.test(text);
}

/** The number that `number()` of XPath gives, in double precision as there; NaN for what is none. */
export function numberFrom(text: string): number {
	return isNumber(text) ? Number(text.replace('INF', 'Infinity')) : NaN;
}
