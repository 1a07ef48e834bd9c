-- Acts of a 考核机构 on many records of the institutions that are delegated to it.
ALTER TABLE batch
  MODIFY COLUMN kind TINYINT NOT NULL
    COMMENT '1 approve registrations 2 judge 合格 3 return 4 include 5 hide; a 考核机构: 6 confirm 7 send back',
  MODIFY COLUMN code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'hiding: category of the reason; sending back: P to the physician I to the institution';

-- A judgement that was put right after the test had begun: what it was stays here.
CREATE TABLE evaluation_change (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  record_id BIGINT NOT NULL COMMENT 'who is judged',
  institution_id BIGINT NOT NULL COMMENT 'practice site whose judgement it is',
  ethics_before TINYINT NOT NULL COMMENT '职业道德 before: 0 未评定 1 合格 2 不合格',
  performance_before TINYINT NOT NULL COMMENT '工作业绩 before',
  grounds_before INT NOT NULL COMMENT 'bit n-1: situation n of article 27, before',
  reason_before VARCHAR(400) NULL COMMENT 'reason of 不合格 before',
  judged_before BIGINT NULL COMMENT 'µs UTC: when the site had judged',
  ethics TINYINT NOT NULL COMMENT '职业道德 as corrected',
  performance TINYINT NOT NULL COMMENT '工作业绩 as corrected',
  grounds INT NOT NULL COMMENT 'situations as corrected',
  reason VARCHAR(400) NULL COMMENT 'reason of 不合格 as corrected',
  why VARCHAR(400) NOT NULL COMMENT 'why it was corrected',
  assessor_id BIGINT NOT NULL COMMENT '考核机构 that corrected it',
  account_id BIGINT NOT NULL COMMENT 'account that corrected it',
  actor VARCHAR(120) NOT NULL COMMENT 'who that was, in words',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY record (record_id, id)
) COMMENT 'judgements put right by the 考核机构; only added to';
