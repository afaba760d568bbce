import { bicOf, withCheckDigits } from './iban.ts';
import type { Account } from './payment.ts';

const nl = (bank: string, number: string) => withCheckDigits('NL', `${bank}${number}`);

/** The cast's bank accounts: names as banks register them, which is not always as the register does. */
const CAST: [key: string, name: string, iban: string][] = [
	['donald', 'TEST BV DONALD', nl('INGB', '0001234567')],
	['de-zon', 'Bakkerij de Zon B.V.', nl('RABO', '0300065264')],
	['de-son', 'Bakkerij de Son BV', nl('ABNA', '0417164300')],
	['zon-holding', 'BAKKERIJ DE ZON HOLDING BV', nl('ABNA', '0417164318')],
	['schilder', 'Schilder Pieters', nl('KNAB', '0123456789')],
	['j-pieters', 'J. Pieters', nl('INGB', '0007654321')],
	['pieters-ho', 'Hr J Pieters h/o Schilder Pieters', nl('INGB', '0007654399')],
	['joint', 'Hr J Jansen e/o Mw P Jansen', nl('BUNQ', '2025000010')],
	['katrien', 'Test NV Katrien', nl('RABO', '0300065299')],
	['bolderbast', 'ST BOLDERBAST', nl('TRIO', '0200412345')],
	['guus', 'VOF GUUS', nl('SNSB', '0901234567')],
	['dagobert', 'Test EMZ Dagobert', nl('ASNB', '0707123456')],
	['gemeente', 'GEMEENTE DUIN', nl('ABNA', '0441234567')],
	['maas', 'BROUWERIJ MAAS', withCheckDigits('BE', '539007547034')],
	['t-test', 'T. TEST', nl('RABO', '0213698412')]
];

/** The accounts that the checkout page offers, by key. */
export const accounts: ReadonlyMap<string, Account & { name: string }> = new Map(
	CAST.map(([key, name, iban]) => [key, { name, iban, bic: key === 't-test' ? 'TESTNL99' : bicOf(iban) }])
);
