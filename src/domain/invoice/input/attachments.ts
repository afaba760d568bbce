import { en16931 } from '#domain/rules/codes/lists.ts';
import type { Attachment, EmbeddedFile } from '../references.ts';
import { nearest, shown, type FieldReader, type Fields } from './fields.ts';

const KNOWN = new Set(['id', 'description', 'filename', 'mimeType', 'content', 'url']);
const PRIVATE_HOST =
	/^(localhost|.*\.(local|internal|lan|home|test)|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[.*\]|[^.]+)$/i;

/** Reads `attachments`: each embedded (004-24) or elsewhere (004-25). */
export function readAttachments(reader: FieldReader, body: Fields): Attachment[] {
	return reader.list(body, '', 'attachments').map((one, at) => readAttachment(reader, one, at));
}

function readAttachment(reader: FieldReader, one: Fields, at: number): Attachment {
	const where = ['attachments', at] as const;
	reader.unknown(one, where, KNOWN);
	const url = readUrl(reader, one, where);
	const embedded = one['content'] !== undefined && one['content'] !== null;
	const file = embedded ? readFile(reader, one, where) : undefined;
	if (url !== undefined && embedded) reader.error(where, 'url', 'attachment_with_both');
	if (!embedded && one['url'] === undefined) reader.error(where, 'content', 'attachment_without_content');
	const description = reader.text(one, where, 'description');
	return {
		id: reader.text(one, where, 'id') ?? `ATT-${String(at + 1).padStart(3, '0')}`,
		...(description !== undefined && { description }),
		...(url !== undefined && { url }),
		...(file && { file })
	};
}

function readFile(
	reader: FieldReader,
	one: Fields,
	where: readonly [string, number]
): EmbeddedFile | undefined {
	const content = one['content'];
	const filename = reader.required(one, where, 'filename');
	const mimeType = reader.required(one, where, 'mimeType');
	if (mimeType !== '' && !en16931.MIME.has(mimeType)) {
		const meant = nearest(mimeType, en16931.MIME);
		reader.error(where, 'mimeType', 'unsupported_mime_type', {
			given: shown(mimeType),
			suggestion: meant ?? [...en16931.MIME].join(', '),
			rule: 'BR-CL-24'
		});
	}
	if (typeof content !== 'string') {
		return reader.error(where, 'content', 'wrong_type', { given: typeof content, suggestion: 'text' });
	}
	const prefix = /^data:[^,]{0,200},/i.exec(content)?.[0];
	if (prefix !== undefined)
		return reader.error(where, 'content', 'data_uri_prefix', { given: shown(prefix) });
	if (content.length % 4 !== 0 || content === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(content)) {
		return reader.error(where, 'content', 'invalid_base64', { given: shown(content) });
	}
	return { content, mimeType, filename };
}

function readUrl(reader: FieldReader, one: Fields, where: readonly [string, number]): string | undefined {
	const given = reader.text(one, where, 'url');
	if (given === undefined) return undefined;
	const match = /^(https?):\/\/([^/?#\s@]+@)?(\[[0-9a-f:]+\]|[^/?#:\s[\]]+)(:\d+)?([/?#]\S*)?$/i.exec(given);
	if (!match || match[2] !== undefined)
		return reader.error(where, 'url', 'invalid_url', { given: shown(given) });
	if (PRIVATE_HOST.test(match[3]!)) reader.warn(where, 'url', 'url_not_public', { given: shown(given) });
	return given;
}
