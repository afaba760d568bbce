import type { KeptOrganisation } from '#domain/organisation/organisation.ts';
import { isRefused } from '#domain/outcome.ts';
import type { RegisterTrouble } from '#ports/company-register.ts';

const AT_ONCE = 50;
/** So many in a row without an answer: it is the register that is away, not one registration in it. */
const AWAY_AFTER = 10;

/** What is due, oldest first, and what is asked about each; who was answered about is due no more. */
export interface Round<Answer> {
	due(limit: number): Promise<KeptOrganisation[]>;
	ask(organisation: KeptOrganisation): Promise<Answer | RegisterTrouble>;
	/** So many answers at most; the rest waits for the next round. */
	most?: number;
}

/**
 * Asks the register about organisations one after the other. One about which it gives no answer keeps no other waiting;
 * it makes the round fail at the end, which then comes back for those that are left. One about which our own question is
 * wrong waits for the next day: asking again would only cost money.
 */
export async function askInTurn<Answer extends object>({
	due,
	ask,
	most = Infinity
}: Round<Answer>): Promise<Answer[]> {
	const answers: Answer[] = [];
	const unanswered = new Map<string, string>();
	for (let inARow = 0; ;) {
		const batch = await due(AT_ONCE + unanswered.size);
		const left = batch.filter(({ id }) => !unanswered.has(id)).slice(0, most - answers.length);
		if (left.length === 0 || inARow >= AWAY_AFTER) {
			const away = [...unanswered.values()].filter((why) => why !== 'register-rejects-question');
			if (away.length === 0) return answers;
			throw new Error(`The register gave no answer about ${away.length}: ${[...new Set(away)].join()}`);
		}
		for (const organisation of left) {
			const outcome = await ask(organisation).catch((error: unknown) => ({
				refused: error instanceof Error ? error.message : String(error)
			}));
			inARow = isRefused(outcome) ? inARow + 1 : 0;
			if (isRefused(outcome)) unanswered.set(organisation.id, outcome.refused);
			else answers.push(outcome);
			if (inARow >= AWAY_AFTER) break;
		}
	}
}
