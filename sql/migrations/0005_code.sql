-- Read-only code tables (sex, scope, title, education …), loaded from sql/reference.
CREATE TABLE code (
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'which table: sex, category, scope, title …',
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'value that is stored',
  parent VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' COMMENT 'code of the table above: scope by category, specialty by group',
  label VARCHAR(80) NOT NULL COMMENT 'as shown',
  position INT NOT NULL COMMENT 'order in lists',
  active TINYINT NOT NULL COMMENT '1: offered in forms; others are only shown where they are stored',
  PRIMARY KEY (kind, code)
) COMMENT 'code tables; rows are taken out of use, never deleted';

-- A picture of noise does not fit into 64 KB even when it is small.
ALTER TABLE blob_store MODIFY small MEDIUMBLOB NOT NULL COMMENT 'thumbnail, JPEG';
