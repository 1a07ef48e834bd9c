import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './stack.mjs';

export const name = 'a province is made, changed, published, dated and brought back in the browser alone';

const base = '/admin/profiles/980000';

// The button of the page, not one of its table.
const press = (page, word) => page.getByRole('button', { name: word, exact: true }).click();

export async function test(t) {
	const text = readFileSync(join(top, 'tests', 'browser', 'fifth.profile'), 'utf8').replaceAll('990000', '980000').replace('= yunling', '= haixi')
		.replaceAll('云岭省', '海西省');
	const page = await t.page({ phone: true, session: t.people.admin().account_id });

	// A text with a fault says where; mended, it is a draft of a province that was not there.
	await page.goto('/admin/profiles');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '从文本导入' }).click();
	await page.locator('#text').fill(text.replace('reset.mode = self', 'reset.mode = never'));
	await press(page, '检查并收下');
	await t.expectText(page, '忘记密码怎样重置');
	await page.locator('#text').fill(text);
	await press(page, '检查并收下');
	await t.expectPath(page, `${base}/draft`);

	// Faults stand beside their fields, what contradicts keeps the draft from being published.
	await page.goto(`${base}/draft/roster`);
	await page.locator('[id="return.days"]').fill('seven');
	await press(page, '保存草稿');
	await t.expectText(page, '应为数字');
	t.assert.equal(await page.locator('[id="return.days"]').inputValue(), 'seven');
	await page.locator('[id="return.days"]').fill('11');
	await press(page, '保存草稿');
	await t.expectPath(page, `${base}/draft`);
	await page.goto(`${base}/draft/account`);
	await page.locator('[id="password.initial"]').fill('');
	await press(page, '保存草稿');
	await t.expectText(page, '还不能发布');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '初始密码', exact: true }).click();
	await t.expectText(page, '账号预先建立时必须有初始密码');
	await page.locator('[id="password.initial"]').fill('Hx#{last6}');
	await press(page, '保存草稿');

	// Two who edit the same section: the second sees both, and takes what is stored.
	const other = await t.page({ js: false, session: t.people.admin().account_id });
	await other.goto(`${base}/draft/roster`);
	await page.goto(`${base}/draft/roster`);
	await other.locator('[id="return.days"]').fill('12');
	await press(other, '保存草稿');
	await page.locator('[id="return.days"]').fill('13');
	await press(page, '保存草稿');
	await t.expectText(page, '没有保存');
	await t.expectGoodPage(page);
	await page.getByRole('link', { name: '使用已保存的' }).click();
	t.assert.equal(await page.locator('[id="return.days"]').inputValue(), '12');

	// A draft that changed since it was looked at is not published; seen again, it is.
	const publish = async (who, at) => {
		await who.goto(`${base}/publish`);
		await who.locator('#note').fill('按年度通知调整');
		await who.locator('#at').fill(at);
	};
	await publish(page, '');
	await other.goto(`${base}/draft/roster`);
	await other.locator('[id="return.days"]').fill('14');
	await press(other, '保存草稿');
	await press(page, '确认发布');
	await t.expectText(page, '有了变化');
	await publish(page, '');
	await t.expectGoodPage(page);
	await press(page, '确认发布');
	await t.expectText(page, '第 1 版');
	const value = () => t.one(`SELECT v.value FROM profile_value v JOIN province p ON p.id = v.province_id AND p.profile_version = v.version
		WHERE p.id = 980000 AND v.name = 'return.days'`).value;
	t.assert.equal(value(), '14');

	// The next version comes in force on its day; a day can be taken back; an earlier version comes back as a new one.
	await press(page, '修改');
	await page.goto(`${base}/draft/roster`);
	await page.locator('[id="return.days"]').fill('20');
	await press(page, '保存草稿');
	await publish(page, '2099-01-01 08:00');
	await press(page, '确认发布');
	await t.expectText(page, '2099-01-01 08:00 起生效');
	await press(page, '收回，继续修改');
	await publish(page, '2099-01-01 08:00');
	await press(page, '确认发布');
	t.db('UPDATE profile_draft SET due_at = 1 WHERE province_id = 980000');
	for (let i = 0; i < 100 && value() !== '20'; i++) await other.waitForTimeout(100);
	await other.goto(`${base}?version=1`);
	await t.expectText(other, '这是以前的第 1 版');
	await press(other, '以这一版起草');
	await publish(other, '');
	await press(other, '确认发布');
	t.assert.equal(value(), '14');
	t.expectAudit('profile.publish', "object_id = 980000 AND detail LIKE 'version 3%'");
	t.db('UPDATE province SET active = 0 WHERE id = 980000'); // no other journey should meet it
}
