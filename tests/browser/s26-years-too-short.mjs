import { file } from './pictures.mjs';
import { STATEMENT, merits, next, person, practice, somebody, submit } from './wizard.mjs';

export const minutes = 6;
export const name = 'four years by the licence, five asked for: a hint, and with a proof the registration is submitted all the same';

const year = new Date().getFullYear();

// A good record, as each province asks for it.
const good = {
	shanxi: async (page) => {
		await page.check('input[name=good_kind][value="2"]');
		await page.fill('#good_2_text', '参加医疗队赴基层巡诊');
	},
	henan: async (page) => {
		await page.check('input[name=good_kind][value="2"]');
		await page.fill('#good_2_text', '参加医疗队赴基层巡诊');
		await page.fill('#good_2_on', String(year - 1));
		await page.fill('#good_2_on_m', '5');
		await page.fill('#good_2_on_d', '6');
		await page.setInputFiles('#good_2', file('证书.png'));
	},
	hainan: (page) => page.check('input[name=good_kind][value="2"]'),
};

export async function test(t) {
	for (const province of ['beijing', 'shanxi', 'henan', 'hainan']) {
		const { who, main } = somebody(t, { province, licensed: 4 });
		const page = await t.page({ phone: true, js: false, session: who.account_id });

		await person(page);
		await practice(page, { licensed: [String(year - 4), '1', '5'] });
		if (good[province]) {
			await page.goto('/register/history');
			await page.check('#none');
			await next(page);
			await merits(page, { ethics: province === 'shanxi' ? undefined : 1, answers: { good: 1 }, before: () => good[province](page) });
		}
		await page.goto('/register/procedure');
		await t.expectText(page, '简易程序的条件'); // before anything is chosen
		await t.expectText(page, '具有 5 年以上执业经历');
		await page.check('input[name=simple][value="1"]');
		await page.check('input[name=condition][value=J1]');
		await t.expectText(page, '按证书时间执业 4 年，如实际更长，请用证明材料说明');
		await page.fill('#statement', STATEMENT);
		await page.setInputFiles('input[name=years]', file('首次注册截图.png'));
		await next(page);
		await t.expectPath(page, '/register/check');
		await submit(page);
		const record = t.one(`SELECT state, procedure_kind, condition_code FROM record WHERE id = ${who.record_id}`);
		t.assert.deepEqual(record, { state: '5', procedure_kind: '2', condition_code: 'J1' }, province);

		// The reviewer decides, and sees what the years are.
		const staff = await t.page({ session: main.account_id });
		await staff.goto(`/review/${who.record_id}`);
		await t.expectText(staff, '首次注册截图.png');
		await t.expectText(staff, /执业[^。]{0,12} 4 年|4 年/);
		if (province !== 'henan') continue;

		// 一般程序 after all, with a reason that the physician reads.
		await staff.getByText('改为一般程序', { exact: true }).first().click();
		await staff.getByRole('button', { name: '改为一般程序' }).click();
		await t.expectText(staff, '请填写');
		t.assert.equal(t.one(`SELECT procedure_kind FROM record WHERE id = ${who.record_id}`).procedure_kind, '2');
		await staff.getByRole('textbox', { name: '改为一般程序的原因' }).fill('执业年限不满 5 年');
		await staff.getByRole('button', { name: '改为一般程序' }).click();
		await t.expectText(staff, `已改为一般程序：${who.name}`);
		t.assert.equal(t.one(`SELECT procedure_kind FROM record WHERE id = ${who.record_id}`).procedure_kind, '1');
		await page.goto('/register/done');
		await t.expectText(page, '考核程序改为一般程序');
		await t.expectText(page, '执业年限不满 5 年');
	}
}
