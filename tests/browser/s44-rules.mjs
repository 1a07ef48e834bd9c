import { begin, candidate, examCycle } from './exam.mjs';

export const name = 'the rules before a test: the button waits for reading and tick; without scripts the server asks for the tick';

export async function test(t) {
	const cycle = examCycle(t), who = candidate(t, cycle);
	const page = await t.page({ session: who.account_id, phone: true }), address = `/exam/paper/${cycle.law}`;
	const button = page.getByRole('button', { name: '开始考试' });

	await page.goto(address);
	await t.expectText(page, '断网时能暂存答案');
	await t.expectText(page, /往返 \d+ 毫秒/);
	await t.expectGoodPage(page);
	t.assert.ok(await button.isDisabled());
	await page.locator('#ok').check();
	t.assert.ok(await button.isEnabled());
	await page.locator('#ok').uncheck();
	t.assert.ok(await button.isDisabled());

	const plain = await t.page({ session: who.account_id, js: false });
	await plain.goto(address);
	await plain.getByRole('button', { name: '开始考试' }).click();
	await t.expectText(plain, '请勾选');
	t.assert.equal(t.db(`SELECT 1 FROM attempt WHERE account_id = ${who.account_id} AND state = 2`).length, 0);
	const id = await begin(t, plain, cycle.law);
	t.assert.ok(id > 0);
	// the address of the rules leads to the running test
	t.assert.equal((await t.get(plain, address)).location, `/exam/${id}`);
}
