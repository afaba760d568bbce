import { euro } from './fields.ts';
import { METHODS } from './payment-rules.ts';
import type { Route } from './router.ts';
import { Problem, type Call } from './wire.ts';

function methodView(id: keyof typeof METHODS, call: Call): object {
	const { description, minimum, maximum } = METHODS[id];
	const picture = (kind: string) => `https://www.mollie.com/external/icons/payment-methods/${id}${kind}`;
	return {
		resource: 'method',
		id,
		description,
		minimumAmount: euro(minimum),
		maximumAmount: euro(maximum),
		image: { size1x: picture('.png'), size2x: picture('%402x.png'), svg: picture('.svg') },
		status: 'activated',
		_links: {
			self: { href: `${call.origin}/v2/methods/${id}`, type: 'application/hal+json' },
			documentation: { href: 'https://docs.mollie.com/reference/get-method', type: 'text/html' }
		}
	};
}

function offered(call: Call): (keyof typeof METHODS)[] {
	switch (call.query.get('sequenceType') ?? 'oneoff') {
		case 'recurring':
			return ['directdebit'];
		case 'first':
			return ['ideal'];
		default:
			return ['ideal', 'banktransfer'];
	}
}

/** The payment methods that are switched on. */
export const methodRoutes: readonly Route[] = [
	[
		'GET',
		'/v2/methods',
		(_world, call) => {
			const methods = offered(call).map((id) => methodView(id, call));
			return {
				status: 200,
				body: {
					count: methods.length,
					_embedded: { methods },
					_links: {
						self: { href: `${call.origin}/v2/methods`, type: 'application/hal+json' },
						documentation: { href: 'https://docs.mollie.com/reference/list-methods', type: 'text/html' }
					}
				}
			};
		}
	],
	[
		'GET',
		'/v2/methods/:method',
		(_world, call) => {
			const id = call.params.method ?? '';
			if (!Object.hasOwn(METHODS, id)) {
				throw new Problem(404, `No method exists with token ${id}.`);
			}
			return { status: 200, body: methodView(id as keyof typeof METHODS, call) };
		}
	]
];
