import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Sheet } from '#domain/invoice/show/sheet.ts';
import { qrPicture } from './qr.ts';
import { sheetTemplate } from './sheet-template.ts';

const FONTS = [
	'400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
	'700Bold/AtkinsonHyperlegibleNext_700Bold.ttf'
];

/** Sets sheets as PDF files; one compiler serves the whole process, since opening one costs ten sheets. */
export type SheetSetter = (sheet: Sheet) => Uint8Array;

/** Opens the compiler with the fonts of the house. */
export function sheetSetter(): SheetSetter {
	const require = createRequire(import.meta.url);
	const fontBlobs = FONTS.map((file) =>
		readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${file}`))
	);
	const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });

	return (sheet) => {
		try {
			const compiled = compiler.compile({
				mainFileContent: sheetTemplate,
				inputs: { sheet: JSON.stringify(drawn(sheet)) }
			});
			const document = compiled.result;
			if (!document)
				throw new Error(
					`A sheet could not be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`
				);
			const options = { pdfTags: true, creationTimestamp: 0 };
			try {
				return compiler.pdf(document, { ...options, pdfStandard: 'ua-1' });
			} catch {
				// PDF/UA refuses a text that no font can show, such as Chinese; a tagged PDF with an open box still reads.
				return compiler.pdf(document, options);
			}
		} finally {
			// The compiler remembers every sheet; what the next one does not reuse is let go.
			compiler.evictCache(1);
		}
	};
}

/** The sheet as the template takes it: its QR code drawn, and long words made to break where the paper ends. */
function drawn({ payment, ...sheet }: Sheet): Sheet {
	const text = JSON.stringify(
		{ ...sheet, payment: payment && { ...payment, qr: '' } },
		(_, value: unknown) =>
			typeof value === 'string'
				? value.replace(LONG_WORD, (word) => word.replace(/.{12}/gu, '$&\u200b'))
				: value
	);
	const broken = JSON.parse(text) as Sheet;
	return { ...broken, payment: broken.payment && { ...broken.payment, qr: qrPicture(payment?.qr ?? '') } };
}

const LONG_WORD = /\S{26,}/gu;
