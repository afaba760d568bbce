import fc from 'fast-check';
import type { Exemption, InvoiceDraft } from '#domain/invoice/invoice.ts';
import type { Party } from '#domain/invoice/party.ts';
import type { PaymentMeans } from '#domain/invoice/payment.ts';
import { stampFor } from '#domain/invoice/profile.ts';
import type { Profile } from '#domain/rules/finding.ts';
import type { Attachment } from '#domain/invoice/references.ts';
import { totalled } from '#domain/invoice/totals.ts';
import { writeUbl } from '#domain/ubl/write/document.ts';
import { adjustment, cents, day, id, line, text } from './valid-lines.ts';
import { homes, type Home } from './valid-parties.ts';
import { parts, type Part, type Vat, type Wish } from './valid-wish.ts';

const mixtures: readonly (readonly Vat[])[] = [
	[['S', '21']],
	[
		['S', '21'],
		['S', '9']
	],
	[
		['S', '21'],
		['Z', '0']
	],
	[
		['S', '21.0'],
		['E', '0']
	],
	[
		['S', '6'],
		['AE', '0']
	],
	[['AE', '0']],
	[['K', '0']],
	[['G', '0']],
	[['Z', '0']],
	[['E', '0']],
	[['O']],
	[['L', '7']],
	[['M', '4']]
];

/** NLCIUS would rather not see these (BR-NL-19 to 35). */
const undutch: readonly Part[] = [
	'vatCurrency',
	'vatPointDate',
	'legalInformation',
	'taxRegistration',
	'fullAddress'
];
/** National rules ask more of these, so their breakers say what they need themselves. */
const foreign: readonly Part[] = ['mandate', 'card', 'taxRegistration', 'representative', 'fullAddress'];
const neighbours: readonly Home[] = ['NL', 'NL-BE', 'BE-NL', 'BE'];

function exemptions(vat: readonly Vat[], coded: boolean): Exemption[] {
	const codes: Readonly<Record<string, string>> = { AE: 'AE', K: 'IC', G: 'G', O: 'O' };
	return vat
		.filter(([category]) => ['E', 'AE', 'K', 'G', 'O'].includes(category))
		.map(([category]) => ({
			category,
			reason: 'Geen btw',
			...(coded && codes[category] && { code: `VATEX-EU-${codes[category]}` })
		}));
}

function payment(has: (part: Part) => boolean, german: boolean, dutch: boolean): PaymentMeans[] {
	const account = {
		id: german ? 'DE89370400440532013000' : 'NL91ABNA0417164300',
		...(!dutch && { name: 'De Zon' })
	};
	if (has('card')) return [{ code: '48', card: { number: '1232', network: 'VISA', holder: 'J. Maas' } }];
	if (has('mandate'))
		return [{ code: '59', account, mandate: { reference: 'M-77', debitedAccount: 'BE71096123456769' } }];
	const means = { code: '58', remittance: 'F-42', account };
	return has('secondAccount') ? [means, { ...means, account: { id: 'BE68539007547034' } }] : [means];
}

function attachments(has: (part: Part) => boolean): Attachment[] {
	return [
		...(has('file')
			? [
					{
						id: 'B-1',
						description: 'Uren',
						file: { content: 'JVBERi0xLjcK', mimeType: 'application/pdf', filename: 'uren.pdf' }
					}
				]
			: []),
		...(has('link') ? [{ id: 'B-2', url: 'https://dezon.example/staat?id=1&v=2' }] : [])
	];
}

function partyWith(
	party: Party,
	has: (part: Part) => boolean,
	vat: readonly Vat[],
	own: boolean,
	other: string
): Party {
	const outside = vat.some(([category]) => category === 'O');
	const needed = vat.some(([category]) => category === 'K' || category === 'AE');
	const { vatNumber = !own && needed ? 'BE0123456749' : undefined, ...rest } = party;
	return {
		...rest,
		vatNumber: outside ? undefined : vatNumber,
		identifiers: has('identifiers') ? [{ value: '8712345678906', scheme: '0088' }] : [],
		...(has('tradingNames') && { tradingName: other }),
		...(has('contact') && {
			contact: { name: other, telephone: '+32 89 12 34 56', email: 'a@maas.example' }
		}),
		...(has('fullAddress') && {
			address: { ...party.address!, additionalStreet: '1 hoog', line: 'Achterom', subdivision: 'Limburg' }
		}),
		...(own && has('legalInformation') && { legalInformation: other }),
		...(own && has('taxRegistration') && { taxRegistration: { value: 'A-1', scheme: 'TAX' } })
	};
}

/** What a document of Greece has to say besides. */
function greek(issueDate: string): Partial<InvoiceDraft> {
	const [year, month, date] = issueDate.split('-');
	return {
		number: `123456783|${date}/${month}/${year}|1|1.1|A|1`,
		attachments: [
			{ id: '123', description: '##M.AR.K##' },
			{ id: '1', description: '##INVOICE|URL##', url: 'https://dezon.example/1' }
		]
	};
}

