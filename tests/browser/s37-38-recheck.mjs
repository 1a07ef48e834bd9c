import { questions } from './exam.mjs';

export const name = 'recheck of delegated institutions alone: sent back to the physician and to the hospital, confirmed, who comes second is told; several at once, for a day with a way back';

export async function test(t) {
	const cycle = t.people.cycle({ province: 'shanxi' });
	questions(t);
	t.stack.ctl('paper', 'build', 'shanxi');
	const assessor = t.people.institution({ province: 'shanxi', name: '试验考核医院' });
	const hospital = t.people.institution({ province: 'shanxi', name: '试验县医院' }), foreign = t.people.institution({ province: 'shanxi' });
	const [first, next, stranger] = [hospital, hospital, foreign].map((main) => t.people.physician({ province: 'shanxi', main }));
	const state = (who) => t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state;

	t.people.assessor(assessor, cycle, [hospital]);
	for (const who of [first, next, stranger]) t.people.record(who, cycle, { state: 7, procedure_kind: 1 });
	for (const who of [first, next]) t.people.evaluations(who);
	const page = await t.page({ session: assessor.account_id }), late = await t.page({ session: assessor.account_id, js: false });
	const far = await t.page({ session: foreign.account_id });

	// only what is delegated; the rest looks absent
	await page.goto('/home');
	await page.getByRole('link', { name: '考核机构复核', exact: true }).first().click();
	await t.expectText(page, first.name);
	await t.expectText(page, '试验县医院');
	await t.expectNoText(page, stranger.name);
	await t.expectGoodPage(page);
	await t.expectStatus(page, `/recheck/${stranger.record_id}`, 404);
	await t.expectStatus(far, `/recheck/${first.record_id}`, 404);
	t.assert.equal((await t.post(far, `/recheck/${first.record_id}`, { version: '1' }, { from: '/recheck' })).status, 404);
	await far.goto('/recheck');
	await t.expectText(far, '本机构不是本周期的考核机构');
	t.assert.equal(state(first), '7');

	// to the hospital: it reviews again; to the physician: he corrects
	await late.goto(`/recheck/${first.record_id}`);
	await page.goto(`/recheck/${first.record_id}/return`);
	await page.getByRole('button', { name: '退回', exact: true }).click();
	await t.expectText(page, '请选择退回给');
	await t.expectGoodPage(page);
	await page.getByLabel(/^医疗机构/).check();
	await page.locator('input[name=why]').first().check();
	await page.getByLabel('退回说明').fill('请核对执业地点');
	await page.getByRole('button', { name: '退回', exact: true }).click();
	await t.expectText(page, `已退回：${first.name}`);
	t.assert.equal(state(first), '5');
	await late.getByRole('button', { name: /复核通过/ }).click();
	await t.expectText(late, '刚才的操作没有生效');
	t.expectAudit('record.hand_back', `object_id = ${first.record_id}`);
	const staff = await t.page({ session: hospital.account_id });
	await staff.goto(`/review/${first.record_id}`);
	await t.expectText(staff, '请核对执业地点');

	await page.goto(`/recheck/${next.record_id}/return`);
	await page.getByLabel(/^医师本人/).check();
	await page.locator('input[name=why]').first().check();
	await page.getByLabel('退回说明').fill('照片请重新上传');
	await page.getByRole('button', { name: '退回', exact: true }).click();
	t.assert.equal(state(next), '8');
	const phone = await t.page({ phone: true, session: next.account_id });
	await phone.goto('/home');
	await t.expectText(phone, '照片请重新上传');

	// both come again; the next person follows; the home says that the registration is through
	for (const who of [first, next]) t.db(`UPDATE record SET state = 7, version = version + 1 WHERE id = ${who.record_id}`);
	await page.goto('/recheck');
	await page.getByRole('link', { name: first.name }).click();
	await page.getByRole('button', { name: '复核通过，看下一位' }).click();
	await t.expectText(page, `已复核通过：${first.name}`);
	await t.expectPath(page, `/recheck/${next.record_id}`);
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '复核通过' }).click();
	await t.expectText(page, '全部处理完毕');
	t.assert.equal(state(next), '10');
	await phone.goto('/home');
	await t.expectText(phone, '个人报名信息已通过审核');
	await t.expectText(phone, '一般程序');
	t.expectAudit('record.confirm', `object_id = ${next.record_id}`);

	// from here on the hospital cannot take it back alone; the 考核机构 does
	await t.expectStatus(staff, `/review/${next.record_id}/return`, 409);
	await page.goto(`/recheck/${next.record_id}/return`);
	await t.expectText(page, '已经复核通过');
	await page.locator('input[name=why]').first().check();
	await page.getByLabel('退回说明').fill('应机构申请打回');
	await page.getByRole('button', { name: '退回', exact: true }).click();
	t.assert.equal(state(next), '6');

	// the board and its list show the same numbers
	await page.goto('/recheck/board');
	await t.expectText(page, '试验县医院');
	await t.expectGoodPage(page);
	await page.getByRole('row', { name: /试验县医院/ }).getByRole('link', { name: /应参考/ }).click();
	await t.expectText(page, '共 2 人');
	await t.expectText(page, first.name);
	await t.expectText(page, '公共知识');
	await t.expectGoodPage(page);

	// Several at once: whom his hospital judged 不合格 is left out, a stranger's list shows nobody; taken back, but for one who went on.
	const many = Array.from({ length: 4 }, () => t.people.physician({ province: 'shanxi', main: hospital }));
	many.forEach((who) => { t.people.record(who, cycle, { state: 7, procedure_kind: 1 }); t.people.evaluations(who); });
	t.db(`UPDATE evaluation SET judged_at = 1 WHERE record_id >= ${many[0].record_id}`);
	t.db(`UPDATE evaluation SET ethics = 2, reason = '违反规定' WHERE record_id = ${many[3].record_id}`);
	const states = () => many.map((who) => state(who)).join(' ');
	await far.goto(`/recheck/batch/confirm?id=${many[0].record_id}`);
	await t.expectText(far, '请先勾选医师');
	await page.goto('/recheck');
	await page.getByLabel('选择本页全部').check();
	await page.getByRole('button', { name: '批量复核通过' }).click();
	await t.expectText(page, '即将复核通过 3 人');
	await t.expectText(page, '须逐一复核');
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '确认复核通过' }).click();
	await t.expectText(page, '请勾选核对名单');
	await page.getByLabel(/我已核对名单/).check();
	await page.getByRole('button', { name: '确认复核通过' }).click();
	await t.expectText(page, '复核通过 3，未处理 0');
	await t.expectGoodPage(page);
	t.assert.equal(states(), '10 10 10 7');
	t.expectAudit('record.confirm', `institution_id = ${assessor.id}`, 5);
	t.db(`UPDATE record SET version = version + 1 WHERE id = ${many[2].record_id}`);
	await page.getByRole('button', { name: '撤销本次操作' }).click();
	await t.expectText(page, '撤销 2，未撤销 1');
	await t.expectText(page, '之后又有办理，没有撤销');
	t.assert.equal(states(), '7 7 10 7');
	const tries = await t.post(far, new URL(page.url()).pathname + '/undo', {}, { from: '/recheck' });
	t.assert.equal(tries.status, 404);

	await page.goto('/recheck');
	for (const who of many.slice(0, 2)) await page.check(`input[name=id][value="${who.record_id}"]`);
	await page.getByRole('button', { name: '退回', exact: true }).click();
	await t.expectText(page, '即将退回 2 人');
	await t.expectGoodPage(page);
	await page.getByLabel(/^医师本人/).check();
	await page.locator('input[name=why]').first().check();
	await page.getByLabel('退回说明').fill('照片请重新上传');
	await page.getByRole('button', { name: '确认退回' }).click();
	await t.expectText(page, '退回 2，未处理 0');
	t.assert.equal(states(), '8 8 10 7');
	t.db(`INSERT INTO record_step (record_id, step, answers, is_complete, version, saved_at) VALUES (${many[1].record_id}, 'basic', '', 0, 1, ${BigInt(Date.now() + 60_000) * 1000n})`);
	await page.getByRole('button', { name: '撤销本次操作' }).click();
	await t.expectText(page, '撤销 1，未撤销 1');
	t.assert.equal(states(), '7 8 10 7');
}
