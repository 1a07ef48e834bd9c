-- Codes about practice. Category, scope and level as in the national personnel survey; titles GB/T 8561;
-- specialties after the directory of 诊疗科目. Codes 29, 32 to 34, 39, 49, 58 and 59 are our own.
INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('category', '1', '', '临床', 1, 1),
  ('category', '2', '', '口腔', 2, 1),
  ('category', '3', '', '公共卫生', 3, 1),
  ('category', '4', '', '中医', 4, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('scope', '11', '1', '内科专业（含老年医学专业、传染病专业）', 1, 1),
  ('scope', '12', '1', '外科专业（含运动医学专业、麻醉专业）', 2, 1),
  ('scope', '13', '1', '妇产科专业（含妇女保健专业）', 3, 1),
  ('scope', '14', '1', '儿科专业（含儿童保健专业）', 4, 1),
  ('scope', '15', '1', '眼耳鼻咽喉科专业', 5, 1),
  ('scope', '16', '1', '皮肤病与性病专业', 6, 1),
  ('scope', '17', '1', '精神卫生专业（含精神病专业、心理卫生专业）', 7, 1),
  ('scope', '18', '1', '职业病专业（含放射病专业）', 8, 1),
  ('scope', '19', '1', '医学影像和放射治疗专业（含核医学专业）', 9, 1),
  ('scope', '20', '1', '医学检验、病理专业', 10, 1),
  ('scope', '21', '1', '全科医学专业', 11, 1),
  ('scope', '22', '1', '急救医学专业', 12, 1),
  ('scope', '23', '1', '康复医学专业', 13, 1),
  ('scope', '24', '1', '预防保健专业', 14, 1),
  ('scope', '25', '1', '特种医学与军事医学专业', 15, 1),
  ('scope', '26', '1', '计划生育技术服务专业', 16, 1),
  ('scope', '27', '1', '重症医学科专业', 17, 1),
  ('scope', '28', '1', '医疗美容专业', 18, 1),
  ('scope', '29', '1', '省级规定的其他情况', 19, 1),
  ('scope', '31', '2', '口腔专业', 20, 1),
  ('scope', '32', '2', '口腔麻醉专业', 21, 1),
  ('scope', '33', '2', '口腔病理专业', 22, 1),
  ('scope', '34', '2', '口腔影像专业', 23, 1),
  ('scope', '39', '2', '省级规定的其他情况', 24, 1),
  ('scope', '41', '3', '公共卫生类别专业', 25, 1),
  ('scope', '49', '3', '省级规定的其他情况', 26, 1),
  ('scope', '51', '4', '中医专业', 27, 1),
  ('scope', '52', '4', '中西医结合专业', 28, 1),
  ('scope', '53', '4', '蒙医专业', 29, 1),
  ('scope', '54', '4', '藏医专业', 30, 1),
  ('scope', '55', '4', '维医专业', 31, 1),
  ('scope', '56', '4', '傣医专业', 32, 1),
  ('scope', '57', '4', '中医（精神）专业', 33, 1),
  ('scope', '58', '4', '全科医学专业', 34, 1),
  ('scope', '59', '4', '省级规定的其他情况', 35, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('level', '1', '', '执业医师', 1, 1),
  ('level', '2', '', '执业助理医师', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('title', '231', '', '主任医师（正高）', 1, 1),
  ('title', '232', '', '副主任医师（副高）', 2, 1),
  ('title', '233', '', '主治（主管）医师（中级）', 3, 1),
  ('title', '234', '', '医师（初级）', 4, 1),
  ('title', '235', '', '医士（初级）', 5, 1),
  ('title', '241', '', '主任药师（正高）', 6, 1),
  ('title', '242', '', '副主任药师（副高）', 7, 1),
  ('title', '243', '', '主管药师（中级）', 8, 1),
  ('title', '244', '', '药师（初级）', 9, 1),
  ('title', '245', '', '药士（初级）', 10, 1),
  ('title', '251', '', '主任护师（正高）', 11, 0),
  ('title', '252', '', '副主任护师（副高）', 12, 0),
  ('title', '253', '', '主管护师（中级）', 13, 0),
  ('title', '254', '', '护师（初级）', 14, 0),
  ('title', '255', '', '护士（初级）', 15, 0),
  ('title', '261', '', '主任技师（正高）', 16, 1),
  ('title', '262', '', '副主任技师（副高）', 17, 1),
  ('title', '263', '', '主管技师（中级）', 18, 1),
  ('title', '264', '', '技师（初级）', 19, 1),
  ('title', '265', '', '技士（初级）', 20, 1),
  ('title', '999', '', '无或其他', 21, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('position', '1', '', '院长（所长）', 1, 1),
  ('position', '2', '', '副院长（副所长）', 2, 1),
  ('position', '3', '', '科长（部、室主任）', 3, 1),
  ('position', '4', '', '副科长（部、室副主任）', 4, 1),
  ('position', '5', '', '科员', 5, 1),
  ('position', '6', '', '办事员', 6, 1),
  ('position', '9', '', '其他', 7, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('working', '1', '', '在职', 1, 1),
  ('working', '2', '', '返聘', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('specialty_group', 'A03', '', '内科', 1, 1),
  ('specialty_group', 'A04', '', '外科', 2, 1),
  ('specialty_group', 'A05', '', '妇产科', 3, 1),
  ('specialty_group', 'A12', '', '口腔科', 4, 1),
  ('specialty_group', 'A32', '', '医学影像科', 5, 1),
  ('specialty_group', 'A50', '', '中医科', 6, 1),
  ('specialty_group', 'A99', '', '其他科目', 7, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('specialty', 'A03.01', 'A03', '呼吸内科', 1, 1),
  ('specialty', 'A03.02', 'A03', '消化内科', 2, 1),
  ('specialty', 'A03.03', 'A03', '神经内科', 3, 1),
  ('specialty', 'A03.04', 'A03', '心血管内科', 4, 1),
  ('specialty', 'A03.05', 'A03', '血液内科', 5, 1),
  ('specialty', 'A03.06', 'A03', '肾病学', 6, 1),
  ('specialty', 'A03.07', 'A03', '内分泌', 7, 1),
  ('specialty', 'A03.08', 'A03', '免疫学', 8, 1),
  ('specialty', 'A03.09', 'A03', '变态反应', 9, 1),
  ('specialty', 'A03.10', 'A03', '老年病', 10, 1),
  ('specialty', 'A03.99', 'A03', '其他内科', 11, 1),
  ('specialty', 'A04.01', 'A04', '普通外科', 12, 1),
  ('specialty', 'A04.02', 'A04', '神经外科', 13, 1),
  ('specialty', 'A04.03', 'A04', '骨科', 14, 1),
  ('specialty', 'A04.04', 'A04', '泌尿外科', 15, 1),
  ('specialty', 'A04.05', 'A04', '胸外科', 16, 1),
  ('specialty', 'A04.06', 'A04', '心脏大血管外科', 17, 1),
  ('specialty', 'A04.07', 'A04', '烧伤科', 18, 1),
  ('specialty', 'A04.08', 'A04', '整形外科', 19, 1),
  ('specialty', 'A04.99', 'A04', '其他外科', 20, 1),
  ('specialty', 'A05.01', 'A05', '妇科', 21, 1),
  ('specialty', 'A05.02', 'A05', '产科', 22, 1),
  ('specialty', 'A05.03', 'A05', '计划生育', 23, 1),
  ('specialty', 'A05.04', 'A05', '优生学', 24, 1),
  ('specialty', 'A05.05', 'A05', '生殖健康与不孕症', 25, 1),
  ('specialty', 'A05.99', 'A05', '其他妇产科', 26, 1),
  ('specialty', 'A12.01', 'A12', '口腔内科', 27, 1),
  ('specialty', 'A12.02', 'A12', '口腔颌面外科', 28, 1),
  ('specialty', 'A12.03', 'A12', '正畸', 29, 1),
  ('specialty', 'A12.04', 'A12', '口腔修复', 30, 1),
  ('specialty', 'A12.05', 'A12', '口腔预防保健', 31, 1),
  ('specialty', 'A12.99', 'A12', '其他口腔科', 32, 1),
  ('specialty', 'A32.01', 'A32', 'X 线诊断', 33, 1),
  ('specialty', 'A32.02', 'A32', 'CT 诊断', 34, 1),
  ('specialty', 'A32.03', 'A32', '磁共振', 35, 1),
  ('specialty', 'A32.04', 'A32', '核医学', 36, 1),
  ('specialty', 'A32.05', 'A32', '超声诊断', 37, 1),
  ('specialty', 'A32.06', 'A32', '心电诊断', 38, 1),
  ('specialty', 'A32.09', 'A32', '介入放射学', 39, 1),
  ('specialty', 'A32.10', 'A32', '放射治疗', 40, 1),
  ('specialty', 'A32.99', 'A32', '其他影像', 41, 1),
  ('specialty', 'A50.01', 'A50', '中医内科', 42, 1),
  ('specialty', 'A50.13', 'A50', '针灸科', 43, 1),
  ('specialty', 'A50.14', 'A50', '推拿科', 44, 1),
  ('specialty', 'A50.99', 'A50', '其他中医', 45, 1),
  ('specialty', 'A01', 'A99', '预防保健科', 46, 1),
  ('specialty', 'A02', 'A99', '全科医疗科', 47, 1),
  ('specialty', 'A06', 'A99', '妇女保健科', 48, 1),
  ('specialty', 'A07', 'A99', '儿科', 49, 1),
  ('specialty', 'A08', 'A99', '小儿外科', 50, 1),
  ('specialty', 'A09', 'A99', '儿童保健科', 51, 1),
  ('specialty', 'A10', 'A99', '眼科', 52, 1),
  ('specialty', 'A11', 'A99', '耳鼻咽喉科', 53, 1),
  ('specialty', 'A13', 'A99', '皮肤科', 54, 1),
  ('specialty', 'A14', 'A99', '医疗美容科', 55, 1),
  ('specialty', 'A15', 'A99', '精神科', 56, 1),
  ('specialty', 'A16', 'A99', '传染科', 57, 1),
  ('specialty', 'A17', 'A99', '结核病科', 58, 1),
  ('specialty', 'A18', 'A99', '地方病科', 59, 1),
  ('specialty', 'A19', 'A99', '肿瘤科', 60, 1),
  ('specialty', 'A20', 'A99', '急诊医学科', 61, 1),
  ('specialty', 'A21', 'A99', '康复医学科', 62, 1),
  ('specialty', 'A22', 'A99', '运动医学科', 63, 1),
  ('specialty', 'A23', 'A99', '职业病科', 64, 1),
  ('specialty', 'A24', 'A99', '临终关怀科', 65, 1),
  ('specialty', 'A25', 'A99', '特种医学与军事医学科', 66, 1),
  ('specialty', 'A26', 'A99', '麻醉科', 67, 1),
  ('specialty', 'A27', 'A99', '疼痛科', 68, 1),
  ('specialty', 'A28', 'A99', '重症医学科', 69, 1),
  ('specialty', 'A30', 'A99', '医学检验科', 70, 1),
  ('specialty', 'A31', 'A99', '病理科', 71, 1),
  ('specialty', 'A51', 'A99', '民族医学科', 72, 1),
  ('specialty', 'A52', 'A99', '中西医结合科', 73, 1),
  ('specialty', 'A69', 'A99', '其他业务科室', 74, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('yes_no', '1', '', '是', 1, 1),
  ('yes_no', '2', '', '否', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);

INSERT INTO code (kind, code, parent, label, position, active) VALUES
  ('procedure', '1', '', '简易程序', 1, 1),
  ('procedure', '2', '', '一般程序', 2, 1)
ON DUPLICATE KEY UPDATE parent = VALUES(parent), label = VALUES(label), position = VALUES(position), active = VALUES(active);
