import type { JobName, JobPayloads } from '#ports/jobs.ts';
import type { World } from '#ports/world.ts';
import { sendMail } from '#services/mail/send.ts';

/** What each job does: a name without a handler does not compile. */
export const catalogue: { [Name in JobName]: (world: World, payload: JobPayloads[Name]) => Promise<unknown> } = {
	'send-mail': (world, { mailId }) => sendMail(world, mailId)
};
