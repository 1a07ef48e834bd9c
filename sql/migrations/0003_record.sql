-- Cycles, the assessment record and what is filled in.
CREATE TABLE cycle (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'whose',
  name VARCHAR(80) NOT NULL COMMENT 'e.g. 2026 年度医师定期考核',
  year INT NOT NULL COMMENT 'year in labels and numbers',
  assess_from DATE NOT NULL COMMENT 'assessment period: records counted from',
  assess_to DATE NOT NULL COMMENT 'assessment period: to',
  state TINYINT NOT NULL COMMENT '1 草稿 2 进行中 3 归档',
  PRIMARY KEY (id), KEY province (province_id, state)
) COMMENT 'assessment period and campaign of a province';

CREATE TABLE stage (
  cycle_id BIGINT NOT NULL COMMENT 'of which cycle',
  kind TINYINT NOT NULL COMMENT '1 报名 2 审核 3 评定 4 测评 5 补考 6 结论 7 公布',
  opens_at BIGINT NOT NULL COMMENT 'µs UTC',
  closes_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (cycle_id, kind)
) COMMENT 'dates of the stages; they may overlap';

CREATE TABLE record (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'cycle',
  province_id BIGINT NOT NULL COMMENT 'province',
  physician_id BIGINT NOT NULL COMMENT 'who is assessed',
  institution_id BIGINT NOT NULL COMMENT 'main institution in this cycle',
  state TINYINT NOT NULL COMMENT 'enum record_state; written by record_workflow.c alone',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each move',
  state_since BIGINT NOT NULL COMMENT 'µs UTC',
  procedure_kind TINYINT NOT NULL DEFAULT 0 COMMENT '0 not chosen 1 一般程序 2 简易程序',
  condition_code VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'condition of the simple procedure',
  subject_code VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '报考科目',
  department_id BIGINT NULL COMMENT '科室 at the main institution',
  submitted_at BIGINT NULL COMMENT 'last submission, µs UTC',
  submissions INT NOT NULL DEFAULT 0 COMMENT 'how many times submitted',
  opened_at BIGINT NULL COMMENT 'first look of a reviewer after the submission, µs UTC',
  returned_reason VARCHAR(400) NULL COMMENT 'why it was sent back last',
  hidden_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'category of the reason for hiding',
  hidden_reason VARCHAR(400) NULL COMMENT 'why it is hidden',
  hidden_by VARCHAR(120) NULL COMMENT 'who hid it',
  hidden_from TINYINT NULL COMMENT 'state to come back to',
  notice_read_at BIGINT NULL COMMENT '用户告知书 read, µs UTC',
  notice_version INT NULL COMMENT 'which version was read',
  round TINYINT NOT NULL DEFAULT 1 COMMENT '1 first test 2 make-up',
  PRIMARY KEY (id), UNIQUE KEY cycle_physician (cycle_id, physician_id),
  KEY queue (institution_id, cycle_id, state, submitted_at, id, department_id, procedure_kind, physician_id),
  KEY physician (physician_id, cycle_id, institution_id, state, department_id, procedure_kind, submitted_at),
  KEY state (state, state_since)
) COMMENT '考核记录: one physician in one cycle';

CREATE TABLE record_history (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  record_id BIGINT NOT NULL COMMENT 'of which record',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: the system',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  event TINYINT NOT NULL COMMENT 'enum record_event',
  from_state TINYINT NOT NULL COMMENT 'enum record_state',
  to_state TINYINT NOT NULL COMMENT 'enum record_state',
  note VARCHAR(400) NULL COMMENT 'reason',
  PRIMARY KEY (id), KEY record (record_id, id)
) COMMENT 'every move of a record';

CREATE TABLE record_step (
  record_id BIGINT NOT NULL COMMENT 'of which record',
  step VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'person, practice, sites, history, merits, procedure …',
  answers MEDIUMBLOB NOT NULL COMMENT 'names and values of the step form, sealed',
  is_complete TINYINT NOT NULL COMMENT '1: passed validation when it was saved',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each save',
  saved_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (record_id, step)
) COMMENT 'what the physician filled in, step by step';

