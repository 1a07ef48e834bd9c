-- Requests for another document number, forms kept for people whose session ended.
CREATE TABLE document_request (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  physician_id BIGINT NOT NULL COMMENT 'whose',
  state TINYINT NOT NULL COMMENT '1 waiting 2 granted 3 rejected 4 taken back',
  document_kind VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'wanted 证件类型',
  document BLOB NOT NULL COMMENT 'wanted number, sealed',
  before_document BLOB NOT NULL COMMENT 'number on file when it was asked, sealed',
  reason VARCHAR(600) NOT NULL COMMENT 'of the physician',
  made_at BIGINT NOT NULL COMMENT 'µs UTC',
  answer VARCHAR(600) NULL COMMENT 'of the office; why not',
  decided_by VARCHAR(120) NULL COMMENT 'office',
  decided_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY physician (physician_id, id), KEY state (state, id)
) COMMENT 'wishes for another document number, decided by an office';

CREATE TABLE kept_form (
  id BINARY(32) NOT NULL COMMENT 'SHA-256 of the cookie of the session that ended',
  account_id BIGINT NOT NULL COMMENT 'whose form it is',
  path VARCHAR(400) NOT NULL COMMENT 'where it was sent to',
  body MEDIUMBLOB NOT NULL COMMENT 'its fields, sealed',
  kept_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY kept (kept_at)
) COMMENT 'what somebody sent after his session had ended, for half an hour';

ALTER TABLE session_ended ADD COLUMN account_id BIGINT NULL COMMENT 'whose session it was' AFTER token_hash;
