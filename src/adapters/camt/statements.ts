import type { BankStatement, BankStatements } from '#ports/bank-statements.ts';
import { entriesOf, NotAStatement } from '#adapters/camt/entries.ts';
import { all, readTree, textAt, UnsafeXml, type Node } from '#adapters/camt/tree.ts';

const MAX_BYTES = 10_000_000;
/** The version that Dutch banks gave until 2025, and the one since. */
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)$/;

function statementOf(node: Node): BankStatement {
	const [statementId, iban] = [textAt(node, 'Id'), textAt(node, 'Acct', 'Id', 'IBAN')];
	if (statementId === null || iban === null) throw new NotAStatement('statement without id or account');
	const entries = all(node, 'Ntry').flatMap((entry, index) =>
		entriesOf(entry, `${statementId}#${index + 1}`)
	);
	return { statementId, iban, entries };
}

/** Reads the bank's statements: ISO 20022 camt.053.001.02 and .08, at most 10 MB, without a document type. */
export const camtStatements: BankStatements = {
	read(file) {
		if (file.length > MAX_BYTES) return { refused: 'too-large' };
		try {
			const { root, namespace } = readTree(file);
			const statements = all(root, 'BkToCstmrStmt', 'Stmt');
			if (root.name !== 'Document' || !NAMESPACE.test(namespace) || statements.length === 0) {
				return { refused: 'not-camt053' };
			}
			return statements.map(statementOf);
		} catch (error) {
			if (error instanceof UnsafeXml) return { refused: 'xml-refused' };
			if (error instanceof NotAStatement) return { refused: 'not-camt053' };
			throw error;
		}
	}
};
