import { examCycle, candidate } from './exam.mjs';

export const name = 'practice: marked at once in words, flagged, gone on with later, cleared; without scripts too';

export async function test(t) {
	const cycle = examCycle(t), who = candidate(t, cycle, { state: 3, judged: false });

	for (const js of [true, false]) {
		const page = await t.page({ session: who.account_id, phone: true, js });
		const answerOf = (id) => Number(t.one(`SELECT answer FROM item WHERE id = ${id}`).answer);
		const item = () => Number(/\/study\/law\/(\d+)/.exec(page.url())[1]);

		await page.goto('/study');
		await page.getByRole('link', { name: /开始练习/ }).first().click();
		await page.getByRole('link', { name: '顺序练习' }).click();
		if (js) await t.expectGoodPage(page);
		const right = Math.log2(answerOf(item()));
		await page.locator('.op').nth((right + 1) % 4).click();
		await page.getByRole('button', { name: '提交答案' }).click();
		await t.expectText(page, '答错了');
		await t.expectText(page, '您的选择，错误');
		await t.expectText(page, '正确答案');
		await t.expectText(page, '解析');
		if (js) await t.expectGoodPage(page);
		await page.getByRole('button', { name: '收藏' }).click();
		await t.expectText(page, '已收藏');
		await t.expectText(page, '答错了');
		await page.getByRole('link', { name: '下一题' }).click();
		await page.locator('.op').nth(Math.log2(answerOf(item()))).click();
		await page.getByRole('button', { name: '提交答案' }).click();
		await t.expectText(page, '答对了');
		const stopped = item();
		await page.goto('/study/law');
		await t.expectText(page, '正确率 50%');
		if (js) await t.expectGoodPage(page);
		await page.getByRole('link', { name: '答题卡' }).click();
		t.assert.equal(await page.locator('.sh .ng').count(), 1);
		t.assert.equal(await page.locator('.sh .gd').count(), 1);
		if (js) await t.expectGoodPage(page);
		await page.goto('/study/law/next?mode=order');
		t.assert.equal(item(), stopped);
		await page.goto('/study/law/next?mode=wrong');
		t.assert.notEqual(item(), stopped);
		await page.goto('/study/law/clear');
		await page.getByRole('button', { name: '清除记录' }).click();
		await t.expectText(page, '练习记录已清除');
		t.assert.equal(t.one(`SELECT COUNT(*) AS n FROM practice WHERE account_id = ${who.account_id}`).n, '0');
	}
}
