import { execFileSync } from 'node:child_process';
import { attemptOf, begin, candidate, choose, goTo, examCycle, next, saved } from './exam.mjs';

export const name = 'cut network, killed workers, a killed database; then handing in asks about what is open, and is final';
export const minutes = 5;

export async function test(t) {
	const cycle = examCycle(t), who = candidate(t, cycle);
	const page = await t.page({ session: who.account_id, phone: true });
	const context = page.context();

	const id = await begin(t, page, cycle.law);
	await t.expectGoodPage(page);
	await choose(page);
	await page.waitForTimeout(700);
	await saved(page);

	// a page that was made before the last save came in must not put its older answers above it
	const stale = (await t.get(page, `/exam/${id}`)).text;
	await next(page);
	await choose(page, 1);
	await page.waitForTimeout(800);
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 2);
	await page.route(`**/exam/${id}`, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: stale }));
	await page.reload();
	await page.unroute(`**/exam/${id}`);
	await next(page);
	await choose(page, 1);
	await page.waitForTimeout(1500);
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 3);

	// the network is cut; answers stay on the device, even through a reload of the page
	await context.setOffline(true);
	for (let i = 0; i < 3; i++) {
		await next(page);
		await choose(page, 1);
	}
	await t.expectText(page, /3 题暂存在本机/);
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 3);
	await context.setOffline(false);
	await page.reload();
	await page.locator('.sv', { hasText: '已保存' }).waitFor();
	await page.waitForTimeout(800);
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 6);

	// the saver's workers are killed; its master starts others
	const master = t.stack.pid('save');
	for (const pid of execFileSync('pgrep', ['-P', String(master)], { encoding: 'utf8' }).trim().split('\n'))
		process.kill(Number(pid), 'SIGKILL');
	await next(page);
	await choose(page, 2);
	await page.waitForTimeout(4000);
	await saved(page);
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 7);

	// the database is killed while answers come, and comes back
	process.kill(t.stack.pid('db'), 'SIGKILL');
	await next(page);
	await choose(page, 0);
	await t.expectText(page, /1 题暂存在本机/);
	t.stack.script('start');
	await page.locator('.sv', { hasText: '已保存' }).waitFor({ timeout: 40_000 });
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 8);

	// all but three
	for (let i = 8; i < 47; i++) {
		await goTo(page, i + 1);
		await choose(page, i % 4);
	}
	await page.locator('[data-sheet]').first().click();
	await page.getByRole('button', { name: '检查并交卷' }).click();
	await t.expectText(page, '已答 47，未答 3（第 48、49、50 题）');
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '继续答题' }).click();
	t.assert.equal(await page.locator('[role=dialog]').count(), 0);
	await page.locator('[data-sheet]').first().click();
	await page.getByRole('button', { name: '检查并交卷' }).click();
	await page.getByRole('button', { name: '确认交卷' }).dblclick();
	await page.getByText('交卷成功').waitFor();
	await t.expectGoodPage(page);
	const done = attemptOf(t, who, cycle.law);
	t.assert.equal(done.state, '3');
	t.assert.equal(done.sheet.replace(/-/g, '').length, 47);
	t.expectAudit('attempt.hand_in', `object_id = ${id}`);
	// history replayed gives the sheet
	const last = t.one(`SELECT sheet FROM answer_log WHERE attempt_id = ${id} ORDER BY epoch DESC, rev DESC LIMIT 1`);
	t.assert.equal(last.sheet, done.sheet);

	// back leads to the result; the same form again changes nothing
	await page.goBack();
	await t.expectText(page, '交卷成功');
	const again = await t.post(page, `/exam/${id}/submit`, { epoch: '1', rev: '999', go: 'hand-in', sheet: 'B'.repeat(50) }, { from: '/study' });
	t.assert.ok([303, 403].includes(again.status));
	t.assert.equal(attemptOf(t, who, cycle.law).sheet, done.sheet);
	t.expectAudit('attempt.hand_in', `object_id = ${id}`);
	t.assert.equal((await t.post(page, '/save', { a: String(id), e: '1', r: '999', s: 'B'.repeat(50) }, { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status, 423);
	await nothingLost(t, cycle);
}

// The same without scripts: saving, the check page, handing in.
async function nothingLost(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, js: false });
	const id = await begin(t, page, cycle.law);

	t.assert.equal(await page.locator('fieldset.q').count(), 50);
	for (let i = 1; i <= 47; i++) await page.locator(`#q${i} input`).first().check();
	await page.getByRole('button', { name: '保存全部答案' }).first().click();
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 47);
	t.assert.equal(await page.locator('input:checked').count(), 47);
	// a page of before that, brought back by the browser, changes nothing and says so
	const older = await page.context().newPage();
	await older.goto(`/exam/${id}`);
	await page.locator('#q48 input').first().check();
	await page.getByRole('button', { name: '保存全部答案' }).first().click();
	await older.locator('#q1 input').nth(1).check();
	await older.getByRole('button', { name: '保存全部答案' }).first().click();
	await t.expectText(older, '那一页上的改动没有保存');
	t.assert.equal(attemptOf(t, who, cycle.law).sheet.replace(/-/g, '').length, 48);
	await older.close();
	t.db(`UPDATE attempt SET sheet = CONCAT(LEFT(sheet, 47), '---') WHERE id = ${id}`);
	await page.reload();
	await page.getByRole('button', { name: '交卷', exact: true }).click();
	await t.expectPath(page, `/exam/${id}/check`);
	await t.expectText(page, '3 题没有作答');
	await page.getByRole('link', { name: '继续答题' }).click();
	await t.expectPath(page, `/exam/${id}`);
	await page.getByRole('button', { name: '交卷', exact: true }).click();
	await page.getByRole('button', { name: '确认交卷' }).click();
	await t.expectText(page, '交卷成功');
	t.assert.equal(attemptOf(t, who, cycle.law).state, '3');
}
