/** Shows short news in the corner of the page; never the only copy of it. In the browser only. */
export function toast(message: string): void {
	const region = document.getElementById('toasts');
	if (!region) return;
	const news = document.createElement('p');
	news.className = 'toast';
	news.textContent = message;
	news.addEventListener('animationend', () => news.remove());
	region.append(news);
}
