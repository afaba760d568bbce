import type { Shape } from '#texts/pick.ts';
import type { nl } from '#texts/public/nl.ts';

/** What the public pages say, in English. */
export const en = {
	shell: {
		skip: 'Skip to content',
		home: 'Kade, to the front page',
		menu: 'Menu',
		mainMenu: 'Main menu',
		how: 'How it works',
		prices: 'Prices',
		validate: 'Check an invoice',
		help: 'Help',
		signIn: 'Sign in',
		begin: 'Start',
		overview: 'To the overview',
		footer: 'About us',
		promise: 'E-invoices for entrepreneurs in the Netherlands and Belgium.',
		privacy: 'Privacy',
		terms: 'Terms',
		accessibility: 'Accessibility',
		language: 'Language',
		languages: { nl: 'Nederlands', en: 'English' }
	},
	landing: {
		title: 'E-invoices over Peppol, settled with one cent',
		description:
			'Find your company, pay one cent from your business account and send e-invoices over Peppol.',
		headline: 'E-invoices, settled with one cent.',
		intro:
			'Find your company, pay one cent from your business account, and your invoices travel over Peppol.',
		start: 'Find your organisation',
		check: 'Check an invoice',
		fine: 'Sending is on at once. You pay every two months, known in advance.',
		example: 'Example: the route of an invoice',
		invoice: 'Invoice',
		to: 'To Gemeente Duin',
		delivered: 'Delivered',
		stops: {
			checked: 'Checked',
			checkedNote: 'no errors',
			found: 'Receiver found',
			handed: 'Handed over',
			handedNote: 'signed receipt kept',
			arrived: 'Delivered to Gemeente Duin'
		},
		stepsTitle: 'At the quay in five minutes',
		steps: [
			{
				title: 'Find your company',
				text: 'By name, place or KVK number. The details come from the Dutch trade register.'
			},
			{
				title: 'Pay one cent',
				text: 'With iDEAL | Wero, from your business account. That is how we know it is you.'
			},
			{ title: 'Send your invoice', text: 'We check it, find the receiver and keep the proof of receipt.' }
		],
		proofTitle: 'The cent says who you are',
		proof:
			'With a payment, your bank passes on the name of the account. If it fits your registration, you are active at once. No copy of your passport, no letter with a code.',
		proofLink: 'What happens if the name does not fit?',
		proofExample: 'Example: the name on the account beside the name at the KVK',
		accountName: 'Name on the account',
		statutoryName: 'Statutory name at the KVK',
		equal: 'Equal. No other company in the register has this name.',
		routeTitle: 'You see where your invoice is',
		route:
			'Every press of Send is in your invoice log, also when it failed. Then the reason is there, and what you can do.',
		routes: [
			{ number: '2026-042', to: 'Gemeente Duin', state: 'Delivered', note: '' },
			{ number: '2026-041', to: 'Brouwerij Maas BV', state: 'Under way', note: '' },
			{
				number: '2026-040',
				to: 'Bakkerij de Zon B.V.',
				state: 'Not sent',
				note: 'The Peppol address has not been validated yet.'
			}
		],
		routeExample: 'Example: three lines of an invoice log',
		priceTitle: 'One price, known in advance',
		price: (fee: string, documents: string) =>
			`${fee} every two months, with ${documents} documents a month. Receiving costs nothing extra. Without VAT.`,
		priceLink: 'See all prices'
	},
	prices: {
		title: 'Prices',
		description: 'What it costs: activation for one cent and then a fixed amount every two months.',
		sentence: (fee: string, documents: string) =>
			`You pay ${fee} every two months. That includes ${documents} documents per calendar month.`,
		vat: 'Prices are for businesses. You also see the amount with 21 % VAT.',
		caption: 'All prices',
		what: 'What',
		net: 'Without VAT',
		gross: 'With VAT',
		when: 'When',
		free: 'No charge',
		rows: {
			proof: { what: 'Activation with one cent', when: 'Once. You get the cent back on your first bill.' },
			invoice: { what: 'Activation with an invoice', when: 'Once, when iDEAL | Wero is not possible.' },
			base: { what: 'Subscription, sending included', when: 'Every two months, in advance.' },
			bundle: {
				what: (documents: string) => `Extra bundle of ${documents} documents`,
				when: 'Per calendar month, only when you send more.'
			},
			receiving: { what: 'Receiving invoices', when: 'Switch it on or off whenever you like.' },
			selfBilling: { what: 'Receiving self-billed invoices', when: 'Switch it on or off whenever you like.' }
		},
		questions: 'Questions about the bill',
		answers: [
			{
				question: 'When does the bill come?',
				answer:
					'Every two months, by e-mail at your correspondence address. If receiving is on, also in your inbox.'
			},
			{
				question: 'How do I pay?',
				answer: 'By direct debit if you wish. Otherwise with a payment link or a QR code.'
			},
			{
				question: 'What if I pay late?',
				answer:
					'We remind you after 3, 10 and 20 days. After 30 days you can no longer send. Receiving, reading and exporting always stay possible.'
			},
			{
				question: 'Does a Belgian company pay VAT?',
				answer: 'With a valid VAT number we reverse the charge to you. The bill is then without VAT.'
			}
		],
		start: 'Find your organisation'
	},
	how: {
		title: 'How it works',
		description:
			'From signing in to your first e-invoice: the five steps and what happens when something does not fit.',
		intro: 'From signing in to your first e-invoice. Most entrepreneurs are done in five minutes.',
		line: 'The way to your first e-invoice',
		stops: [
			{
				label: 'You sign in',
				note: 'With Microsoft, LinkedIn, Google or a code by e-mail. You do not need a password.'
			},
			{
				label: 'You find your company',
				note: 'By name, place or KVK number. We take the details from the Dutch trade register.'
			},
			{
				label: 'You state that you may act',
				note: 'You fill in your name and role. We keep your statement with its time.'
			},
			{
				label: 'You pay one cent',
				note: 'From the account of your company, with iDEAL | Wero. You get the cent back on your first bill.'
			},
			{ label: 'You send', note: 'Sending is on at once. Switch receiving on whenever you like.' }
		],
		picture: {
			checked: 'We check your invoice against all rules of Peppol and of the Netherlands.',
			checkedTitle: 'When you press Send',
			line: 'The route of an invoice',
			stops: ['Checked', 'Receiver found', 'Handed over', 'Delivered'],
			kept: 'At every stop you see the time. The proof of receipt is kept.'
		},
		questions: 'When something does not fit',
		answers: [
			{
				question: 'What happens if the name on the account does not fit?',
				answer:
					'If the name is close, a specialist takes a look. If it does not fit, we explain why. You can choose another account, activate with an invoice, or ask us a question.'
			},
			{
				question: 'I cannot pay with iDEAL | Wero. What now?',
				answer: 'Choose activation with an invoice. You transfer the amount from the account of your company.'
			},
			{
				question: 'My company is not in the register.',
				answer:
					'Enter the details yourself. We check every day whether the company is listed. As soon as it is, you get an e-mail.'
			},
			{
				question: 'A colleague has added our company already.',
				answer: 'Ask for access. The owners of the organisation get your request and decide.'
			},
			{
				question: 'What is Peppol?',
				answer:
					'Peppol is a network for e-invoices. Companies and governments send each other invoices that their software can read at once.'
			}
		],
		start: 'Find your organisation'
	}
} satisfies Shape<typeof nl>;
