-- What the review says to each record of behaviour that a submission tells of.
CREATE TABLE told_decision (
  record_id BIGINT NOT NULL COMMENT 'whose registration',
  submission INT NOT NULL COMMENT 'which submission of it',
  kind TINYINT NOT NULL COMMENT '1 良好行为 2 不良行为',
  class_code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'good_record of the profile, or code bad_kind',
  accepted TINYINT NOT NULL COMMENT '1 认可 0 不予认可',
  reason VARCHAR(400) NULL COMMENT 'why it is not accepted',
  account_id BIGINT NOT NULL COMMENT 'who decided',
  actor VARCHAR(120) NOT NULL COMMENT 'who that was, in words',
  decided_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (record_id, submission, kind, class_code)
) COMMENT 'records of behaviour that the review accepts or not, one by one';
