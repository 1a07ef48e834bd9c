-- Data of the benchmark. Set before: @province, @physicians, @candidates, @institutions, @now (µs UTC).
-- Staff physicians (ids from 1) stand in the queues of @institutions; candidates (ids behind them) wait
-- for a paper of 50 questions. Loaded before by tests/bench/run: bench_person, bench_order, bench_csv.
SET sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0, unique_checks = 0, autocommit = 1;
SET @day = 86400000000, @units = @institutions + CEIL(@candidates / 500);

INSERT INTO institution (id, province_id, registration_no, name, class_code, region_code, region_name, phone)
  SELECT seq, @province, CONCAT('PDY1100001', LPAD(seq, 8, '0')), CONCAT('测试第', seq, '医院'), 'A100',
    '110101', '东城区', '010-00000000' FROM seq_1_to_100000 WHERE seq <= @units;
INSERT INTO department (institution_id, name, state)
  SELECT i.id, d.name, 1 FROM institution i, (SELECT '内科' AS name UNION SELECT '外科' UNION SELECT '儿科') d;

INSERT INTO physician (id, province_id, name, sex, ethnic_code, born_on, document_kind, document, document_index,
    mobile, mobile_index, education_code, level, category_code, scope_code, licence_no, title_code,
    institution_id, status, imported_at)
  SELECT id, @province, name, sex, '01', born, '01', document, document_index, mobile, mobile_index, '21', 1, '1',
    '01', CONCAT('110', LPAD(id, 12, '0')), '233',
    IF(id <= @physicians, 1 + id % @institutions, 1 + @institutions + (id - @physicians) DIV 500 % (@units - @institutions)),
    '正常', @now
  FROM bench_person;
SET @unrecorded = 1; -- as an import of new physicians does
INSERT INTO practice_site (physician_id, institution_id, is_main) SELECT id, institution_id, 1 FROM physician;
SET @unrecorded = NULL;
INSERT INTO account (id, province_id, kind, login_index, physician_id, display_name, password_state, password_at,
    created_at)
  SELECT p.id, @province, 1, b.login_index, p.id, p.name, 3, @now, @now
  FROM physician p JOIN bench_person b ON b.id = p.id;
SET @staff = (SELECT MAX(id) FROM account);
INSERT INTO account (id, province_id, kind, role, login_index, institution_id, display_name, password_state, password_at,
    created_at)
  SELECT @staff + id, @province, 2, 1, UNHEX(SHA2(CONCAT('institution ', id), 256)), id, name, 3, @now, @now
  FROM institution WHERE id <= @institutions;

-- The cookie of account n is SHA2('bench n'). Seen tomorrow: no request has to note that it was here.
INSERT INTO session (token_hash, account_id, csrf, address, created_at, seen_at, expires_at)
  SELECT UNHEX(SHA2(SHA2(CONCAT('bench ', id), 256), 256)), id, UNHEX(MD5(id)), '127.0.0.1', @now, @now + @day,
    @now + 2 * @day FROM account;

INSERT INTO cycle (id, province_id, name, year, assess_from, assess_to, state)
  VALUES (1, @province, '测试周期', 2026, '2023-01-01', '2025-12-31', 2);
INSERT INTO stage (cycle_id, kind, opens_at, closes_at) SELECT 1, seq, @now - @day, @now + 30 * @day FROM seq_1_to_7;

-- States of the staff physicians: 1/5 to be filled in, 1/10 in draft, 2/5 in the queue, the rest further on. Lists as
-- dkctl cycle makes them: as a set, not by a trigger for each record.
SET @listed_after = 1;
INSERT INTO record (id, cycle_id, province_id, physician_id, institution_id, state, state_since, procedure_kind,
    subject_code, department_id, submitted_at, submissions, notice_read_at, notice_version)
  SELECT p.id, 1, @province, p.id, p.institution_id,
    IF(p.id > @physicians, 10, ELT(1 + p.id DIV @institutions % 10, 3, 3, 4, 5, 5, 5, 5, 6, 9, 10)),
    @now - p.id * 1000000 % (20 * @day), 1, 'internal', d.id, @now - p.id * 1000000 % (20 * @day), 1, @now, 1
  FROM physician p JOIN department d ON d.institution_id = p.institution_id AND d.name = '内科';
INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id, procedure_kind,
    submitted_at, name)
  SELECT r.institution_id, r.cycle_id, p.id, r.id, 1, r.phase, COALESCE(r.department_id, 0), r.procedure_kind,
    r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id;
SET @listed_after = NULL;
INSERT INTO record_history (record_id, at, account_id, actor, event, from_state, to_state)
  SELECT r.id, r.state_since, r.physician_id, p.name, 6, 4, 5 FROM record r JOIN physician p ON p.id = r.physician_id;
INSERT INTO evaluation (record_id, institution_id, is_main, ethics, performance, account_id, judged_at)
  SELECT id, institution_id, 1, 1, 1, 1, @now FROM record WHERE state = 10;
INSERT INTO agreement (province_id, kind, version, title, body, published_at)
  SELECT @province, k.kind, 1, '告知书', '请如实填写。', @now
  FROM (SELECT 'notice' AS kind UNION SELECT 'exam' UNION SELECT 'privacy') k;
INSERT INTO announcement (province_id, title, body, published_at)
  SELECT @province, CONCAT('测试通知 ', seq), '内容', @now - seq * @day FROM seq_1_to_5;

-- A paper of the first 50 questions of kinds A1 and A2, all with five options.
INSERT INTO bank (id, code, name, for_practice) VALUES (1, 'law', '法律法规', 1);
INSERT INTO item (bank_id, code, kind, stem, options, n_options, answer, explanation, source, state)
  SELECT 1, code, IF(kind = 'A1', 1, 2), stem, CONCAT_WS('\n', a, b, c, d, e), 5,
    1 << (ASCII(answer) - 65), explanation, source, 2 FROM bench_csv WHERE kind IN ('A1', 'A2') ORDER BY code LIMIT 50;
INSERT INTO paper (id, cycle_id, plan_code, subject_code, name, n_items, minutes, pass_score, max_attempts, show_score,
    opens_at, closes_at, state)
  VALUES (1, 1, 'law', '*', '法律法规', 50, 60, 60, 0, 2, @now - @day, @now + 30 * @day, 2);
INSERT INTO paper_item (paper_id, position, item_id, item_version)
  SELECT 1, ROW_NUMBER() OVER (ORDER BY id) - 1, id, 1 FROM item;
INSERT INTO attempt (id, record_id, account_id, paper_id, round, number, state, ord, sheet)
  SELECT o.id, o.id, o.id, 1, 1, 1, 1, o.ord, REPEAT('-', 50) FROM bench_order o;

DROP TABLE bench_person, bench_order, bench_csv;
ANALYZE TABLE physician, practice_site, account, session, record, record_history, evaluation, attempt, institution;
INSERT INTO worklist_count (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
  SELECT institution_id, cycle_id, is_main, phase, department_id, procedure_kind, COUNT(*) FROM worklist
  GROUP BY institution_id, cycle_id, is_main, phase, department_id, procedure_kind;
ANALYZE TABLE worklist, worklist_count, worklist_change;
