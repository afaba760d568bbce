import type { RegisterTrouble } from '#ports/company-register.ts';

/** Keeps for the operator that the register gave no answer, and whether the fault was ours, beside the person's request. */
export function noteRegisterTrouble(
	{ world, requestId }: Pick<App.Locals, 'world' | 'requestId'>,
	refused: RegisterTrouble['refused']
): void {
	const level = refused === 'register-rejects-question' ? 'error' : 'warn';
	world.log[level]('register-trouble', { requestId, refused });
}
