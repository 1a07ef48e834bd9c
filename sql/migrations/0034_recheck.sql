-- Acts of a 考核机构 on many records of the institutions that are delegated to it.
ALTER TABLE batch
  MODIFY COLUMN kind TINYINT NOT NULL
    COMMENT '1 approve registrations 2 judge 合格 3 return 4 include 5 hide; a 考核机构: 6 confirm 7 send back',
  MODIFY COLUMN code VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL
    COMMENT 'hiding: category of the reason; sending back: P to the physician I to the institution';
