-- The lists of institutions: one row for each practice site of a record, kept by the triggers below in the
-- transaction of whatever changes it, so that a page of a list is read off an index in its order, however large the
-- institution. Lines inside of a trigger do not end with a semicolon: that ends a statement here.
ALTER TABLE record
  ADD COLUMN phase TINYINT AS (CASE WHEN state IN (3, 4) THEN 3 WHEN state BETWEEN 10 AND 15 THEN 10
  WHEN state BETWEEN 16 AND 20 THEN 16 WHEN state > 20 THEN 21 ELSE state END) VIRTUAL
  COMMENT 'first of the states that lists count as one: record_phase()';

CREATE TABLE worklist (
  institution_id BIGINT NOT NULL COMMENT 'whose list',
  cycle_id BIGINT NOT NULL COMMENT 'cycle of the record',
  physician_id BIGINT NOT NULL COMMENT 'who',
  record_id BIGINT NOT NULL COMMENT 'his record',
  is_main TINYINT NOT NULL COMMENT '1: main institution of the record 0: further practice site',
  phase TINYINT NOT NULL COMMENT 'of the record',
  department_id BIGINT NOT NULL COMMENT 'of the record, 0: none',
  procedure_kind TINYINT NOT NULL COMMENT 'of the record',
  submitted_at BIGINT NULL COMMENT 'of the record, µs UTC',
  name VARCHAR(60) NOT NULL COMMENT 'of the physician',
  sort_name VARCHAR(60) CHARACTER SET gbk COLLATE gbk_chinese_ci NOT NULL DEFAULT '' COMMENT 'the same in the order of pronunciation, as far as that character set goes',
  PRIMARY KEY (institution_id, cycle_id, physician_id), KEY physician (physician_id, cycle_id),
  KEY phase_name (institution_id, cycle_id, phase, sort_name, physician_id, department_id, procedure_kind, is_main, record_id, name),
  KEY phase_time (institution_id, cycle_id, phase, submitted_at, physician_id, department_id, procedure_kind, is_main, record_id),
  KEY name (institution_id, cycle_id, sort_name, physician_id, name)
) COMMENT 'records as their practice sites list them; written by triggers alone';

CREATE TABLE worklist_count (
  institution_id BIGINT NOT NULL COMMENT 'whose list',
  cycle_id BIGINT NOT NULL COMMENT 'cycle',
  is_main TINYINT NOT NULL COMMENT 'as in worklist',
  phase TINYINT NOT NULL COMMENT 'as in worklist',
  department_id BIGINT NOT NULL COMMENT 'as in worklist',
  procedure_kind TINYINT NOT NULL COMMENT 'as in worklist',
  n INT NOT NULL COMMENT 'rows of worklist, but for those in worklist_change',
  PRIMARY KEY (institution_id, cycle_id, is_main, phase, department_id, procedure_kind),
  KEY cycle (cycle_id, is_main, institution_id, phase, n)
) COMMENT 'how many rows of worklist there are of each kind';

