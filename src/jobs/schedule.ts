import type { JobName } from '#ports/jobs.ts';

/** What runs by itself, in crontab form, times in UTC. */
export const schedule: { job: JobName; cron: string; why: string }[] = [
	{
		job: 'sweep-payments',
		cron: '*/5 * * * *',
		why: 'a webhook can be lost: P03 wants the payment found within 15 minutes'
	},
	{
		job: 'end-overdue',
		cron: '20 * * * *',
		why: 'a statement that nobody pays for, and a payment that the provider never ends, make room for another try'
	},
	{
		job: 'check-unlisted',
		cron: '10 5 * * *',
		why: 'a company typed by hand may have been registered since'
	},
	{
		job: 'check-registered',
		cron: '40 5 * * *',
		why: 'a company that was proven may be called or formed otherwise since, or be no more: each is read once a year'
	},
	{ job: 'chase-activation-invoices', cron: '30 7 * * *', why: 'reminder after 14 days, expiry after 30' },
	{
		job: 'sign-checkpoints',
		cron: '55 23 * * *',
		why: 'a trail cut at its tail is found by the last signed checkpoint'
	},
	{
		job: 'forget-old',
		cron: '20 4 * * *',
		why: 'codes, tokens, held forms and failed attempts are kept no longer than needed'
	}
];
