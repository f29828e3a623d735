"""Whatever is done to a journal, in whatever order, it holds what a plain model in memory holds."""

import os
import tempfile
from pathlib import Path
from typing import NamedTuple
from uuid import NAMESPACE_OID, uuid5

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from neda.clinical.entries import Entry, Person, kind_of
from neda.clinical.journal import Journal, Settings
from neda.clinical.recording import entry
from neda.exchange.json_file import JournalFound
from neda.exchange.merging import merge
from neda.store.file import JournalFile

PERSON, SETTINGS = "person", "settings"
REQUIRED = {
    "note": {"text": "x"},
    "relapse": {"certainty": "reported"},
    "edss": {"source": "self", "score": 2.0},
    "checkin": {"no_new_symptoms": True},
    "treatment": {"name": "ocrelizumab"},
}
DATED = {"relapse": "onset", "treatment": "start"}
# Few dates, so that many entries share one and their order shows; long words, so that rows move between pages.
DATES = st.sampled_from(["2019", "2020-01", "2020-01-02", "2020-01-03"])
LENGTHS = st.sampled_from([1, 40, 300, 3000])
KINDS = st.sampled_from(sorted(REQUIRED))
BROUGHT_ALONG = range(8)


class Step(NamedTuple):
    """What one call did: of each thing, what it was and what it is."""

    number: int
    parts: dict[str, tuple[object, object]]


class Model:
    """A journal as a list of what was done; its content is what comes of doing it all again."""

    def __init__(self):
        self.log: list[tuple[str, Step]] = []
        self.drafts: dict[str, dict[str, str]] = {}
        self.steps = self.places = 0

    def do(self, **parts):
        """Carry out a step, unless it changes nothing."""
        things = self.now()[0]
        real = {name: (things.get(name), after) for name, after in parts.items() if things.get(name) != after}
        if real:
            self.steps += 1
            self.log.append(("do", Step(self.steps, real)))

    def now(self):
        """What is there, and the steps that can be undone and redone."""
        things: dict[str, object] = {}
        done: list[Step] = []
        undone: list[Step] = []
        for way, step in self.log:
            if way == "do":
                done, undone = [*done, step], []
            elif way == "undo":
                done, undone = [one for one in done if one != step], [*undone, step]
            else:
                done, undone = [*done, step], [one for one in undone if one != step]
            for name, (before, after) in step.parts.items():
                things[name] = before if way == "undo" else after
        return {name: thing for name, thing in things.items() if thing is not None}, done, undone

    def move(self, way):
        """Undo or redo, if there is anything."""
        _things, done, undone = self.now()
        steps = done if way == "undo" else undone
        if steps:
            self.log.append((way, steps[-1]))
        return bool(steps)

    def erase(self, identity):
        """As if the entry had never been there."""
        without = ((way, Step(step.number, {n: p for n, p in step.parts.items() if n != identity})) for way, step in self.log)
        self.log = [(way, step) for way, step in without if step.parts]

    def place(self, item):
        """An entry with its place in the order of entry."""
        self.places += 1
        return self.places, item

    def entries(self):
        """The entries, in the order of entry."""
        things = self.now()[0]
        return [item for _place, item in sorted(things[name] for name in things if name not in (PERSON, SETTINGS))]

    def ever(self):
        """The ids of all entries that are or were there, deleted ones too."""
        return sorted({name for _way, step in self.log for name in step.parts} - {PERSON, SETTINGS})

    def journal(self):
        """The journal this makes."""
        things = self.now()[0]
        return Journal.of(self.entries(), things.get(PERSON, Person()), things.get(SETTINGS, Settings()))


