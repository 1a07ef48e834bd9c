import { begin, candidate, choose, examCycle, goTo, saved } from './exam.mjs';

export const name = 'an old page of a test hands in: its own answers count, newer ones of another page stay; what came too late is told for good';

const state = (t, id) => t.one(`SELECT state, sheet, rev, epoch, uncounted FROM attempt WHERE id = ${id}`);

export async function test(t) {
	const cycle = examCycle(t);

	// Two pages of one test; the old one has no storage, is cut off, and knows nothing of the other.
	const who = candidate(t, cycle), old = await t.page({ session: who.account_id, phone: true });
	await old.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });
		window.BroadcastChannel = undefined;
	});
	const id = await begin(t, old, cycle.law);
	await choose(old, 0);
	await saved(old);
	await old.context().route('**/save', (route) => route.request().frame().page() === old ? route.abort() : route.continue());
	for (let n = 0; n < 6; n++) {
		await goTo(old, 3);
		await choose(old, n % 3);
		await old.waitForTimeout(500);
	}
	const fresh = await old.context().newPage();
	await fresh.goto(`/exam/${id}`);
	await goTo(fresh, 2);
	await choose(fresh, 1);
	await fresh.waitForTimeout(500);
	await saved(fresh);
	await goTo(fresh, 4);
	await choose(fresh, 3);
	await fresh.waitForTimeout(1000);
	t.assert.equal(state(t, id).sheet.slice(0, 5), 'BC-I-');
	await fresh.close();
	await old.waitForTimeout(6000);
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() - 4500) * 1000n} WHERE id = ${id}`);
	await old.context().unroute('**/save');
	await old.evaluate(() => window.dispatchEvent(new Event('online')));
	await old.getByText('交卷成功').waitFor({ timeout: 60_000 });
	t.assert.equal(state(t, id).sheet.slice(0, 5), 'BCEI-');

	// Plain forms: the page that was opened before names what it was made from.
	const two = candidate(t, cycle), page = await t.page({ session: two.account_id, js: false });
	const second = await begin(t, page, cycle.law), blank = state(t, second).sheet;
	await page.locator('#q1 input').first().check();
	const older = await page.context().newPage();
	await older.goto(`/exam/${second}`);
	t.assert.equal(await older.locator('input[name=base]').getAttribute('value'), blank);
	await page.getByRole('button', { name: '保存全部答案' }).first().click();
	const put = (text) => text + blank.slice(text.length);
	const submit = (fields) => t.post(page, `/exam/${second}/submit`, { epoch: '1', go: 'hand-in', ...fields }, { from: `/exam/${second}` });
	t.assert.equal(state(t, second).sheet, put('B'));
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() - 1000) * 1000n} WHERE id = ${second}`);
	await submit({ rev: '9', sheet: put('-C'), base: blank });
	t.assert.equal(state(t, second).sheet, put('BC'));

	// Half a minute later: nothing is taken, and whoever comes back on another device is told the same.
	t.db(`UPDATE attempt SET finished_by = 2, tok = (SELECT token_hash FROM session WHERE account_id = ${two.account_id} LIMIT 1),
		deadline = deadline - 60000000, started_at = started_at - 60000000, finished_at = deadline WHERE id = ${second}`);
	const late = await submit({ rev: '12', sheet: put('BCDE'), base: put('BC') });
	t.assert.equal(late.location, `/exam/${second}`);
	t.assert.equal(state(t, second).uncounted, '2');
	await page.goto(`/exam/${second}`);
	await t.expectText(page, '有 2 题的答案没有计分');
	await page.goto(`/exam/${second}?uncounted=40`);
	await t.expectText(page, '有 2 题的答案没有计分');
	const later = await t.page({ phone: true });
	await t.signIn(later, two);
	await later.goto(`/exam/${second}`);
	await t.expectText(later, '有 2 题的答案没有计分');
	await t.expectGoodPage(later);
	// and nobody is told what is not so
	await page.goto(`/exam/${id}`).catch(() => {});
	const other = await t.page({ session: who.account_id });
	await other.goto(`/exam/${id}?uncounted=3`);
	await t.expectNoText(other, '没有计分');
}
