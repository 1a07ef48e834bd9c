import { attemptOf, candidate, examCycle } from './exam.mjs';

export const name = 'a test opens when every practice site has judged, and not before';

export async function test(t) {
	const cycle = examCycle(t);
	const second = t.people.institution({ name: '海淀试验门诊部' });
	const who = candidate(t, cycle, { state: 9, judged: false, sites: [second] });
	t.people.evaluations(who);
	t.db(`UPDATE evaluation SET ethics = 0, performance = 0, judged_at = NULL WHERE record_id = ${who.record_id} AND institution_id = ${second.id}`);
	const page = await t.page({ session: who.account_id, phone: true });

	await page.goto('/exam');
	await t.expectText(page, `尚有执业地点未评定：${second.name}`);
	await t.expectNoText(page, '参加考试');
	await t.expectGoodPage(page);
	t.assert.equal((await t.get(page, `/exam/paper/${cycle.law}`)).status, 409);
	const refused = await t.post(page, `/exam/paper/${cycle.law}`, { ok: '1' }, { from: '/study' });
	t.assert.ok([403, 409].includes(refused.status), `${refused.status}`);
	t.assert.equal(attemptOf(t, who, cycle.law), undefined);

	const staff = await t.page({ session: second.account_id });
	const judged = await t.post(staff, `/evaluate/${who.record_id}`, { ethics: '1', performance: '1' }, { from: `/evaluate/${who.record_id}` });
	if (judged.status !== 303)
		t.db(`UPDATE evaluation SET ethics = 1, performance = 1 WHERE record_id = ${who.record_id}`);
	await page.goto('/exam');
	await t.expectNoText(page, '尚有执业地点未评定');
	await page.getByRole('link', { name: '参加考试' }).first().click();
	await t.expectText(page, '考试须知');
	await t.expectGoodPage(page);
}
