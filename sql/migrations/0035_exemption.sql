-- 免考: applications to be exempted from the papers that a province's plan calls exemptible.
ALTER TABLE record ADD COLUMN exemption TINYINT NOT NULL DEFAULT 0 COMMENT 'enum exemption_state of the application for exemption, written with it; counts while exemption_for is the number of the last submission' AFTER round,
  ADD COLUMN exemption_for INT NOT NULL DEFAULT 0 COMMENT 'which submission of the registration the exemption belongs to' AFTER exemption;

CREATE TABLE exemption (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  record_id BIGINT NOT NULL COMMENT 'of which record',
  cycle_id BIGINT NOT NULL COMMENT 'cycle of the record',
  state TINYINT NOT NULL COMMENT 'enum exemption_state; written by exemption_workflow.c alone',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each move',
  state_since BIGINT NOT NULL COMMENT 'µs UTC',
  submission INT NOT NULL COMMENT 'number of the submission of the registration that it belongs to',
  reason_code VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'reason, code of exemption in the profile',
  happened_on DATE NULL COMMENT 'day of the examination passed or the training completed',
  applied_at BIGINT NULL COMMENT 'last application, µs UTC',
  applications INT NOT NULL DEFAULT 0 COMMENT 'how many times applied',
  note VARCHAR(400) NULL COMMENT 'reason of the last refusal or revocation',
  PRIMARY KEY (id), UNIQUE KEY record (record_id), KEY cycle (cycle_id, state, record_id)
) COMMENT '免考申请: one for each record, applied again after a refusal';

CREATE TABLE exemption_history (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  exemption_id BIGINT NOT NULL COMMENT 'of which application',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: the system',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  event TINYINT NOT NULL COMMENT 'enum exemption_event',
  from_state TINYINT NOT NULL COMMENT 'enum exemption_state',
  to_state TINYINT NOT NULL COMMENT 'enum exemption_state',
  note VARCHAR(400) NULL COMMENT 'reason',
  PRIMARY KEY (id), KEY exemption (exemption_id, id)
) COMMENT 'every move of an application for exemption';
