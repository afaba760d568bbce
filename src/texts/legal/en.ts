import type { nl } from '#texts/legal/nl.ts';
import type { Shape } from '#texts/pick.ts';

/** Privacy, terms and accessibility in English. */
export const en = {
	draft: 'Draft',
	draftWhy: 'This text is still a draft. A lawyer has not read it yet.',
	privacy: {
		title: 'Privacy',
		intro: 'Which data we keep, why, and for how long.',
		sections: [
			{
				heading: 'Who takes care of what',
				text: 'We are responsible for your account, your activation and our bills. We process your invoices and those of your customers on your instruction.'
			},
			{
				heading: 'Your rights',
				text: 'You can see, correct, take along and erase your data. We answer within a month. What the law makes us keep, we erase only after that.'
			},
			{
				heading: 'Others who take part',
				text: 'Payments go through Mollie. Company details come from the KVK. Invoices travel over the Peppol network. They only get what is needed for that.'
			},
			{
				heading: 'Cookies',
				text: 'We only set cookies that are needed: your session, your language, your appearance and the organisation that you work in. We do not follow you.'
			}
		],
		table: {
			caption: 'What we keep and for how long',
			what: 'Data',
			why: 'Why',
			keep: 'How long',
			rows: [
				{
					what: 'Profile and sessions',
					why: 'To let you sign in and to reach you.',
					keep: 'As long as you have an account, and 30 days after.'
				},
				{
					what: 'Proof of activation: name and IBAN of the payer, register extract, your statement',
					why: 'To show that you may act for your company.',
					keep: 'As long as you are a customer, and at most 7 years after. The IBAN is encrypted.'
				},
				{ what: 'Failed activations', why: 'To recognise abuse.', keep: '90 days.' },
				{
					what: 'Our bills and your payments',
					why: 'Because tax law asks for it.',
					keep: '7 years after the end of the year.'
				},
				{
					what: 'Your e-invoices',
					why: 'On your instruction.',
					keep: 'As long as you wish. When you leave you can export everything first.'
				}
			]
		}
	},
	terms: {
		title: 'Terms',
		intro: 'What you and we agree on, in plain words.',
		sections: [
			{
				heading: 'For whom',
				text: 'Our service is for entrepreneurs and organisations. You use it only for organisations that you may act for.'
			},
			{
				heading: 'Paying',
				text: 'You pay per period of two calendar months. The fixed amount is paid in advance. Extra bundles are paid afterwards.'
			},
			{
				heading: 'Paying late',
				text: 'After 30 days you can no longer send. Receiving, reading and exporting always stay possible.'
			},
			{
				heading: 'Stopping',
				text: 'You can stop at the end of every period. Take your invoices along with an export first.'
			},
			{
				heading: 'What we do and do not do',
				text: 'We check your invoices against the rules of the network. You stay responsible for what is in them.'
			}
		]
	},
	accessibility: {
		title: 'Accessibility',
		intro: 'Everyone should be able to work with this.',
		sections: [
			{
				heading: 'What we hold ourselves to',
				text: 'We build to WCAG 2.2, level AA. With every change we check the pages with an automatic test.'
			},
			{
				heading: 'What that means for you',
				text: 'You can do everything with the keyboard. Forms also work without script. You can enlarge up to 400 %. A state always has a colour, a sign and a word.'
			},
			{
				heading: 'Readable figures',
				text: 'We use the typeface Atkinson Hyperlegible. In it, 0 and O, and 1, l and I do not look alike.'
			},
			{
				heading: 'What is still missing',
				text: 'An independent audit has not been done yet. If something does not work for you, tell us.'
			}
		]
	}
} satisfies Shape<typeof nl>;
