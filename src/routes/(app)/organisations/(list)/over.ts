import { getContext, setContext } from 'svelte';

const KEY = Symbol('over the list');

/** Says whether the page below stands as a dialog over the list. */
export function setOver(over: () => boolean): void {
	setContext(KEY, over);
}

/** Whether this page stands as a dialog over the list. */
export function getOver(): () => boolean {
	return getContext<() => boolean>(KEY);
}
