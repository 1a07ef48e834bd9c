-- Records of good and bad behaviour that were approved in an earlier declaration.
CREATE TABLE conduct (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  physician_id BIGINT NOT NULL COMMENT 'whose',
  kind TINYINT NOT NULL COMMENT '1 良好 2 不良',
  class_code VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'class: of the profile (good) or of the code table bad_kind',
  happened_on DATE NOT NULL COMMENT 'day of the award or event; decides the cycles it counts for',
  authority BLOB NULL COMMENT '授予部门, sealed',
  content BLOB NOT NULL COMMENT 'what it is, sealed',
  declared VARCHAR(40) NOT NULL COMMENT 'which declaration, e.g. 2022 年申报',
  record_id BIGINT NULL COMMENT 'record it was declared with; NULL: imported',
  approved_at BIGINT NOT NULL COMMENT 'µs UTC',
  PRIMARY KEY (id), UNIQUE KEY physician (physician_id, kind, class_code, happened_on)
) COMMENT '执业行为记录, approved';
