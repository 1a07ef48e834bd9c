-- What an institution says about itself, its committee and office, who is 考核机构 in a cycle, and of whom.
ALTER TABLE institution ADD COLUMN n_physicians INT NULL COMMENT '医师数 as the institution states it; NULL: counted from the register';
ALTER TABLE institution ADD COLUMN edited_at BIGINT NULL COMMENT 'the institution changed its data itself, µs UTC; imports keep 等级, 地址 and 负责人 from then on';
ALTER TABLE institution ADD COLUMN confirmed_at BIGINT NULL COMMENT 'stated to be true, µs UTC; NULL: not since the last change';
ALTER TABLE institution ADD COLUMN confirmed_by VARCHAR(120) NULL COMMENT 'who stated it';
ALTER TABLE institution ADD COLUMN version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each change of the institution itself';

CREATE TABLE institution_member (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  institution_id BIGINT NOT NULL COMMENT 'whose',
  body TINYINT NOT NULL COMMENT '1 考核委员会 2 考核办公室',
  name VARCHAR(60) NOT NULL COMMENT '姓名',
  title_code VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '职称, code kind title',
  duty VARCHAR(60) NULL COMMENT '职务; in the office: what he does there',
  role TINYINT NOT NULL DEFAULT 0 COMMENT '1 主任 2 副主任 3 委员, or 成员 of the office',
  phone BLOB NULL COMMENT '电话, sealed',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each change',
  PRIMARY KEY (id), KEY body (institution_id, body, role, id)
) COMMENT 'members of the assessment committee and of the assessment office of an institution';

CREATE TABLE appointment (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'for which cycle',
  institution_id BIGINT NOT NULL COMMENT 'which institution',
  state TINYINT NOT NULL COMMENT 'enum appointment_state; written by appointment_workflow.c alone',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each move',
  state_since BIGINT NOT NULL COMMENT 'µs UTC',
  applied_at BIGINT NOT NULL COMMENT 'last application, µs UTC',
  statement VARCHAR(400) NULL COMMENT 'what the institution says to its application',
  basis TINYINT NOT NULL COMMENT 'condition of article 7 met at the application: 0 none 1 床位 2 预防保健 3 行业、学术组织',
  beds INT NULL COMMENT '床位数 at the application',
  n_physicians INT NULL COMMENT '医师数 at the application',
  note VARCHAR(400) NULL COMMENT 'reason of the last decision',
  barred INT NOT NULL DEFAULT 0 COMMENT 'cancelled: for how many further cycles it may not apply',
  PRIMARY KEY (id), UNIQUE KEY institution_cycle (institution_id, cycle_id), KEY state (cycle_id, state, institution_id)
) COMMENT 'application of an institution to be 考核机构 in a cycle, and its qualification';

CREATE TABLE appointment_history (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  appointment_id BIGINT NOT NULL COMMENT 'of which application',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: the system',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  event TINYINT NOT NULL COMMENT 'enum appointment_event',
  from_state TINYINT NOT NULL COMMENT 'enum appointment_state',
  to_state TINYINT NOT NULL COMMENT 'enum appointment_state',
  note VARCHAR(400) NULL COMMENT 'reason',
  PRIMARY KEY (id), KEY appointment (appointment_id, id)
) COMMENT 'every move of an application';

CREATE TABLE delegation (
  cycle_id BIGINT NOT NULL COMMENT 'in which cycle',
  institution_id BIGINT NOT NULL COMMENT 'whose physicians are assessed',
  assessor_id BIGINT NOT NULL COMMENT 'the 考核机构, itself where it is one',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each change',
  assigned_at BIGINT NOT NULL COMMENT 'µs UTC',
  assigned_by VARCHAR(120) NOT NULL COMMENT 'who assigned it',
  PRIMARY KEY (cycle_id, institution_id), KEY assessor (assessor_id, cycle_id, institution_id)
) COMMENT 'which 考核机构 assesses the physicians of an institution; no row: not assigned';

CREATE TABLE delegation_history (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  cycle_id BIGINT NOT NULL COMMENT 'in which cycle',
  institution_id BIGINT NOT NULL COMMENT 'whose physicians',
  from_id BIGINT NULL COMMENT '考核机构 before; NULL: none',
  to_id BIGINT NULL COMMENT '考核机构 after; NULL: none',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: the system',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  note VARCHAR(400) NULL COMMENT 'why',
  PRIMARY KEY (id), KEY institution (institution_id, cycle_id, id)
) COMMENT 'every change of a delegation';
