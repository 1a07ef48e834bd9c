UPDATE record SET state = 1 + id * 7 % 25, department_id = IF(id % 3 = 0, NULL, 1 + id % 5), procedure_kind = id % 3, submitted_at = IF(id % 4 = 0, NULL, id)
UPDATE record SET department_id = NULL WHERE id % 2 = 0
UPDATE record SET submitted_at = submitted_at + 1, state_since = 5
INSERT IGNORE INTO practice_site (physician_id, institution_id, is_main) SELECT id, 1 + institution_id % 9, 0 FROM physician
INSERT INTO practice_site (physician_id, institution_id, is_main) SELECT physician_id, institution_id, is_main FROM practice_site s ON DUPLICATE KEY UPDATE is_main = VALUES(is_main)
UPDATE record SET institution_id = 1 + institution_id % 7 WHERE id % 5 = 0
UPDATE physician SET institution_id = 1 + institution_id % 5 WHERE id % 3 = 0
DELETE FROM practice_site WHERE physician_id % 4 = 1
UPDATE physician SET name = CONCAT('𠮷', name) WHERE id % 6 = 0
UPDATE physician SET name = UPPER(name), status = '注销' WHERE id % 6 = 1
DELETE FROM record WHERE id % 11 = 3
REPLACE INTO record (id, cycle_id, province_id, physician_id, institution_id, state, state_since) SELECT id, cycle_id, province_id, physician_id, institution_id, 5, 1 FROM record WHERE id % 13 = 4
INSERT INTO record (cycle_id, province_id, physician_id, institution_id, state, state_since) SELECT 424242, province_id, id, institution_id, 3, 1 FROM physician
START TRANSACTION; UPDATE record SET state = 12; DELETE FROM practice_site; ROLLBACK