/** UBL documents that keep every rule: both kinds, every profile, several VAT categories, with and without each part. */
export function validDocument(wish: Wish = {}): fc.Arbitrary<string> {
	return fc
		.record({
			kind: wish.kind ? fc.constant(wish.kind) : fc.constantFrom('invoice' as const, 'credit_note' as const),
			profile: wish.profiles
				? fc.constantFrom(...wish.profiles)
				: wish.home && !neighbours.includes(wish.home)
					? fc.constant('billing' as const)
					: fc.constantFrom(
							'billing' as const,
							'billing' as const,
							'selfbilling' as const,
							'nlcius' as const
						),
			anyHome: wish.home ? fc.constant(wish.home) : fc.constantFrom(...neighbours),
			vat: wish.vat
				? fc.constant(wish.vat)
				: wish.home === 'SE'
					? fc.constant([['S', '25']] as const)
					: wish.home && !neighbours.includes(wish.home)
						? fc.constant(mixtures[0]!)
						: fc.constantFrom(...mixtures),
			chosen: fc.subarray([...parts])
		})
		.chain(({ kind, profile, anyHome, vat, chosen }) => {
			const dutch = profile === 'nlcius';
			const home = dutch && anyHome.startsWith('BE') ? 'NL' : anyHome;
			const outside = vat.some(([category]) => category === 'O');
			const has = (part: Part) => {
				if (wish.with?.includes(part)) return true;
				if (wish.without?.includes(part)) return false;
				if (dutch && undutch.includes(part)) return false;
				if (!neighbours.includes(home) && foreign.includes(part)) return false;
				if (outside && (part === 'representative' || part === 'taxRegistration')) return false;
				if (part === 'order' && chosen.includes('orderLine')) return true;
				if (part === 'preceding' && kind === 'credit_note') return true;
				return chosen.includes(part);
			};
			return written({ kind, profile, home, vat, has });
		});
}

interface Choice extends Required<Pick<Wish, 'kind' | 'home' | 'vat'>> {
	readonly profile: Profile;
	readonly has: (part: Part) => boolean;
}

function written({ kind, profile, home, vat, has }: Choice): fc.Arbitrary<string> {
	const dutch = profile === 'nlcius';
	const [category, rate] = vat[0]!;
	const borne = { vatCategory: category, ...(rate !== undefined && { vatRate: rate }) };
	const lines = fc.tuple(...vat.map((one) => line(one, has, dutch)));
	const more = fc.array(line(vat[0]!, has, dutch), { maxLength: 2 });
	return fc
		.record({
			number: id,
			issueDate: day('2026-10-01'),
			dueDate: day('2026-12-01'),
			words: text,
			code: id,
			lines,
			more,
			off: adjustment(false, !dutch),
			on: adjustment(true, !dutch),
			paid: cents(1, 400)
		})
		.map(({ number, issueDate, dueDate, words, code, off, on, paid, ...supplied }) => {
			const customization = dutch ? 'nlcius' : 'peppol';
			const stamp = stampFor(kind, profile === 'selfbilling' ? 'self_billing' : 'billing', customization)!;
			const { seller, buyer } = homes[home];
			const delivered = has('delivery') || vat.some(([one]) => one === 'K');
			const draft: InvoiceDraft = {
				...stamp,
				kind,
				number,
				issueDate,
				dueDate,
				currency: 'EUR',
				buyerReference: words,
				notes: has('note') ? [words] : [],
				paymentTerms: has('terms') ? words : undefined,
				accountingReference: has('references') ? code : undefined,
				...(has('vatCurrency') && { vatCurrency: 'USD', vatInAccountingCurrency: '0.00' }),
				...(has('vatPointDate') && { vatPointDate: issueDate }),
				period: has('period') ? { start: '2026-10-01', end: '2026-10-31' } : undefined,
				references: {
					...(has('order') && { order: code, salesOrder: code }),
					...(has('references') && { contract: code, receipt: code, despatch: code, tender: code }),
					...(has('project') && { project: code }),
					...(has('object') && { object: { value: code, scheme: 'AVE' } }),
					preceding: has('preceding') ? [{ number: code, ...(!dutch && { issueDate: '2026-09-01' }) }] : []
				},
				attachments: attachments(has),
				seller: partyWith(seller, has, vat, true, words),
				buyer: partyWith(buyer, has, vat, false, words),
				payee: has('payee') ? { name: 'Factormij', identifiers: [{ value: 'FM-1' }] } : undefined,
				taxRepresentative: has('representative')
					? {
							name: 'Fiscaal Noord',
							vatNumber: 'BE0123456749',
							address: { street: 'Hopstraat 2', city: 'Gent', postalCode: '9000', country: 'BE' }
						}
					: undefined,
				delivery: delivered
					? {
							name: words,
							location: { value: '8712345678913', scheme: '0088' },
							date: issueDate,
							address: { street: 'Hopstraat 2', city: 'Maaseik', postalCode: '3680', country: 'BE' }
						}
					: undefined,
				payment: payment(has, home === 'DE', dutch),
				allowances: has('allowance') ? [{ ...off, ...borne }] : [],
				charges: has('charge') ? [{ ...on, ...borne }] : [],
				exemptions: exemptions(vat, !dutch),
				...(has('prepaid') && { prepaid: paid }),
				...(has('rounding') && { rounding: '0.01' }),
				lines: [...supplied.lines, ...supplied.more].map((one, at) => ({ ...one, id: String(at + 1) })),
				...(home === 'GR' && greek(issueDate))
			};
			return writeUbl(totalled(draft));
		});
}
