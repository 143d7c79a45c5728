-- Schema version 2: the day at the desk. Where the time went, what became of breaks, and the assessments of desk,
-- driving and standing. Rows that are only ever added are clustered by their day, so that one is a page and a week is a
-- stretch of pages.

-- One uninterrupted stretch in one posture. Corrections cover what they overlap; nothing observed is changed for them.
CREATE TABLE bouts (
    day TEXT NOT NULL CHECK (day IS date(day)), -- the training day of its beginning; no bout goes on into the next
    id BLOB NOT NULL CHECK (length(id) = 16),
    position INTEGER NOT NULL, -- of several corrections of one stretch the last made holds
    from_ms INTEGER NOT NULL,
    from_utc_offset_min INTEGER NOT NULL CHECK (from_utc_offset_min BETWEEN -1439 AND 1439),
    to_ms INTEGER NOT NULL CHECK (to_ms > from_ms),
    to_utc_offset_min INTEGER NOT NULL CHECK (to_utc_offset_min BETWEEN -1439 AND 1439),
    posture TEXT NOT NULL CHECK (posture IN ('sitting', 'standing', 'away', 'asleep')),
    corrected INTEGER NOT NULL CHECK (corrected IN (0, 1)), -- 1: said by hand
    deleted_at_ms INTEGER,
    PRIMARY KEY (day, id)
) STRICT, WITHOUT ROWID;

-- What became of one prompt or break.
CREATE TABLE break_records (
    day TEXT NOT NULL CHECK (day IS date(day)),
    id BLOB NOT NULL CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL, -- when it was decided; of a break taken, its end
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('short', 'long', 'nudge', 'stand')),
    outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'snoozed', 'skipped', 'missed', 'natural')),
    routine TEXT NOT NULL CHECK (length(routine) <= 80), -- empty: a change of position, or none
    result TEXT CHECK (result IN ('done', 'partly', 'not_done')),
    rpe_halves INTEGER CHECK (rpe_halves BETWEEN 2 AND 20),
    duration_s INTEGER NOT NULL CHECK (duration_s BETWEEN 0 AND 604800),
    PRIMARY KEY (day, id)
) STRICT, WITHOUT ROWID;

-- The moves of a break as they were offered.
CREATE TABLE break_moves (
    day TEXT NOT NULL,
    break_id BLOB NOT NULL,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 99),
    exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 80),
    side TEXT CHECK (side IN ('left', 'right')),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 3600), -- repetitions or seconds
    PRIMARY KEY (day, break_id, position),
    FOREIGN KEY (day, break_id) REFERENCES break_records (day, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Where the scheduler stands, so that a restart goes on from there. At most one row.
CREATE TABLE break_state (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    state TEXT NOT NULL CHECK (length(state) <= 100000),
    boot_id TEXT NOT NULL CHECK (length(boot_id) <= 200), -- which boot its boot times belong to
    at_ms INTEGER NOT NULL
) STRICT;

-- Assessments of a place, as filled in.
CREATE TABLE assessments (
    id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
    at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    day TEXT NOT NULL CHECK (day IS date(day)),
    place TEXT NOT NULL CHECK (place IN ('desk', 'driving', 'standing')),
    exposure TEXT NOT NULL CHECK (exposure IN ('under_2', '2_to_4', 'over_4')), -- hours a day in that place
    deleted_at_ms INTEGER
) STRICT, WITHOUT ROWID;

-- Questions that were not answered have no row.
CREATE TABLE assessment_answers (
    assessment_id BLOB NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
    item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 80),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no', 'does_not_apply')),
    PRIMARY KEY (assessment_id, position),
    UNIQUE (assessment_id, item)
) STRICT, WITHOUT ROWID;

-- Fixes that the person says are done, after an assessment.
CREATE TABLE fixes_done (
    assessment_id BLOB NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
    item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 80),
    at_ms INTEGER NOT NULL,
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1439 AND 1439),
    PRIMARY KEY (assessment_id, item)
) STRICT, WITHOUT ROWID;
