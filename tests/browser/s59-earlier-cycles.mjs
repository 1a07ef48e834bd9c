export const name = 'home leads to 医师考核查询: the current cycle by practice site, the two before with their results';

// A cycle that is over, and what became of a physician in it. conclusion: 17 qualified, 18 unqualified.
function over(t, who, year, conclusion) {
	const cycle = t.people.insert('cycle', { province_id: 110000, name: `${year} 年度医师定期考核`, year, assess_from: `${year - 3}-01-01`,
		assess_to: `${year - 1}-12-31`, state: 3 });
	const at = BigInt(Date.UTC(year, 10, 30, 4)) * 1000n;
	const record = t.people.insert('record', { cycle_id: cycle, province_id: 110000, physician_id: who.id, institution_id: who.main.id,
		state: 19, state_since: at, procedure_kind: 1 });

	t.people.insert('record_history', { record_id: record, at: at - 1n, actor: '试验考核机构', event: conclusion === 17 ? 24 : 25,
		from_state: 16, to_state: conclusion });
	return record;
}

export async function test(t) {
	const year = new Date().getFullYear();
	const cycle = t.people.cycle({ make_up: null, name: `${year} 年度医师定期考核` });
	const site = t.people.institution({ name: '试验云岭医院' });
	const who = t.people.physician({ sites: [site], last_cycle: '2018-2020', last_conclusion: '合格' });
	const other = t.people.physician({ main: who.main });
	const page = await t.page({ phone: true, session: who.account_id });

	t.people.record(who, cycle, { state: 9, procedure_kind: 1 });
	t.people.insert('evaluation', { record_id: who.record_id, institution_id: who.main.id, is_main: true, ethics: 1, performance: 1,
		judged_at: BigInt(Date.now()) * 1000n });
	t.people.insert('evaluation', { record_id: who.record_id, institution_id: site.id, is_main: false, ethics: 0, performance: 0 });
	over(t, who, year - 1, 17);
	over(t, who, year - 2, 18);
	over(t, other, year - 1, 18);

	await page.goto('/home');
	await t.expectText(page, '试验云岭医院');
	await page.getByRole('link', { name: '医师考核查询' }).click();
	await t.expectPath(page, '/result');
	// the current one: by site, nothing that is not published
	await t.expectText(page, '考核进行中');
	const sites = await page.locator('section', { hasText: '各执业机构评定' }).locator('> div', { hasText: '职业道德' }).allInnerTexts();
	t.assert.equal(sites.length, 2);
	t.assert.match(sites[0], /主要执业机构[\s\S]*合格/);
	t.assert.match(sites[1], /试验云岭医院[\s\S]*未评定/);
	// those before, the newest first, then what the register knows
	const before = await page.locator('section', { hasText: '往期' }).locator('li').allInnerTexts();
	t.assert.equal(before.length, 3);
	t.assert.match(before[0], new RegExp(`${year - 1} 年度医师定期考核[\\s\\S]*合格`));
	t.assert.doesNotMatch(before[0], /不合格/);
	t.assert.match(before[1], new RegExp(`${year - 2} 年度医师定期考核[\\s\\S]*不合格`));
	t.assert.match(before[2], /2018-2020[\s\S]*合格/);
	await t.expectGoodPage(page);

	// who is hidden from this cycle, or between cycles, still reads the earlier ones
	t.db(`UPDATE record SET state = 21 WHERE id = ${who.record_id}`);
	await page.goto('/home');
	await t.expectText(page, '可查往届');
	await page.goto('/result');
	await t.expectText(page, '不参加本周期考核');
	t.assert.equal(await page.locator('section', { hasText: '往期' }).locator('li').count(), 3);
	t.db(`UPDATE cycle SET state = 3 WHERE id = ${cycle.id}`);
	await page.goto('/home');
	await t.expectText(page, '以往的结果可以在“医师考核查询”里查');
	await page.goto('/result');
	await t.expectText(page, '本周期没有您的考核');
	await t.expectText(page, `${year - 1} 年度医师定期考核`);
}
