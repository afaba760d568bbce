import { createHash } from 'node:crypto';

/** Someone with an account at the providers, with what each of them knows of the address. */
export interface Person {
	id: string;
	name: string;
	email: string | null;
	/** Whether the providers vouch for the address; `none` says so in no word at all. */
	vouched: 'yes' | 'no' | 'none';
	/** The company domain that Google manages for this person (Workspace); absent for a free account. */
	workspace?: string;
	/** Directory of a work account at Microsoft; a private account stands in Microsoft's own. */
	tenant: string;
	/** One line for who must choose. */
	note: string;
}

/** The tenant of private Microsoft accounts, the same everywhere. */
export const PRIVATE_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A UUID that is always the same for the same text. */
export const steadyUuid = (text: string) =>
	digest(text)
		.toString('hex')
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');

/** Digits or letters that are always the same for the same text, as the providers number people. */
export const steadyDigits = (text: string, length: number) =>
	(BigInt(`0x${digest(text).toString('hex')}`) % 10n ** BigInt(length)).toString().padStart(length, '1');
export const steadyLetters = (text: string, length: number) =>
	digest(text).toString('base64url').slice(0, length);

const atWork = (id: string, name: string, email: string, note: string): Person => {
	const domain = email.slice(email.indexOf('@') + 1);
	return { id, name, email, vouched: 'yes', workspace: domain, tenant: steadyUuid(domain), note };
};

/** Everybody whom one can sign in as with one press. */
export const CAST: Person[] = [
	atWork('katrijn', 'Katrijn de Boer', 'k.deboer@bakkerijdezon.example', 'Eigenaar van Bakkerij de Zon B.V.'),
	atWork('piet', 'Piet Pieters', 'piet@schilderpieters.example', 'Eenmanszaak Schilder Pieters'),
	atWork('ria', 'Ria van Duin', 'r.vanduin@gemeenteduin.example', 'Inkoop bij Gemeente Duin'),
	atWork('luc', 'Luc Maes', 'luc@brouwerijmaas.example', 'Zaakvoerder van Brouwerij Maas BV, België'),
	atWork('bo', 'Bo Boekhouder', 'bo@cijferswerk.example', 'Boekhouder voor meer organisaties'),
	{
		id: 'noor',
		name: 'Noor Jansen',
		email: 'noor.jansen.voorbeeld@gmail.com',
		vouched: 'yes',
		tenant: PRIVATE_TENANT,
		note: 'Gratis adres, privéaccount'
	},
	{
		id: 'aanvaller',
		name: 'Max Mossel',
		email: 'k.deboer@bakkerijdezon.example',
		vouched: 'no',
		tenant: steadyUuid('mossel.example'),
		note: 'Aanvaller: draagt het adres van Katrijn, niet bevestigd'
	},
	{
		id: 'stil',
		name: 'Max Mossel',
		email: 'piet@schilderpieters.example',
		vouched: 'none',
		tenant: steadyUuid('mossel.example'),
		note: 'Aanvaller: draagt het adres van Piet, de aanbieder zegt er niets over'
	},
	{
		id: 'sanne',
		name: 'Sanne Visser',
		email: null,
		vouched: 'none',
		tenant: steadyUuid('zonderadres.example'),
		note: 'Deelt geen e-mailadres'
	}
];

/** Someone who was typed in; the same address is the same person every time. */
export function typed(name: string, email: string): Person {
	const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
	return {
		id: `getypt:${email.toLowerCase()}`,
		name: name || email,
		email: email || null,
		vouched: 'yes',
		tenant: steadyUuid(domain),
		note: ''
	};
}
