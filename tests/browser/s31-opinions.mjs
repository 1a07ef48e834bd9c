export const name = 'where the review carries the opinions nothing is approved without both; what went to the recheck is read-only';

export async function test(t) {
	const province = 'henan', cycle = t.people.cycle({ province }), main = t.people.institution({ province });
	const make = (more) => { const who = t.people.physician({ province, main }); t.people.record(who, cycle, { state: 5, procedure_kind: 1, ...more }); return who; };
	const [p1, p2, p3, bad] = [make(), make(), make(), make({ conduct: 1 })];
	const page = await t.page({ session: main.account_id }), plain = await t.page({ session: main.account_id, js: false });
	const state = (who) => t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state;
	const judged = (who) => t.db(`SELECT ethics, performance, is_main FROM evaluation WHERE record_id = ${who.record_id}`);
	const pick = async (on, what, value) => on.getByRole('group', { name: what }).getByLabel(value, { exact: true }).check();

	await page.goto(`/review/${p1.record_id}`);
	t.assert.equal(await page.locator('input[type=radio]:checked').count(), 0);
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: /审核通过/ }).click();
	await t.expectText(page, '请更正以下 2 处');
	t.assert.deepEqual([state(p1), judged(p1)], ['5', []]);
	await pick(page, '职业道德', '不合格');
	await pick(page, /工作/, '合格');
	await page.getByRole('button', { name: /审核通过/ }).click();
	await t.expectText(page, '评为不合格，请选择一项情形，或写明理由');
	t.assert.deepEqual([state(p1), judged(p1)], ['5', []]);
	await page.getByRole('textbox', { name: '理由' }).fill('本周期内医德考评较差');
	await page.getByRole('button', { name: /审核通过/ }).click();
	await t.expectText(page, `已审核通过：${p1.name}`);
	t.assert.deepEqual([state(p1), judged(p1)], ['7', [{ ethics: '2', performance: '1', is_main: '1' }]]);
	t.expectAudit('evaluation.judge', `object_id = ${p1.record_id}`);

	// What the 考核机构 rechecks is what was approved: read-only for the page, and for who posts all the same.
	await plain.goto('/evaluate?tab=all');
	await t.expectText(plain, '提交复核后不能更改');
	await plain.getByRole('link', { name: p1.name }).click();
	await t.expectText(plain, '意见已经提交考核机构复核，不能更改');
	t.assert.equal(await plain.getByRole('button', { name: '保存' }).count(), 0);
	for (const at of [7, 9, 10]) {
		t.db(`UPDATE record SET state = ${at} WHERE id = ${p1.record_id}`);
		t.assert.equal((await t.post(plain, `/evaluate/${p1.record_id}`, { ethics: '1', performance: '1', version: '1' }, { from: '/evaluate?tab=all' })).status, 409);
		t.assert.deepEqual([state(p1), judged(p1)[0].ethics], [String(at), '2']);
	}
	t.db(`UPDATE record SET state = 7 WHERE id = ${p1.record_id}`);

	// Several: both 合格 is said, who has bad records is left out.
	await page.goto('/review');
	await page.getByLabel('选择本页全部').check();
	await page.getByRole('button', { name: '批量审核' }).click();
	await t.expectText(page, '即将通过 2 人的填报');
	await t.expectText(page, '须逐一');
	await page.getByRole('button', { name: '两项均合格，确认通过' }).click();
	await t.expectText(page, '请勾选两项均合格');
	t.assert.equal(state(p2), '5');
	await page.getByLabel('我已核对名单，这 2 人两项均合格').check();
	await page.getByRole('button', { name: '两项均合格，确认通过' }).click();
	await t.expectText(page, '通过 2，未处理 0');
	t.assert.deepEqual([p2, p3, bad].map(state), ['7', '7', '5']);
	t.assert.deepEqual(judged(p2), [{ ethics: '1', performance: '1', is_main: '1' }]);
	await page.getByRole('button', { name: '撤销本次操作' }).click();
	await t.expectText(page, '撤销 2，未撤销 0');
	t.assert.deepEqual([state(p2), judged(p2)[0].ethics], ['5', '0']);
	const forced = await t.post(page, '/review/batch/approve', { id: `${bad.record_id}-1`, fit: '1' }, { from: '/review' });
	await page.goto(forced.location);
	await t.expectText(page, '通过 0，未处理 1');
	t.assert.equal(state(bad), '5');
	// Handed back with 不合格: a tick in the list does not make it 合格.
	t.db(`UPDATE record SET state = 5 WHERE id = ${p1.record_id}`);
	const { version } = t.one(`SELECT version FROM record WHERE id = ${p1.record_id}`);
	const ticked = await t.post(page, '/review/batch/approve', { id: `${p1.record_id}-${version}`, fit: '1' }, { from: '/review' });
	await page.goto(ticked.location);
	await t.expectText(page, '通过 0，未处理 1');
	t.assert.deepEqual([state(p1), judged(p1)[0].ethics], ['5', '2']);
}
