import type { Identifier } from '#domain/invoice/identifier.ts';
import type { Attachment, EmbeddedFile, References } from '#domain/invoice/references.ts';
import type { UblDocument } from '../read/document.ts';
import { attributeNumber } from '../read/names.ts';
import { at, attribute, child, children, identifier, names, text, token, type Row } from './reading.ts';

const cbc = names(
	'cbc',

	'ID',
	'SalesOrderID',
	'IssueDate',
	'DocumentTypeCode',
	'DocumentDescription',
	'EmbeddedDocumentBinaryObject',
	'URI'
);
const cac = names(
	'cac',
	'OrderReference',
	'BillingReference',
	'InvoiceDocumentReference',
	'DespatchDocumentReference',

	'ReceiptDocumentReference',
	'OriginatorDocumentReference',
	'ContractDocumentReference',
	'ProjectReference',
	'AdditionalDocumentReference',
	'DocumentReference',
	'Attachment',
	'ExternalReference'
);
const MIME = attributeNumber('mimeCode');
const FILENAME = attributeNumber('filename');
/** UNTDID 1001 codes by which UBL tells what an additional document reference is. */
const INVOICED_OBJECT = '130';
const PROJECT = '50';

/** The references of a document, and apart from them its attachments. */
export function readReferences(
	document: UblDocument,
	root: Row
): { references: References; attachments: readonly Attachment[] } {
	const idOf = (name: number) => text(document, at(document, root, name, cbc.ID));
	const salesOrder = text(document, at(document, root, cac.OrderReference, cbc.SalesOrderID));
	const order = idOf(cac.OrderReference);
	const additional = children(document, root, cac.AdditionalDocumentReference);
	const typeOf = (row: Row) => token(document, child(document, row, cbc.DocumentTypeCode));
	const object = additional.find((row) => typeOf(row) === INVOICED_OBJECT) ?? 0;
	// In a credit note the project stands among the additional references, since UBL has no other place for it.
	const project = additional.find((row) => typeOf(row) === PROJECT) ?? 0;
	const ownProject = idOf(cac.ProjectReference);
	return {
		references: {
			project: ownProject ?? text(document, child(document, project, cbc.ID)),
			contract: idOf(cac.ContractDocumentReference),
			order: order === 'NA' && salesOrder !== undefined ? undefined : order,
			salesOrder,
			receipt: idOf(cac.ReceiptDocumentReference),
			despatch: idOf(cac.DespatchDocumentReference),
			tender: idOf(cac.OriginatorDocumentReference),
			object: identifier(document, child(document, object, cbc.ID)),
			preceding: children(document, root, cac.BillingReference).flatMap((row) => {
				const reference = child(document, row, cac.InvoiceDocumentReference);
				const number = text(document, child(document, reference, cbc.ID));
				const issueDate = token(document, child(document, reference, cbc.IssueDate));
				return number === undefined && issueDate === undefined ? [] : { number: number ?? '', issueDate };
			})
		},
		attachments: additional
			.filter((row) => row !== object && (row !== project || ownProject !== undefined))
			.map((row) => readAttachment(document, row))
	};
}

/** The object of a line (BT-128). */
export function readLineObject(document: UblDocument, line: Row): Identifier | undefined {
	return identifier(document, at(document, line, cac.DocumentReference, cbc.ID));
}

function readAttachment(document: UblDocument, row: Row): Attachment {
	const attachment = child(document, row, cac.Attachment);
	return {
		id: text(document, child(document, row, cbc.ID)) ?? '',
		description: text(document, child(document, row, cbc.DocumentDescription)),
		url: token(document, at(document, attachment, cac.ExternalReference, cbc.URI)),
		file: readFile(document, child(document, attachment, cbc.EmbeddedDocumentBinaryObject))
	};
}

function readFile(document: UblDocument, row: Row): EmbeddedFile | undefined {
	const content = text(document, row)?.replace(/[ \t\r\n]+/g, '');
	if (content === undefined) return undefined;
	return {
		content,
		mimeType: attribute(document, row, MIME) ?? '',
		filename: attribute(document, row, FILENAME) ?? ''
	};
}