class JournalAgainstModel(RuleBasedStateMachine):
    """Random work on one file and on the model."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.file = JournalFile(Path(self.folder.name) / "journal.db")
        self.model = Model()
        self.words = 0
        self.said: dict[str, set[str]] = {}
        self.erased: set[str] = set()
        self.newest = 0

    @initialize()
    def begin(self):
        self.file.create()

    def word(self, identity, length):
        """A word nothing else holds."""
        self.words += 1
        word = f"word-{self.words}-" * length
        self.said.setdefault(identity, set()).add(f"word-{self.words}-")
        return word

    def chosen(self, data, identities):
        return data.draw(st.sampled_from(identities), label="entry")

    @rule(kind=KINDS, date=DATES, length=LENGTHS)
    def add(self, kind, date, length):
        identity = str(uuid5(NAMESPACE_OID, str(self.words)))  # the same in every run, so that a failure can be repeated
        raw = REQUIRED[kind] | {DATED.get(kind, "date"): date, "note": self.word(identity, length), "id": identity}
        (stored,) = self.file.add([entry(kind, raw)])
        self.model.do(**{stored.id: self.model.place(stored)})

    @rule(which=st.sets(st.sampled_from(BROUGHT_ALONG), min_size=1), date=DATES)
    def bring_in_a_file(self, which, date):
        items = [entry("note", {"id": f"brought-along-{n}", "date": date, "text": f"page-{n}-"}) for n in sorted(which)]
        found = Journal.of(items)
        added = merge(self.file.read(), JournalFound(found, frozenset(item.id for item in items))).added
        present = {item.id for item in self.model.entries()}
        assert [item.id for item in added] == [item.id for item in items if item.id not in present]
        self.file.add(added)
        for item in added:
            self.said[item.id] = {f"page-{item.id[-1]}-"}
            self.erased -= {item.id, *self.said[item.id]}
        self.model.do(**{item.id: self.model.place(item) for item in added})

    @precondition(lambda self: self.model.entries())
    @rule(data=st.data(), length=LENGTHS, excluded=st.booleans())
    def change(self, data, length, excluded):
        before = self.chosen(data, self.model.entries())
        after = before._replace(note=self.word(before.id, length), excluded="not MS" if excluded else None)
        assert self.file.change(after) == after
        place = self.model.now()[0][before.id][0]
        self.model.do(**{before.id: (place, after)})

    @precondition(lambda self: self.model.entries())
    @rule(data=st.data())
    def delete(self, data):
        gone = self.chosen(data, self.model.entries())
        assert self.file.remove(gone.id) == gone
        self.model.do(**{gone.id: None})

    @rule(name=st.sampled_from([None, "A. B.", "C. D."]))
    def say_who_it_is(self, name):
        self.file.set_person(Person(name=name))
        self.model.do(**{PERSON: Person(name=name) if name else None})

    @rule(days=st.sampled_from([None, 84, 336]))
    def set_a_parameter(self, days):
        chosen = Settings(None, (("confirm_days", days),) if days else ())
        self.file.set_settings(chosen)
        self.model.do(**{SETTINGS: chosen if days else None})

    @rule()
    def undo(self):
        assert (self.file.undo() is not None) == self.model.move("undo")

    @rule()
    def redo(self):
        assert (self.file.redo() is not None) == self.model.move("redo")

    @rule(kind=KINDS)
    def leave_a_form(self, kind):
        typed = {"note": "unsaved"}
        self.file.save_draft(kind, typed)
        self.model.drafts[kind] = typed

    @precondition(lambda self: self.model.ever())
    @rule(data=st.data())
    def erase(self, data):
        identity = self.chosen(data, self.model.ever())
        kind = kind_of(self.last_known(identity))
        history = len(self.file.history(identity))
        present = any(item.id == identity for item in self.model.entries())
        drafts = self.model.drafts.pop(kind, None) is not None
        assert self.file.erase(identity)[:5] == (int(present), history, int(drafts), False, False)
        self.model.erase(identity)
        self.erased |= {identity, *self.said[identity]}

    def last_known(self, identity) -> Entry:
        last = self.file.history(identity)[-1]
        known = last.after or last.before
        assert known is not None
        return known

    @rule()
    def restart(self):
        self.file = JournalFile(self.file.path)

    @invariant()
    def the_journal_is_the_models(self):
        assert self.file.read() == self.model.journal()
        for kind in REQUIRED:
            assert self.file.draft(kind) == self.model.drafts.get(kind)

    @invariant()
    def erased_words_are_nowhere_in_the_file(self):
        content = self.file.path.read_bytes()
        assert [word for word in self.erased if word.encode() in content] == []

    @invariant()
    def the_file_is_as_it_was_written_and_numbers_never_go_back(self):
        assert self.file.verify() == ()
        assert self.file.change_number() >= self.newest
        self.newest = self.file.change_number()

    def teardown(self):
        try:
            self.the_beginning_is_an_empty_journal_and_all_comes_back()
        finally:
            self.folder.cleanup()

    def the_beginning_is_an_empty_journal_and_all_comes_back(self):
        end = self.file.read()
        steps = 0
        while self.file.undo() is not None:
            assert self.model.move("undo")
            steps += 1
        assert self.file.read() == Journal()
        for _step in range(steps):
            assert self.file.redo() is not None
        assert self.file.read() == end


TestJournalAgainstModel = JournalAgainstModel.TestCase
FULL = os.environ.get("NEDA_HYPOTHESIS") == "full"
TestJournalAgainstModel.settings = settings(
    max_examples=150 if FULL else 20, stateful_step_count=80 if FULL else 25, deadline=None
)
