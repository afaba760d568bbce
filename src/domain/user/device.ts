/** What a browser says it is; null where it says nothing that we know. For recognising one's own devices, no more. */
export interface DeviceName {
	browser: string | null;
	system: string | null;
}

/** The order counts: many browsers also name the one that they descend from. */
const BROWSERS: [RegExp, string][] = [
	[/\bEdgi?A?(OS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\bVivaldi\//, 'Vivaldi'],
	[/\b(Firefox|FxiOS)\//, 'Firefox'],
	[/\b(Headless)?(Chrome|Chromium|CriOS)\//, 'Chrome'],
	[/\bVersion\/[\d.]+ .*Safari\//, 'Safari']
];

const SYSTEMS: [RegExp, string][] = [
	[/\biPhone\b/, 'iPhone'],
	[/\biPad\b/, 'iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bCrOS\b/, 'ChromeOS'],
	[/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
	[/\bLinux\b/, 'Linux']
];

/** The device behind a User-Agent header. */
export function deviceOf(userAgent: string | null): DeviceName {
	const first = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(userAgent ?? ''))?.[1] ?? null;
	return { browser: first(BROWSERS), system: first(SYSTEMS) };
}
