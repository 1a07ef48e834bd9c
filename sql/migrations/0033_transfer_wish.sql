-- An institution asks for a physician to be moved to it, or away from it, before the test.
CREATE TABLE transfer_wish (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'whose',
  from_id BIGINT NOT NULL COMMENT 'main institution when it was asked',
  to_id BIGINT NOT NULL COMMENT 'where he is to go',
  asked_by BIGINT NOT NULL COMMENT 'which of the two institutions asked',
  state TINYINT NOT NULL COMMENT '1 waits for the office of the former institution 2 moved 3 rejected 4 taken back',
  waiting TINYINT AS (IF(state = 1, 1, NULL)) VIRTUAL COMMENT 'one that waits, for the key',
  reason VARCHAR(200) NOT NULL COMMENT 'why',
  actor VARCHAR(120) NOT NULL COMMENT 'who asked',
  asked_at BIGINT NOT NULL COMMENT 'µs UTC',
  answer VARCHAR(200) NULL COMMENT 'why it was rejected',
  decided_by VARCHAR(120) NULL COMMENT 'who decided or took it back',
  decided_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), UNIQUE KEY one (record_id, waiting), KEY former (from_id, state, id), KEY new (to_id, state, id)
) COMMENT 'wishes of institutions for a transfer; offices decide';
