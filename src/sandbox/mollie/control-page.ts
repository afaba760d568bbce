import { accounts } from './accounts.ts';
import { CHARGEBACK_REASONS } from './chargebacks.ts';
import { iso } from './clock.ts';
import { html, money, page, type Html } from './html.ts';
import { isFinal, type PretendPayment } from './payment.ts';
import { checkoutUrl, goneBack } from './payment-view.ts';
import type { World } from './world.ts';

const SHOWN = 50;

function field(id: string, name: string, label: string, value = ''): Html {
	return html`<label for="${id}">${label}<input id="${id}" name="${name}" value="${value}" /></label>`;
}

function pick(id: string, name: string, label: string, options: (readonly [string, string])[]): Html {
	return html`<label for="${id}"
		>${label}<select id="${id}" name="${name}">
			${options.map(([value, shown]) => html`<option value="${value}">${shown}</option>`)}
		</select></label
	>`;
}

const CAST = [...accounts].map(([key, { name }]) => [key, name] as const);

function button(action: string, label: string, id: string): Html {
	return html`<form method="post" action="${action}">
		<button class="quiet" aria-label="${label}: ${id}">${label}</button>
	</form>`;
}

function actions(payment: PretendPayment): Html {
	const { id } = payment;
	const to = (verb: string) => `/_sandbox/payments/${id}/${verb}`;
	if (payment.status === 'paid') {
		return html`<form method="post" action="${to('chargeback')}" class="row">
				${pick(
					`reason-${id}`,
					'reason',
					'Reden',
					Object.entries(CHARGEBACK_REASONS).map(([code, text]) => [code, `${code} ${text}`] as const)
				)}
				<button class="quiet">Bank haalt terug</button>
			</form>
			${button(to('refund'), 'Terugbetalen', id)} ${button(to('ring'), 'Webhook opnieuw', id)}`;
	}
	if (isFinal(payment.status)) return button(to('ring'), 'Webhook opnieuw', id);
	const outcomes = ['paid', 'failed', 'canceled', 'expired'].map((status) => [status, status] as const);
	return html`<form method="post" action="${to('complete')}" class="row">
			${pick(`account-${id}`, 'account', 'Rekening', CAST)}
			${pick(`status-${id}`, 'status', 'Afloop', outcomes)}
			<button class="quiet">Rond af</button>
		</form>
		${
			payment.method === 'banktransfer' &&
			html`<form method="post" action="${to('transfer')}" class="row">
				${pick(`from-${id}`, 'account', 'Van', CAST)}
				${field(`amount-${id}`, 'amountCents', 'Bedrag in centen', String(payment.amountCents))}
				<button class="quiet">De overboeking komt binnen</button>
			</form>`
		}`;
}

function paymentRow(world: World, payment: PretendPayment): Html {
	const { refunded, chargedBack } = goneBack(world, payment.id);
	return html`<tr id="${payment.id}">
		<td>
			<code>${payment.id}</code><br />${payment.description}<br />
			${!isFinal(payment.status) && html`<a href="${checkoutUrl(world, payment)}">Betaalpagina</a>`}
		</td>
		<td>${money(payment.amountCents)}<br />${payment.method ?? 'nog te kiezen'}</td>
		<td>
			<strong>${payment.status}</strong><br />${payment.payer?.name ?? ''}
			${payment.transferReference !== null && html`<br /><code>${payment.transferReference}</code>`}
			${refunded > 0 && html`<br />terugbetaald ${money(refunded)}`}
			${chargedBack > 0 && html`<br />teruggehaald ${money(chargedBack)}`}
			${payment.returnedTransfers.map(
				({ amountCents, payer }) => html`<br />teruggestuurd: ${money(amountCents)} van ${payer.name}`
			)}
		</td>
		<td>${actions(payment)}</td>
	</tr>`;
}

