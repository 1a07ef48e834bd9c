import { attemptOf, begin, candidate, choose, examCycle, goTo, next, saved } from './exam.mjs';

export const name = 'a test under hard conditions: two tabs, a wrong clock, no storage, a slow network, a session that ends, keys only';
export const minutes = 6;

const sheet = (t, id) => t.one(`SELECT sheet FROM attempt WHERE id = ${id}`).sheet;
const seconds = (text) => text.match(/(\d+):(\d\d):(\d\d)/).slice(1).reduce((sum, part) => sum * 60 + Number(part), 0);
const left = (t, id) => (Number(t.one(`SELECT deadline FROM attempt WHERE id = ${id}`).deadline) / 1e6) - Date.now() / 1000;

async function until(what, words, ms = 15_000) {
	for (const from = Date.now(); Date.now() - from < ms; await new Promise((go) => setTimeout(go, 200)))
		if (what()) return;
	throw new Error(words);
}

async function pressHandIn(page) {
	await page.locator('[data-sheet]').first().click();
	await page.getByRole('button', { name: '检查并交卷' }).click();
	await page.getByRole('button', { name: '确认交卷' }).click();
}

// Both tabs hold the pen; neither may put its older answers above the other's.
async function twoTabs(t, cycle) {
	const who = candidate(t, cycle), one = await t.page({ session: who.account_id }), two = await one.context().newPage();
	const id = await begin(t, one, cycle.law);

	await two.goto(`/exam/${id}`);
	await t.expectText(one, '考试已在另一个标签页打开');
	await t.expectText(two, '考试已在另一个标签页打开');
	await choose(one, 0);
	await saved(one);
	await goTo(one, 2);
	await choose(one, 0);
	await until(() => sheet(t, id).startsWith('BB-'), 'the first tab does not save');
	await goTo(two, 3);
	await choose(two, 1);
	await until(() => sheet(t, id).startsWith('BBC-'), `the second tab put its own answers above the first one's: ${sheet(t, id)}`);
	await goTo(one, 4);
	await choose(one, 2);
	await until(() => sheet(t, id).startsWith('BBCE-'), `the first tab put its own answers above the second one's: ${sheet(t, id)}`);
	await t.expectText(one, '答题卡 4/50');
}

// The server stores a save and its answer gets lost: who changes back what he chose keeps his last choice,
// on the page and after a reload of one that was made before.
async function lostAnswers(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);
	const lose = () => {
		let reached = 0;
		return page.route('**/save', async (route) => {
			if (reached++ === 0) await route.fetch();
			await route.abort();
		});
	};
	const stored = (text) => until(() => sheet(t, id).startsWith(text), `${text} is not stored: ${sheet(t, id)}`);

	await choose(page, 0);
	await stored('B');
	await saved(page);
	await lose();
	await choose(page, 1);
	await stored('C');
	await t.expectText(page, '1 题暂存在本机');
	await choose(page, 0);
	await page.unroute('**/save');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await stored('B');
	await saved(page);
	t.assert.ok(await page.locator('#q1 input').nth(0).isChecked(), 'an older choice is painted');

	const stale = (await t.get(page, `/exam/${id}`)).text;
	await lose();
	await choose(page, 2);
	await stored('E');
	await t.expectText(page, '1 题暂存在本机');
	await choose(page, 0);
	await page.route(`**/exam/${id}`, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: stale }));
	await page.reload();
	await page.unroute(`**/exam/${id}`);
	await page.unroute('**/save');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await stored('B');
	t.assert.ok(await page.locator('#q1 input').nth(0).isChecked(), 'an older choice is painted after a reload');
}

// What an earlier release has kept says nothing of the time of its answers; handing in works all the same.
async function oldMemory(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);

	await page.evaluate(([attempt, text]) => localStorage.setItem(`dk-exam:${attempt}:1`, JSON.stringify({ rev: 9, sheet: text, acked: 0 })),
		[id, sheet(t, id).replace('-', 'C')]);
	await page.reload();
	await until(() => sheet(t, id).startsWith('C'), 'what was kept is not brought');
	const [sent] = await Promise.all([page.waitForRequest(`**/exam/${id}/submit`), pressHandIn(page)]);
	t.assert.ok(Number(new URLSearchParams(sent.postData()).get('age')) <= 1e9, 'an age of decades');
	await page.getByText('交卷成功').waitFor();
}

