import * as v from 'valibot';

/** Text as the register pads it, with its runs of spaces brought back to one. */
const text = v.pipe(
	v.string(),
	v.transform((value) => value.replace(/\s+/g, ' ').trim())
);
const maybe = v.nullish(text);
const yesNo = v.nullish(v.picklist(['Ja', 'Nee', 'ja', 'nee']));
const numberOrText = v.nullish(v.union([v.pipe(v.number(), v.transform(String)), text]));
const kvkNumber = v.pipe(v.string(), v.regex(/^\d{8}$/));

/** One row of Zoeken v2: an establishment or a legal person, never yet a company. */
const row = v.object({
	kvkNummer: kvkNumber,
	vestigingsnummer: maybe,
	naam: text,
	type: text,
	actief: yesNo,
	vervallenNaam: maybe,
	adres: v.nullish(
		v.object({
			binnenlandsAdres: v.nullish(v.object({ type: maybe, straatnaam: maybe, plaats: maybe })),
			buitenlandsAdres: v.nullish(
				v.object({ straatHuisnummer: maybe, postcodeWoonplaats: maybe, land: maybe })
			)
		})
	)
});

/** Zoeken v2. Links are left alone: their form changed in 2026, and a number is enough to ask on. */
export const searchPage = v.object({ totaal: v.number(), resultaten: v.array(row) });

const address = v.object({
	type: maybe,
	indAfgeschermd: yesNo,
	volledigAdres: maybe,
	straatnaam: maybe,
	huisnummer: numberOrText,
	huisletter: maybe,
	huisnummerToevoeging: maybe,
	postcode: maybe,
	postbusnummer: numberOrText,
	plaats: maybe,
	straatHuisnummer: maybe,
	postcodeWoonplaats: maybe,
	land: maybe
});
const addresses = v.nullish(v.array(address));
const tradeNames = v.nullish(v.array(v.object({ naam: text, volgorde: v.nullish(v.number()) })));

/** Basisprofiel v1, as far as it is of use here. */
export const profile = v.object({
	kvkNummer: kvkNumber,
	naam: maybe,
	statutaireNaam: maybe,
	materieleRegistratie: v.nullish(v.object({ datumAanvang: maybe, datumEinde: maybe })),
	handelsnamen: tradeNames,
	sbiActiviteiten: v.nullish(
		v.array(v.object({ sbiCode: text, sbiOmschrijving: maybe, indHoofdactiviteit: yesNo }))
	),
	_embedded: v.object({
		eigenaar: v.object({
			rsin: v.nullish(v.pipe(v.string(), v.regex(/^\d{9}$/))),
			rechtsvorm: text,
			uitgebreideRechtsvorm: maybe,
			datumUitschrijving: maybe,
			adressen: addresses
		}),
		hoofdvestiging: v.nullish(
			v.object({ vestigingsnummer: text, eersteHandelsnaam: maybe, adressen: addresses })
		)
	})
});

/** Naamgeving v1: all names of all establishments. */
export const naming = v.object({
	kvkNummer: kvkNumber,
	statutaireNaam: maybe,
	naam: maybe,
	ookGenoemd: maybe,
	vestigingen: v.nullish(
		v.array(
			v.object({
				vestigingsnummer: maybe,
				eersteHandelsnaam: maybe,
				handelsnamen: tradeNames,
				naam: maybe,
				ookGenoemd: maybe
			})
		)
	)
});

/** How the register says no. */
export const refusal = v.object({
	fout: v.pipe(v.array(v.object({ code: v.string(), omschrijving: v.nullish(v.string()) })), v.minLength(1))
});

/** One row of a search, checked. */
export type SearchRow = v.InferOutput<typeof row>;
/** A Basisprofiel, checked. */
export type Profile = v.InferOutput<typeof profile>;
/** A Naamgeving, checked. */
export type Naming = v.InferOutput<typeof naming>;
/** An address on the wire, checked. */
export type WireAddress = v.InferOutput<typeof address>;
