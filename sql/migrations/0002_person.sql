-- Physicians of the register, their sites, accounts and sessions.
CREATE TABLE physician (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'province of registration',
  name VARCHAR(60) NOT NULL COMMENT '姓名',
  sex TINYINT NOT NULL COMMENT '1 男 2 女',
  ethnic_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'GB 3304',
  born_on DATE NULL COMMENT '出生日期',
  document_kind VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '证件类型',
  document BLOB NOT NULL COMMENT '证件号码 as in the register, sealed',
  document_index BINARY(32) NOT NULL COMMENT 'blind index of the canonical number (15 and 18 digits are one)',
  mobile BLOB NULL COMMENT '手机号码, sealed',
  mobile_index BINARY(32) NULL COMMENT 'blind index of the mobile number',
  email BLOB NULL COMMENT '电子邮箱, sealed',
  education_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'GB/T 4658',
  level TINYINT NOT NULL COMMENT '1 执业医师 2 执业助理医师',
  category_code VARCHAR(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '执业类别',
  scope_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '执业范围',
  qualification_no BLOB NULL COMMENT '资格证书编码 (holds the document number), sealed',
  qualified_on DATE NULL COMMENT '资格证书签发日期',
  licence_no VARCHAR(30) NULL COMMENT '执业证书编码',
  licensed_on DATE NULL COMMENT '执业证书签发日期',
  title_code VARCHAR(3) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '职称',
  institution_id BIGINT NOT NULL COMMENT '主要执业机构',
  status VARCHAR(20) NOT NULL COMMENT '执业状态 of the register',
  last_cycle VARCHAR(20) NULL COMMENT '上次考核周期 of the register',
  last_conclusion VARCHAR(20) NULL COMMENT '上次考核结论 of the register',
  photo_hash BINARY(32) NULL COMMENT 'last accepted photo, see blob',
  imported_at BIGINT NULL COMMENT 'last import that saw it, µs UTC',
  PRIMARY KEY (id), UNIQUE KEY document_index (document_index), KEY mobile_index (mobile_index),
  KEY institution (institution_id, id)
) COMMENT '医师 of the national register';

CREATE TABLE practice_site (
  physician_id BIGINT NOT NULL COMMENT 'who',
  institution_id BIGINT NOT NULL COMMENT 'where',
  is_main TINYINT NOT NULL COMMENT '1 主要执业机构 0 多机构备案',
  PRIMARY KEY (physician_id, institution_id), KEY institution (institution_id, physician_id)
) COMMENT 'every place of practice, the main one included';

CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'province',
  kind TINYINT NOT NULL COMMENT '1 physician 2 institution 3 office 4 administrator',
  login_index BINARY(32) NOT NULL COMMENT 'blind index of the canonical sign-in name',
  physician_id BIGINT NULL COMMENT 'kind 1',
  institution_id BIGINT NULL COMMENT 'kind 2',
  office_id BIGINT NULL COMMENT 'kind 3',
  display_name VARCHAR(120) NOT NULL COMMENT 'name shown and written to the audit',
  password VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'yescrypt; NULL: only the initial password of the profile counts',
  password_state TINYINT NOT NULL COMMENT '1 initial 2 must be changed 3 own',
  password_at BIGINT NULL COMMENT 'when it was set, µs UTC',
  tries INT NOT NULL DEFAULT 0 COMMENT 'wrong passwords in a row',
  pauses INT NOT NULL DEFAULT 0 COMMENT 'pauses in a row, for their growing length',
  paused_until BIGINT NULL COMMENT 'no sign-in before, µs UTC',
  disabled_at BIGINT NULL COMMENT 'switched off, µs UTC',
  signed_in_at BIGINT NULL COMMENT 'last sign-in, µs UTC',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), UNIQUE KEY login_index (login_index), UNIQUE KEY physician (physician_id),
  KEY institution (institution_id), KEY office (office_id)
) COMMENT 'who may sign in';

CREATE TABLE session (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie',
  account_id BIGINT NOT NULL COMMENT 'whose',
  csrf BINARY(16) NOT NULL COMMENT 'secret of form tokens',
  address VARBINARY(45) NOT NULL COMMENT 'at sign-in',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  seen_at BIGINT NOT NULL COMMENT 'last request, to the minute, µs UTC',
  expires_at BIGINT NOT NULL COMMENT 'in any case, µs UTC',
  flash VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'code of a message for the next page',
  flash_detail VARCHAR(200) NULL COMMENT 'our own text for {detail} of that message',
  PRIMARY KEY (token_hash), KEY account (account_id), KEY expires (expires_at)
) COMMENT 'signed-in browsers';

CREATE TABLE session_ended (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie',
  why TINYINT NOT NULL COMMENT '1 signed in elsewhere 2 password changed 3 switched off',
  ended_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (token_hash), KEY ended (ended_at)
) COMMENT 'sessions ended by something else than their owner in that browser, to say why';

CREATE TABLE form_token (
  token_hash BINARY(32) NOT NULL COMMENT 'SHA-256 of the one-time token of a form',
  account_id BIGINT NOT NULL COMMENT 'who sent it',
  location VARCHAR(400) NOT NULL COMMENT 'where the first answer led',
  used_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (token_hash), KEY used (used_at)
) COMMENT 'forms that were carried out; sent again they lead to the first result';

CREATE TABLE throttle (
  id BINARY(32) NOT NULL COMMENT 'hash of what is counted (address and action)',
  window_at BIGINT NOT NULL COMMENT 'start of the window, µs UTC',
  tries INT NOT NULL COMMENT 'calls in the window',
  PRIMARY KEY (id), KEY window (window_at)
) COMMENT 'calls per time';

CREATE TABLE sms_code (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  account_id BIGINT NOT NULL COMMENT 'for whom',
  purpose TINYINT NOT NULL COMMENT '1 change of password 2 reset 3 binding',
  mobile_index BINARY(32) NOT NULL COMMENT 'the number it was sent to',
  code_hash BINARY(32) NOT NULL COMMENT 'keyed hash of the six digits',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  expires_at BIGINT NOT NULL COMMENT 'µs UTC',
  tries INT NOT NULL DEFAULT 0 COMMENT 'wrong entries',
  used_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY account (account_id, purpose, id), KEY mobile (mobile_index, created_at)
) COMMENT 'codes sent by SMS';

CREATE TABLE sms_outbox (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  mobile BLOB NOT NULL COMMENT 'recipient, sealed',
  body BLOB NOT NULL COMMENT 'text, sealed: it may hold a code',
  state TINYINT NOT NULL COMMENT '1 waiting 2 sent 3 given up',
  tries INT NOT NULL DEFAULT 0 COMMENT 'attempts to deliver',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  sent_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY state (state, id)
) COMMENT 'messages, written with the change they tell of';

CREATE TABLE audit (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: nobody signed in, or the system',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  role TINYINT NOT NULL COMMENT 'kind of account, 0 system or nobody',
  institution_id BIGINT NULL COMMENT 'unit of the actor',
  office_id BIGINT NULL COMMENT 'unit of the actor',
  address VARBINARY(45) NULL COMMENT 'network address',
  request VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'number of the request in the log',
  action VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'noun.verb; words in templates/lang',
  object_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what it was done to',
  object_id BIGINT NULL COMMENT 'which',
  detail VARCHAR(1000) NULL COMMENT 'from, to, reason; no personal identifiers',
  PRIMARY KEY (id), KEY object (object_kind, object_id, id), KEY account (account_id, id), KEY at (at)
) COMMENT 'every change and every look at full personal data; append only';
