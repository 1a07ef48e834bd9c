// harness.mjs - what a journey gets as `t`: pages, people, rows of the database, expectations.
import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { top, quote } from './stack.mjs';
import { PASSWORD } from './people.mjs';

const require = createRequire(import.meta.url);
const sizes = { phone: { width: 375, height: 812 }, desktop: { width: 1024, height: 768 } };
const doors = { physician: '/login', institution: '/login/org', office: '/login/office' };
const SLOW_MS = 40_000; // for what depends on how fast the machine is
export const shots = join(top, 'build', 'check', 'shots');

export function openBrowser() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
		args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run',
			'--disable-background-networking', '--disable-component-update', '--disable-sync',
			// fewer processes: a journey is one visitor, and most of what it costs is starting and talking to them
			'--in-process-gpu', '--enable-features=NetworkServiceInProcess2'],
	});
}

export class Journey {
	constructor(name, stack, people, browser) {
		Object.assign(this, { name, stack, people, browser, contexts: [], assert, quote, PASSWORD });
		this.startedAt = BigInt(Date.now()) * 1000n;
	}

	// A page of its own browser context. { phone: true, js: false, session: account_id }
	async page({ phone = false, js = true, session, ...options } = {}) {
		const context = await this.browser.newContext({ baseURL: this.stack.url, ignoreHTTPSErrors: true,
			javaScriptEnabled: js, viewport: phone ? sizes.phone : sizes.desktop, locale: 'zh-CN',
			timezoneId: 'Asia/Shanghai', ...options });
		context.setDefaultTimeout(SLOW_MS);
		this.contexts.push(context);
		if (session !== undefined) await this.enter(context, session);
		const page = await context.newPage();
		page.problems = [];
		page.scriptless = !js;
		page.on('pageerror', (error) => page.problems.push(`script: ${error.message}`));
		page.on('console', (message) => {
			if (message.type() === 'error' && !/status of 4\d\d|status of 503|ERR_INTERNET_DISCONNECTED/.test(message.text()))
				page.problems.push(`console: ${message.text()}`);
		});
		return page;
	}

	// Signs a context in without the sign-in page.
	async enter(context, account_id) {
		await context.addCookies([{ name: '__Host-dk', value: this.people.session(account_id), path: '/',
			secure: true, httpOnly: true, sameSite: 'Lax', domain: '127.0.0.1' }]);
	}

	// Through the sign-in page. who: anything of people.mjs, or { account }.
	async signIn(page, who, password = PASSWORD, door = 'physician') {
		await page.goto(doors[door]);
		await page.locator('main input:not([type=hidden]):not([type=password]):not([type=checkbox]):not([type=radio])').first()
			.fill(who.account);
		await page.locator('main input[type=password]').first().fill(password);
		await page.locator('main form:has(input[type=password]) button:not([type=button])').first().click();
	}

	// A GET or POST with the page's cookies, no rendering, redirects not followed: { status, text, location }.
	// post() takes the form token from the page `from`, unless fields.csrf is given (forged requests).
	async get(page, path) {
		return this.plain(await page.context().request.get(path, { maxRedirects: 0 }));
	}

	async post(page, path, fields = {}, { from, headers } = {}) {
		const form = { ...fields };

		if (form.csrf === undefined && from !== undefined) {
			const { text } = await this.get(page, from);
			form.csrf = /name="csrf" value="([^"]*)"/.exec(text)?.[1] ?? '';
		}
		return this.plain(await page.context().request.post(path, { form, maxRedirects: 0, headers: headers ?? {} }));
	}

	async plain(response) {
		return { status: response.status(), text: await response.text(), location: response.headers().location };
	}

	db(sql) { return this.stack.db(sql); }
	one(sql) {
		const rows = this.db(sql);
		assert.equal(rows.length, 1, `one row expected, ${rows.length} found: ${sql}`);
		return rows[0];
	}

	// Entries of this journey's time, newest last.
	audit(action, where = '1') {
		return this.db(`SELECT * FROM audit WHERE at >= ${this.startedAt} AND action = ${quote(action)} AND ${where} ORDER BY id`);
	}

	expectAudit(action, where, n = 1) {
		const found = this.audit(action, where).length;
		assert.equal(found, n, `audit entries ${action} where ${where}: ${found}, not ${n}`);
	}

	// Waits until the visible text is there.
	async expectText(page, text) {
		try {
			await page.locator('body', { hasText: text }).first().waitFor({ state: 'visible' });
		} catch {
			const body = (await page.locator('body').innerText()).replace(/\s+/g, ' ').slice(0, 400);
			assert.fail(`${page.url()}: no ${text} in: ${body}`);
		}
	}

	async expectNoText(page, text) {
		const body = await page.locator('body').innerText();
		assert.ok(text instanceof RegExp ? !text.test(body) : !body.includes(text), `${page.url()}: has ${text}`);
	}

	async expectPath(page, path) {
		await page.waitForURL((url) => path instanceof RegExp ? path.test(url.pathname) : url.pathname === path,
			{ timeout: SLOW_MS }).catch(() => assert.fail(`at ${page.url()}, not at ${path}`));
	}

	async expectStatus(page, path, status) {
		const answer = await this.get(page, path);
		assert.equal(answer.status, status, `GET ${path}: ${answer.status}, not ${status}`);
		return answer;
	}

	// What axe waits for does not come in a page without scripts: the same markup in one that has them.
	async scripted(page) {
		const html = (await page.content()).replace(/<script\b.*?<\/script>/gs, '').replace(/<\/?noscript[^>]*>/g, '');
		const twin = await this.page({ viewport: page.viewportSize() });

		await twin.context().addCookies(await page.context().cookies());
		await twin.route(page.url(), (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
		await twin.goto(page.url());
		return twin;
	}

	// Accessibility of the page as it is, and no sideways scrolling.
	async expectGoodPage(page) {
		const twin = page.scriptless ? await this.scripted(page) : page;
		await twin.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
		const found = await twin.evaluate(() => globalThis.axe.run(document,
			{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
			.then((result) => result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)));
		if (twin !== page) await twin.context().close();
		assert.deepEqual(found, [], `${page.url()}: accessibility`);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		assert.ok(wide <= 0, `${page.url()}: ${wide} px wider than the window`);
		assert.deepEqual(page.problems, [], `${page.url()}: problems`);
	}

	async photograph() {
		mkdirSync(shots, { recursive: true });
		let n = 0;
		for (const context of this.contexts)
			for (const page of context.pages())
				await page.screenshot({ path: join(shots, `${this.name}-${++n}.png`), fullPage: true, timeout: 5000 }).catch(() => {});
	}

	async close() {
		for (const context of this.contexts) await context.close().catch(() => {});
	}
}
