import { attemptOf, candidate, examCycle, samePacked, sitThrough } from './exam.mjs';

export const name = 'laws first: failed they come again without limit, passed the professional paper opens at once';

export async function test(t) {
	const cycle = examCycle(t), who = candidate(t, cycle);
	const page = await t.page({ session: who.account_id });

	t.assert.equal((await t.get(page, `/exam/paper/${cycle.pro}`)).status, 409);
	const failed = await sitThrough(t, page, cycle.law, 21);
	await page.goto(`/exam/${failed}`);
	await t.expectText(page, '未达到分数线');
	await t.expectGoodPage(page);
	t.assert.equal(attemptOf(t, who, cycle.law).score, '58');
	await page.goto('/exam');
	await t.expectText(page, '法律法规合格后开放');
	t.assert.equal((await t.get(page, `/exam/paper/${cycle.pro}`)).status, 409);

	const passed = await sitThrough(t, page, cycle.law, 20);
	t.assert.equal(attemptOf(t, who, cycle.law).score, '60');
	await page.goto(`/exam/${passed}`);
	await t.expectText(page, '内科专业已经开放');
	await page.getByRole('link', { name: '参加考试' }).click();
	await page.locator('#ok').check();
	await page.getByRole('button', { name: '开始考试' }).click();
	await t.expectText(page, '共 100 题');
	await samePacked(t, page, attemptOf(t, who, cycle.pro).id);
	t.expectAudit('record.pass_one', `object_id = ${who.record_id}`);
	t.expectAudit('record.try_again', `object_id = ${who.record_id}`);
	t.assert.equal((await t.get(page, `/exam/paper/${cycle.law}`)).status, 409);
	// the law paper cannot be started a third time by force
	const forced = await t.post(page, `/exam/paper/${cycle.law}`, { ok: '1' }, { from: '/study' });
	t.assert.notEqual(forced.status, 303);

	// failing the professional paper, of which there is one, ends the test
	const id = attemptOf(t, who, cycle.pro).id;
	await t.post(page, `/exam/${id}/submit`, { epoch: '1', rev: '1', go: 'hand-in', sheet: '-'.repeat(100) }, { from: `/exam/${id}` });
	await page.goto(`/exam/${id}`);
	await t.expectText(page, '次数已经用完');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '13');
	await page.goto('/result');
	await t.expectText(page, '各执业机构评定');
	await t.expectGoodPage(page);
}
