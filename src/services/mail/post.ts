import type { MessageType } from '#domain/user/messages.ts';
import type { Notice } from '#domain/user/notices.ts';
import type { Language } from '#domain/user/user.ts';
import type { Transaction } from '#ports/store.ts';
import type { World } from '#ports/world.ts';

/** A file that goes with a mail. */
export interface Enclosure {
	filename: string;
	contentType: string;
	bytes: Uint8Array;
}

/** Puts one mail to one address into the outbox, in the transaction that causes it. */
export async function postMail(
	{ letters, ids }: Pick<World, 'letters' | 'ids'>,
	tx: Transaction,
	mail: {
		to: string;
		name: string | null;
		language: Language;
		type: MessageType;
		notice: Notice;
		userId: string | null;
		organisationId: string | null;
		enclosures?: Enclosure[];
	}
): Promise<void> {
	await tx.outbox.post({
		id: ids.uuid(),
		organisationId: mail.organisationId,
		userId: mail.userId,
		type: mail.type,
		to: mail.to,
		...letters.write(mail.notice, { name: mail.name, language: mail.language }),
		attachments: (mail.enclosures ?? []).map(({ filename, contentType, bytes }) => ({
			filename,
			contentType,
			contentBase64: base64(bytes)
		}))
	});
}

function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000)
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(text);
}
