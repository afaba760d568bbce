/** What anybody reads who can't be served just now: a page of its own would cost what we lack. */
export const BUSY =
	'Het is druk. Probeer het over een paar seconden opnieuw.\nWe are busy. Please try again in a few seconds.\n';
