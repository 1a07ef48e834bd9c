// The pages that the cases of tests/pages made, as they are, in windows of a phone and of a desk, in ordinary and in large print, and with the browser's text twice as large.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { top } from './stack.mjs';

export const name = 'every page of the cases: what axe finds, what is wider than the window, cut off, unnamed or too small to touch';
export const minutes = 20;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(top, 'build', 'check', 'screens');
const AT_ONCE = 2;
const windows = [{ width: 375, touch: 44, axe: true }, { width: 320 }, { width: 375, large: true, touch: 60 }, { width: 375, zoom: 200 }, { width: 1024 }, { width: 1440 }];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Runs in the page. least: the smallest side of what is touched.
function look({ large, touch, zoom, scripts }) {
	const faults = [], root = document.documentElement;
	const nameOf = (e) => `${e.localName}${e.id ? `#${e.id}` : ''}${e.className && e.getAttribute('class') ? `.${e.getAttribute('class').split(' ')[0]}` : ''} ${e.textContent.trim().slice(0, 14)}`;
	const seen = (e) => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getBoundingClientRect().width > 2;
	const scrolls = (e) => e && e !== root && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));

	root.classList.toggle('lg', large === true);
	root.style.fontSize = zoom ? `${zoom}%` : '';
	if (root.scrollWidth > root.clientWidth) {
		const wide = [...document.body.querySelectorAll('*')].filter((e) => seen(e) && e.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(e.parentElement));
		faults.push(`${root.scrollWidth - root.clientWidth} px too wide: ${wide.slice(-2).map(nameOf)}`);
	}
	if (zoom) return faults;
	for (const e of touch ? document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary') : []) {
		if (!seen(e) || e.closest('.skip')) continue;
		const box = e.getBoundingClientRect(), boxes = [box, ...[...e.labels ?? []].map((label) => label.getBoundingClientRect())];
		const least = Math.min(...[['right', 'left'], ['bottom', 'top']].map(([far, near]) => Math.max(...boxes.map((b) => b[far])) - Math.min(...boxes.map((b) => b[near]))));
		const words = e.localName === 'a' && getComputedStyle(e).display.startsWith('inline') && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.data.trim().length > 2);
		const button = /button|input|select|textarea/.test(e.localName) || e.classList.contains('btn');
		if (!words && least < (large || button ? touch : 24) - 0.5) faults.push(`${Math.round(least)} px to touch: ${nameOf(e)}`);
	}
	for (const e of scripts ? [] : document.querySelectorAll('button')) if (seen(e) && !e.form) faults.push(`does nothing without scripts: ${nameOf(e)}`);
	const text = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
	while (text.nextNode()) {
		const node = text.currentNode, e = node.parentElement;
		if (node.data.trim().length < 3 || !seen(e) || e.closest('option, script, noscript, svg')) continue;
		range.selectNodeContents(node);
		const lines = [...range.getClientRects()], size = parseFloat(getComputedStyle(e).fontSize);
		if (size < (large ? 18 : 14) - 0.1) faults.push(`${size} px letters: ${nameOf(e)}`);
		if (lines.length >= 3 && Math.max(...lines.map((line) => line.width)) < size * 1.6) faults.push(`a letter a line: ${nameOf(e)}`);
		if (/^(?:BUTTON|TH)$|\bbtn\b/.test(`${e.tagName}${e.className}`) && lines.length > 1 && lines.at(-1).width < size * 1.3) faults.push(`one letter left over: ${nameOf(e)}`);
	}
	return [...new Set(faults)].slice(0, 8);
}

// Pages of which the markup has the same parts need axe only once.
const parts = (html) => [...new Set(html.match(/<[a-z][^>]*>/g).map((tag) => tag.replace(/ (?!class|type|role)[a-z-]+="[^"]*"/g, '').replace(/\d+/g, '')))].sort().join('');

export async function test(t) {
	if (!existsSync(folder)) t.skip('the stage pages makes them: tests/run pages looks');
	const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html')).sort(), known = new Set(), faults = new Map();
	const waiting = files.map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));

	const work = async () => {
		const pages = [await t.page(), await t.page({ js: false })];
		let shown;
		for (const page of pages) await page.route('**/*.case', (route) => route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' }));
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			const { file, html } = next, key = file.split('/')[0] + parts(html), isNew = !known.has(key);
			known.add(key);
			shown = html;
			for (const [scripts, page] of [[true, pages[0]], [false, pages[1]]].slice(0, isNew ? 2 : 1)) {
				const say = (where, fault) => faults.set(`${where}: ${fault}`, [...faults.get(`${where}: ${fault}`) ?? [], file]);
				await page.goto(`/${file.replace('.html', '.case')}`, { waitUntil: 'load' });
				for (const window of scripts && isNew ? windows : windows.slice(0, 1)) {
					const where = `${window.width}${window.large ? ' large' : ''}${window.zoom ? ` text ${window.zoom} %` : ''}${scripts ? '' : ' without scripts'}`;
					await page.setViewportSize({ width: window.width, height: 800 });
					for (const fault of await page.evaluate(look, { ...window, touch: scripts ? window.touch : undefined, scripts })) say(where, fault);
					if (!scripts || !window.axe || !isNew) continue;
					await page.evaluate(axe);
					for (const fault of await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
						.then((found) => found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 90)}`))), rules)) say(where, fault);
				}
				for (const problem of page.problems.splice(0)) say('console', problem);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	t.assert.ok(files.length > 100, `${files.length} pages only`);
	const list = [...faults].map(([fault, where]) => `${fault} (${where.length}: ${where[0].replace('.html', '')})`).sort();
	writeFileSync(join(top, 'build', 'check', 'every-page.txt'), `${list.join('\n')}\n`);
	t.assert.equal(list.length, 0, `${list.length} faults, all in build/check/every-page.txt:\n${list.join('\n')}`);
}