function table(caption: string, heads: string[], rows: Html[]): Html {
	if (rows.length === 0) return html`<p>Nog niets.</p>`;
	return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
		<table>
			<thead>
				<tr>
					${heads.map((head) => html`<th scope="col">${head}</th>`)}
				</tr>
			</thead>
			<tbody>
				${rows}
			</tbody>
		</table>
	</div>`;
}

function worldForms(world: World): Html {
	return html`<h2>Klok</h2>
		<p>Het is hier ${iso(world.clock.now())}.</p>
		<form method="post" action="/_sandbox/clock" class="row">
			${field('advance-minutes', 'advanceMinutes', 'Minuten vooruit', '15')}
			${field('advance-days', 'advanceDays', 'Dagen vooruit', '0')}
			<button class="quiet">Zet vooruit</button>
		</form>
		<h2>Webhooks: ${world.webhooks.mode}</h2>
		<form method="post" action="/_sandbox/webhooks" class="row">
			${pick('webhook-mode', 'mode', 'Gedrag', [
				['normal', 'zoals het hoort'],
				['duplicate', 'meermaals tegelijk'],
				['reorder', 'in verkeerde volgorde'],
				['never', 'nooit']
			])}
			${field('copies', 'copies', 'Aantal bij meermaals', String(world.webhooks.copies))}
			<button class="quiet">Stel in</button>
		</form>
		<h2>Storingen</h2>
		<p>${world.faults.list().map((fault) => html`<code>${JSON.stringify(fault)}</code> `)}</p>
		<form method="post" action="/_sandbox/faults" class="row">
			${field('match', 'match', 'Verzoek (deel)', 'POST /v2/payments')}
			${field('fault-status', 'status', 'HTTP-status', '500')} ${field('times', 'times', 'Aantal keer', '1')}
			${field('delay', 'delayMs', 'Wachttijd in ms', '0')}
			<label class="line" for="after-commit"
				><input type="checkbox" id="after-commit" name="afterCommit" /> pas na uitvoeren</label
			>
			<button class="quiet">Voeg toe</button>
		</form>
		<form method="post" action="/_sandbox/faults">
			<input type="hidden" name="clear" value="on" /><button class="quiet">Haal alle storingen weg</button>
		</form>
		<form method="post" action="/_sandbox/hostile" class="row">
			${field('seed', 'seed', 'Willekeurig, met zaad', '1')} ${field('rate', 'rate', 'Kans (0 tot 1)', '0.2')}
			<button class="quiet">Stel in</button>
		</form>
		<h2>Alles wissen</h2>
		${button('/_sandbox/reset', 'Begin opnieuw', 'alles')}`;
}

/** The page from which one plays the world around the API. */
export function controlPage(world: World): string {
	const payments = world.payments.slice(-SHOWN).reverse();
	const deliveries = world.deliveries.slice(-SHOWN).reverse();
	const journal = world.journal.slice(-SHOWN).reverse();
	return page(
		'Bediening',
		html`<h1>Bediening van de oefenbank</h1>
			<h2>Betalingen</h2>
			${table(
				'Betalingen',
				['Betaling', 'Bedrag', 'Stand', 'Wat er kan gebeuren'],
				payments.map((payment) => paymentRow(world, payment))
			)}
			${worldForms(world)}
			<h2>Webhooks verstuurd</h2>
			${table(
				'Webhooks verstuurd',
				['Tijd', 'Betaling', 'Poging', 'Antwoord'],
				deliveries.map(
					({ at, paymentId, attempt, outcome }) =>
						html`<tr>
							<td>${iso(at)}</td>
							<td><code>${paymentId}</code></td>
							<td>${attempt}</td>
							<td>${outcome}</td>
						</tr>`
				)
			)}
			<h2>Verzoeken</h2>
			${table(
				'Verzoeken',
				['Tijd', 'Verzoek', 'Antwoord', 'Sleutel', 'Storing'],
				journal.map(
					(entry) =>
						html`<tr>
							<td>${iso(entry.at)}</td>
							<td><code>${entry.method} ${entry.path}</code></td>
							<td>${entry.status}${entry.replayed && ' (herhaald)'}</td>
							<td><code>${entry.idempotencyKey ?? ''}</code></td>
							<td>${entry.fault ?? ''}</td>
						</tr>`
				)
			)}`,
		'wide'
	);
}
