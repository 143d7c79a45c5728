-- Schema version 1: the facts of one person. A released file never changes; later versions are files of their own.
--
-- Facts are stored, opinions are computed: there is no plan in here, only what was asked for, answered and done.
-- Ids are UUIDs of 16 bytes. Instants are UTC milliseconds (`_at_ms`) beside the UTC offset in minutes that held then;
-- days are ISO dates of the local training day. `deleted_at_ms` marks what the person deleted and may take back.
-- `position` keeps the order of making among rows that share a day.

PRAGMA application_id = 1349285229; -- "Plum" as four bytes: 0x506c756d

-- Who the person is, and the starting point as answered in set-up. One row.
CREATE TABLE profile (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    birth_year INTEGER NOT NULL CHECK (birth_year BETWEEN 1850 AND 9999),
    sex TEXT CHECK (sex IN ('female', 'male')),
    units TEXT NOT NULL CHECK (units IN ('metric', 'imperial')),
    break_profile TEXT NOT NULL CHECK (break_profile IN ('gentle', 'standard', 'active', 'deep_focus', 'sore_back', 'off')),
    set_up_at_ms INTEGER NOT NULL,
    set_up_utc_offset_min INTEGER NOT NULL CHECK (set_up_utc_offset_min BETWEEN -1439 AND 1439),
    set_up_day TEXT NOT NULL CHECK (set_up_day IS date(set_up_day)),
    pain_at_set_up INTEGER CHECK (pain_at_set_up BETWEEN 0 AND 10),
    chair_stand_30s REAL CHECK (chair_stand_30s >= 0),
    bridge_hold_s REAL CHECK (bridge_hold_s >= 0),
    single_leg_bridge_s REAL CHECK (single_leg_bridge_s >= 0),
    single_leg_stance_s REAL CHECK (single_leg_stance_s >= 0),
    side_bridge_s REAL CHECK (side_bridge_s >= 0),
    knee_extension_deg REAL,
    pelvis_drop_s REAL CHECK (pelvis_drop_s >= 0)
) STRICT;

-- Every safety screening ever answered; the newest one that has begun holds.
CREATE TABLE screenings (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    answered_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    disease INTEGER NOT NULL CHECK (disease IN (0, 1)),
    symptoms INTEGER NOT NULL CHECK (symptoms IN (0, 1)),
    cleared_on TEXT CHECK (cleared_on IS NULL OR cleared_on IS date(cleared_on))
) STRICT;

-- The questions answered with yes.
CREATE TABLE screening_yes (
    screening_id BLOB NOT NULL REFERENCES screenings (id) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 80),
    PRIMARY KEY (screening_id, question)
) STRICT, WITHOUT ROWID;

-- Days, minutes and, in the two tables below, things and conditions; complete rows that hold from their day on.
CREATE TABLE training_facts (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    made_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127), -- bit 0 is Monday
    minutes_per_session INTEGER NOT NULL CHECK (minutes_per_session BETWEEN 8 AND 45),
    deleted_at_ms INTEGER
) STRICT;

CREATE TABLE training_fact_codes (
    fact_id BLOB NOT NULL REFERENCES training_facts (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('equipment', 'flag', 'banned', 'reallowed')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 80),
    PRIMARY KEY (fact_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE training_fact_weights (
    fact_id BLOB NOT NULL REFERENCES training_facts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    load_g INTEGER NOT NULL CHECK (load_g BETWEEN 1 AND 500000),
    PRIMARY KEY (fact_id, position)
) STRICT, WITHOUT ROWID;

-- When the person works; reminders follow it.
CREATE TABLE work_days (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    made_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127) -- bit 0 is Monday
) STRICT;

CREATE TABLE work_day_ranges (
    work_day_id BLOB NOT NULL REFERENCES work_days (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_min INTEGER NOT NULL CHECK (from_min BETWEEN 0 AND 1440), -- minutes after midnight
    to_min INTEGER NOT NULL CHECK (to_min BETWEEN 0 AND 1440),     -- before from_min: the next day
    PRIMARY KEY (work_day_id, position)
) STRICT, WITHOUT ROWID;

-- What the person changed by hand in the plan of one date.
CREATE TABLE edits (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    made_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
    day TEXT NOT NULL CHECK (day IS date(day)),
    kind TEXT NOT NULL CHECK (kind IN ('skip', 'swap', 'skip_slot', 'shorten', 'move')),
    exercise TEXT NOT NULL CHECK (length(exercise) <= 80),
    replacement TEXT NOT NULL CHECK (length(replacement) <= 80),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 45),
    to_day TEXT CHECK (to_day IS NULL OR to_day IS date(to_day)),
    deleted_at_ms INTEGER
) STRICT;

-- Sessions as performed. Without finished_at_ms: running, or left by a crash and offered for resumption.
CREATE TABLE sessions (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    started_at_ms INTEGER NOT NULL,
    started_utc_offset_min INTEGER NOT NULL CHECK (started_utc_offset_min BETWEEN -1439 AND 1439),
    finished_at_ms INTEGER CHECK (finished_at_ms >= started_at_ms),
    finished_utc_offset_min INTEGER CHECK (finished_utc_offset_min BETWEEN -1439 AND 1439),
    day TEXT NOT NULL CHECK (day IS date(day)),
    planned_date TEXT NOT NULL CHECK (planned_date IS date(planned_date)),
    label TEXT NOT NULL CHECK (label IN ('', 'A', 'B')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    note TEXT NOT NULL CHECK (length(note) <= 10000),
    sleep_poor INTEGER NOT NULL CHECK (sleep_poor IN (0, 1)),
    deleted_at_ms INTEGER,
    CHECK ((finished_at_ms IS NULL) = (finished_utc_offset_min IS NULL))
) STRICT, WITHOUT ROWID;

-- The snapshot of what was prescribed, slot by slot.
CREATE TABLE session_slots (
    session_id BLOB NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 99),
    exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 80),
    pattern TEXT NOT NULL CHECK (length(pattern) BETWEEN 1 AND 80),
    part TEXT NOT NULL CHECK (part IN ('warmup', 'strength', 'mobility')),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 10),
    measure TEXT NOT NULL CHECK (measure IN ('reps', 'hold_s')),
    target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 3600),
    per_side INTEGER NOT NULL CHECK (per_side IN (0, 1)),
    lowering_s INTEGER CHECK (lowering_s BETWEEN 0 AND 60),
    pause_bottom_s INTEGER CHECK (pause_bottom_s BETWEEN 0 AND 60),
    lifting_s INTEGER CHECK (lifting_s BETWEEN 0 AND 60),
    pause_top_s INTEGER CHECK (pause_top_s BETWEEN 0 AND 60),
    rest_s INTEGER NOT NULL CHECK (rest_s BETWEEN 0 AND 3600),
    load_g INTEGER CHECK (load_g BETWEEN 0 AND 500000),
    rpe_lower_halves INTEGER NOT NULL CHECK (rpe_lower_halves BETWEEN 0 AND 20), -- half steps of RPE
    rpe_upper_halves INTEGER NOT NULL CHECK (rpe_upper_halves BETWEEN 0 AND 20),
    paired_with_next INTEGER NOT NULL CHECK (paired_with_next IN (0, 1)),
    first_side TEXT CHECK (first_side IN ('left', 'right')),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 80),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- Only where the sets of a slot differ by a step.
