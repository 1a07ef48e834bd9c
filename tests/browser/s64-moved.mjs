import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentNumber, now } from './people.mjs';

export const name = 'the register is read again: what changed is reported field by field, a draft goes along to the new main institution';

const headings = ['姓名', '性别', '出生日期', '证件类型代码', '证件号码', '医师级别', '执业类别代码', '执业范围代码',
	'医师执业证书编码', '执业证书签发日期', '主要执业机构登记号', '专业技术职务', '执业状态'];

export async function test(t) {
	const cycle = t.people.cycle();
	const from = t.people.institution(), to = t.people.institution();
	const document = documentNumber('110108', 7001), born = `${document.slice(6, 10)}-${document.slice(10, 12)}-${document.slice(12, 14)}`;
	const folder = mkdtempSync(join(tmpdir(), 'dk-'));
	const read = (name, site, title) => {
		const file = join(folder, 'physicians.csv'), report = join(folder, 'report.csv');
		const sex = Number(document[16]) % 2 ? '男' : '女';
		writeFileSync(file, [headings, [name, sex, born, '01', document, '执业医师', '10', '1001', '110110000007001',
			'2015-06-01', site.registration_no, title, '正常']].map((row) => row.join(',')).join('\n') + '\n');
		t.stack.ctl('import', 'physicians', file, '--report', report);
		return readFileSync(report, 'utf8');
	};

	try {
		read('欧阳修远', from, '主治医师');
		const [index] = t.stack.seal(`index physician.document ${document}`);
		const id = t.one(`SELECT id FROM physician WHERE document_index = x'${index}'`).id;
		const record = t.people.record({ id: Number(id), province: 'beijing', main: from }, cycle, { state: 4, notice_read_at: now(), notice_version: 1 });
		t.db(`INSERT INTO record_step (record_id, step, answers, is_complete, saved_at) VALUES (${record}, 'practice', x'00', 1, 1)`);

		const report = read('欧阳修', to, '副主任医师');
		for (const line of [/姓名,原为：欧阳修远,change,changed,欧阳修/, /专业技术职务,原为：/, new RegExp(`主要执业机构登记号,原为：${from.registration_no},change,changed,${to.registration_no}`)])
			t.assert.match(report, line);
		t.assert.ok(!report.includes(document));
		t.assert.deepEqual(t.one(`SELECT institution_id, state FROM record WHERE id = ${record}`), { institution_id: String(to.id), state: '4' });
		t.assert.equal(t.one(`SELECT is_complete FROM record_step WHERE record_id = ${record}`).is_complete, '0');
		t.assert.equal(t.one(`SELECT display_name FROM account WHERE physician_id = ${id}`).display_name, '欧阳修');
		t.expectAudit('record.follow', `object_id = ${record}`);

		// what is being reviewed stays where it is; the same again changes nothing
		t.db(`UPDATE record SET state = 5, submitted_at = ${now()} WHERE id = ${record}`);
		read('欧阳修', from, '副主任医师');
		t.assert.equal(t.one(`SELECT institution_id FROM record WHERE id = ${record}`).institution_id, String(to.id));
		t.assert.equal(read('欧阳修', from, '副主任医师').trim().split('\n').filter((line) => line.includes('changed')).length, 0);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
