-- Named staff below institutions and offices, their roles, and a second factor at sign-in.
ALTER TABLE account ADD COLUMN role TINYINT NOT NULL DEFAULT 0 COMMENT 'of staff: 1 administrator 2 clerk 3 reviewer; 0 may nothing';
ALTER TABLE account ADD COLUMN is_member TINYINT NOT NULL DEFAULT 0 COMMENT '1 a named person of a unit, 0 the account of the unit itself, or a physician';
ALTER TABLE account ADD COLUMN mobile BLOB NULL COMMENT 'of a named person, sealed; takes SMS';
ALTER TABLE account ADD COLUMN second_at BIGINT NULL COMMENT 'a second factor is set up since, µs UTC';
CREATE INDEX unit ON account (kind, institution_id, office_id, is_member);
UPDATE account SET role = 1 WHERE kind IN (2, 3, 4);

ALTER TABLE session ADD COLUMN code_due TINYINT NOT NULL DEFAULT 0 COMMENT '1 the password was right, the code of the second factor is still to come';

CREATE TABLE second_factor (
  account_id BIGINT NOT NULL COMMENT 'whose',
  secret BLOB NOT NULL COMMENT 'what the application on the telephone shares with us (RFC 6238), sealed',
  last_step BIGINT NOT NULL COMMENT 'time step of the last code that was taken: no code counts twice',
  tries INT NOT NULL DEFAULT 0 COMMENT 'wrong codes in a row',
  pauses INT NOT NULL DEFAULT 0 COMMENT 'pauses in a row, for their growing length',
  paused_until BIGINT NULL COMMENT 'no code is taken before, µs UTC',
  PRIMARY KEY (account_id)
) COMMENT 'second factor of staff';

CREATE TABLE recovery_code (
  account_id BIGINT NOT NULL COMMENT 'whose',
  code_hash BINARY(32) NOT NULL COMMENT 'keyed hash of the code',
  used_at BIGINT NULL COMMENT 'µs UTC',
  PRIMARY KEY (account_id, code_hash)
) COMMENT 'codes on paper that stand in for a lost telephone, each once';
