-- Cycles as offices keep them in the browser: what was changed and why, later ends for one unit or person, and how far the
-- records of a cycle that was published are made.
CREATE TABLE cycle_change (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  cycle_id BIGINT NOT NULL COMMENT 'of which cycle',
  at BIGINT NOT NULL COMMENT 'µs UTC',
  account_id BIGINT NULL COMMENT 'who; NULL: dkctl',
  actor VARCHAR(120) NOT NULL COMMENT 'name at that time',
  what TINYINT NOT NULL COMMENT '1 made 2 published 3 stage 4 later end for one 5 that taken back 6 all records made 7 archived',
  kind TINYINT NOT NULL DEFAULT 0 COMMENT 'stage, as in table stage; 0: none',
  was_from BIGINT NULL COMMENT 'begin before, µs UTC',
  was_to BIGINT NULL COMMENT 'end before, µs UTC',
  now_from BIGINT NULL COMMENT 'begin since, µs UTC',
  now_to BIGINT NULL COMMENT 'end since, µs UTC',
  about VARCHAR(120) NULL COMMENT 'whom it is for: the unit, or the physician',
  reason VARCHAR(200) NULL COMMENT 'why',
  PRIMARY KEY (id), KEY cycle (cycle_id, id)
) COMMENT 'what offices changed of a cycle';

CREATE TABLE stage_extension (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'of which cycle',
  kind TINYINT NOT NULL COMMENT 'stage, as in table stage: 1 to 3',
  institution_id BIGINT NULL COMMENT 'for all records of this main institution; NULL: for one person',
  physician_id BIGINT NULL COMMENT 'for him; NULL: for a unit',
  closes_at BIGINT NOT NULL COMMENT 'end of the stage for them, µs UTC',
  reason VARCHAR(200) NOT NULL COMMENT 'why',
  actor VARCHAR(120) NOT NULL COMMENT 'who gave it',
  made_at BIGINT NOT NULL COMMENT 'µs UTC',
  ended_at BIGINT NULL COMMENT 'taken back, µs UTC',
  PRIMARY KEY (id), KEY stage (cycle_id, kind, ended_at, institution_id, physician_id, closes_at)
) COMMENT 'later ends of a stage for one unit or one person';

ALTER TABLE cycle
  ADD COLUMN fill TINYINT NOT NULL DEFAULT 0 COMMENT '1 published: dk-jobs makes the records, then it runs 2 they are made',
  ADD COLUMN filled_to BIGINT NOT NULL DEFAULT 0 COMMENT 'last physician id that was looked at',
  ADD COLUMN n_filled BIGINT NOT NULL DEFAULT 0 COMMENT 'records made so',
  ADD KEY fill (fill, id);
