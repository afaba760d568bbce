/** The first and last day of a service, either may be open (BG-14 on the document, BG-26 on a line). */
export interface Period {
	/** BT-73, BT-134: first day, yyyy-mm-dd. */
	readonly start?: string;
	/** BT-74, BT-135: last day, yyyy-mm-dd. */
	readonly end?: string;
}
