import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { merits, next, somebody } from './wizard.mjs';

export const name = 'Henan: a good record approved before is found, answered with 有, to be read only';

function known(t, who, { kind = 1, class_code = '1', on, authority = '省卫生健康委员会', content }) {
	const [a, c] = t.stack.seal(`seal conduct.authority ${authority}`, `seal conduct.content ${content}`);
	t.people.insert('conduct', { physician_id: who.id, kind, class_code, happened_on: on, authority: { hex: a }, content: { hex: c },
		declared: '2022 年申报', approved_at: 1n });
}

export async function test(t) {
	const { who, cycle } = somebody(t, { province: 'henan', licensed: 14 });
	const page = await t.page({ phone: true, js: false, session: who.account_id });

	t.db(`UPDATE cycle SET assess_from = '2019-01-01', assess_to = '2022-12-31' WHERE id = ${cycle.id}`);
	await new Promise((done) => setTimeout(done, 1_000));
	await t.expectStatus(page, '/register/records', 404);
	known(t, who, { on: '2018-12-31', content: '周期以前的奖励' });
	await t.expectStatus(page, '/register/records', 404);
	known(t, who, { on: '2021-06-30', content: '抗疫先进个人 𬱖' });

	await page.goto('/register/merits');
	await t.expectText(page, '系统已检测到您良好行为记录');
	t.assert.ok(await page.isChecked('input[name=good][value="1"]'));
	await page.click('text=查看');
	await t.expectPath(page, '/register/records');
	await t.expectText(page, '抗疫先进个人 𬱖');
	await t.expectText(page, '2022 年申报');
	await t.expectNoText(page, '周期以前的奖励');
	t.assert.equal(await page.locator('main form').count(), 0, 'read only');
	const modern = await t.page({ phone: true, session: who.account_id });
	await modern.goto('/register/records');
	await t.expectGoodPage(modern);

	// Nothing to tell again; it cannot be denied; the condition is met.
	await merits(page, { ethics: 2, answers: { good: 2 } });
	await t.expectText(page, '系统已有您审核通过的良好行为记录，请选“有”');
	await page.check('input[name=good][value="1"]');
	await next(page);
	await t.expectPath(page, '/register/procedure');
	await t.expectText(page, '系统已有您的良好行为记录');
	await page.goto('/register/check');
	await t.expectText(page, '省卫生健康委员会，2021-06-30，抗疫先进个人 𬱖（2022 年申报）');

	// A bad one is as lasting, and forbids the twelve years.
	known(t, who, { kind: 2, class_code: 'B1', on: '2020-03-01', content: '未按规定书写病历，警告' });
	await page.goto('/register/merits');
	await t.expectText(page, '系统里有您审核通过的不良行为记录');
	await next(page);
	await t.expectText(page, '系统已有您审核通过的不良行为记录，请选“有”');
	await page.check('input[name=bad][value="1"]');
	await next(page);
	await t.expectPath(page, '/register/procedure');
	await page.check('input[name=simple][value="1"]');
	await page.check('input[name=condition][value=J2]');
	await next(page);
	await t.expectText(page, '您填写了有不良行为记录，不能选这一条');

	// From a file: whose number and name do not fit is refused, again the same costs nothing.
	const fresh = somebody(t, { province: 'henan' }), file = join(t.stack.home, 'conducts.csv');
	writeFileSync(file, `证件号码,姓名,记录,种类,时间,授予部门,内容,申报\n${fresh.who.document},${fresh.who.name},良好,1,2025-06-30,市卫生健康委,先进工作者,2022 年申报\n`);
	t.stack.ctl('import', 'conducts', file);
	t.stack.ctl('import', 'conducts', file);
	const own = await t.page({ js: false, session: fresh.who.account_id });
	await own.goto('/register/records');
	await t.expectText(own, '先进工作者');
	t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM conduct WHERE physician_id = ${fresh.who.id}`).n, '1');
	writeFileSync(file, `证件号码,姓名,记录,种类,时间,授予部门,内容,申报\n${fresh.who.document},别人,良好,1,2025-06-30,,先进,x\n${fresh.who.document},${fresh.who.name},良好,B1,2025-13-30,,先进,x\n`);
	t.assert.throws(() => t.stack.ctl('import', 'conducts', file));

	// Where the province keeps no such registry nothing is looked for.
	const other = somebody(t, { province: 'shanxi' });
	const plain = await t.page({ js: false, session: other.who.account_id });
	known(t, other.who, { on: '2025-06-30', content: '不应显示' });
	await t.expectStatus(plain, '/register/records', 404);
	await plain.goto('/register/merits');
	await t.expectNoText(plain, '系统已检测到');
}
