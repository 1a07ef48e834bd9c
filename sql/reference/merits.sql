-- Codes of 工作成绩 and 职业道德: the situations of article 27 of the Measures, records of behaviour, grades.
INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('have', '1', '', '有', 1, 1),
  ('have', '2', '', '没有', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('pass', '1', '', '合格', 1, 1),
  ('pass', '2', '', '不合格', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('ethics', '1', '', '优秀', 1, 1),
  ('ethics', '2', '', '良好', 2, 1),
  ('ethics', '3', '', '一般', 3, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('bad_kind', 'B1', '', '违反医疗卫生管理法规受到的行政处罚', 1, 1),
  ('bad_kind', 'B2', '', '违反诊疗规范常规受到的处分', 2, 1),
  ('bad_kind', 'B3', '', '发生医疗事故', 3, 1),
  ('bad_kind', 'B9', '', '其他', 4, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('unfit', '1', '', '在发生的医疗事故中负有完全或主要责任的', 1, 1),
  ('unfit', '2', '', '未经所在机构或者卫生行政部门批准，擅自在注册地点以外的医疗、预防、保健机构进行执业活动的', 2, 1),
  ('unfit', '3', '', '跨执业类别进行执业活动的', 3, 1),
  ('unfit', '4', '', '代他人参加医师资格考试的', 4, 1),
  ('unfit', '5', '', '在医疗卫生服务活动中索要患者及其亲友财物或者牟取其他不正当利益的', 5, 1),
  ('unfit', '6', '', '索要或者收受医疗器械、药品、试剂等生产、销售企业或其工作人员给予的回扣、提成或者谋取其他不正当利益的', 6, 1),
  ('unfit', '7', '', '通过介绍病人到其他单位检查、治疗或者购买药品、医疗器械等收取回扣或者提成的', 7, 1),
  ('unfit', '8', '', '出具虚假医学证明文件，参与虚假医疗广告宣传和药品医疗器械促销的', 8, 1),
  ('unfit', '9', '', '未按照规定执行医院感染控制任务，未有效实施消毒或者无害化处置，造成疾病传播、流行的', 9, 1),
  ('unfit', '10', '', '故意泄露传染病人、病原携带者、疑似传染病病人、密切接触者涉及个人隐私的有关信息、资料的', 10, 1),
  ('unfit', '11', '', '疾病预防控制机构的医师未依法履行传染病监测、报告、调查、处理职责，造成严重后果的', 11, 1),
  ('unfit', '12', '', '考核周期内，有一次以上医德考评结果为医德较差的', 12, 1),
  ('unfit', '13', '', '无正当理由不参加考核，或者扰乱考核秩序的', 13, 1),
  ('unfit', '14', '', '违反《执业医师法》有关规定，被行政处罚的', 14, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);
