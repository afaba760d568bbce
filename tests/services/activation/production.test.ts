import { describe, expect, it } from 'vitest';
import { openActivationWorld } from '../../support/activation.ts';

describe('in production', () => {
	it('a payment in test mode proves nothing', async () => {
		const production = await openActivationWorld({ production: true });
		try {
			const who = await production.somebody('68750110');
			await production.begin(who);
			const payment = await production.newestPayment(who.organisation.id);
			await production.pay(payment.providerId, { account: 'donald' });
			await production.settle(who.organisation.id);
			expect((await production.organisation(who.organisation.id)).state).toBe('added');
		} finally {
			await production.close();
		}
	});
});
