-- Files of the register handed in through the browser: tried first, looked at, then carried out by dk-jobs.
CREATE TABLE import_file (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  kind TINYINT NOT NULL COMMENT '1 institutions 2 physicians and their sites 3 records of behaviour',
  state TINYINT NOT NULL COMMENT '1 waits to be tried 2 being tried 3 tried 4 confirmed 5 being carried out 6 done 7 no table we can read 8 cancelled 9 given up',
  name VARCHAR(120) NOT NULL COMMENT 'of the file, as its owner called it',
  bytes BIGINT NOT NULL COMMENT 'size of the file',
  account_id BIGINT NOT NULL COMMENT 'who handed it in',
  account_kind TINYINT NOT NULL COMMENT 'kind of that account',
  actor VARCHAR(120) NOT NULL COMMENT 'who, in words, as the audit has it',
  address VARCHAR(45) NOT NULL COMMENT 'network address it came from',
  thousandths INT NOT NULL DEFAULT 0 COMMENT 'how much of the file is behind us',
  n_rows BIGINT NOT NULL DEFAULT 0 COMMENT 'rows read, of the last run',
  n_refused BIGINT NOT NULL DEFAULT 0 COMMENT 'rows with an error',
  n_warned BIGINT NOT NULL DEFAULT 0 COMMENT 'rows with a warning',
  n_repaired BIGINT NOT NULL DEFAULT 0 COMMENT 'rows with a repair',
  n_added BIGINT NOT NULL DEFAULT 0 COMMENT 'rows that are new',
  n_changed BIGINT NOT NULL DEFAULT 0 COMMENT 'rows that differ from what is stored',
  n_same BIGINT NOT NULL DEFAULT 0 COMMENT 'rows that are stored as they stand',
  n_accounts BIGINT NOT NULL DEFAULT 0 COMMENT 'accounts made',
  digest BIGINT NOT NULL DEFAULT 0 COMMENT 'of what the trial found: the same file on the same data gives the same',
  moved TINYINT NOT NULL DEFAULT 0 COMMENT '1 what is stored had changed since the trial, so it was tried again',
  fault TINYINT NOT NULL DEFAULT 0 COMMENT 'why the file cannot be read: enum sheet_problem',
  fault_row BIGINT NOT NULL DEFAULT 0 COMMENT 'in which row; 0 the file as a whole',
  missing VARCHAR(60) NULL COMMENT 'heading that the file lacks',
  tries INT NOT NULL DEFAULT 0 COMMENT 'runs that were begun',
  beat_at BIGINT NULL COMMENT 'last sign of life of a run, µs UTC',
  created_at BIGINT NOT NULL COMMENT 'µs UTC',
  tried_at BIGINT NULL COMMENT 'µs UTC',
  ended_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY state (state, id)
) COMMENT 'files of the register, and what became of them';

CREATE TABLE import_piece (
  import_id BIGINT NOT NULL COMMENT 'of which file',
  part TINYINT NOT NULL COMMENT '1 the file itself 2 its refused rows as a table',
  position INT NOT NULL COMMENT 'order, from 0',
  content MEDIUMBLOB NOT NULL COMMENT 'up to a megabyte of it, sealed',
  PRIMARY KEY (import_id, part, position)
) COMMENT 'contents of files, in pieces';

CREATE TABLE import_note (
  import_id BIGINT NOT NULL COMMENT 'of which file',
  kind TINYINT NOT NULL COMMENT '1 refused 2 warning 3 repaired 4 differs from what is stored',
  position INT NOT NULL COMMENT 'order within its kind',
  file_row BIGINT NOT NULL COMMENT 'row of the file, without its headings',
  field VARCHAR(60) NOT NULL COMMENT 'heading of the column',
  reason VARCHAR(200) NULL COMMENT 'what is wrong or was repaired',
  before_value VARCHAR(200) NULL COMMENT 'as it is stored; no personal numbers',
  after_value VARCHAR(200) NULL COMMENT 'as the file has it; no personal numbers',
  PRIMARY KEY (import_id, kind, position)
) COMMENT 'the first thousand findings of each kind, to be shown';
