import { join } from 'node:path';
import { examCycle, sitThrough } from './exam.mjs';
import { top } from './stack.mjs';
import { general, person, practice, somebody, submit } from './wizard.mjs';

export const name = 'a dentist registers on a phone, waits for a paper whose bank comes later, and then sits it';

export async function test(t) {
	const { who } = somebody(t, { departments: ['口腔科'], category_code: '2', scope_code: '31' });
	const page = await t.page({ phone: true, session: who.account_id });

	await person(page);
	await page.goto('/register/practice');
	// the category of the register leaves one subject to choose
	t.assert.deepEqual(await page.locator('#subject option').allTextContents(), ['请选择', '口腔专业']);
	await practice(page, { category: '2', scope: '31', subject: 'dental', department: '口腔科' });
	await t.expectPath(page, '/register/sites');
	await general(page);
	await t.expectText(page, '口腔专业');
	await submit(page);
	t.assert.equal(t.one(`SELECT subject_code FROM record WHERE id = ${who.record_id}`).subject_code, 'dental');

	// Approved and judged; everybody's papers are built, hers is not.
	const cycle = examCycle(t);
	t.db(`UPDATE record SET state = 10, cycle_id = ${cycle.id}, procedure_kind = 1 WHERE id = ${who.record_id}`);
	t.people.evaluations(who);
	await page.goto('/exam');
	await t.expectText(page, '本科目试卷尚未发布');
	await t.expectGoodPage(page);
	const law = await sitThrough(t, page, cycle.law);
	await page.goto(`/exam/${law}`);
	await t.expectText(page, '口腔专业试卷尚未发布');
	await page.getByRole('link', { name: '返回首页' }).first().click();
	await t.expectText(page, '等待口腔专业试卷发布');
	await t.expectGoodPage(page);
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '10');

	t.stack.ctl('bank', 'add', 'dental', '口腔专业');
	t.stack.ctl('import', 'questions', join(top, 'sql', 'demo', 'questions', 'internal.csv'), '--bank', 'dental');
	t.assert.match(t.stack.ctl('paper', 'build', 'beijing'), /1 papers made, 4 there already/);
	await page.goto('/home');
	await t.expectText(page, '法律法规已合格，请继续参加测评');
	await page.goto('/exam');
	const link = await page.getByRole('link', { name: /参加考试/ }).getAttribute('href');
	await sitThrough(t, page, Number(link.split('/').pop()));
	t.assert.equal(t.one(`SELECT state FROM record WHERE id = ${who.record_id}`).state, '12');
}
