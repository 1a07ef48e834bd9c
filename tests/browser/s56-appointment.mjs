export const name = 'an institution applies to be 考核机构, is rejected, corrects its data, applies again; approved, it has the recheck';

export async function test(t) {
	const cycle = t.people.cycle();
	const own = t.people.institution({ beds: 80, contact_name: '周敏', address: '试验路 1 号', principal: '李怀远' });
	const office = t.people.office({ level: 3 }), foreign = t.people.office({ province: 'henan' });
	const page = await t.page({ session: own.account_id });
	const state = () => t.one(`SELECT state FROM appointment WHERE institution_id = ${own.id} AND cycle_id = ${cycle.id}`).state;
	const add = async (where, person, title) => {
		await page.goto(`/org/${where}/new`);
		await page.getByLabel('姓名').fill(person);
		if (title) await page.getByLabel(/^\*?职称/).selectOption(title);
		await page.getByLabel(where === 'office' ? '成员' : '委员', { exact: true }).check();
		await page.getByRole('button', { name: '保存' }).click();
		await t.expectText(page, `已新增成员：${person}`);
	};
	const apply = async () => {
		await page.goto('/org/apply');
		await page.getByLabel(/愿意承担考核工作/).check();
		await page.getByRole('button', { name: /申请为 \d{4} 年考核机构/ }).click();
		await t.expectText(page, '申请已提交');
	};
	const confirm = async () => {
		await page.goto('/org');
		await page.getByLabel(/均按照真实情况填写/).check();
		await page.getByRole('button', { name: '确认信息真实' }).click();
		await t.expectText(page, '已确认信息真实');
	};

	// What is missing is told; the condition of the beds is a hint, no bar.
	await page.goto('/org/apply');
	await t.expectText(page, '两项都不符合');
	t.assert.equal(await page.getByRole('button', { name: /申请为/ }).count(), 0);
	for (const [person, title] of [['李怀远', '231'], ['王知夏', '232'], ['赵清和', '234']]) await add('committee', person, title);
	await page.goto('/org/committee');
	await t.expectText(page, '有 1 名成员的职称不是中级以上');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: /修改.*赵清和/ }).click();
	await page.getByLabel(/^\*?职称/).selectOption('233');
	await page.getByRole('button', { name: '保存' }).click();
	await add('office', '钱若水');
	await confirm();
	await t.expectGoodPage(page);
	await apply();
	await t.expectText(page, '待考核办公室审核');
	await page.getByRole('button', { name: '撤回申请' }).click();
	await t.expectText(page, '申请已撤回');
	await apply();
	t.assert.equal(await page.getByRole('link', { name: '考核机构考核' }).count(), 0);

	// The office of the region decides, no other sees it.
	const clerk = await t.page({ session: office.account_id }), stranger = await t.page({ session: foreign.account_id });
	const id = t.one(`SELECT id FROM appointment WHERE institution_id = ${own.id}`).id;
	await t.expectStatus(stranger, `/office/applications/${id}`, 404);
	await clerk.goto('/office/applications?state=pending');
	await clerk.getByRole('link', { name: own.name }).click();
	await t.expectGoodPage(clerk);
	await clerk.getByRole('button', { name: '通过申请' }).click();
	await t.expectText(clerk, '同意申请应当写明理由');
	await clerk.getByLabel(/驳回理由/).fill('床位数不足，请核对后重新申请');
	await clerk.getByRole('button', { name: '驳回申请' }).click();
	await t.expectText(clerk, '已驳回');
	t.assert.equal(state(), '3');

	await page.goto('/org/apply');
	await t.expectText(page, '床位数不足，请核对后重新申请');
	await page.goto('/org/basics');
	await page.getByLabel(/床位数/).fill('120');
	await page.getByRole('button', { name: '保存' }).click();
	await t.expectText(page, '还没有确认');
	t.assert.match(t.audit('institution.basics', `institution_id = ${own.id}`)[0].detail, /beds: 80 > 120/);
	await confirm();
	await apply();

	await clerk.goto(`/office/applications/${id}`);
	await clerk.getByRole('button', { name: '通过申请' }).click();
	await t.expectText(clerk, '资格已生效');
	t.assert.equal(state(), '5');
	t.assert.equal(t.one(`SELECT assessor_id FROM delegation WHERE institution_id = ${own.id} AND cycle_id = ${cycle.id}`).assessor_id, String(own.id));
	await page.goto('/org');
	t.assert.equal(await page.getByRole('link', { name: '考核机构考核' }).count(), 1);
	await t.expectText(page, '本机构');

	// Everybody may read who is appointed.
	const anybody = await t.page();
	await anybody.goto(`/home/assessors?q=${encodeURIComponent(own.name)}`);
	await t.expectText(anybody, own.name);
	await t.expectGoodPage(anybody);

	// Cancelled, it is none any more.
	await clerk.goto(`/office/applications/${id}`);
	await clerk.getByLabel(/取消的理由/).fill('考核工作严重失实');
	await clerk.getByLabel(/周期数/).fill('2');
	await clerk.getByRole('button', { name: '取消资格' }).click();
	await t.expectText(clerk, '已取消');
	await page.goto('/org');
	t.assert.equal(await page.getByRole('link', { name: '考核机构考核' }).count(), 0);
	await anybody.goto(`/home/assessors?q=${encodeURIComponent(own.name)}`);
	await t.expectText(anybody, '没有符合条件的考核机构');
	for (const event of ['apply', 'withdraw', 'reject', 'approve', 'take_effect', 'cancel'])
		t.assert.ok(t.audit(`appointment.${event}`, `object_id = ${own.id}`).length > 0, event);
}
