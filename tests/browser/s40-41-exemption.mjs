import { sitThrough, questions } from './exam.mjs';
import { file } from './pictures.mjs';

export const name = 'exemption: refused without proof, sent back, applied again, both decide, the paper counts as passed, and not for the simple procedure';

const go = (page, label) => page.getByRole('button', { name: label, exact: true }).click();

async function fill(page, { year, month = '5', day = '20' }) {
	await page.getByLabel(/^在考核周期内通过晋升/).check();
	await page.getByLabel('年', { exact: true }).fill(String(year));
	await page.getByLabel('月', { exact: true }).fill(month);
	await page.getByLabel('日', { exact: true }).fill(day);
}

export async function test(t) {
	const cycle = t.people.cycle({ province: 'shanxi' });
	questions(t);
	t.stack.ctl('paper', 'build', 'shanxi');
	const paper = (plan, subject) => Number(t.one(`SELECT id FROM paper WHERE cycle_id = ${cycle.id} AND plan_code = ${t.quote(plan)} AND subject_code = ${t.quote(subject)}`).id);
	const law = paper('law', '*'), pro = paper('pro', 'internal');
	const assessor = t.people.institution({ province: 'shanxi', name: '试验考核医院' });
	const hospital = t.people.institution({ province: 'shanxi', name: '试验县医院' }), foreign = t.people.institution({ province: 'shanxi' });
	const ready = (columns = {}) => {
		const who = t.people.physician({ province: 'shanxi', main: hospital });
		t.people.record(who, cycle, { state: 10, procedure_kind: 1, subject_code: 'internal', ...columns });
		t.people.evaluations(who);
		return who;
	};
	const who = ready(), hasty = ready(), simple = ready({ procedure_kind: 2 });
	const state = (one) => t.one(`SELECT e.state, r.state AS record FROM record r LEFT JOIN exemption e ON e.record_id = r.id WHERE r.id = ${one.record_id}`);
	const year = new Date().getFullYear() - 1;

	t.people.assessor(assessor, cycle, [hospital]);
	const phone = await t.page({ phone: true, session: who.account_id });
	const staff = await t.page({ session: hospital.account_id }), judge = await t.page({ session: assessor.account_id });

	// on the way from the tests; nothing goes without reason, day and proof
	await phone.goto('/exam');
	await phone.getByRole('link', { name: /免考申请入口/ }).click();
	await t.expectText(phone, '业务水平”自动合格');
	await t.expectText(phone, '“公共知识”仍要参加');
	await t.expectText(phone, '不满 60 岁');
	await go(phone, '核对并提交');
	await t.expectText(phone, '请选择免考理由');
	await fill(phone, { year: year + 1 });
	await go(phone, '核对并提交');
	await t.expectText(phone, '必须在考核周期内');
	await t.expectText(phone, '请上传免考证明材料');
	await t.expectGoodPage(phone);
	await fill(phone, { year });
	await phone.locator('input[type=file]').setInputFiles(file('合格证明.png'));
	await go(phone, '上传');
	await t.expectText(phone, '已上传');
	await go(phone, '核对并提交');
	await t.expectPath(phone, '/register/exemption/check');
	await t.expectText(phone, `${year}-05-20，在考核周期内`);
	await t.expectGoodPage(phone);
	await go(phone, '提交申请');
	await t.expectText(phone, '待机构审核');
	await t.expectGoodPage(phone);

	// the hospital alone sees it; not passed, with the reason
	await t.expectStatus(await t.page({ session: foreign.account_id }), `/review/exemptions/${who.record_id}`, 404);
	await t.expectStatus(judge, `/review/exemptions/${who.record_id}`, 404);
	await staff.goto('/review/exemptions');
	await t.expectGoodPage(staff);
	await staff.getByRole('link', { name: who.name }).click();
	await t.expectText(staff, '证明材料 1 份');
	await t.expectGoodPage(staff);
	await go(staff, '审核未通过');
	await t.expectText(staff, '请填写理由');
	await staff.getByLabel(/未通过的理由/).fill('请上传盖章的成绩单');
	await go(staff, '审核未通过');
	await t.expectText(staff, '审核为未通过');
	await phone.goto('/home');
	await t.expectText(phone, '未通过');
	await phone.getByRole('link', { name: /免考申请入口/ }).click();
	await t.expectText(phone, '请上传盖章的成绩单');

	// again, without scripts; the hospital and then the 考核机构 pass it
	const plain = await t.page({ js: false, session: who.account_id });
	await plain.goto('/register/exemption');
	await plain.locator('input[type=file]').setInputFiles(file('成绩单.png'));
	await go(plain, '上传');
	await t.expectText(plain, '成绩单.png');
	await go(plain, '核对并提交');
	await go(plain, '提交申请');
	await staff.goto('/review/exemptions');
	await staff.getByRole('link', { name: who.name }).click();
	await go(staff, '审核通过');
	await t.expectText(staff, '全部处理完毕');
	t.assert.deepEqual(state(who), { state: '3', record: '10' });
	await judge.goto('/recheck/exemptions');
	await t.expectGoodPage(judge);
	await judge.getByRole('link', { name: who.name }).click();
	await go(judge, '审核通过');
	t.assert.deepEqual(state(who), { state: '5', record: '10' });
	for (const act of ['submit', 'approve']) t.expectAudit(`exemption.${act}`, `object_id = ${who.record_id}`, 2);

	// the paper is passed and cannot be begun; the other one is sat, and nothing is left
	await phone.goto('/exam');
	await t.expectText(phone, '合格（免考）');
	await t.expectText(phone, '此试卷自动合格');
	await t.expectGoodPage(phone);
	t.assert.equal((await t.post(phone, `/exam/paper/${pro}`, { ok: '1' }, { from: '/exam' })).status, 409);
	await sitThrough(t, phone, law);
	t.assert.deepEqual(state(who), { state: '5', record: '12' });
	await phone.goto('/result');
	await t.expectText(phone, '合格（免考）');
	await judge.goto(`/recheck/exemptions/${who.record_id}`);
	await judge.getByText('撤销免考').first().click();
	await judge.getByLabel(/撤销的理由/).fill('成绩单经核对不实');
	await judge.getByRole('button', { name: '撤销免考' }).click();
	t.assert.deepEqual(state(who), { state: '7', record: '10' });

	// who has begun the paper meanwhile is not exempted any more
	t.people.insert('exemption', { record_id: hasty.record_id, cycle_id: cycle.id, state: 2, state_since: t.startedAt, submission: 1,
		reason_code: 'E2', happened_on: `${year}-05-20`, applied_at: t.startedAt, applications: 1 });
	const early = await t.page({ phone: true, session: hasty.account_id });
	await early.goto(`/exam/paper/${pro}`);
	await early.getByLabel(/考场规则/).check();
	await early.locator('main form button:not([type=button])').last().click();
	await t.expectPath(early, /^\/exam\/\d+$/);
	await staff.goto(`/review/exemptions/${hasty.record_id}`);
	await t.expectText(staff, '已经开始参加这场考试');
	t.assert.equal((await t.post(staff, `/review/exemptions/${hasty.record_id}/approve`, { version: '1' }, { from: '/review/exemptions?tab=all' })).status, 422);
	t.assert.equal(state(hasty).state, '2');

	// the simple procedure has none: no way there, and the address refuses
	const other = await t.page({ phone: true, session: simple.account_id });
	await other.goto('/home');
	await t.expectNoText(other, '免考');
	await other.goto('/exam');
	await t.expectNoText(other, '免考');
	await t.expectStatus(other, '/register/exemption', 409);
	t.assert.equal((await t.post(other, '/register/exemption', { version: '0', reason: 'E2', go: 'next' }, { from: '/exam' })).status, 409);
	t.assert.equal(state(simple).state ?? null, null);
}
