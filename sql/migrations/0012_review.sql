-- What reviewers leave for others: remarks on single answers, that they are looking, whom the one-click bar leaves out.
ALTER TABLE record ADD COLUMN conduct TINYINT NOT NULL DEFAULT 0 COMMENT '1: the last submission names 不良行为 or a situation of 不合格' AFTER subject_code;

CREATE TABLE record_remark (
  record_id BIGINT NOT NULL COMMENT 'of which record',
  step VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'step of the registration',
  item VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'answer of that step',
  body VARCHAR(100) NOT NULL COMMENT 'what is wrong with it',
  PRIMARY KEY (record_id, step, item)
) COMMENT 'remarks of the last return on single answers';

CREATE TABLE record_look (
  record_id BIGINT NOT NULL COMMENT 'which record is open',
  token_hash BINARY(32) NOT NULL COMMENT 'session that has it open',
  since BIGINT NOT NULL COMMENT 'when it was opened, µs UTC',
  at BIGINT NOT NULL COMMENT 'last look, µs UTC',
  PRIMARY KEY (record_id)
) COMMENT 'who reviews a record now; a hint, no lock';
