-- Opening a cycle makes a record for each physician of a province: whoever does it sets @listed_after to the cycle and
-- writes the lists and the changes of their counts himself, in the same transaction, as sets (dkctl cycle). Each row by
-- a trigger took minutes for a million. Lines inside of a trigger do not end with a semicolon.
CREATE OR REPLACE TRIGGER worklist_in AFTER INSERT ON worklist FOR EACH ROW
  IF NOT (@listed_after <=> NEW.cycle_id) THEN
    INSERT INTO worklist_change (institution_id, cycle_id, is_main, phase, department_id, procedure_kind, n)
    VALUES (NEW.institution_id, NEW.cycle_id, NEW.is_main, NEW.phase, NEW.department_id, NEW.procedure_kind, 1)
  ; END IF;

CREATE OR REPLACE TRIGGER record_in AFTER INSERT ON record FOR EACH ROW
  IF NOT (@listed_after <=> NEW.cycle_id) THEN
    INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id,
      procedure_kind, submitted_at, name)
    SELECT NEW.institution_id, NEW.cycle_id, p.id, NEW.id, 1, NEW.phase, COALESCE(NEW.department_id, 0),
      NEW.procedure_kind, NEW.submitted_at, p.name FROM physician p WHERE p.id = NEW.physician_id
    UNION ALL SELECT s.institution_id, NEW.cycle_id, p.id, NEW.id, 0, NEW.phase, COALESCE(NEW.department_id, 0),
      NEW.procedure_kind, NEW.submitted_at, p.name FROM practice_site s
      JOIN physician p ON p.id = s.physician_id
      WHERE s.physician_id = NEW.physician_id AND s.institution_id <> NEW.institution_id
  ; END IF;

-- An import sets @unrecorded while it writes the sites of physicians who are new, who have no record to be listed.
CREATE OR REPLACE TRIGGER practice_site_in AFTER INSERT ON practice_site FOR EACH ROW
  IF @unrecorded IS NULL THEN
    INSERT INTO worklist (institution_id, cycle_id, physician_id, record_id, is_main, phase, department_id,
      procedure_kind, submitted_at, name)
    SELECT NEW.institution_id, r.cycle_id, p.id, r.id, 0, r.phase, COALESCE(r.department_id, 0), r.procedure_kind,
      r.submitted_at, p.name FROM record r JOIN physician p ON p.id = r.physician_id
      WHERE r.physician_id = NEW.physician_id AND r.institution_id <> NEW.institution_id
  ; END IF;
