import { attemptOf, begin, candidate, choose, examCycle, next, saved } from './exam.mjs';

export const name = 'the network is cut at the end of a test: answers made before it are taken for half a minute, and no longer';

const state = (t, id) => t.one(`SELECT state, sheet, rev, score, finished_by, finished_at = deadline AS punctual FROM attempt WHERE id = ${id}`);
const answered = (t, id) => state(t, id).sheet.replace(/-/g, '').length;

async function until(what, ms = 60_000) {
	for (const from = Date.now(); Date.now() - from < ms; await new Promise((go) => setTimeout(go, 200)))
		if (what()) return true;
	return false;
}

// One answer is saved, two more are made without a network, then the time is over and dk-jobs closes the test.
async function closedOffline(t, cycle) {
	const who = candidate(t, cycle), page = await t.page({ session: who.account_id, phone: true });
	const id = await begin(t, page, cycle.law);

	await choose(page, 0);
	await page.waitForTimeout(700);
	await saved(page);
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() + 12_000) * 1000n} WHERE id = ${id}`);
	await page.reload();
	await page.context().setOffline(true);
	await next(page);
	await choose(page, 1);
	await next(page);
	await choose(page, 2);
	await t.expectText(page, /2 题暂存在本机/);
	t.assert.ok(await until(() => state(t, id).state === '3'), 'dk-jobs did not close the test');
	t.assert.equal(answered(t, id), 1);
	return { page, id, who };
}

export async function test(t) {
	const cycle = examCycle(t);

	// the page is open and waits for the network
	const open = await closedOffline(t, cycle);
	await t.expectText(open.page, '时间到，答案已锁定');
	await t.expectGoodPage(open.page);
	await open.page.context().setOffline(false);
	await open.page.getByText('交卷成功').waitFor({ timeout: 60_000 });
	await t.expectText(open.page, '已经补收');
	await t.expectGoodPage(open.page);
	const done = state(t, open.id);
	t.assert.deepEqual([done.sheet.slice(0, 4), done.finished_by, done.punctual], ['BCE-', '2', '1']);
	t.expectAudit('attempt.close', `object_id = ${open.id}`, 2);
	t.expectAudit('attempt.late', `object_id = ${open.id}`);
	t.expectAudit('record.mark_again', `object_id = ${open.who.record_id}`);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${open.who.record_id}`).state, '10');

	// the page was closed meanwhile; the result's page finds what the device has kept
	const shut = await closedOffline(t, cycle);
	await shut.page.goto('about:blank');
	await shut.page.context().setOffline(false);
	await shut.page.goto(`/exam/${shut.id}`);
	await t.expectText(shut.page, '已经补收');
	t.assert.equal(answered(t, shut.id), 3);
	await shut.page.reload();
	await shut.page.getByText('交卷成功').waitFor();
	t.expectAudit('attempt.late', `object_id = ${shut.id}`);

	// half a minute later nothing is taken, and it is said how much that is
	const late = await closedOffline(t, cycle);
	t.db(`UPDATE attempt SET deadline = deadline - 31000000, finished_at = finished_at - 31000000 WHERE id = ${late.id}`);
	await late.page.context().setOffline(false);
	await late.page.getByText('交卷成功').waitFor({ timeout: 60_000 });
	await t.expectText(late.page, '有 2 题的答案没有计分');
	await t.expectGoodPage(late.page);
	t.assert.equal(answered(t, late.id), 1);
	t.expectAudit('attempt.too_late', `object_id = ${late.id}`);
	t.expectAudit('attempt.late', `object_id = ${late.id}`, 0);
	t.assert.equal(attemptOf(t, late.who, cycle.law).state, '3');
}
