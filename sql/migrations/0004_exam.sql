-- Questions, papers, attempts, practice.
CREATE TABLE bank (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'e.g. law, internal',
  name VARCHAR(60) NOT NULL COMMENT 'as shown',
  for_practice TINYINT NOT NULL COMMENT '1: offered for practice',
  PRIMARY KEY (id), UNIQUE KEY code (code)
) COMMENT '题库';

CREATE TABLE item_group (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  bank_id BIGINT NOT NULL COMMENT 'bank',
  code VARCHAR(40) NOT NULL COMMENT '组号',
  kind TINYINT NOT NULL COMMENT '1 shared stem (A3/A4) 2 shared options (B1)',
  stem TEXT NOT NULL COMMENT '共用题干; empty for shared options',
  PRIMARY KEY (id), UNIQUE KEY code (bank_id, code)
) COMMENT 'items that stay together';

CREATE TABLE item (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  bank_id BIGINT NOT NULL COMMENT 'bank',
  code VARCHAR(40) NOT NULL COMMENT '编号',
  kind TINYINT NOT NULL COMMENT '1 A1 2 A2 3 A3/A4 4 B1 5 X',
  group_id BIGINT NULL COMMENT 'kinds 3 and 4',
  group_position INT NOT NULL DEFAULT 0 COMMENT 'from 1 within the group',
  stem TEXT NOT NULL COMMENT '题干',
  options TEXT NOT NULL COMMENT 'texts of A, B, C … one a line',
  n_options TINYINT NOT NULL COMMENT '2 to 6',
  answer TINYINT UNSIGNED NOT NULL COMMENT 'bit 0 is A',
  explanation TEXT NULL COMMENT '解析',
  source VARCHAR(200) NULL COMMENT '来源',
  state TINYINT NOT NULL COMMENT '1 草稿 2 启用 3 停用',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up; used items are replaced, not edited',
  PRIMARY KEY (id), UNIQUE KEY code (bank_id, code), KEY bank (bank_id, state, id), KEY item_group (group_id)
) COMMENT '试题';

CREATE TABLE paper (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'cycle',
  plan_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'line of the profile''s exam plan: law, pro …',
  subject_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '报考科目, or * for all',
  name VARCHAR(80) NOT NULL COMMENT 'as shown',
  n_items INT NOT NULL COMMENT 'questions',
  minutes INT NOT NULL COMMENT 'time allowed',
  pass_score INT NOT NULL COMMENT 'points needed',
  max_attempts INT NOT NULL COMMENT '0: without limit',
  show_score TINYINT NOT NULL COMMENT '0 nothing 1 合格/不合格 2 points as well',
  opens_at BIGINT NOT NULL COMMENT 'window, µs UTC',
  closes_at BIGINT NOT NULL COMMENT 'window, µs UTC',
  state TINYINT NOT NULL COMMENT '1 草稿 2 frozen: its items do not change any more',
  PRIMARY KEY (id), UNIQUE KEY plan (cycle_id, plan_code, subject_code), KEY closes (closes_at)
) COMMENT '试卷 of a cycle';

CREATE TABLE paper_item (
  paper_id BIGINT NOT NULL COMMENT 'paper',
  position INT NOT NULL COMMENT 'from 0; groups are contiguous',
  item_id BIGINT NOT NULL COMMENT 'item',
  item_version INT NOT NULL COMMENT 'version that was frozen',
  PRIMARY KEY (paper_id, position), KEY item (item_id)
) COMMENT 'questions of a paper';

CREATE TABLE attempt (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'whose record',
  account_id BIGINT NOT NULL COMMENT 'who sits it',
  paper_id BIGINT NOT NULL COMMENT 'paper',
  round TINYINT NOT NULL COMMENT '1 first test 2 make-up',
  number INT NOT NULL COMMENT 'counts from 1 within paper and round',
  state TINYINT NOT NULL COMMENT '1 frozen 2 open 3 handed in 4 void',
  epoch INT NOT NULL DEFAULT 0 COMMENT 'counts up with each start and take-over',
  rev BIGINT NOT NULL DEFAULT 0 COMMENT 'last saved revision of this epoch',
  tok BINARY(32) NULL COMMENT 'session hash of the one writer; NULL: nobody may write',
  started_at BIGINT NULL COMMENT 'µs UTC',
  deadline BIGINT NULL COMMENT 'µs UTC',
  saved_at BIGINT NULL COMMENT 'µs UTC',
  finished_at BIGINT NULL COMMENT 'µs UTC; never after the deadline',
  finished_by TINYINT NOT NULL DEFAULT 0 COMMENT '1 handed in 2 time ran out',
  away INT NOT NULL DEFAULT 0 COMMENT 'how often the page was left',
  ord VARBINARY(800) NOT NULL COMMENT 'for each question shown: item position (2 bytes, big endian), then the option order (3 bytes: A..F as six 4-bit places)',
  sheet VARBINARY(200) NOT NULL COMMENT 'one character a question, - unanswered, else the mask of display letters',
  score INT NULL COMMENT 'points',
  passed TINYINT NULL COMMENT '1 合格 0 不合格',
  PRIMARY KEY (id), UNIQUE KEY number (record_id, paper_id, round, number), KEY account (account_id, state),
  KEY due (state, deadline), KEY tok (tok)
) COMMENT 'one sitting of a paper';

CREATE TABLE answer_log (
  attempt_id BIGINT NOT NULL COMMENT 'attempt',
  epoch INT NOT NULL COMMENT 'epoch',
  rev BIGINT NOT NULL COMMENT 'revision',
  sheet VARBINARY(200) NOT NULL COMMENT 'whole sheet of that revision',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (attempt_id, epoch, rev)
) COMMENT 'history of saved sheets; append only';

CREATE TABLE practice (
  account_id BIGINT NOT NULL COMMENT 'who',
  item_id BIGINT NOT NULL COMMENT 'item',
  bank_id BIGINT NOT NULL COMMENT 'bank of the item',
  answer TINYINT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'last answer, bit 0 is A; 0 none',
  is_right TINYINT NOT NULL DEFAULT 0 COMMENT '1 right',
  flagged TINYINT NOT NULL DEFAULT 0 COMMENT '1 标注',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (account_id, bank_id, item_id)
) COMMENT 'practice; never counts for the result';

CREATE TABLE practice_place (
  account_id BIGINT NOT NULL COMMENT 'who',
  bank_id BIGINT NOT NULL COMMENT 'bank',
  item_id BIGINT NOT NULL COMMENT 'where he stopped',
  PRIMARY KEY (account_id, bank_id)
) COMMENT 'place in a bank';
