export const name = 'the one-click bar judges the 120 that are open, touches no 不合格 and nobody with bad conduct, and leaves 120 audit entries';

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution(), second = t.people.institution();
	const people = Array.from({ length: 123 }, (_, i) => t.people.physician({ main, sites: i === 0 ? [second] : [] }));
	people.forEach((who, i) => {
		t.people.record(who, cycle, { state: i === 121 ? 10 : 9, procedure_kind: 1, conduct: i === 122 ? 1 : 0 });
		t.people.evaluations(who, i < 120 ? { ethics: 0, performance: 0 } : i === 122 ? { ethics: 0, performance: 0 } : i === 120 ? { ethics: 2, performance: 0 } : {});
	});
	const page = await t.page({ session: main.account_id });
	const mine = (where) => Number(t.one(`SELECT COUNT(*) AS n FROM evaluation WHERE institution_id = ${main.id} AND ${where}`).n);

	await page.goto('/evaluate');
	await t.expectText(page, '已评 1／123');
	await page.getByRole('link', { name: '职业道德 工作业绩合格' }).click();
	await t.expectText(page, '把 120 人的职业道德和工作业绩都设为合格？');
	await t.expectText(page, '慎用');
	await t.expectText(page, people[119].name);
	await t.expectText(page, '逐一评定的 1 人');
	t.assert.equal(await page.locator(`main a[href="/evaluate/${people[122].record_id}"]`).count(), 1);
	await t.expectGoodPage(page);
	await page.getByRole('button', { name: '确认，设为合格' }).click();
	await t.expectText(page, '请勾选确认');
	t.assert.equal(mine('ethics = 1'), 1);
	await page.getByLabel('我已核对名单').check();
	await page.getByRole('button', { name: '确认，设为合格' }).click();
	await page.getByText('合格 120，未处理 0').waitFor({ timeout: 60_000 });
	t.assert.equal(mine('ethics = 1 AND performance = 1'), 121);
	t.assert.equal(mine('ethics = 2 AND performance = 0'), 1);
	t.expectAudit('evaluation.judge', `institution_id = ${main.id}`, 120);
	// all but the one with a second site go on to the test; the half judged one stays
	const states = t.db(`SELECT state, COUNT(*) AS n FROM record WHERE institution_id = ${main.id} GROUP BY state ORDER BY state`);
	t.assert.deepEqual(states, [{ state: '9', n: '3' }, { state: '10', n: '120' }]);

	// the second site's verdict is the last one missing
	const site = await t.page({ session: second.account_id, js: false });
	await site.goto('/evaluate');
	await t.expectText(site, '多点');
	await site.locator('input[name=a0][value="1"]').check();
	await site.getByRole('button', { name: '保存本页' }).click();
	await t.expectText(site, '已评定：0 人；另有 1 人只评了一项');
	await site.goto('/evaluate');
	await site.locator('input[name=b0][value="1"]').check();
	await site.getByRole('button', { name: '保存本页' }).click();
	await t.expectText(site, '已评定：1 人');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${people[0].record_id}`).state, '10');
}
