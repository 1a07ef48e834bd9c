import { candidate, examCycle } from './exam.mjs';
import { next, photo } from './wizard.mjs';

export const name = 'below a path of the host: sign-in, a step with a picture, the test, a list and its export, error pages; nothing leads out of it';
export const minutes = 5;
const AT = '/hrms_pro';
const PAGES = 30; // of each role

function restart(t, settings) {
	t.stack.script('stop');
	t.stack.env.DK_SETTINGS = settings;
	t.stack.script('start');
}

export async function test(t) {
	const own = t.stack.env.DK_SETTINGS;

	restart(t, `${own}\nsite.prefix = ${AT}`);
	try {
		await story(t);
	} finally {
		restart(t, own);
	}
}

// A page for which the prefix is part of the host, and which minds what the browser asks for.
async function inside(t, options) {
	const page = await t.page(options), goto = page.goto.bind(page);

	page.goto = (path) => goto(AT + path);
	page.on('request', (request) => {
		const { protocol, pathname } = new URL(request.url());
		if (protocol === 'https:' && !pathname.startsWith(`${AT}/`)) page.problems.push(`asked for ${request.url()}`);
	});
	return page;
}

// Every address of a page lies below the prefix; only what a form carries is written without it.
function addresses(t, path, html) {
	const found = [...html.matchAll(/ ([a-z-]+)="(\/[^"]*)"/g)].filter(([, attribute]) => !/^value$|^data-prefix$/.test(attribute));

	for (const [all, , address] of found) t.assert.ok(address.startsWith(`${AT}/`), `${path}:${all}`);
	return found.filter(([, attribute]) => attribute === 'href').map(([, , address]) => address.replaceAll('&amp;', '&').replace(/#.*/, ''));
}

async function crawl(t, page, from, most = PAGES) {
	const seen = new Set([`${AT}${from}`]), kinds = new Map(), waiting = [...seen];

	for (let path = waiting.shift(), n = 0; path !== undefined && n < most; path = waiting.shift(), n++) {
		const answer = await t.get(page, path);
		t.assert.ok(answer.status < 500, `${path}: ${answer.status}`);
		if (answer.location !== undefined) t.assert.ok(answer.location.startsWith(`${AT}/`), `${path}: ${answer.location}`);
		for (const next of [...addresses(t, path, answer.text), ...answer.location ? [answer.location] : []]) {
			const kind = next.replace(/\?.*/, '').replace(/\d+/g, 'N');
			if (seen.has(next) || /\/(css|js|img|file)\/|login\/view/.test(next) || (kinds.get(kind) ?? 0) >= 2) continue;
			kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
			seen.add(next);
			waiting.push(next);
		}
	}
	return seen.size;
}

async function story(t) {
	const cycle = examCycle(t), main = t.people.institution();
	const ready = candidate(t, cycle, { main }), who = t.people.physician({ main, scope_code: '11' });
	t.people.record(who, cycle, { state: 3, notice_read_at: BigInt(Date.now()) * 1000n, notice_version: 1 });
	const page = await inside(t, { phone: true });

	// what lies beside it: nginx and the programs have nothing there
	for (const path of ['/', '/login', '/home/help', `${AT}x/login`]) t.assert.equal((await t.get(page, path)).status, 404, path);
	t.assert.equal((await t.get(page, AT)).location, `${AT}/`);
	t.assert.equal((await t.get(page, '/favicon.ico')).location, `${AT}/img/favicon.svg`);
	for (const path of [`${AT}/nothing`, `${AT}/home/nothing`]) addresses(t, path, (await t.expectStatus(page, path, 404)).text);

	// to where one was going, through the door
	await page.goto('/register/person');
	await t.expectPath(page, `${AT}/login`);
	await page.locator('main input:not([type=hidden]):not([type=password])').first().fill(who.account);
	await page.fill('input[type=password]', t.PASSWORD);
	await page.click('main form:has(input[type=password]) button:not([type=button])');
	await t.expectPath(page, `${AT}/register/person`);
	for (const cookie of await page.context().cookies()) {
		t.assert.equal(cookie.path, AT, cookie.name);
		t.assert.ok(!cookie.name.startsWith('__Host-'), cookie.name);
	}
	await photo(page);
	await page.locator('.up img').waitFor();
	t.assert.ok(await page.locator('.up img').first().evaluate((pic) => pic.decode().then(() => pic.naturalWidth > 0)), 'the picture is shown');
	await page.fill('#email', 'lin@example.cn');
	await t.expectText(page, /已保存 \d\d:\d\d/);
	await next(page);
	await t.expectPath(page, `${AT}/register/person`);
	await t.expectText(page, '请更正以下');
	await page.click('[data-size]');
	await page.locator('html.lg').waitFor();
	t.assert.equal((await page.context().cookies()).find((cookie) => cookie.name === 'size').path, AT);
	await t.expectGoodPage(page);
	const seen = await crawl(t, page, '/home');
	t.assert.ok(seen > 15, `${seen} pages of the physician`);
	await page.click('.hd-b');
	await t.expectPath(page, `${AT}/login`);
	t.assert.match((await t.get(page, `${AT}/home`)).location, new RegExp(`^${AT}/login`));

	// the test: its pieces, packed by the program, and the saver
	await t.signIn(page, ready);
	await page.goto('/exam');
	addresses(t, '/exam', await page.content());
	await page.goto(`/exam/paper/${cycle.law}`);
	await page.locator('#ok').check();
	await page.getByRole('button', { name: '开始考试' }).click();
	await t.expectPath(page, new RegExp(`^${AT}/exam/\\d+$`));
	addresses(t, page.url(), await page.content());
	await page.locator('.q:not([hidden]) .op').first().click();
	await page.locator('.sv', { hasText: /已保存/ }).waitFor();
	t.assert.equal(t.one(`SELECT rev FROM attempt WHERE account_id = ${ready.account_id} AND state = 2`).rev, '1');
	t.assert.deepEqual(page.problems, []);

	// the hospital, without scripts
	const staff = await inside(t, { js: false });
	await t.signIn(staff, main, t.PASSWORD, 'institution');
	await staff.goto('/roster');
	await t.expectText(staff, who.name);
	const csv = await t.post(staff, `${AT}/roster/export`, { format: 'csv' }, { from: `${AT}/roster` });
	t.assert.equal(csv.status, 200);
	t.assert.ok(csv.text.includes(who.name));
	t.assert.ok(await crawl(t, staff, '/home') > 20);
	for (const unit of [t.people.office(), t.people.admin()]) {
		const other = await inside(t, { js: false });
		await t.signIn(other, unit, t.PASSWORD, 'office');
		t.assert.ok(await crawl(t, other, '/home', 12) > 10, unit.account);
	}
	await staff.goto('/home');
	await staff.click('.hd-b');
	await t.expectPath(staff, `${AT}/login/org`);
	t.assert.deepEqual(staff.problems, []);
}
