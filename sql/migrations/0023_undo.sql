-- Acts on many that can be taken back for a day; returning, including and hiding several.
ALTER TABLE batch MODIFY COLUMN kind TINYINT NOT NULL COMMENT '1 approve registrations 2 judge 合格 3 return 4 include 5 hide',
  ADD COLUMN fit TINYINT NOT NULL DEFAULT 0 COMMENT 'approving: 1 with both opinions 合格' AFTER n,
  ADD COLUMN code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'hiding: category of the reason' AFTER fit,
  ADD COLUMN note VARCHAR(400) NULL COMMENT 'returning, hiding: the reason' AFTER code,
  ADD COLUMN message VARCHAR(400) NULL COMMENT 'what each physician is told by SMS' AFTER note,
  ADD COLUMN undoes BIGINT NULL COMMENT 'the act that this one takes back' AFTER message,
  ADD COLUMN undone_by BIGINT NULL COMMENT 'the act that took this one back' AFTER undoes;

ALTER TABLE batch_row
  ADD COLUMN done_at BIGINT NULL COMMENT 'µs UTC; of an undo until it is done: when what it takes back was done',
  ADD COLUMN state_before TINYINT NOT NULL DEFAULT 0 COMMENT 'enum record_state: where the record stood',
  ADD COLUMN ethics_before TINYINT NOT NULL DEFAULT 0 COMMENT 'own verdict on 职业道德 before',
  ADD COLUMN performance_before TINYINT NOT NULL DEFAULT 0 COMMENT 'own verdict on 工作业绩 before',
  ADD COLUMN version_after INT NOT NULL DEFAULT 0 COMMENT 'of the record when it was done: another one means that something followed';
