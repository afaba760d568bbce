/** Every type of message that a person can choose to get (002-14). */
export const MESSAGE_TYPES = [
	'security',
	'activation',
	'sent',
	'received',
	'failed',
	'self-billing',
	'kade-invoices',
	'product-news'
] as const;

/** One type of message. `security` can't be switched off. */
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** What is known of an address when a message is about to go there. */
export interface MessageAddress {
	kind: 'correspondence' | 'extra';
	verifiedAt: Date | null;
	/** Types chosen or refused by hand; absent ones follow the default. */
	preferences: Record<string, boolean>;
}

/** Whether the person can switch a type on and off. */
export function canChoose(type: MessageType): boolean {
	return type !== 'security';
}

/** What an address gets when nothing was chosen: all but news at the first address, nothing but safety at others. */
export function wantsByDefault(kind: MessageAddress['kind'], type: MessageType): boolean {
	if (!canChoose(type)) return true;
	return kind === 'correspondence' && type !== 'product-news';
}

/** Whether a message of this type goes to the address; nothing goes to one that is not verified. */
export function wants(address: MessageAddress, type: MessageType): boolean {
	if (address.verifiedAt === null) return false;
	if (!canChoose(type)) return true;
	return address.preferences[type] ?? wantsByDefault(address.kind, type);
}
