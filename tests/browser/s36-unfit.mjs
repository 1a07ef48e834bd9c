export const name = '不合格 needs a reason; with one the physician goes to the conclusion, not to the test';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution();
	const [p1, p2] = [t.people.physician({ main }), t.people.physician({ main })];
	for (const who of [p1, p2]) {
		t.people.record(who, cycle, { state: 9, procedure_kind: 1 });
		t.people.evaluations(who, { ethics: 0, performance: 0 });
	}
	const page = await t.page({ session: main.account_id });
	const row = (who) => t.one(`SELECT ethics, performance, grounds, reason, version FROM evaluation WHERE record_id = ${who.record_id}`);
	const state = (who) => t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state;
	const pick = async (who, what, value) => {
		await page.getByRole('group', { name: `${who.name}：${what}` }).getByLabel(value, { exact: true }).check();
	};

	await page.goto('/evaluate');
	t.assert.equal(await page.locator('input[type=radio]:checked').count(), 0);
	await pick(p1, '职业道德', '不合格');
	await pick(p1, '工作业绩', '合格');
	await pick(p2, '职业道德', '合格');
	await page.getByRole('button', { name: '保存本页' }).click();
	await t.expectText(page, `${p1.name}评为不合格，须填写依据`);
	await t.expectGoodPage(page);
	t.assert.equal(row(p1).ethics, '0');
	t.assert.equal(row(p2).ethics, '0');
	await page.getByRole('button', { name: new RegExp(`填写依据.*${p1.name}`) }).click();
	await t.expectPath(page, `/evaluate/${p1.record_id}`);
	t.assert.equal(row(p2).ethics, '1');
	t.assert.equal(row(p2).performance, '0');
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '保存' }).click();
	await t.expectText(page, '请选择一项情形，或写明理由');
	t.assert.equal(row(p1).ethics, '0');
	await page.getByLabel('跨执业类别进行执业活动的').check();
	await page.getByRole('textbox', { name: '理由' }).fill('本周期内跨类别执业，已经处分');
	await page.getByRole('button', { name: '保存' }).click();
	await t.expectText(page, `已评定：${p1.name}`);
	t.assert.deepEqual(row(p1), { ethics: '2', performance: '1', grounds: '4', reason: '本周期内跨类别执业，已经处分', version: '2' });
	t.assert.equal(state(p1), '16');
	t.assert.equal(state(p2), '9');
	t.expectAudit('record.disqualify', `object_id = ${p1.record_id}`);

	// locked from here on
	await page.goto(`/evaluate/${p1.record_id}`);
	await t.expectText(page, '评定已锁定');
	const late = await t.post(page, `/evaluate/${p1.record_id}`, { ethics: '1', performance: '1', version: '2' }, { from: '/evaluate?tab=all' });
	t.assert.equal(late.status, 409);
	t.assert.equal(row(p1).ethics, '2');

	// until the test a verdict may be changed, and then takes the test away again
	const change = (version, fields) => t.post(page, `/evaluate/${p2.record_id}`, { version, ...fields }, { from: '/evaluate?tab=all' });
	t.assert.equal((await change('2', { ethics: '1', performance: '1' })).status, 303);
	t.assert.equal(state(p2), '10');
	t.assert.equal((await change('2', { ethics: '1', performance: '0', reason: '工作量长期不足' })).status, 409);
	t.assert.equal((await change('3', { ethics: '1', performance: '0', reason: '工作量长期不足' })).status, 303);
	t.assert.equal(state(p2), '16');
}
