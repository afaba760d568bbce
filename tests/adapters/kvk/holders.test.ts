import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterHit } from '#domain/organisation/register.ts';
import { isRefused } from '#domain/outcome.ts';
import { openDesk } from './desk.ts';

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
	desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.steer('reset'));

async function holders(name: string): Promise<RegisterHit[]> {
	const hits = await desk.connect().holdersOfName(name);
	if (isRefused(hits)) throw new Error(hits.refused);
	return hits;
}
const numbers = async (name: string) => (await holders(name)).map(({ kvkNumber }) => kvkNumber).sort();
const add = (number: string, name: string, more: object = {}) =>
	desk.steer('companies', { add: { number, name, form: 'Besloten Vennootschap', ...more } });

describe('who carries a name', () => {
	it('is found with and without the legal form, and behind another trade name', async () => {
		expect(await numbers('BAKKERIJ JANSEN BV')).toEqual(['90008020', '90008022']);
		expect(await numbers('Bakkerij Jansen')).toEqual(['90008020', '90008022']);
	});

	it('comes with all names, also those that no search row shows', async () => {
		const warm = (await holders('Bakkerij Jansen')).find(({ kvkNumber }) => kvkNumber === '90008022');
		expect(warm).toMatchObject({ name: 'De Warme Bakker', otherNames: ['Bakkerij Jansen'] });
		expect(warm).not.toHaveProperty('namesIncomplete');
	});

	it('leaves out who differs by a letter', async () => {
		expect(await numbers('Bakkerij Janssen')).toEqual(['90008021']);
	});

	it('includes the holding beside its company', async () => {
		expect(await numbers('Kuiper Vastgoed B.V.')).toEqual(['90008007', '90008008']);
		expect(await numbers('Kuiper Vastgoed Holding')).toEqual(['90008007', '90008008']);
	});

	it('is read to the end when only a holding and its company share words', async () => {
		await add('90009403', 'Verborgen B.V.', { trade: ['Kuiper Vastgoed Holding'] });
		const found = await holders('Kuiper Vastgoed Holding');
		expect(found.find(({ kvkNumber }) => kvkNumber === '90009403')).toMatchObject({
			otherNames: ['Kuiper Vastgoed Holding']
		});
		expect(found.some((hit) => hit.namesIncomplete)).toBe(false);
	});

	it('is found by branches too', async () => {
		expect(await numbers('Strandbakker')).toEqual(['90008001']);
	});

	it.each([
		['crEmerie muller & zoe', '90008012'],
		['CREMERIE MULLER EN ZOE', '90008012'],
		['STICHTING VRIENDEN VAN HET MUSEUM V', '90008009'],
		['VRIENDEN VAN HET MUSEU', undefined],
		['ST VRIENDEN VAN HET MUSEUM VOOR OUDE ZEI', '90008009'],
		['van dijk en bakker transport', '90008006'],
		['Hr J. de Vries h/o Klusbedrijf', '90008004'],
		['Coöp. Zonnestroom Polder', '90008019']
	])('of %j is %s', async (name, number) => {
		expect(await numbers(name)).toEqual(number ? [number] : []);
	});

	it('is found whether the register writes a word short or long', async () => {
		await add('90009401', 'Gebroeders Mol B.V.');
		await add('90009402', 'Gebr. Mol V.O.F.', { form: 'Vennootschap onder Firma' });
		expect(await numbers('Gebr Mol')).toEqual(['90009401', '90009402']);
		expect(await numbers('Gebroeders Mol')).toEqual(['90009401', '90009402']);
	});

	it('is not who carried it once, nor who has ceased', async () => {
		expect(await numbers('Oude Maan Automatisering')).toEqual([]);
		expect(await numbers('Drukkerij de Vergulde Pers')).toEqual([]);
	});

	it('costs nothing more once two companies show the very name', async () => {
		expect(await numbers('Bloemenhuis Madelief')).toEqual(['90008013', '90008014']);
		expect(await desk.calls('naamgevingen')).toBe(0);
		expect(await holders('Bloemenhuis Madelief')).toMatchObject([
			{ namesIncomplete: true },
			{ namesIncomplete: true }
		]);
	});

	it('is asked for in bounded number, those found by an unseen name first, the rest marked', async () => {
		for (let index = 0; index < 30; index += 1)
			await add(String(90009500 + index), `Zilvermeeuw ${index} B.V.`);
		await add('90009550', 'Verstopt B.V.', { trade: ['Zilvermeeuw'] });
		const found = await holders('Zilvermeeuw');
		expect(found).toHaveLength(31);
		expect(await desk.calls('naamgevingen')).toBe(25);
		expect(found.filter((hit) => hit.namesIncomplete)).toHaveLength(6);
		const hidden = found.find(({ kvkNumber }) => kvkNumber === '90009550');
		expect(hidden).toMatchObject({ otherNames: ['Zilvermeeuw'] });
		expect(hidden).not.toHaveProperty('namesIncomplete');
	});

	it('is looked for beyond the first hundred rows', async () => {
		const branches = Array.from({ length: 120 }, (_, index) => ({ name: `Kievit ${index}` }));
		await add('90009601', 'Weidevogels B.V.', { branches });
		await add('90009602', 'Kievit B.V.');
		expect(await numbers('Kievit')).toEqual(['90009601', '90009602']);
	});

	it('is unknown rather than incomplete when names cannot be read', async () => {
		await desk.steer('fault', { match: 'naamgevingen', code: 'IPD9999', times: 99 });
		expect(await desk.connect().holdersOfName('Kuiper Vastgoed')).toEqual({ refused: 'register-down' });
	});

	it('is nobody for a name without letters', async () => {
		expect(await numbers('  *** ')).toEqual([]);
		expect(await desk.requests()).toEqual([]);
	});
});
