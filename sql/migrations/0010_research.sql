-- Results of research stand beside the experiences; their titles are longer.
ALTER TABLE experience
  MODIFY kind TINYINT NOT NULL COMMENT '1 多机构备案 2 教育经历 3 执业经历 4 科研获奖 5 论文 6 著作 7 专利',
  MODIFY place VARCHAR(200) NOT NULL COMMENT 'institution or school; of research its title',
  MODIFY position VARCHAR(60) NULL COMMENT '职务; of research grade, publisher or sort',
  MODIFY from_month DATE NULL COMMENT 'first day of the month; of research the day';
