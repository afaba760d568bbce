import { pricesOn } from '#domain/billing/prices.ts';
import { participantsOf } from '#domain/identifiers/participant.ts';
import {
	CAPABILITIES,
	capabilityPrice,
	capabilityStatus,
	type Capability
} from '#domain/organisation/capability.ts';
import type { CapabilityKind, KeptOrganisation } from '#domain/organisation/organisation.ts';
import { localDate } from '#domain/time/amsterdam.ts';
import type { nl } from '#texts/capability/nl.ts';
import { fill } from '#texts/fill.ts';
import { money, when } from '#texts/format.ts';
import type { Language, Shape } from '#texts/pick.ts';

type Kept = readonly (Capability & { kind: CapabilityKind })[];

/** What a switch that was just pressed did, or null when none was. */
export function switched(pressed: string | null, kept: Kept, texts: Shape<typeof nl>): string | null {
	const kind = CAPABILITIES.find((one) => one === pressed);
	if (!kind) return null;
	const isOn = kept.some((one) => one.kind === kind && one.wanted);
	return fill(texts.switched[isOn ? 'on' : 'off'], { label: texts.kinds[kind].label });
}

/** The three switches with what each does, costs, and is on the network now (002-35 to 002-37, 002-43). */
export function switches(
	organisation: KeptOrganisation,
	kept: Kept,
	{ texts, language, now }: { texts: Shape<typeof nl>; language: Language; now: Date }
) {
	const prices = pricesOn(localDate(now));
	const [address] = participantsOf(organisation);
	return CAPABILITIES.map((kind) => {
		const capability = kept.find((one) => one.kind === kind) ?? { wanted: false, liveSince: null };
		const status = capabilityStatus(capability, organisation.state);
		const cents = capabilityPrice(kind, prices);
		const sentences = [
			texts.kinds[kind].effect,
			kind === 'receive' && status !== 'off' && address ? fill(texts.address, { address }) : '',
			cents === 0 ? texts.prices.free : fill(texts.prices.paid, { price: money(cents, language) }),
			fill(texts.statuses[status], {
				when: capability.liveSince ? when(capability.liveSince, now, language) : ''
			})
		];
		return {
			kind,
			label: texts.kinds[kind].label,
			wanted: capability.wanted && organisation.state !== 'closed',
			effect: sentences.filter(Boolean).join(' ')
		};
	});
}
