export const name = 'who did what, in words, to each his own; a notice is drafted, seen, published and withdrawn';

export async function test(t) {
	const org = t.people.institution(), cycle = t.people.cycle(), who = t.people.physician({ main: org });
	t.people.record(who, cycle, { state: 5 });
	const staff = await t.page({ session: org.account_id }), admin = await t.page({ session: t.people.admin().account_id });

	// What a clerk does is in the list of his unit within the second, in words, with what it changed.
	await staff.goto(`/review/${who.record_id}/return`);
	await staff.check('input[name=why][value=subject]');
	await staff.fill('#note', '请核对科室。');
	await staff.click('button[name=go][value=send]');
	await staff.waitForURL((url) => !url.pathname.endsWith('/return'));
	t.expectAudit('record.return', `object_id = ${who.record_id}`);
	await staff.goto('/admin/audit');
	await t.expectText(staff, `将 ${who.name} 的状态由 待机构审核 改为 已退回`);
	await t.expectGoodPage(staff);
	await staff.locator('tr', { hasText: '已退回' }).first().getByRole('link').click();
	await t.expectText(staff, '对它的全部操作');
	await t.expectGoodPage(staff);
	await staff.getByRole('link', { name: '打开' }).click();
	await t.expectPath(staff, `/review/${who.record_id}`);
	const id = t.audit('record.return', `object_id = ${who.record_id}`)[0].id;
	const other = await t.page({ session: t.people.institution().account_id });
	await t.expectStatus(other, `/admin/audit/${id}`, 404);
	await other.goto('/admin/audit');
	await t.expectNoText(other, who.name);

	// An office of the region finds the person by his number, which stands in no address; one elsewhere does not.
	const office = await t.page({ js: false, phone: true, session: t.people.office().account_id });
	await office.goto('/admin/audit');
	await office.getByText('按证件号码查一位医师').click();
	await office.locator('#number').fill(who.document);
	await office.locator('form[action="/admin/audit/person"] button').click();
	await t.expectPath(office, '/admin/audit');
	t.assert.ok(!office.url().includes(who.document));
	await t.expectText(office, `将 ${who.name} 的状态由 待机构审核 改为 已退回`);
	const far = await t.page({ session: t.people.office({ province: 'henan' }).account_id });
	await t.expectStatus(far, `/admin/audit/${id}`, 404);
	t.assert.equal((await t.post(far, '/admin/audit/person', { number: who.document }, { from: '/admin/audit' })).status, 422);

	// The administrator sees all; a list that leaves the system is noted, and the seal is looked at.
	const file = await t.post(admin, `/admin/audit/export?act=record.return&person=${who.id}`, { format: 'csv' }, { from: '/admin/audit' });
	t.assert.match(file.text, /已退回/);
	t.expectAudit('audit.export', '1');
	for (let i = 0; i < 100 && t.one(`SELECT seq FROM audit WHERE id = ${id}`).seq === null; i++) await admin.waitForTimeout(100);
	await admin.goto(`/admin/audit/${id}`);
	await t.expectText(admin, '内容与封存时一致');
	const was = t.one(`SELECT detail FROM audit WHERE id = ${id}`).detail;
	t.db(`UPDATE audit SET detail = 'submitted > accepted' WHERE id = ${id}`);
	await admin.reload();
	await t.expectText(admin, '不一致');
	t.db(`UPDATE audit SET detail = ${t.quote(was)} WHERE id = ${id}`);

	// The office of a province writes for its province: a draft is nobody else's, then visitors see it, then they do not.
	const title = `开始填报 ${who.record_id}`, writer = await t.page({ session: t.people.office({ level: 1, region: '110000' }).account_id });
	await writer.goto('/admin/texts/announcements');
	await writer.getByRole('link', { name: '起草' }).click();
	await writer.locator('#province').selectOption('110000');
	await writer.locator('#kind').selectOption('policy');
	await writer.locator('#title').fill(title);
	await writer.locator('#body').fill('请按时填报。\n逾期不能提交。');
	await writer.getByRole('button', { name: '保存草稿' }).click();
	await t.expectText(writer, '访问者看到的样子');
	await t.expectGoodPage(writer);
	const reader = await t.page({ session: who.account_id });
	await reader.goto('/home/announcements');
	await t.expectNoText(reader, title);
	await t.expectStatus(far, new URL(writer.url()).pathname, 404);
	await writer.getByRole('button', { name: '发布' }).click();
	await t.expectText(writer, '已发布');
	await reader.reload();
	await t.expectText(reader, title);
	await writer.getByRole('button', { name: '撤下' }).click();
	await t.expectText(writer, '已撤下');
	await reader.reload();
	await t.expectNoText(reader, title);
	t.expectAudit('text.publish', `detail = ${t.quote(title)}`);
}