CREATE TABLE session_slot_targets (
    session_id BLOB NOT NULL,
    slot INTEGER NOT NULL,
    set_number INTEGER NOT NULL CHECK (set_number BETWEEN 1 AND 10),
    target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 3600),
    PRIMARY KEY (session_id, slot, set_number),
    FOREIGN KEY (session_id, slot) REFERENCES session_slots (session_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The numbers that belong to a slot's reason; one of the three values is there.
CREATE TABLE session_slot_reason_params (
    session_id BLOB NOT NULL,
    slot INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    whole INTEGER,
    real REAL,
    words TEXT,
    PRIMARY KEY (session_id, slot, position),
    FOREIGN KEY (session_id, slot) REFERENCES session_slots (session_id, position) ON DELETE CASCADE,
    CHECK ((whole IS NOT NULL) + (real IS NOT NULL) + (words IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;

-- What was done, one row a set and side. Clustered by session, so that finishing a set writes one page.
CREATE TABLE set_records (
    session_id BLOB NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    id BLOB NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL,
    slot INTEGER CHECK (slot BETWEEN 0 AND 99),
    part TEXT NOT NULL CHECK (part IN ('warmup', 'strength', 'mobility')),
    exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 80),
    set_number INTEGER NOT NULL CHECK (set_number BETWEEN 1 AND 10),
    side TEXT CHECK (side IN ('left', 'right')),
    reps INTEGER CHECK (reps BETWEEN 0 AND 200),
    hold_s INTEGER CHECK (hold_s BETWEEN 0 AND 3600),
    load_g INTEGER CHECK (load_g BETWEEN 0 AND 500000),
    rpe_halves INTEGER CHECK (rpe_halves BETWEEN 2 AND 20),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    pain_kind TEXT CHECK (pain_kind IN ('ache', 'sharp', 'tingling', 'dizzy', 'soreness', 'other')),
    pain_where TEXT CHECK (length(pain_where) BETWEEN 1 AND 80),
    form_ok INTEGER CHECK (form_ok IN (0, 1)),
    completed_at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    deleted_at_ms INTEGER,
    PRIMARY KEY (session_id, id)
) STRICT, WITHOUT ROWID;

-- Pain scores outside sessions.
CREATE TABLE pain_entries (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    day TEXT NOT NULL CHECK (day IS date(day)),
    kind TEXT NOT NULL CHECK (kind IN ('rest', 'next_morning')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 80),
    deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

-- Results of self tests, one side a row.
CREATE TABLE self_tests (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    day TEXT NOT NULL CHECK (day IS date(day)),
    test TEXT NOT NULL CHECK (length(test) BETWEEN 1 AND 80),
    value REAL NOT NULL CHECK (value BETWEEN -1000 AND 10000),
    side TEXT CHECK (side IN ('left', 'right')),
    deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

-- Choices about the program; a missing key means its default.
CREATE TABLE settings (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    value TEXT NOT NULL CHECK (length(value) <= 10000),
    changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What can be taken back, newest last. `target` is the row's id, `owner` the session of a set.
CREATE TABLE undo_steps (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
    at_ms INTEGER NOT NULL,
    target BLOB CHECK (length(target) = 16),
    owner BLOB CHECK (length(owner) = 16),
    setting TEXT,
    setting_before TEXT
) STRICT;
