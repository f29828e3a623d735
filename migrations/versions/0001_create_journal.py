"""Create the journal: a table a kind of entry, and person, setting, change, draft and shown."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
    CREATE TABLE relapse (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        onset TEXT NOT NULL,
        certainty TEXT NOT NULL,
        hours REAL,
        fever_or_infection INTEGER,
        "end" TEXT,
        systems TEXT,
        severity TEXT,
        steroids INTEGER,
        recovery TEXT,
        symptoms TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT relapse_onset CHECK (length("onset") IN (4, 7, 10) AND "onset" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT relapse_certainty CHECK ("certainty" IN ('confirmed', 'reported', 'suspected', 'pseudo')),
        CONSTRAINT relapse_hours CHECK ("hours" BETWEEN 0 AND 100000),
        CONSTRAINT relapse_fever_or_infection CHECK ("fever_or_infection" IN (0, 1)),
        CONSTRAINT relapse_end CHECK (length("end") IN (4, 7, 10) AND "end" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT relapse_severity CHECK ("severity" IN ('mild', 'moderate', 'severe')),
        CONSTRAINT relapse_steroids CHECK ("steroids" IN (0, 1)),
        CONSTRAINT relapse_recovery CHECK ("recovery" IN ('full', 'partial', 'none'))
    )
    """,
    """
    CREATE TABLE mri (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        regions TEXT,
        contrast INTEGER,
        gd_enhancing TEXT,
        new_t2 TEXT,
        enlarging_t2 TEXT,
        compared_with TEXT,
        source TEXT,
        brain_volume_change REAL,
        brain_volume_compared_with TEXT,
        brain_volume_method TEXT,
        scanner TEXT,
        field_tesla REAL,
        centre TEXT,
        images_at TEXT,
        report_text TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT mri_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT mri_contrast CHECK ("contrast" IN (0, 1)),
        CONSTRAINT mri_compared_with
            CHECK ("compared_with" = 'unknown'
            OR (length("compared_with") IN (4, 7, 10) AND "compared_with" GLOB '[12][0-9][0-9][0-9]*')),
        CONSTRAINT mri_source CHECK ("source" IN ('report', 'told')),
        CONSTRAINT mri_brain_volume_change CHECK ("brain_volume_change" BETWEEN -100 AND 100),
        CONSTRAINT mri_brain_volume_compared_with
            CHECK (length("brain_volume_compared_with") IN (4, 7, 10)
            AND "brain_volume_compared_with" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT mri_field_tesla CHECK ("field_tesla" BETWEEN 0 AND 30)
    )
    """,
    """
    CREATE TABLE edss (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        score REAL,
        source TEXT NOT NULL,
        assessor TEXT,
        systems TEXT,
        ambulation INTEGER,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT edss_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT edss_score
            CHECK ("score" = 0 OR ("score" BETWEEN 1 AND 10 AND "score" * 2 = CAST("score" * 2 AS INTEGER))),
        CONSTRAINT edss_source CHECK ("source" IN ('clinician', 'derived', 'self')),
        CONSTRAINT edss_ambulation CHECK ("ambulation" BETWEEN 0 AND 16)
    )
    """,
    """
    CREATE TABLE treatment (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT,
        start TEXT,
        stop TEXT,
        courses TEXT,
        stop_reason TEXT,
        dose TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT treatment_kind CHECK ("kind" IN ('dmt', 'ahsct', 'msc', 'steroids', 'other')),
        CONSTRAINT treatment_start CHECK (length("start") IN (4, 7, 10) AND "start" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT treatment_stop CHECK (length("stop") IN (4, 7, 10) AND "stop" GLOB '[12][0-9][0-9][0-9]*')
    )
    """,
    """
    CREATE TABLE checkin (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        no_new_symptoms INTEGER NOT NULL,
        slowly_worse INTEGER,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT checkin_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT checkin_no_new_symptoms CHECK ("no_new_symptoms" IN (0, 1)),
        CONSTRAINT checkin_slowly_worse CHECK ("slowly_worse" IN (0, 1))
    )
    """,
    """
    CREATE TABLE measurement (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        test TEXT NOT NULL,
        value REAL,
        unit TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT measurement_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT measurement_value CHECK ("value" BETWEEN -1000000 AND 1000000)
    )
    """,
    """
    CREATE TABLE visit (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        with TEXT,
        questions TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT visit_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*')
    )
    """,
    """
    CREATE TABLE note (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        date TEXT NOT NULL,
        text TEXT NOT NULL,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT note_date CHECK (length("date") IN (4, 7, 10) AND "date" GLOB '[12][0-9][0-9][0-9]*')
    )
    """,
    """
    CREATE TABLE clinic (
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        place TEXT,
        answers TEXT,
        note TEXT,
        excluded TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE person (
        id INTEGER NOT NULL,
        name TEXT,
        born TEXT,
        sex TEXT,
        phenotype TEXT,
        active INTEGER,
        symptom_onset TEXT,
        diagnosed TEXT,
        baseline TEXT,
        allergies TEXT,
        pregnancy_plans TEXT,
        matters_to_me TEXT,
        digest TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT person_only_one CHECK (id = 1),
        CONSTRAINT person_born CHECK (length("born") IN (4, 7, 10) AND "born" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT person_phenotype CHECK ("phenotype" IN ('CIS', 'RRMS', 'SPMS', 'PPMS')),
        CONSTRAINT person_active CHECK ("active" IN (0, 1)),
        CONSTRAINT person_symptom_onset
            CHECK (length("symptom_onset") IN (4, 7, 10) AND "symptom_onset" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT person_diagnosed
            CHECK (length("diagnosed") IN (4, 7, 10) AND "diagnosed" GLOB '[12][0-9][0-9][0-9]*'),
        CONSTRAINT person_baseline
            CHECK (length("baseline") IN (4, 7, 10) AND "baseline" GLOB '[12][0-9][0-9][0-9]*')
    )
    """,
    """
    CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE change (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        step INTEGER NOT NULL,
        way TEXT NOT NULL,
        concerned INTEGER NOT NULL,
        at TEXT NOT NULL,
        action TEXT NOT NULL,
        kind TEXT NOT NULL,
        entry TEXT NOT NULL,
        position INTEGER,
        "before" TEXT,
        "after" TEXT,
        digest TEXT NOT NULL,
        CONSTRAINT change_way CHECK (way IN ('do', 'undo', 'redo')),
        CONSTRAINT change_action CHECK (action IN ('add', 'change', 'remove')),
        CONSTRAINT change_of_something CHECK (before IS NOT NULL OR after IS NOT NULL)
    )
    """,
    """
    CREATE INDEX change_of_entry ON change (entry)
    """,
    """
    CREATE INDEX change_of_step ON change (step, way, concerned)
    """,
    """
    CREATE TABLE draft (
        kind TEXT NOT NULL,
        typed TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (kind)
    )
    """,
    """
    CREATE TABLE shown (
        window TEXT NOT NULL,
        status TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (window)
    )
    """,
)


def upgrade() -> None:
    """Make every table and mark the file as a journal of this program ("NEDA" in ASCII)."""
    op.execute("PRAGMA application_id = 1313162305")
    for statement in TABLES:
        op.execute(statement)
