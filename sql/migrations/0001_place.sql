-- Provinces with their profiles, institutions, offices.
CREATE TABLE province (
  id BIGINT NOT NULL COMMENT 'GB/T 2260 code, e.g. 110000',
  code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'name in addresses and files, e.g. beijing',
  name VARCHAR(40) NOT NULL COMMENT 'as shown',
  position INT NOT NULL COMMENT 'order in the chooser',
  active TINYINT NOT NULL COMMENT '1: offered at sign-in',
  profile_version BIGINT NOT NULL DEFAULT 0 COMMENT 'version in force, see profile_value',
  PRIMARY KEY (id), UNIQUE KEY code (code)
) COMMENT 'a province that this installation serves';

CREATE TABLE profile_value (
  province_id BIGINT NOT NULL COMMENT 'whose profile',
  version BIGINT NOT NULL COMMENT 'counts up with each import or edit',
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'key of the profile table',
  position INT NOT NULL COMMENT 'order among values of a repeated key, from 0',
  value TEXT NOT NULL COMMENT 'as in the profile file',
  PRIMARY KEY (province_id, version, name, position)
) COMMENT 'what differs between provinces: one row a key';

CREATE TABLE institution (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'province',
  registration_no VARCHAR(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT '医疗机构执业许可证登记号',
  credit_code VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '统一社会信用代码',
  name VARCHAR(120) NOT NULL COMMENT '机构名称',
  class_code VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'WS 218 class',
  class_name VARCHAR(60) NULL COMMENT 'name of the class in the register',
  grade VARCHAR(20) NULL COMMENT '机构等级',
  region_code VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GB/T 2260 district',
  region_name VARCHAR(60) NULL COMMENT 'name of the district in the register',
  address VARCHAR(200) NULL COMMENT '地址',
  principal VARCHAR(60) NULL COMMENT '负责人',
  phone VARCHAR(40) NULL COMMENT 'office telephone, shown to its physicians',
  contact_name VARCHAR(60) NULL COMMENT '联系人 of the assessment',
  contact_mobile BLOB NULL COMMENT '联系手机号, sealed; takes SMS',
  economic_type VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '经济类型',
  nature VARCHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT '1 非营利性 2 营利性 9 其他',
  registered_on DATE NULL COMMENT '执业登记日期',
  valid_until DATE NULL COMMENT '有效期至',
  status VARCHAR(20) NOT NULL DEFAULT '正常' COMMENT 'status in the register',
  beds INT NULL COMMENT '床位数',
  imported_at BIGINT NULL COMMENT 'last import that saw it, µs UTC',
  PRIMARY KEY (id), UNIQUE KEY registration_no (registration_no), KEY region (region_code, id)
) COMMENT '医疗机构';

CREATE TABLE department (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  institution_id BIGINT NOT NULL COMMENT 'whose',
  name VARCHAR(60) NOT NULL COMMENT '科室名称',
  state TINYINT NOT NULL COMMENT '1 正常 2 停用',
  PRIMARY KEY (id), UNIQUE KEY name (institution_id, name)
) COMMENT '科室, named by the institution';

CREATE TABLE office (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'own id',
  province_id BIGINT NOT NULL COMMENT 'province',
  region_code VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'GB/T 2260 code it answers for',
  level TINYINT NOT NULL COMMENT '1 province 2 city 3 district',
  name VARCHAR(80) NOT NULL COMMENT '定考办',
  phone VARCHAR(40) NULL COMMENT 'telephone shown to visitors',
  hours VARCHAR(80) NULL COMMENT 'office hours shown to visitors',
  PRIMARY KEY (id), UNIQUE KEY region (region_code, level)
) COMMENT '考核办公室 of a region';
