-- 百问百答: questions and answers by topic, by version; and 政策资讯 beside 通知公告.
CREATE TABLE help_entry (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL DEFAULT 0 COMMENT '0: every province; a province''s own go before these',
  topic VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'section of the page',
  position INT NOT NULL COMMENT 'order in its topic',
  code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'anchor; stays when the text changes',
  applies VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'settings of the profile that must hold: key=value&key=value',
  version INT NOT NULL COMMENT 'the highest counts',
  question VARCHAR(200) NOT NULL COMMENT 'as visitors ask',
  answer TEXT NOT NULL COMMENT 'paragraphs, one a line; [words](/path) is a link; {phone} and the like are filled in',
  words VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'other words people search by',
  published_at BIGINT NOT NULL COMMENT 'µs UTC',
  n_helped BIGINT NOT NULL DEFAULT 0 COMMENT 'visitors who found it helpful',
  n_failed BIGINT NOT NULL DEFAULT 0 COMMENT 'visitors who did not',
  PRIMARY KEY (id), UNIQUE KEY entry (province_id, code, applies, version)
) COMMENT 'questions and answers';

ALTER TABLE announcement ADD COLUMN kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'notice' COMMENT 'notice or policy' AFTER province_id;
ALTER TABLE office ADD KEY province (province_id, level, region_code);