-- Counting up a row of worklist_count would make all who move records of one institution wait for one another.
CREATE TABLE worklist_change (
  id BIGINT NOT NULL AUTO_INCREMENT COMMENT 'sequence',
  institution_id BIGINT NOT NULL COMMENT 'whose list',
  cycle_id BIGINT NOT NULL COMMENT 'cycle',
  is_main TINYINT NOT NULL COMMENT 'as in worklist',
  phase TINYINT NOT NULL COMMENT 'as in worklist',
  department_id BIGINT NOT NULL COMMENT 'as in worklist',
  procedure_kind TINYINT NOT NULL COMMENT 'as in worklist',
  n INT NOT NULL COMMENT 'rows more (or less) of this kind',
  PRIMARY KEY (id), KEY institution (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
) COMMENT 'changes of worklist that dk-jobs has not yet added to worklist_count; both together are right at any time';

-- A trigger keeps the mode it was made in: in ours a name with a character that the ordering character set lacks would
-- be an error; this way the character counts as a question mark there.
SET @mode = @@SESSION.sql_mode, SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION';
CREATE TRIGGER worklist_new BEFORE INSERT ON worklist FOR EACH ROW SET NEW.sort_name = CONVERT(NEW.name USING gbk);
CREATE TRIGGER worklist_renamed BEFORE UPDATE ON worklist FOR EACH ROW
  IF BINARY NEW.name <> BINARY OLD.name THEN SET NEW.sort_name = CONVERT(NEW.name USING gbk); END IF;
SET SESSION sql_mode = @mode;

CREATE TRIGGER worklist_in AFTER INSERT ON worklist FOR EACH ROW
  INSERT INTO worklist_change (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
  VALUES (NEW.institution_id, NEW.cycle_id, NEW.is_main, NEW.phase, NEW.department_id, NEW.procedure_kind, 1);

CREATE TRIGGER worklist_out AFTER DELETE ON worklist FOR EACH ROW
  INSERT INTO worklist_change (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
  VALUES (OLD.institution_id, OLD.cycle_id, OLD.is_main, OLD.phase, OLD.department_id, OLD.procedure_kind, -1);

CREATE TRIGGER worklist_moved AFTER UPDATE ON worklist FOR EACH ROW
  IF NEW.phase <> OLD.phase OR NEW.department_id <> OLD.department_id OR NEW.procedure_kind <> OLD.procedure_kind
    OR NEW.is_main <> OLD.is_main OR NEW.institution_id <> OLD.institution_id OR NEW.cycle_id <> OLD.cycle_id THEN
    INSERT INTO worklist_change (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
    VALUES (OLD.institution_id, OLD.cycle_id, OLD.is_main, OLD.phase, OLD.department_id, OLD.procedure_kind, -1),
      (NEW.institution_id, NEW.cycle_id, NEW.is_main, NEW.phase, NEW.department_id, NEW.procedure_kind, 1)
  ; END IF;

CREATE TRIGGER record_in AFTER INSERT ON record FOR EACH ROW
  INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id,
    procedure_kind, submitted_at, name)
  SELECT NEW.institution_id, NEW.cycle_id, p.id, NEW.id, 1, NEW.phase, COALESCE(NEW.department_id, 0),
    NEW.procedure_kind, NEW.submitted_at, p.name FROM physician p WHERE p.id = NEW.physician_id
  UNION ALL SELECT s.institution_id, NEW.cycle_id, p.id, NEW.id, 0, NEW.phase, COALESCE(NEW.department_id, 0),
    NEW.procedure_kind, NEW.submitted_at, p.name FROM practice_site s
    JOIN physician p ON p.id = s.physician_id
    WHERE s.physician_id = NEW.physician_id AND s.institution_id <> NEW.institution_id;

CREATE TRIGGER record_out AFTER DELETE ON record FOR EACH ROW
  DELETE FROM worklist WHERE physician_id = OLD.physician_id AND cycle_id = OLD.cycle_id;

-- Most moves of a test stay within a phase and cost a comparison.
CREATE TRIGGER record_moved AFTER UPDATE ON record FOR EACH ROW
  IF NEW.institution_id <> OLD.institution_id OR NEW.physician_id <> OLD.physician_id OR NEW.cycle_id <> OLD.cycle_id
    OR NEW.id <> OLD.id THEN
    DELETE FROM worklist WHERE physician_id = OLD.physician_id AND cycle_id = OLD.cycle_id
    ; INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id,
      procedure_kind, submitted_at, name)
    SELECT NEW.institution_id, NEW.cycle_id, p.id, NEW.id, 1, NEW.phase, COALESCE(NEW.department_id, 0),
      NEW.procedure_kind, NEW.submitted_at, p.name FROM physician p WHERE p.id = NEW.physician_id
    UNION ALL SELECT s.institution_id, NEW.cycle_id, p.id, NEW.id, 0, NEW.phase, COALESCE(NEW.department_id, 0),
      NEW.procedure_kind, NEW.submitted_at, p.name FROM practice_site s
      JOIN physician p ON p.id = s.physician_id
      WHERE s.physician_id = NEW.physician_id AND s.institution_id <> NEW.institution_id
  ; ELSEIF NOT (NEW.phase = OLD.phase AND NEW.department_id <=> OLD.department_id
    AND NEW.procedure_kind = OLD.procedure_kind AND NEW.submitted_at <=> OLD.submitted_at) THEN
    UPDATE worklist SET phase = NEW.phase, department_id = COALESCE(NEW.department_id, 0),
      procedure_kind = NEW.procedure_kind, submitted_at = NEW.submitted_at
    WHERE physician_id = NEW.physician_id AND cycle_id = NEW.cycle_id
  ; END IF;

CREATE TRIGGER practice_site_in AFTER INSERT ON practice_site FOR EACH ROW
  INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id,
    procedure_kind, submitted_at, name)
  SELECT NEW.institution_id, r.cycle_id, p.id, r.id, 0, r.phase, COALESCE(r.department_id, 0), r.procedure_kind,
    r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id
    WHERE r.physician_id = NEW.physician_id AND r.institution_id <> NEW.institution_id;

CREATE TRIGGER practice_site_out AFTER DELETE ON practice_site FOR EACH ROW
  DELETE FROM worklist WHERE physician_id = OLD.physician_id AND institution_id = OLD.institution_id AND is_main = 0;

CREATE TRIGGER physician_renamed AFTER UPDATE ON physician FOR EACH ROW
  IF BINARY NEW.name <> BINARY OLD.name THEN
    UPDATE worklist SET name = NEW.name WHERE physician_id = NEW.id
  ; END IF;

-- What is there already. Records of physicians that are not on file are on no list.
INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id, procedure_kind,
    submitted_at, name)
  SELECT x.institution_id, r.cycle_id, p.id, r.id, x.is_main, r.phase, COALESCE(r.department_id, 0), r.procedure_kind,
    r.submitted_at, p.name
  FROM (SELECT id, institution_id, 1 AS is_main FROM record UNION ALL SELECT m.id, s.institution_id, 0 FROM record m
    JOIN practice_site s ON s.physician_id = m.physician_id AND s.institution_id <> m.institution_id) x
  JOIN record r ON r.id = x.id JOIN physician p ON p.id = r.physician_id;
INSERT INTO worklist_count (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
  SELECT institution_id, cycle_id, is_main, phase, department_id, procedure_kind, SUM(n) FROM worklist_change
  GROUP BY institution_id, cycle_id, is_main, phase, department_id, procedure_kind;
DELETE FROM worklist_change;
