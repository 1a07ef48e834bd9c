import { file, png } from './pictures.mjs';
import { general, next, practice, somebody } from './wizard.mjs';

export const name = 'a picture sent at the instant it is chosen arrives, thirty times of thirty; what is missing is told, and gone once it is there';
export const minutes = 5;

const stored = (t, who, slot = 'photo') => t.db(`SELECT id, name FROM attachment WHERE record_id = ${who.record_id} AND slot = ${t.quote(slot)}
	AND removed_at IS NULL ORDER BY id`);
const rows = (page) => page.locator('ul[data-files=photo] li');

// Choice and press in one turn of the page's script, as fast as no finger is; the picture is still being read then.
const atOnce = (page, slot, name, bytes) => page.evaluate(([id, label, data]) => {
	const input = document.getElementById(id), box = new DataTransfer(), raw = atob(data), all = new Uint8Array(raw.length);
	for (let i = 0; i < raw.length; i++) all[i] = raw.charCodeAt(i);
	box.items.add(new File([all], label, { type: 'image/png' }));
	input.files = box.files;
	input.dispatchEvent(new Event('input', { bubbles: true }));
	input.dispatchEvent(new Event('change', { bubbles: true }));
	document.querySelector(`button[name=upload][value=${id}]`).click();
}, [slot, name, bytes.toString('base64')]);

const press = (page) => page.click('button[name=go][value=next]');

async function fillIn(page) {
	await page.selectOption('#ethnic', '11');
	await page.selectOption('#education', '21');
	await page.fill('#email', 'lin@example.cn');
	await page.fill('#mobile', '13900000012');
}

