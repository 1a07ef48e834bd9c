export const name = 'an office lets a physician leave the cycle and come back, and moves him to another institution';

export async function test(t) {
	const region = '110114', cycle = t.people.cycle();
	const main = t.people.institution({ region }), next = t.people.institution({ region });
	const dep = t.people.insert('department', { institution_id: main.id, name: '内科', state: 1 });
	const people = [3, 5, 9].map((state) => {
		const who = t.people.physician({ main });
		t.people.record(who, cycle, { state, department_id: dep, notice_read_at: 1, notice_version: 1 });
		if (state === 9) t.people.evaluations(who, { ethics: 2, performance: 1 });
		return who;
	});
	const [, leaver, moved] = people;
	const office = await t.page({ session: t.people.office({ region }).account_id });
	const sibling = await t.page({ session: t.people.office({ region: '110115' }).account_id });
	const unit = await t.page({ session: main.account_id }), other = await t.page({ session: next.account_id });
	const expected = async (page) => {
		await page.goto('/roster');
		return Number(/\d+/.exec(await page.locator('nav.tabs a').first().innerText())[0]);
	};

	// from the board down to the person
	t.assert.equal(await expected(unit), 3);
	await office.goto('/office');
	await office.getByRole('link', { name: /人待审核，看.*的名单/ }).first().click();
	await office.getByRole('link', { name: leaver.name }).click();
	await t.expectPath(office, `/office/people/${leaver.record_id}`);
	await t.expectText(office, '010-00000000'); // whom to call
	await t.expectText(office, '审核填报内容');
	await t.expectNoText(office, leaver.document);
	await t.expectGoodPage(office);
	await office.getByRole('button', { name: '查看完整证件号' }).click();
	await t.expectText(office, leaver.document);
	t.expectAudit('physician.document_seen', `object_id = ${leaver.record_id}`);
	await office.goto(`/office/people/${leaver.record_id}`);
	await office.getByRole('link', { name: '退出本周期' }).click();
	await office.getByRole('button', { name: '退出本周期' }).click();
	await t.expectText(office, '请填写理由');
	t.expectAudit('record.leave', `object_id = ${leaver.record_id}`, 0);
	await t.expectStatus(sibling, `/office/people/${leaver.record_id}/leave`, 404);
	t.assert.equal((await t.post(sibling, `/office/people/${leaver.record_id}/leave`, { version: '1', reason: '不是本区' }, { from: '/office' })).status, 404);
	await office.getByLabel('理由').fill('已调往外省执业');
	await office.getByRole('button', { name: '退出本周期' }).click();
	await t.expectText(office, `已退出本周期：${leaver.name}`);
	await t.expectGoodPage(office);
	t.expectAudit('record.leave', `object_id = ${leaver.record_id}`);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${leaver.record_id}`).state, '21');
	t.assert.equal(await expected(unit), 2);
	const physician = await t.page({ phone: true, session: leaver.account_id });
	await physician.goto('/home');
	await t.expectText(physician, '退出本周期');

	// and back
	await office.getByRole('button', { name: '回到本周期' }).click();
	await t.expectText(office, '已回到本周期');
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${leaver.record_id}`).state, '3');
	t.assert.equal(await expected(unit), 3);

	// an approved record goes to another institution, which reviews it anew: nothing of the former one's counts
	const former = t.people.institution({ region });
	t.people.insert('practice_site', { physician_id: moved.id, institution_id: former.id, is_main: 1 });
	t.db(`INSERT INTO conduct (physician_id, kind, class_code, happened_on, content, declared, record_id, approved_at)
		SELECT ${moved.id}, 1, '1', '2025-03-01', '', '', ${moved.record_id}, 1`);
	await office.goto(`/office/people/${moved.record_id}/transfer`);
	await t.expectGoodPage(office);
	await office.getByLabel('新机构的登记号').fill(next.account.toLowerCase());
	await office.getByLabel('理由').fill('主要执业机构已变更');
	await office.getByRole('button', { name: '转到新机构' }).click();
	await t.expectText(office, `已转到新机构：${moved.name}`);
	t.expectAudit('record.transfer', `object_id = ${moved.record_id}`);
	t.expectAudit('evaluation.drop', `object_id = ${moved.record_id}`);
	t.expectAudit('conduct.take_back', `object_id = ${moved.record_id}`);
	t.assert.deepEqual(t.db(`SELECT institution_id, is_main FROM practice_site WHERE physician_id = ${moved.id}`),
		[{ institution_id: String(next.id), is_main: '1' }]);
	t.assert.equal(await expected(unit), 2);
	t.assert.equal(await expected(other), 1);
	await t.expectStatus(unit, `/roster/${moved.record_id}`, 404);
	await other.goto(`/review/${moved.record_id}`);
	await other.getByRole('button', { name: '审核通过' }).click();
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${moved.record_id}`).state, '9');
	t.assert.deepEqual(t.db(`SELECT institution_id, is_main, ethics FROM evaluation WHERE record_id = ${moved.record_id}`),
		[{ institution_id: String(next.id), is_main: '1', ethics: '0' }]);
}
