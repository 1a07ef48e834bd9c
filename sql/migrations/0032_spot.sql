-- 抽查核实: samples that offices draw from their region, and what they found.
CREATE TABLE spot_check (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  cycle_id BIGINT NOT NULL COMMENT 'of which cycle',
  office_id BIGINT NOT NULL COMMENT 'who checks',
  name VARCHAR(80) NOT NULL COMMENT 'what it is called',
  seed BIGINT NOT NULL COMMENT 'of the draw: the same seed and the same physicians give the same sample',
  percent TINYINT NOT NULL COMMENT '1: amount is a hundredth part 0: it is a number of physicians',
  amount INT NOT NULL COMMENT 'how many were wanted',
  region VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'beginning of a district code; empty: the whole region',
  unit VARCHAR(120) NOT NULL COMMENT 'part of the name of institutions; empty: all',
  phase_from TINYINT NOT NULL COMMENT 'first of the phases it was drawn from, as in worklist',
  phase_to TINYINT NOT NULL COMMENT 'last of them',
  verdict TINYINT NOT NULL COMMENT 'of the main site: 0 any 1 both 合格 2 one 不合格 3 not judged yet',
  n_pool INT NOT NULL COMMENT 'so many it was drawn from',
  n INT NOT NULL COMMENT 'rows of spot_item',
  actor VARCHAR(120) NOT NULL COMMENT 'who drew it',
  made_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), KEY office (office_id, id)
) COMMENT '抽查: a sample of registrations';

CREATE TABLE spot_item (
  check_id BIGINT NOT NULL COMMENT 'of which sample',
  position INT NOT NULL COMMENT 'order of the draw, from 1',
  record_id BIGINT NOT NULL COMMENT 'whose registration',
  institution_id BIGINT NOT NULL COMMENT 'his main institution when it was drawn',
  verdict TINYINT NOT NULL DEFAULT 0 COMMENT '0 not yet 1 符合 2 不符合 3 要求整改',
  note VARCHAR(400) NULL COMMENT 'what was found; his institution reads it',
  actor VARCHAR(120) NULL COMMENT 'who checked',
  judged_at BIGINT NULL COMMENT 'µs UTC',
  version INT NOT NULL DEFAULT 1 COMMENT 'counts up with each finding',
  PRIMARY KEY (check_id, position), UNIQUE KEY record (record_id, check_id), KEY unit (institution_id, verdict, judged_at)
) COMMENT 'one registration of a sample, and what was found';
