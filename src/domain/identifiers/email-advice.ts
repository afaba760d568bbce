import { emailDomain } from './email-address.ts';

/** What is worth saying about an address before somebody signs up with it; never a reason to block. */
export type EmailAdvice = 'free-mail' | 'throwaway';

/** Providers that give mailboxes to consumers, worldwide and Dutch and Belgian ones by name. */
const FREE_MAIL = words(`
	gmail.com googlemail.com outlook.com outlook.nl outlook.be outlook.de outlook.fr hotmail.com hotmail.nl hotmail.be
	hotmail.co.uk hotmail.de hotmail.fr hotmail.it hotmail.es live.com live.nl live.be live.co.uk live.fr msn.com
	passport.com windowslive.com yahoo.com yahoo.nl yahoo.be yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.it ymail.com
	rocketmail.com icloud.com me.com mac.com aol.com aol.nl aim.com proton.me protonmail.com protonmail.ch pm.me
	tutanota.com tutanota.de tuta.io tuta.com tutamail.com gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de
	freenet.de mail.com email.com usa.com fastmail.com fastmail.fm hey.com zoho.com zohomail.eu yandex.com yandex.ru
	mail.ru bk.ru inbox.ru list.ru mailbox.org posteo.de posteo.net posteo.nl disroot.org riseup.net startmail.com
	hushmail.com duck.com mozmail.com simplelogin.com qq.com 163.com 126.com sina.com naver.com orange.fr wanadoo.fr
	free.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it seznam.cz wp.pl o2.pl interia.pl onet.pl btinternet.com
	sky.com virginmedia.com comcast.net verizon.net att.net sbcglobal.net cox.net
	ziggo.nl ziggomail.com upcmail.nl chello.nl casema.nl home.nl quicknet.nl zinders.nl kpnmail.nl kpnplanet.nl
	planet.nl hetnet.nl wxs.nl xs4all.nl freedom.nl telfort.nl tele2.nl online.nl wanadoo.nl orange.nl zonnet.nl
	versatel.nl caiway.nl caiway.net solcon.nl solcon.email kliksafe.nl concepts.nl zeelandnet.nl delta.nl onsbrabantnet.nl
	onsnet.nu glasvezel.net kabelfoon.nl multiweb.nl scarlet.nl tiscali.nl 12move.nl freeler.nl het.net hccnet.nl iae.nl
	dds.nl antenna.nl euronet.nl speedlinq.nl t-mobilethuis.nl odido.nl youfone.nl budget.nl tweak.nl introweb.nl lijbrandt.nl
	filternet.nl vodafonevast.nl vodafonethuis.nl mail-me.nl
	telenet.be skynet.be proximus.be belgacom.net pandora.be scarlet.be voo.be base.be edpnet.be dommel.com orange.be
`);

/** Providers of mailboxes that vanish; the well-known ones, as a hint and no more. */
const THROWAWAY = words(`
	mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamailblock.com sharklasers.com grr.la
	10minutemail.com 10minutemail.net 20minutemail.com temp-mail.org temp-mail.io tempmail.com tempmail.net tempmailo.com
	tempail.com tempr.email throwawaymail.com trashmail.com trashmail.de trashmail.net trash-mail.com wegwerfmail.de
	wegwerpmailadres.nl yopmail.com yopmail.fr yopmail.net getnada.com nada.email dispostable.com maildrop.cc mailnesia.com
	mailcatch.com mailnull.com mintemail.com mohmal.com moakt.com emailondeck.com fakeinbox.com fakemail.net getairmail.com
	inboxkitten.com inboxbear.com linshiyouxiang.net mail-temp.com minutemailbox.com mytemp.email one-time.email
	spamgourmet.com spambox.us spam4.me tmail.ws tmpmail.org tmpmail.net burnermail.io discard.email discardmail.com
	einrot.com cuvox.de armyspy.com dayrep.com fleckens.hu gustr.com jourrapide.com rhyta.com superrito.com teleworm.us
	anonbox.net mailtemp.info harakirimail.com incognitomail.org jetable.org nowmymail.com tempinbox.com
`);

/** What to say of an address, or null for one at a domain of its own. */
export function emailAdvice(address: string): EmailAdvice | null {
	if (isListed(THROWAWAY, address)) return 'throwaway';
	return isListed(FREE_MAIL, address) ? 'free-mail' : null;
}

/** Whether a provider of consumers' mailboxes gave out the address; subdomains count as their provider. */
export function isFreeMail(address: string): boolean {
	return isListed(FREE_MAIL, address);
}

/** Whether the mailbox is of the kind that vanishes within the hour. */
export function isThrowaway(address: string): boolean {
	return isListed(THROWAWAY, address);
}

function isListed(list: ReadonlySet<string>, address: string): boolean {
	const labels = emailDomain(address.toLowerCase()).split('.');
	return labels.some((_, at) => list.has(labels.slice(at).join('.')));
}

function words(text: string): ReadonlySet<string> {
	return new Set(text.trim().split(/\s+/));
}
