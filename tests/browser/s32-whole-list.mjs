export const name = 'a whole filtered list is approved and judged in pieces: progress, a worker killed in between, each left out with its cause';
export const minutes = 6;

export async function test(t) {
	const cycle = t.people.cycle();
	const main = t.people.institution();
	const one = t.people.physician({ main });
	t.people.record(one, cycle, { state: 5, procedure_kind: 1 });
	// the others are copies: their names and numbers do not matter here
	const many = 640, first = Number(t.one('SELECT MAX(id) AS id FROM physician').id) + 1;
	t.db(`INSERT INTO physician (id, province_id, name, sex, ethnic_code, born_on, document_kind, document, document_index, level,
		category_code, scope_code, licence_no, licensed_on, qualified_on, title_code, institution_id, status)
		SELECT ${first} - 1 + seq, p.province_id, CONCAT('批', LPAD(seq, 4, '0')), p.sex, p.ethnic_code, p.born_on, p.document_kind, p.document,
		UNHEX(SHA2(CONCAT('many', ${first} + seq), 256)), p.level, p.category_code, p.scope_code, CONCAT('M', ${first} + seq), p.licensed_on,
		p.qualified_on, p.title_code, p.institution_id, p.status FROM physician p JOIN seq_1_to_${many} s WHERE p.id = ${one.id}`);
	t.db(`INSERT INTO record (cycle_id, province_id, physician_id, institution_id, state, state_since, submitted_at, submissions, notice_read_at,
		notice_version, procedure_kind, condition_code) SELECT r.cycle_id, r.province_id, p.id, p.institution_id, 5, r.state_since, r.submitted_at, 1,
		r.notice_read_at, 1, IF(p.id = ${first}, 2, 1), IF(p.id = ${first}, 'J1', NULL) FROM record r JOIN physician p
		ON p.institution_id = r.institution_id AND p.id >= ${first} WHERE r.id = ${one.record_id}`);
	const page = await t.page({ session: main.account_id, js: false });
	const state = (n) => Number(t.one(`SELECT COUNT(*) AS n FROM record WHERE institution_id = ${main.id} AND state = ${n}`).n);
	const finish = async () => {
		for (let i = 0; i < 120 && await page.getByRole('link', { name: '看最新进度' }).count(); i++) {
			await t.expectText(page, /已处理 \d+／\d+ 人/);
			await new Promise((done) => setTimeout(done, 1000));
			await page.getByRole('link', { name: '看最新进度' }).click();
		}
	};

	await page.goto(`/review?q=${encodeURIComponent('批')}`);
	await page.getByRole('link', { name: `选择全部 ${many} 人` }).click();
	await t.expectText(page, `即将通过 ${many - 1} 人的填报`);
	await t.expectText(page, '只列出前 100 人');
	t.assert.equal(state(5), many + 1);
	// one is sent back meanwhile, one changes
	t.db(`UPDATE record SET version = version + 1, state_since = ${BigInt(Date.now() + 60_000) * 1000n} WHERE physician_id = ${first + 7}`);
	await page.getByRole('button', { name: '确认通过' }).click();
	t.assert.match(page.url(), /\/review\/batch\/\d+$/);
	await finish();
	await t.expectText(page, `通过 ${many - 2}，未处理 2`);
	await t.expectText(page, '资料不齐');
	await t.expectText(page, '刚刚有变化');
	t.assert.equal(await page.locator('tbody tr').count(), 2);
	await page.getByRole('link', { name: /已处理/ }).click();
	t.assert.equal(await page.locator('tbody tr').count(), 20);
	t.assert.equal(state(9), many - 2);
	t.assert.equal(state(5), 3);
	t.expectAudit('record.approve', `institution_id = ${main.id}`, many - 2);
	t.expectAudit('batch.begin', `institution_id = ${main.id}`);

	// judging: one has named bad conduct since, one is 不合格 in part
	t.db(`UPDATE record SET conduct = 1 WHERE physician_id = ${first + 20}`);
	t.db(`UPDATE evaluation SET ethics = 2 WHERE record_id = (SELECT id FROM record WHERE physician_id = ${first + 21})`);
	const staff = await t.page({ session: main.account_id });
	await staff.goto('/evaluate/all');
	await t.expectText(staff, `把 ${many - 4} 人的职业道德和工作业绩都设为合格？`);
	await staff.getByLabel('我已核对名单').check();
	await staff.getByRole('button', { name: '确认，设为合格' }).click();
	await t.expectText(staff, '正在处理');
	await t.expectGoodPage(staff);
	const address = staff.url();
	process.kill(t.stack.pid('jobs'), 'SIGKILL');
	t.stack.script('start');
	await staff.getByText(`合格 ${many - 4}，未处理 0`).waitFor({ timeout: 120_000 });
	t.assert.equal(staff.url(), address);
	t.assert.equal(state(10), many - 4);
	t.expectAudit('evaluation.judge', `institution_id = ${main.id}`, many - 4);
	await t.expectGoodPage(staff);

	// another institution's batch is none of ours
	const other = await t.page({ session: t.people.institution().account_id });
	await t.expectStatus(other, new URL(address).pathname, 404);
	t.assert.deepEqual(t.db(`SELECT state, COUNT(*) AS n FROM batch WHERE institution_id = ${main.id} GROUP BY state`), [{ state: '2', n: '2' }]);
}