// The time shown is the server's, whatever the device's clock says and however it is set meanwhile.
async function wrongClock(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });

	await page.addInitScript(() => {
		const real = Date.now.bind(Date);
		globalThis.off = -7 * 3600e3;
		Date.now = () => real() + globalThis.off;
	});
	await page.goto(`/exam/paper/${cycle.law}`);
	await t.expectText(page, '相差约 420 分钟；考试以服务器时间为准');
	const id = await begin(t, page, cycle.law);
	for (const years of [-7 / 8766, 10, -10]) {
		await page.evaluate((at) => { globalThis.off = at * 8766 * 3600e3; }, years);
		await choose(page, 1);
		await page.waitForTimeout(1500);
		const shown = seconds(await page.locator('.ck0').innerText());
		t.assert.ok(Math.abs(shown - left(t, id)) <= 2, `${years} years: ${shown} s shown, ${left(t, id)} s left`);
	}
	await until(() => sheet(t, id)[0] === 'C', 'not saved with a wrong clock');
	// more time is given just before the end: the page that has locked itself goes on
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() + 4000) * 1000n} WHERE id = ${id}`);
	await page.reload();
	t.db(`UPDATE attempt SET deadline = deadline + 600000000 WHERE id = ${id}`);
	await page.waitForTimeout(5000);
	await t.expectText(page, /0:0[89]:/);
	await choose(page, 0);
	await until(() => sheet(t, id)[0] === 'B', 'locked though there is time left');
}

async function noStorage(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });

	await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('off'); } }));
	const id = await begin(t, page, cycle.law);
	await t.expectText(page, '这台设备不能暂存答案');
	await choose(page, 3);
	await saved(page);
	await page.context().setOffline(true);
	await next(page);
	await choose(page, 0);
	await t.expectText(page, /1 题暂存在本机/);
	await page.context().setOffline(false);
	await until(() => sheet(t, id).startsWith('IB'), 'answers made without a network are lost without storage');
	await t.expectGoodPage(page);
}

// Every save takes five seconds; answers go on meanwhile, and handing in takes all of them along.
async function slowNetwork(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);

	await page.route('**/save', async (route) => {
		await new Promise((go) => setTimeout(go, 5000));
		await route.continue();
	});
	for (let i = 0; i < 6; i++) {
		await choose(page, i % 4);
		await next(page);
	}
	await pressHandIn(page);
	await page.getByText('交卷成功').waitFor({ timeout: 90_000 });
	t.assert.equal(sheet(t, id).slice(0, 7), 'BCEIBC-');
}

// Handing in is pressed while the save that has everything is still on its way: it must not wait for another.
async function duringSave(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);
	let n = 0;

	await page.route('**/save', async (route) => {
		n++;
		await new Promise((go) => setTimeout(go, 3000));
		await route.continue();
	});
	await choose(page, 0);
	await until(() => n === 1, 'nothing was saved');
	await pressHandIn(page);
	t.assert.equal(sheet(t, id)[0], '-', 'the save was not on its way any more');
	await page.getByText('交卷成功').waitFor({ timeout: 60_000 });
	t.assert.equal(sheet(t, id).slice(0, 2), 'B-');
}

// Another device takes over while a save is on its way and handing in was pressed: the question goes, the notice stays.
async function movedMeanwhile(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);
	let n = 0, go;

	await page.route('**/save', async (route) => {
		n++;
		await new Promise((resolve) => { go = resolve; });
		await route.continue();
	});
	await choose(page, 0);
	await until(() => n === 1, 'nothing was saved');
	await pressHandIn(page);
	t.db(`UPDATE attempt SET epoch = epoch + 1 WHERE id = ${id}`);
	go();
	await t.expectText(page, '已在另一台设备继续作答');
	await page.locator('[role=dialog]').waitFor({ state: 'detached' });
	t.assert.equal(sheet(t, id)[0], '-');
}

// The session ends under the page: signing in on another page gives the pen back, and nothing that was chosen is lost.
async function sessionEnds(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ phone: true });

	await t.signIn(page, who);
	await t.expectPath(page, '/home');
	const id = await begin(t, page, cycle.law);
	await choose(page, 0);
	await saved(page);
	await next(page);
	t.db(`UPDATE attempt SET tok = NULL WHERE id = ${id}; DELETE FROM session WHERE account_id = ${who.account_id}`);
	await choose(page, 1);
	await t.expectText(page, '登录已过期');
	await t.expectGoodPage(page);
	const [other] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: '在新页面登录' }).click()]);
	await other.locator('input[type=password]').first().waitFor();
	await other.locator('main input:not([type=hidden]):not([type=password]):not([type=checkbox]):not([type=radio])').first().fill(who.account);
	await other.locator('main input[type=password]').first().fill(t.PASSWORD);
	await other.locator('main form:has(input[type=password]) button:not([type=button])').first().click();
	await t.expectText(other, '回到那个页面就能接着答题');
	await other.close();
	await page.bringToFront();
	await page.getByRole('button', { name: '我已登录，继续答题' }).click({ timeout: 3000 }).catch(() => {}); // coming back to the page is enough
	await until(() => sheet(t, id).startsWith('BC'), 'the pen does not come back');
	await page.locator('[role=dialog]').waitFor({ state: 'detached' });
	t.assert.equal(attemptOf(t, who, cycle.law).epoch, '1');
	// back leads from question to question, and not out of the test
	await goTo(page, 3);
	await page.goBack();
	await t.expectText(page, '第 2 题');
	await page.goBack();
	await page.goBack();
	await t.expectPath(page, `/exam/${id}`);
	t.assert.equal(await page.locator('input:checked').count(), 2);
}

// From the list to the receipt with nothing but keys.
async function keysOnly(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id });
	const focus = (locator) => page.waitForFunction((e) => e === document.activeElement, locator);
	async function tabTo(words) {
		for (let i = 0; i < 60; i++) {
			if (await page.evaluate((text) => document.activeElement?.textContent.includes(text) && document.activeElement !== document.body, words)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`${page.url()}: no way to ${words} by keyboard`);
	}

	await page.goto('/exam');
	await tabTo('参加考试');
	await page.keyboard.press('Enter');
	await t.expectPath(page, `/exam/paper/${cycle.law}`);
	for (let i = 0; i < 40 && await page.evaluate(() => document.activeElement?.id !== 'ok'); i++) await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await tabTo('开始考试');
	await page.keyboard.press('Enter');
	await t.expectPath(page, /^\/exam\/\d+$/);
	const id = Number(new URL(page.url()).pathname.split('/')[2]);
	await page.locator('.nav, .q').first().waitFor();
	for (let i = 0; i < 10 && await page.evaluate(() => document.activeElement?.type !== 'radio'); i++) await page.keyboard.press('Tab');
	await page.keyboard.press('b');
	await page.keyboard.press('m');
	await tabTo('下一题');
	await page.keyboard.press('Enter');
	await page.locator('fieldset[data-q="2"]').waitFor();
	await page.keyboard.press('3');
	await until(() => sheet(t, id).startsWith('CE'), 'keys do not choose');
	await page.keyboard.press('s');
	await focus(await page.locator('#sheet [aria-current=true]').elementHandle());
	t.assert.match(await page.locator('#sheet a[href="#q1"]').innerText(), /1/);
	t.assert.match(await page.locator('#sheet a[href="#q1"]').textContent(), /已答，已标记/);
	await tabTo('检查并交卷');
	await page.keyboard.press('Enter');
	await t.expectText(page, '已答 2，未答 48');
	await page.keyboard.press('Escape');
	t.assert.equal(await page.locator('[role=dialog]').count(), 0);
	await tabTo('检查并交卷');
	await page.keyboard.press('Enter');
	await tabTo('确认交卷');
	await page.keyboard.press('Enter');
	await page.getByText('交卷成功').waitFor();
	t.assert.equal(sheet(t, id).slice(0, 3), 'CE-');
}

export async function test(t) {
	const cycle = examCycle(t);

	for (const part of [twoTabs, lostAnswers, wrongClock, noStorage, oldMemory, slowNetwork, duringSave, movedMeanwhile, sessionEnds, keysOnly]) {
		try {
			await part(t, cycle);
		} catch (error) {
			error.stack = `${part.name}: ${error.stack}`;
			throw error;
		}
	}
}
