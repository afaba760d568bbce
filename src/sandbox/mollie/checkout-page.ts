import { accounts } from './accounts.ts';
import type { Choice, Mistake } from './checkout-form.ts';
import { html, money, page, type Html } from './html.ts';
import type { PretendPayment } from './payment.ts';
import { COLLECTING_ACCOUNT } from './payment-view.ts';

const METHOD_NAMES: Record<string, string> = {
	ideal: 'iDEAL | Wero',
	banktransfer: 'Overboeking',
	directdebit: 'SEPA-incasso'
};

const OUTCOMES: readonly [value: string, label: string][] = [
	['paid', 'Betaald'],
	['failed', 'Mislukt bij de bank'],
	['canceled', 'Afgebroken door de betaler'],
	['expired', 'Verlopen'],
	['open', 'Nog open laten']
];

function facts(payment: PretendPayment): Html {
	return html`<dl>
		<dt>Bedrag</dt>
		<dd>${money(payment.amountCents)}</dd>
		<dt>Omschrijving</dt>
		<dd>${payment.description}</dd>
		<dt>Methode</dt>
		<dd>${METHOD_NAMES[payment.method ?? ''] ?? 'Nog te kiezen'}</dd>
		${
			payment.method === 'banktransfer' &&
			html`<dt>Rekening</dt>
				<dd>${COLLECTING_ACCOUNT.bankAccount} (${COLLECTING_ACCOUNT.bankName})</dd>
				<dt>Kenmerk</dt>
				<dd>${payment.transferReference}</dd>`
		}
	</dl>`;
}

function radio(name: string, value: string, label: string, chosen: string): Html {
	return html`<label class="line" for="${name}-${value}"
		><input
			type="radio"
			id="${name}-${value}"
			name="${name}"
			value="${value}"
			${chosen === value && html`checked`}
		/>
		${label}</label
	>`;
}

function tick(name: string, label: string, on: boolean): Html {
	return html`<label class="line" for="${name}"
		><input type="checkbox" id="${name}" name="${name}" ${on && html`checked`} /> ${label}</label
	>`;
}

function summary(mistakes: Mistake[]): Html | null {
	if (mistakes.length === 0) return null;
	return html`<div class="wrong" role="alert">
		<h2>Er klopt iets niet</h2>
		<ul>
			${mistakes.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
		</ul>
	</div>`;
}

function field(name: string, label: string, value: string, mistakes: Mistake[]): Html {
	const wrong = mistakes.find((mistake) => mistake.field === name);
	return html`<label for="${name}">${label}</label>
		<input
			id="${name}"
			name="${name}"
			value="${value}"
			autocomplete="off"
			${wrong && html`aria-invalid="true" aria-describedby="${name}-wrong"`}
		/>
		${wrong && html`<p class="hint" id="${name}-wrong">${wrong.message}</p>`}`;
}

function methodField(payment: PretendPayment, choice: Choice): Html | null {
	if (payment.method !== null) return null;
	return html`<fieldset>
		<legend>Methode</legend>
		${payment.choice.map((method) => radio('method', method, METHOD_NAMES[method] ?? method, choice.method))}
	</fieldset>`;
}

function payerFields(choice: Choice, mistakes: Mistake[]): Html {
	return html`<fieldset>
		<legend>Van welke rekening</legend>
		<label for="account">Rekening</label>
		<select id="account" name="account">
			${[...accounts].map(
				([key, { name, iban }]) =>
					html`<option value="${key}" ${choice.account === key && html`selected`}>${name} - ${iban}</option>`
			)}
			<option value="other" ${choice.account === 'other' && html`selected`}>
				Een andere rekening, hieronder
			</option>
		</select>
		${field('name', 'Naam van de rekeninghouder', choice.name, mistakes)}
		${field('iban', 'IBAN', choice.iban, mistakes)}
		<p class="hint">Naam en IBAN tellen alleen bij een andere rekening.</p>
		${tick('noName', 'De bank geeft geen naam door', choice.noName)}
		${tick('cut', 'De bank kort de naam in tot 35 tekens', choice.cut)}
		${tick('upper', 'De bank schrijft de naam in hoofdletters', choice.upper)}
	</fieldset>`;
}

/** The page on which one plays the payer. */
export function checkoutPage(payment: PretendPayment, choice: Choice, mistakes: Mistake[] = []): string {
	const outcomes =
		payment.method === 'ideal'
			? OUTCOMES
			: [...OUTCOMES, ['pending', 'Overboeking is onderweg'] as [string, string]];
	const title = mistakes.length > 0 ? 'Fout: betalen' : 'Betalen';
	return page(
		title,
		html`<h1>${money(payment.amountCents)} betalen</h1>
			${facts(payment)} ${summary(mistakes)}
			<form method="post">
				${methodField(payment, choice)} ${payerFields(choice, mistakes)}
				<fieldset>
					<legend>Hoe loopt het af</legend>
					${outcomes.map(([value, label]) => radio('status', value, label, choice.status))}
				</fieldset>
				<fieldset>
					<legend>Wanneer hoort de ontvanger het (webhook)</legend>
					${radio('webhook', 'before', 'Voordat de betaler terugkeert', choice.webhook)}
					${radio('webhook', 'after', 'Nadat de betaler is teruggekeerd', choice.webhook)}
					${radio('webhook', 'never', 'Nooit', choice.webhook)}
				</fieldset>
				<button type="submit">Ga terug naar de ontvanger</button>
			</form>`
	);
}

const ENDED: Record<string, string> = {
	paid: 'Deze betaling is al betaald.',
	canceled: 'Deze betaling is afgebroken.',
	expired: 'Deze betaling is verlopen.',
	failed: 'Deze betaling is mislukt.',
	pending: 'Deze incasso loopt. Gebruik de bediening om de afloop te kiezen.'
};

/** What a visitor sees when there is nothing to pay any more. */
export function endedPage(payment: PretendPayment): string {
	const { redirectUrl } = payment;
	return page(
		'Niets te betalen',
		html`<h1>${ENDED[payment.status] ?? 'Deze betaling is klaar.'}</h1>
			${facts(payment)}
			${redirectUrl !== null && html`<p><a href="${redirectUrl}">Ga terug naar de ontvanger</a></p>`}`
	);
}
