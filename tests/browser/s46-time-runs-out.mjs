import { attemptOf, begin, candidate, choose, examCycle, rightSheet, saved } from './exam.mjs';

export const name = 'time runs out with the page open, and with it closed: what was saved is marked';

async function until(what, ms = 60_000) {
	for (const from = Date.now(); Date.now() - from < ms; await new Promise((go) => setTimeout(go, 200)))
		if (what()) return true;
	return false;
}

export async function test(t) {
	const cycle = examCycle(t), open = candidate(t, cycle), gone = candidate(t, cycle);
	const page = await t.page({ session: open.account_id, phone: true });

	const id = await begin(t, page, cycle.law);
	await choose(page, 0);
	await page.waitForTimeout(700);
	await saved(page);
	t.db(`UPDATE attempt SET deadline = ${BigInt(Date.now() + 9000) * 1000n} WHERE id = ${id}`);
	await page.reload();
	await choose(page, 1);
	await page.getByText('交卷成功').waitFor({ timeout: 60_000 });
	const done = attemptOf(t, open, cycle.law);
	t.assert.equal(done.state, '3');
	t.assert.equal(done.sheet[0], 'C');
	t.assert.ok(t.one(`SELECT finished_at <= deadline AS ok FROM attempt WHERE id = ${id}`).ok === '1');
	await t.expectGoodPage(page);

	// the second candidate's browser is gone; the test is closed within five seconds of its end (one more for looking)
	const other = await t.page({ session: gone.account_id });
	const left = await begin(t, other, cycle.law);
	const answer = await t.post(other, '/save', { a: String(left), e: '1', r: '1', s: rightSheet(t, left, 5) },
		{ headers: { 'Sec-Fetch-Site': 'same-origin' } });
	t.assert.equal(answer.status, 200, answer.text);
	await other.goto('about:blank');
	const end = Date.now() + 2000;
	t.db(`UPDATE attempt SET deadline = ${BigInt(end) * 1000n}, started_at = started_at - 3600000000 WHERE id = ${left}`);
	t.assert.ok(await until(() => attemptOf(t, gone, cycle.law).state === '3'), 'dk-jobs did not close the test');
	t.assert.ok(Date.now() - end < 6000, `closed ${Date.now() - end} ms after the end`);
	const closed = attemptOf(t, gone, cycle.law);
	t.assert.deepEqual([closed.score, closed.passed, closed.finished_by], ['90', '1', '2']);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${gone.record_id}`).state, '10');
	await other.goto(`/exam/${left}`);
	await t.expectText(other, '时间到，系统自动交卷');
	// late answers are refused and told so
	const late = await t.post(other, '/save', { a: String(left), e: '1', r: '9', s: rightSheet(t, left) },
		{ headers: { 'Sec-Fetch-Site': 'same-origin' } });
	t.assert.equal(late.status, 423);
}
