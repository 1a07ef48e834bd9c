import { attemptOf, begin, candidate, choose, examCycle, next, samePacked, saved } from './exam.mjs';

export const name = 'a broken device: signed in on another one the test goes on, its time too; the first may write no more';

export async function test(t) {
	const cycle = examCycle(t), who = candidate(t, cycle);
	const first = await t.page();

	await t.signIn(first, who);
	await t.expectPath(first, '/home');
	const id = await begin(t, first, cycle.law);
	for (let i = 0; i < 10; i++) {
		await choose(first, i % 3);
		await next(first);
	}
	await first.locator('[data-done]', { hasText: '10/50' }).waitFor();
	await first.waitForTimeout(800);
	await saved(first);
	const before = attemptOf(t, who, cycle.law);
	t.assert.equal(before.sheet.replace(/-/g, '').length, 10);
	await samePacked(t, first, id);
	// five minutes go by
	t.db(`UPDATE attempt SET started_at = started_at - 300000000, deadline = deadline - 300000000 WHERE id = ${id}`);

	const second = await t.page({ phone: true });
	await t.signIn(second, who);
	await t.expectPath(second, '/home');
	await second.goto('/exam');
	await second.getByRole('link', { name: '继续答题' }).click();
	await t.expectText(second, '另一台设备上的考试正在进行');
	await t.expectText(second, /剩余\s*5[34] 分钟/);
	await t.expectGoodPage(second);
	await second.getByRole('button', { name: '在此继续' }).click();
	await second.locator('[data-done]', { hasText: '10/50' }).waitFor();
	const left = await second.locator('.ck0').innerText();
	t.assert.match(left, /0:5[34]:/);
	t.expectAudit('attempt.take_over', `object_id = ${id}`);
	t.assert.equal(attemptOf(t, who, cycle.law).epoch, '2');

	// the first device: read-only, and nothing of it is stored
	await choose(first, 1);
	await t.expectText(first, '已在另一台设备继续作答');
	t.assert.equal(attemptOf(t, who, cycle.law).sheet, before.sheet);
	await choose(second, 2);
	await second.waitForTimeout(800);
	await saved(second);
	t.assert.equal(attemptOf(t, who, cycle.law).epoch, '2');
	t.assert.ok(Number(attemptOf(t, who, cycle.law).rev) >= 1);
}
