-- 行政处罚 of a cycle, as offices bring it to the 考核机构, and files that belong to an office.
CREATE TABLE penalty (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'for which cycle it was handed in',
  physician_id BIGINT NOT NULL COMMENT 'whose',
  number BLOB NOT NULL COMMENT '处罚决定书文号, sealed',
  number_index BINARY(32) NOT NULL COMMENT 'blind index of it',
  decided_on DATE NOT NULL COMMENT '处罚日期',
  authority BLOB NOT NULL COMMENT '作出机关, sealed',
  content BLOB NOT NULL COMMENT '事由和处罚内容, sealed',
  office_id BIGINT NOT NULL COMMENT 'which office handed it in last',
  imported_at BIGINT NOT NULL COMMENT 'first, µs UTC',
  ended_at BIGINT NULL COMMENT 'does not stand any more (撤销), µs UTC; no import takes this back',
  ended_by VARCHAR(120) NULL COMMENT 'who noted that',
  ended_reason VARCHAR(200) NULL COMMENT 'why',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each decision',
  PRIMARY KEY (id), UNIQUE KEY person (cycle_id, physician_id, number_index)
) COMMENT '行政处罚 of physicians who are assessed in a cycle';

ALTER TABLE import_file
  MODIFY COLUMN kind TINYINT NOT NULL COMMENT '1 institutions 2 physicians and their sites 3 records of behaviour 4 行政处罚 of a cycle',
  ADD COLUMN office_id BIGINT NOT NULL DEFAULT 0 COMMENT 'whose file it is: an office; 0: the administrators',
  ADD COLUMN cycle_id BIGINT NOT NULL DEFAULT 0 COMMENT 'for which cycle it is meant; 0: for none',
  ADD KEY office (office_id, id);