CREATE TABLE record_submission (
  record_id BIGINT NOT NULL COMMENT 'of which record',
  number INT NOT NULL COMMENT 'counts from 1',
  submitted_at BIGINT NOT NULL COMMENT 'µs UTC',
  content MEDIUMBLOB NOT NULL COMMENT 'all steps as submitted, sealed; shows what changed after a return',
  PRIMARY KEY (record_id, number)
) COMMENT 'what was submitted each time';

CREATE TABLE experience (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'of which record',
  kind TINYINT NOT NULL COMMENT '1 多机构备案 2 教育经历 3 执业经历',
  place VARCHAR(120) NOT NULL COMMENT 'institution or school',
  department VARCHAR(60) NULL COMMENT '科室, or 专业 of education',
  position VARCHAR(60) NULL COMMENT '职务',
  title VARCHAR(60) NULL COMMENT '职称',
  education_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '学历 of education',
  from_month DATE NULL COMMENT 'first day of the month',
  to_month DATE NULL COMMENT 'NULL: 至今',
  PRIMARY KEY (id), KEY record (record_id, kind, id)
) COMMENT '相关经历';

CREATE TABLE blob_store (
  hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the bytes',
  kind TINYINT NOT NULL COMMENT '1 JPEG 2 PNG',
  width INT NOT NULL COMMENT 'pixels',
  height INT NOT NULL COMMENT 'pixels',
  content MEDIUMBLOB NOT NULL COMMENT 're-encoded picture without metadata',
  small BLOB NOT NULL COMMENT 'thumbnail, JPEG',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (hash)
) COMMENT 'pictures by content';

CREATE TABLE attachment (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'of which record',
  slot VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'photo, years, good_1 …',
  name VARCHAR(120) NOT NULL COMMENT 'file name as sent, for showing only',
  blob_hash BINARY(32) NOT NULL COMMENT 'picture',
  bytes INT NOT NULL COMMENT 'size as stored',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  removed_at BIGINT NULL COMMENT 'taken out by the physician, µs UTC',
  PRIMARY KEY (id), KEY record (record_id, slot, removed_at), KEY hash (blob_hash)
) COMMENT 'photo and proofs of a record';

CREATE TABLE evaluation (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'who is judged',
  institution_id BIGINT NOT NULL COMMENT 'practice site that judges',
  is_main TINYINT NOT NULL COMMENT '1 主要执业机构',
  ethics TINYINT NOT NULL DEFAULT 0 COMMENT '职业道德: 0 未评定 1 合格 2 不合格',
  performance TINYINT NOT NULL DEFAULT 0 COMMENT '工作业绩: 0 未评定 1 合格 2 不合格',
  grounds INT NOT NULL DEFAULT 0 COMMENT 'bit n-1: situation n of article 27',
  reason VARCHAR(400) NULL COMMENT 'required with 不合格',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up',
  account_id BIGINT NULL COMMENT 'who judged',
  judged_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), UNIQUE KEY record_site (record_id, institution_id),
  KEY site (institution_id, ethics, performance, record_id)
) COMMENT 'judgement of one practice site; rows are made when the registration is approved';

CREATE TABLE agreement (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NULL COMMENT 'NULL: for all',
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'notice 用户告知书, exam 考试须知, privacy …',
  version INT NOT NULL COMMENT 'counts up',
  title VARCHAR(120) NOT NULL COMMENT 'heading',
  body TEXT NOT NULL COMMENT 'paragraphs, one a line; a line that begins with # is a heading',
  published_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), UNIQUE KEY kind (kind, province_id, version)
) COMMENT 'texts that visitors agree to';

CREATE TABLE announcement (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'where it is shown',
  title VARCHAR(160) NOT NULL COMMENT 'heading',
  body TEXT NOT NULL COMMENT 'paragraphs, one a line',
  published_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY province (province_id, published_at)
) COMMENT '通知公告';
