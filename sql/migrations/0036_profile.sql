-- Profiles are edited in the browser: who made which version, and what is being written.
CREATE TABLE profile_version (
  province_id BIGINT NOT NULL COMMENT 'whose profile',
  version BIGINT NOT NULL COMMENT 'as in profile_value',
  made_at BIGINT NOT NULL COMMENT 'in force since, µs UTC',
  author VARCHAR(120) NULL COMMENT 'who published it; NULL: by command',
  note VARCHAR(200) NULL COMMENT 'what for',
  PRIMARY KEY (province_id, version)
) COMMENT 'who put a version of a profile in force, and when; those before this table have no row';

CREATE TABLE profile_draft (
  province_id BIGINT NOT NULL COMMENT 'whose profile, one draft each; may be of a province that is not there yet',
  content MEDIUMTEXT NOT NULL COMMENT 'the whole profile as a file has it',
  from_version BIGINT NOT NULL COMMENT 'the version in force when it was begun; 0: none',
  changed_at BIGINT NOT NULL COMMENT 'last edited, µs UTC',
  author VARCHAR(120) NOT NULL COMMENT 'who edited it last',
  due_at BIGINT NULL COMMENT 'comes into force at this time, µs UTC; NULL: not published',
  note VARCHAR(200) NULL COMMENT 'what for, once it is published',
  PRIMARY KEY (province_id), KEY due (due_at)
) COMMENT 'profiles that are being written, or wait for their day';
