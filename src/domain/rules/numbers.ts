const NUMBER = /^[ \t\r\n]*([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF)[ \t\r\n]*$/;

/** Whether a text is a number as `number()` of XPath takes one, so that it does not give NaN. */
export function isNumber(text: string): boolean {
	return NUMBER.test(text);
}