export async function test(t) {
	const { who } = somebody(t), page = await t.page({ phone: true, session: who.account_id });
	const slow = await page.context().newCDPSession(page);
	const network = (kbit, ms) => slow.send('Network.emulateNetworkConditions', { offline: false, latency: ms,
		uploadThroughput: kbit * 128, downloadThroughput: kbit * 128 });
	const large = png({ width: 900, height: 900, noise: true });

	// Nothing there yet: the server says what is missing, and the step is not done.
	await page.goto('/register/person');
	await fillIn(page);
	await next(page);
	await t.expectText(page, '请更正以下 1 处');
	await t.expectPath(page, '/register/person');
	t.assert.match(await page.title(), /^错误：/);
	await t.expectText(page, '有 1 处需要更正');
	t.assert.equal(await page.locator('#photo-e').count(), 1);

	// It arrives, and the error goes: beside the field, in the summary, in the title, from the field's description.
	await atOnce(page, 'photo', '一.png', png({ shade: 40 }));
	await rows(page).getByText('已上传').waitFor();
	await page.locator('#photo-e').waitFor({ state: 'detached' });
	t.assert.equal(await page.locator('.es').count(), 0);
	t.assert.doesNotMatch(await page.title(), /错误/);
	t.assert.doesNotMatch(await page.locator('#photo').getAttribute('aria-describedby') ?? '', /photo-e/);
	t.assert.equal(await page.locator('#photo').getAttribute('aria-invalid'), null);
	await t.expectNoText(page, '需要更正');
	await t.expectGoodPage(page);

	// Thirty times: quick, slow, large ones that are made smaller first, with the next step pressed on top.
	const seen = new Set(stored(t, who).map((row) => row.id));
	for (let i = 1; i <= 30; i++) {
		if (i % 3 === 0) await network(1500, 150);
		await atOnce(page, 'photo', `第${i}张.png`, i % 10 === 5 ? large : png({ shade: 41 + i, width: 300 + i }));
		if (i % 5 === 0) {
			await next(page);
			await t.expectPath(page, '/register/practice');
			await network(-1, 0);
			await page.goto('/register/person');
		}
		await rows(page).filter({ hasText: `第${i}张` }).getByText('已上传').waitFor({ timeout: 60_000 });
		await network(-1, 0);
		const [row, ...more] = stored(t, who);
		t.assert.deepEqual(more, []);
		t.assert.ok(row.name.startsWith(`第${i}张`), `${i}: ${row.name}`);
		t.assert.ok(!seen.has(row.id), `${i}: not stored anew`);
		seen.add(row.id);
		t.assert.equal(await rows(page).count(), 1, `${i}: one row`);
		t.assert.equal(await page.locator('#photo').inputValue(), '', `${i}: the choice is done with`);
		t.assert.deepEqual(page.problems, [], `${i}`);
		t.db('DELETE FROM throttle');
	}

	// What is typed while a picture travels is kept, and is no conflict with it.
	await network(400, 400);
	await atOnce(page, 'photo', '慢.png', png({ width: 200, height: 200, noise: true }));
	await page.fill('#email', 'lan@example.cn');
	await page.waitForTimeout(2600);
	await page.fill('#email', 'lin@example.cn');
	await next(page);
	await page.waitForURL('**/register/practice', { timeout: 30_000 });
	await network(-1, 0);
	t.assert.equal(stored(t, who)[0].name, '慢.png');
	await page.goto('/register/person');
	t.assert.equal(await page.inputValue('#email'), 'lin@example.cn');

	// The network is cut: nothing goes on, the reason stands in its row, and it can be tried again.
	await page.click('button[name=remove]');
	await t.expectText(page, '已删除');
	await page.route('**/register/person', (route) => route.request().method() === 'POST' ? setTimeout(() => route.abort(), 800) : route.continue());
	await atOnce(page, 'photo', '断.png', png({ shade: 90 }));
	await press(page);
	await rows(page).getByText('上传未完成，请检查网络后重试。').waitFor();
	await t.expectPath(page, '/register/person');
	t.assert.deepEqual(stored(t, who), []);
	await page.unroute('**/register/person');
	await t.expectGoodPage({ ...page, problems: [], url: () => page.url(), evaluate: (...all) => page.evaluate(...all) });
	page.problems.length = 0;
	await rows(page).getByRole('button', { name: '重试' }).click();
	await rows(page).getByText('已上传').waitFor();
	t.assert.equal(stored(t, who).length, 1);

	await practice(page);
	// Required proof: the step tells that it is missing as long as it is.
	await page.goto('/register/procedure');
	await page.check('input[name=simple][value="1"]');
	await page.locator('input[name=condition]').first().check();
	await next(page);
	await page.locator('#years-e').waitFor();
	await atOnce(page, 'years', '年限.png', png({ shade: 120 }));
	await page.locator('ul[data-files=years]').getByText('已上传').waitFor();
	await page.locator('#years-e').waitFor({ state: 'detached' });
	t.assert.equal(await page.locator('#statement-e').count(), 1, 'what is still missing stays');
	t.assert.equal(await page.locator('.es li').count(), 1);
	await t.expectText(page, '请更正以下 1 处');
	await general(page);

	// A proof that is not required and is refused while the next step was pressed: the step waits, the reason is read.
	const other = somebody(t, { province: 'henan' }).who, desk = await t.page({ session: other.account_id });
	await desk.goto('/register/merits');
	for (const [field, value] of Object.entries({ quantity: 1, quality: 1, duty: 1, good: 2, bad: 1, unfit: 2 })) await desk.check(`input[name=${field}][value="${value}"]`);
	await desk.setInputFiles('#bad_proof', file('不是图片.png', Buffer.from('这不是图片')));
	await desk.evaluate(() => {
		for (const name of ['[name=upload][value=bad_proof]', '[name=go][value=next]']) document.querySelector(`button${name}`).click();
	});
	await desk.locator('ul[data-files=bad_proof] .err').waitFor();
	await t.expectPath(desk, '/register/merits');
	t.assert.deepEqual(stored(t, other, 'bad_proof'), []);
}
