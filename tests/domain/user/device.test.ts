import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOf } from '#domain/user/device.ts';

const mozilla = (system: string, rest: string) => `Mozilla/5.0 (${system}) ${rest}`;
const webkit = (rest: string) => `AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';
const IPHONE = 'iPhone; CPU iPhone OS 18_6 like Mac OS X';

test.each<[string | null, string | null, string | null]>([
	[mozilla(WINDOWS, webkit('Chrome/142.0.0.0 Safari/537.36')), 'Chrome', 'Windows'],
	[mozilla(WINDOWS, webkit('Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0')), 'Edge', 'Windows'],
	[mozilla(WINDOWS, webkit('Chrome/142.0.0.0 Safari/537.36 OPR/125.0.0.0')), 'Opera', 'Windows'],
	[mozilla(WINDOWS, webkit('Chrome/138.0.0.0 Safari/537.36 Vivaldi/7.5')), 'Vivaldi', 'Windows'],
	[mozilla('X11; Linux x86_64; rv:145.0', 'Gecko/20100101 Firefox/145.0'), 'Firefox', 'Linux'],
	[mozilla('X11; Linux x86_64', webkit('HeadlessChrome/142.0.0.0 Safari/537.36')), 'Chrome', 'Linux'],
	[mozilla('X11; CrOS x86_64 14541.0.0', webkit('Chrome/142.0.0.0 Safari/537.36')), 'Chrome', 'ChromeOS'],
	[mozilla(MAC, 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15'), 'Safari', 'Mac'],
	[
		mozilla(IPHONE, 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'),
		'Safari',
		'iPhone'
	],
	[
		mozilla(IPHONE, 'AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1'),
		'Chrome',
		'iPhone'
	],
	[
		mozilla(IPHONE, 'AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15'),
		'Firefox',
		'iPhone'
	],
	[
		mozilla(IPHONE, 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 EdgiOS/142.0 Mobile Safari/604.1'),
		'Edge',
		'iPhone'
	],
	[
		mozilla('iPad; CPU OS 18_6 like Mac OS X', 'AppleWebKit/605.1.15 Version/18.6 Mobile Safari/604.1'),
		'Safari',
		'iPad'
	],
	[mozilla('Linux; Android 10; K', webkit('Chrome/142.0.0.0 Mobile Safari/537.36')), 'Chrome', 'Android'],
	[
		mozilla(
			'Linux; Android 14; SM-S918B',
			webkit('SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36')
		),
		'Samsung Internet',
		'Android'
	],
	[
		mozilla('Linux; Android 10; K', webkit('Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0')),
		'Edge',
		'Android'
	],
	['curl/8.5.0', null, null],
	['', null, null],
	[null, null, null]
])('%s is %s on %s', (header, browser, system) => expect(deviceOf(header)).toEqual({ browser, system }));

test('whatever a browser says of itself, only names from our own lists are shown', () => {
	const known = [
		null,
		...['Edge', 'Opera', 'Samsung Internet', 'Vivaldi', 'Firefox', 'Chrome', 'Safari'],
		...['iPhone', 'iPad', 'Android', 'Windows', 'ChromeOS', 'Mac', 'Linux']
	];
	const word = fc.constantFrom('Chrome/1', 'Safari/', 'Version/1.2 ', 'Linux', '<script>', '(', '\n', 'Edg/');
	fc.assert(
		fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
			const { browser, system } = deviceOf(words.join(' '));
			expect(known).toContain(browser);
			expect(known).toContain(system);
		})
	);
});
