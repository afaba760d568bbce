import type { Identifier } from '#domain/invoice/identifier.ts';
import type { Attachment, PrecedingInvoice, References } from '#domain/invoice/references.ts';
import { group, identified, leaf, leafWithTwo } from './element.ts';

/** UNTDID 1001 codes by which UBL tells what an additional document reference is. */
const INVOICED_OBJECT = '130';
const PROJECT = '50';

/** cac:OrderReference; UBL wants an order where only a sales order is known, and the standard says NA then. */
export function orderReference({ order, salesOrder }: References): string {
	const id = order ?? (salesOrder === undefined ? undefined : 'NA');
	return group('OrderReference', leaf('ID', id) + leaf('SalesOrderID', salesOrder));
}

/** cac:BillingReference for every preceding invoice. */
export function billingReferences(preceding: readonly PrecedingInvoice[]): string {
	let out = '';
	for (const { number, issueDate } of preceding) {
		const reference = group('InvoiceDocumentReference', leaf('ID', number) + leaf('IssueDate', issueDate));
		out += group('BillingReference', reference);
	}
	return out;
}

/** A reference of which only the number counts. */
export function plainReference(name: string, id: string | undefined): string {
	return group(name, leaf('ID', id));
}

/** cac:AdditionalDocumentReference for the invoiced object, in a credit note the project, and every attachment. */
export function additionalReferences(
	object: Identifier | undefined,
	project: string | undefined,
	attachments: readonly Attachment[]
): string {
	let out = '';
	if (project !== undefined) out += additional(leaf('ID', project) + leaf('DocumentTypeCode', PROJECT));
	if (object !== undefined)
		out += additional(identified('ID', object) + leaf('DocumentTypeCode', INVOICED_OBJECT));
	for (const attachment of attachments) {
		out += additional(
			leaf('ID', attachment.id) +
				leaf('DocumentDescription', attachment.description) +
				group('Attachment', embedded(attachment) + group('ExternalReference', leaf('URI', attachment.url)))
		);
	}
	return out;
}

/** The object of a line (BT-128). */
export function lineObject(object: Identifier | undefined): string {
	if (object === undefined) return '';
	return group('DocumentReference', identified('ID', object) + leaf('DocumentTypeCode', INVOICED_OBJECT));
}

function additional(content: string): string {
	return group('AdditionalDocumentReference', content);
}

function embedded({ file }: Attachment): string {
	if (file === undefined) return '';
	return leafWithTwo(
		'EmbeddedDocumentBinaryObject',
		file.content,
		['mimeCode', file.mimeType],
		['filename', file.filename]
	);
}
