-- What staff do to many at once: the list as it was confirmed, and how far it is done.
CREATE TABLE batch (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  kind TINYINT NOT NULL COMMENT '1 approve registrations 2 judge 合格',
  state TINYINT NOT NULL COMMENT '1 at work 2 done',
  province_id BIGINT NOT NULL COMMENT 'whose profile counts',
  cycle_id BIGINT NOT NULL COMMENT 'cycle of the records',
  institution_id BIGINT NOT NULL COMMENT 'who acts: the unit',
  account_id BIGINT NOT NULL COMMENT 'who acts: the account',
  account_kind TINYINT NOT NULL COMMENT 'kind of that account',
  actor VARCHAR(120) NOT NULL COMMENT 'who acts, in words, as the audit has it',
  address VARCHAR(45) NOT NULL COMMENT 'network address it was started from',
  n INT NOT NULL COMMENT 'rows of batch_row',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  ended_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY unit (institution_id, kind, id), KEY open (state, id)
) COMMENT 'acts on many records at once';

CREATE TABLE batch_row (
  batch_id BIGINT NOT NULL COMMENT 'act',
  record_id BIGINT NOT NULL COMMENT 'record it concerns',
  version INT NOT NULL COMMENT 'of the record (judging: of the verdict) as it was confirmed',
  unseen_ok TINYINT NOT NULL DEFAULT 0 COMMENT '1 approved though nobody opened the proofs',
  state TINYINT NOT NULL COMMENT '1 waiting 2 done 3 left out',
  cause TINYINT NOT NULL DEFAULT 0 COMMENT 'why it was left out: enum batch_cause',
  PRIMARY KEY (batch_id, record_id), KEY state (batch_id, state, record_id), KEY record (record_id)
) COMMENT 'each record of an act, and what became of it';
