export const name = 'the office of a province makes a cycle, publishes it, shortens a stage and extends it for one';

export async function test(t) {
	const province = 'hainan', main = t.people.institution({ province });
	t.people.cycle({ province, register: [-9, 9], review: [-5, 20], test: [60, 70] });
	t.db(`UPDATE cycle SET state = 3 WHERE province_id = 460000`);
	const who = t.people.physician({ province, main }), account = t.people.office({ province, level: 1 }).account_id;
	const office = await t.page({ session: account });
	const year = new Date().getFullYear() + 1, name = `${year} 年度医师定期考核（海岛）`;

	await office.goto('/office/cycles');
	await office.getByRole('link', { name: '新建周期' }).click();
	await office.getByLabel('周期名称').fill(name);
	await t.expectGoodPage(office);
	await office.getByRole('button', { name: '建立草稿' }).click();
	await t.expectText(office, '已建立草稿');
	await t.expectGoodPage(office);
	const id = Number(/\d+/.exec(new URL(office.url()).pathname)[0]);
	// dates of a draft are free; the registration is open now
	const day = (days) => new Date(Date.now() + days * 86400_000 + 8 * 3600_000).toISOString().slice(0, 10);
	const dates = async (kind, from, to) => {
		await office.goto(`/office/cycles/${id}/stages/${kind}`);
		await office.getByLabel('开始日期').fill(day(from));
		await office.getByLabel('开始时刻').fill('00:00');
		await office.getByLabel('结束日期').fill(day(to));
		await office.getByLabel('结束时刻').fill('24:00');
	};
	await dates(1, -1, 20);
	await office.getByRole('button', { name: '保存' }).click();
	await dates(2, -1, 25);
	await office.getByRole('button', { name: '保存' }).click();

	// publication: the name, then dk-jobs makes the records, and it runs
	await office.getByLabel(/输入.*确认/).fill('别的名称');
	await office.getByRole('button', { name: '发布' }).click();
	await t.expectText(office, '与周期名称不一致');
	await office.getByLabel(/输入.*确认/).fill(name);
	await office.getByRole('button', { name: '发布' }).click();
	await t.expectText(office, '已发布');
	for (let i = 0; i < 60 && t.one(`SELECT state FROM cycle WHERE id = ${id}`).state !== '2'; i++) await office.waitForTimeout(250);
	t.assert.deepEqual(t.one(`SELECT state, fill FROM cycle WHERE id = ${id}`), { state: '2', fill: '2' });
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM physician WHERE province_id = 460000 AND status = '正常'`).n,
		t.one(`SELECT COUNT(*) AS n FROM record WHERE cycle_id = ${id}`).n);
	t.assert.equal(t.one(`SELECT n_filled AS n FROM cycle WHERE id = ${id}`).n, t.one(`SELECT COUNT(*) AS n FROM record WHERE cycle_id = ${id}`).n);
	t.expectAudit('cycle.publish', `object_id = ${id}`);
	t.stack.ctl('lists', 'verify');

	// the registration ends at once: first told how many it concerns, then with reason and name
	const record = t.one(`SELECT id FROM record WHERE cycle_id = ${id} AND physician_id = ${who.id}`).id;
	t.db(`UPDATE record SET state = 4, notice_read_at = 1, notice_version = 1 WHERE id = ${record}`);
	const physician = await t.page({ phone: true, session: who.account_id });
	await t.expectStatus(physician, '/register/person', 200);
	await dates(1, -3, -1);
	await office.getByRole('button', { name: '看影响' }).click();
	await t.expectText(office, '将使 1 名未提交的医师立即截止');
	await t.expectGoodPage(office);
	await office.getByRole('button', { name: '保存' }).click();
	await t.expectText(office, '请填写理由');
	await office.getByLabel('理由').fill('台风提前结束');
	await office.getByLabel(/输入.*确认/).fill(name);
	await office.getByRole('button', { name: '保存' }).click();
	await t.expectText(office, '台风提前结束');
	await physician.goto('/register/person');
	await t.expectText(physician, '截止');

	// and goes on for one
	await office.getByRole('link', { name: '个别延期' }).click();
	await office.getByLabel('报名').check();
	await office.getByLabel('一名医师').check();
	await office.getByLabel('登记号或证件号码').fill(who.document);
	await office.getByLabel('延至日期').fill(day(5));
	await office.getByLabel('时刻').fill('24:00');
	await office.getByLabel('理由').fill('住院治疗');
	await t.expectGoodPage(office);
	await office.getByRole('button', { name: '延期' }).click();
	await t.expectText(office, `已延期：${who.name}`);
	await t.expectGoodPage(office);
	await physician.goto('/register/person');
	await physician.getByRole('button', { name: '保存并继续' }).waitFor();

	// a city looks on, and changes nothing
	const city = await t.page({ session: t.people.office({ province, level: 2 }).account_id });
	await t.expectStatus(city, `/office/cycles/${id}`, 200);
	await t.expectStatus(city, `/office/cycles/${id}/stages/1`, 404);
	t.assert.equal((await t.post(city, `/office/cycles/${id}/publish`, { confirm: name }, { from: '/office' })).status, 404);

	// at the end it is archived, and only read
	await office.goto(`/office/cycles/${id}`);
	await office.getByLabel(/输入.*确认/).fill(name);
	await office.getByRole('button', { name: '归档' }).click();
	await t.expectText(office, '已归档');
	t.assert.equal(t.one(`SELECT state FROM cycle WHERE id = ${id}`).state, '3');
	await t.expectStatus(office, `/office/cycles/${id}/stages/1`, 404);
}
