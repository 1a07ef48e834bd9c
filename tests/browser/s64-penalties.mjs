import { documentNumber } from './people.mjs';

export const name = 'an office brings 行政处罚 of the cycle, read by whoever reviews, draws a sample and works through it, and decides about a transfer that an institution asked for';

// dk-jobs looks once a second.
async function come(t, page, id, states) {
	for (let i = 0; i < 150; i++) {
		if (states.includes(Number(t.one(`SELECT state FROM import_file WHERE id = ${id}`).state))) return page.goto(`/office/imports/${id}`);
		await page.waitForTimeout(200);
	}
	return t.assert.fail(`import ${id}`);
}

async function handIn(t, page, rows) {
	const text = [['证件号码', '姓名', '处罚决定书文号', '处罚日期', '作出机关', '处罚内容'], ...rows].map((row) => row.join(',')).join('\r\n');

	await page.goto('/office/penalties');
	await page.getByRole('link', { name: '导入处罚名单' }).click();
	await page.getByRole('link', { name: '上传处罚名单' }).click();
	await page.locator('#file').setInputFiles({ name: '处罚.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) });
	await page.getByRole('button', { name: '上传并试运行' }).click();
	await t.expectPath(page, /^\/office\/imports\/\d+$/);
	const id = Number(page.url().split('/').pop());
	await come(t, page, id, [3]);
	return id;
}

export async function test(t) {
	const region = '110116', cycle = t.people.cycle();
	const main = t.people.institution({ region }), elsewhere = t.people.institution({ region: '110117' });
	const person = (unit) => {
		const who = t.people.physician({ main: unit });
		t.people.record(who, cycle, { state: 5, submissions: 1, notice_read_at: 1, notice_version: 1 });
		return who;
	};
	const denies = person(main), admits = person(main), foreign = person(elsewhere);
	t.db(`UPDATE record SET conduct = 1 WHERE id = ${admits.record_id}`);
	const office = await t.page({ session: t.people.office({ region }).account_id });
	const sibling = await t.page({ session: t.people.office({ region: '110117' }).account_id });
	const unit = await t.page({ session: main.account_id });
	const rows = [[denies.document, denies.name, '京怀卫罚〔2026〕3号', '2026-03-02', '试验区卫生健康委', '未按规定书写病历，警告'],
		[admits.document, admits.name, '京怀卫罚〔2026〕4号', '2026-04-02', '试验区卫生健康委', '超范围执业，罚款'],
		[foreign.document, foreign.name, '京怀卫罚〔2026〕5号', '2026-05-02', '试验区卫生健康委', '警告'],
		[documentNumber('110116', 977), '查无此', '京怀卫罚〔2026〕6号', '2026-05-02', '试验区卫生健康委', '警告']];

	// what is of another district looks like nobody
	let id = await handIn(t, office, rows);
	await t.expectText(office, '本辖区本周期没有这位医师');
	await t.expectGoodPage(office);
	t.assert.equal(t.db(`SELECT id FROM penalty WHERE cycle_id = ${cycle.id}`).length, 0);
	await t.expectStatus(sibling, `/office/imports/${id}`, 404);
	await office.getByRole('button', { name: '确认导入' }).click();
	await come(t, office, id, [6]);
	t.assert.equal(t.db(`SELECT id FROM penalty WHERE cycle_id = ${cycle.id}`).length, 2);
	t.expectAudit('import.penalties', '1 = 1');

	// who reviews is told what the physician did not
	await unit.goto(`/review/${denies.record_id}`);
	await t.expectText(unit, '与下面的处罚不一致');
	await t.expectText(unit, '未按规定书写病历');
	await unit.goto(`/review/${admits.record_id}`);
	await t.expectText(unit, '第 14 种情形');
	await office.goto('/office/penalties?tab=denied');
	await t.expectText(office, denies.name);
	await t.expectNoText(office, admits.name);

	// 撤销 stays, whatever is handed in again
	await office.getByRole('link', { name: denies.name }).click();
	const address = new URL(office.url()).pathname;
	await t.expectStatus(sibling, address, 404);
	await office.getByLabel('理由').fill('行政复议撤销');
	await office.getByRole('button', { name: '标为撤销' }).click();
	await t.expectText(office, '已标为撤销');
	rows[0][5] = '未按规定书写病历，警告并罚款';
	id = await handIn(t, office, rows.slice(0, 2));
	await office.getByRole('button', { name: '确认导入' }).click();
	await come(t, office, id, [6]);
	const done = t.one(`SELECT n_added, n_changed, n_same FROM import_file WHERE id = ${id}`);
	t.assert.deepEqual([done.n_added, done.n_changed, done.n_same].map(Number), [0, 1, 1]);
	await office.goto(address);
	await t.expectText(office, '警告并罚款');
	await t.expectText(office, '已标为撤销');
	await unit.goto(`/review/${denies.record_id}`);
	await t.expectNoText(unit, '与下面的处罚不一致');

	// a sample of both, the same with the same seed
	const draw = async (title) => {
		await office.goto('/office/checks/new');
		await office.locator('#title').fill(title);
		await office.getByLabel('按百分比').check();
		await office.locator('#amount').fill('100');
		await office.locator('#seed').fill('4711');
		await office.getByRole('button', { name: '抽取' }).click();
		await t.expectText(office, '已抽取 2 人');
		return office.locator('tbody th').allInnerTexts();
	};
	t.assert.deepEqual(await draw('抽查甲'), await draw('抽查乙'));
	await t.expectGoodPage(office);
	await office.getByRole('link', { name: '继续核实' }).click();
	const name = (await office.locator('h1').innerText()).replace('核实 ', '');
	await office.getByLabel('要求整改').check();
	await office.getByRole('button', { name: '保存，看下一位' }).click();
	await t.expectText(office, '请填写核实情况');
	await office.getByLabel('核实情况').fill('病历书写需要整改');
	await office.getByRole('button', { name: '保存，看下一位' }).click();
	await t.expectText(office, `已记录：${name}`);
	await unit.goto('/org/checks');
	await t.expectText(unit, '病历书写需要整改');

	// he moves to the other district's hospital, which asks for him; his former office decides
	const next = await t.page({ session: elsewhere.account_id });
	await next.goto('/org/transfers/new');
	await next.getByLabel('转入本机构').check();
	await next.getByLabel('医师的证件号码').fill(admits.document);
	await next.getByLabel('医师的姓名').fill(admits.name);
	await next.locator('#reason').fill('主要执业机构已变更');
	await next.getByRole('button', { name: '提交申请' }).click();
	await t.expectText(next, `已申请：${admits.name}`);
	await sibling.goto('/office/transfers');
	await t.expectNoText(sibling, admits.name);
	await office.goto('/office/transfers');
	await office.getByRole('link', { name: admits.name }).click();
	await office.getByRole('button', { name: '同意，转到新机构' }).click();
	t.assert.equal(t.one(`SELECT institution_id FROM record WHERE id = ${admits.record_id}`).institution_id, String(elsewhere.id));
	await next.goto('/org/transfers');
	await t.expectText(next, '已转');
	await t.expectGoodPage(next);
}
