"""A stranger's spreadsheet: columns by many names, dates by the whole column, and nothing guessed or dropped."""

from datetime import date

import pytest
from support.kinds import SMALLEST

from neda.clinical import Journal
from neda.clinical.entries import KINDS
from neda.clinical.fields import fields_of
from neda.clinical.journal import LIST_OF
from neda.clinical.recording import fields_to_dict
from neda.clinical.typed import typed
from neda.exchange.fates import fate_lines, how_read
from neda.exchange.incoming import Answers, read_incoming
from neda.exchange.matching import answered
from neda.exchange.merging import merge
from neda.exchange.problems import AnswerNeeded, FileError, RowsRefused
from neda.exchange.spellings import MAIN_FIELD
from neda.wording.fields import example

TODAY = date(2026, 11, 22)
SCORED = ("edss.source", "clinician")
SURE = ("relapse.certainty", "confirmed")


@pytest.fixture
def sheet(tmp_path):
    def write(text, name="sheet.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


def read(path, *fill, columns=(), order=None):
    return read_incoming(path, TODAY, Answers(columns, fill, order))


def recorded(incoming):
    journal = incoming.found.journal
    return {name: [fields_to_dict(item) for item in getattr(journal, name)] for name in Journal._fields[2:] if getattr(journal, name)}


ENGLISH = "Date,EDSS,New T2 lesions,Gd+ lesions,Contrast,Comments\n2019-03-07,2.0,1,0,yes,walked in\n2019-09-10,2.5,several,,no,\n"
GERMAN = "Datum;EDSS-Wert;Neue Läsionen;KM-aufnehmende Läsionen;Kontrastmittel;Bemerkung\n07.03.2019;2,0;1;0;ja;walked in\n10.09.2019;2,5;mehrere;;nein;\n"
BOTH = {
    "mri": [
        {"date": "2019-03-07", "regions": ["brain"], "contrast": True, "gd_enhancing": 0, "new_t2": 1},
        {"date": "2019-09-10", "regions": ["brain"], "contrast": False, "new_t2": "several"},
    ],
    "edss": [
        {"date": "2019-03-07", "score": 2, "source": "clinician", "note": "walked in"},
        {"date": "2019-09-10", "score": 2.5, "source": "clinician"},
    ],
}


def test_one_row_a_visit_becomes_an_edss_and_a_scan(sheet):
    assert recorded(read(sheet(ENGLISH), SCORED)) == BOTH


def test_german_headings_decimal_commas_and_answers_are_read_alike(sheet):
    text = GERMAN.replace("10.09.2019", "13.09.2019")
    found = recorded(read(sheet(text), SCORED))
    assert found["edss"][1]["date"] == "2019-09-13"
    assert found["mri"][0] == BOTH["mri"][0]
    assert found["mri"][1] == {**BOTH["mri"][1], "date": "2019-09-13"}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("told", ["", "sep={}\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_any_separator_is_found(sheet, separator, told, mark):
    text = mark + told.format(separator) + ENGLISH.replace(",", separator)
    assert recorded(read(sheet(text), SCORED)) == BOTH


SHEETS = [
    ("Onset,How sure,Severity,Systems,Steroids,End\n2019-03-07,confirmed,schwer,visual; motor,ja,2019-05\n", "relapses",
     {"onset": "2019-03-07", "certainty": "confirmed", "end": "2019-05", "systems": ["visual", "pyramidal"], "severity": "severe", "steroids": True}),
    ("Schubbeginn;Gesichert;Erholung\n7. März 2019;Verdacht;teilweise\n", "relapses",
     {"onset": "2019-03-07", "certainty": "suspected", "recovery": "partial"}),
    ("Drug,Start date,End date,Reason for stopping,Dose\nTysabri,2017,March 2019,adverse events,300 mg\n", "treatments",
     {"name": "Tysabri", "kind": "dmt", "start": "2017", "stop": "2019-03", "stop_reason": "side_effects", "dose": "300 mg"}),
    ("Medikament;Von;Bis;Absetzgrund\nOcrevus;03/2019;;\n", "treatments", {"name": "Ocrevus", "kind": "dmt", "start": "2019-03"}),
    ("MRT-Datum;Region;Befund\n2019-03-07;Kopf + HWS;keine neuen Herde\n", "mri",
     {"date": "2019-03-07", "regions": ["brain", "cervical"], "report_text": "keine neuen Herde"}),
    ("dateEDSS,EDSS,FSpyr,FSamb\n2019-03-07,3.5,2,1\n", "edss",
     {"date": "2019-03-07", "score": 3.5, "source": "clinician", "systems": {"pyramidal": 2}, "ambulation": 1}),
    ("date,SDMT\n2019-03-07,54\n", "measurements", {"date": "2019-03-07", "test": "sdmt", "value": 54}),
    ("date,notes\n2019-03-07,moved house\n", "notes", {"date": "2019-03-07", "text": "moved house"}),
    ("date,doctor,questions asked\n2019-03-07,Dr Jensen,why?\n", "visits",
     {"date": "2019-03-07", "with": "Dr Jensen", "note": "questions asked: why?"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "listed", "wanted"), SHEETS, ids=[text.split("\n")[0] for text, *_ in SHEETS])
def test_many_spellings_lead_to_the_right_field(sheet, text, listed, wanted):
    assert recorded(read(sheet(text), SCORED)) == {listed: [wanted]}


def test_a_column_says_what_each_row_is(sheet):
    text = "Type;Date;Value\nEDSS;2019-03-07;2,5\nMRT;2019-04-07;no new lesions\nSchub;2019-05-07;numb hand\nNotiz;2019-06-07;hello\n"
    found = recorded(read(sheet(text), SCORED, SURE))
    assert found["edss"] == [{"date": "2019-03-07", "score": 2.5, "source": "clinician"}]
    assert found["mri"][0]["report_text"] == "no new lesions"
    assert found["relapses"] == [{"onset": "2019-05-07", "certainty": "confirmed", "symptoms": "numb hand"}]
    assert found["notes"] == [{"date": "2019-06-07", "text": "hello"}]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_from_a_table_that_names_it_beside_its_main_value(sheet, kind):
    fields = {field.name: field for field in fields_of(kind)}
    main = fields[MAIN_FIELD[kind]]
    value = typed(main, SMALLEST[kind][main.name]) if main.name in SMALLEST[kind] else example(kind, main.name)
    found = recorded(read(sheet(f"Kind,Date,Value,Test\n{kind},2019-03-07,{value},{'sdmt' if kind == 'measurement' else ''}\n"), SCORED, SURE))
    (item,) = found.pop(LIST_OF[kind])
    assert main.name in item
    assert not found


def test_a_row_of_an_unknown_kind_is_named(sheet):
    with pytest.raises(RowsRefused) as refused:
        read(sheet("type,date,value\nhoroscope,2019-03-07,good\n"))
    assert "line 2, column “type”: “horoscope” is no kind of entry" in refused.value.lines[0]


def test_columns_without_a_field_are_kept_in_the_note_and_told(sheet):
    incoming = read(sheet("Date,EDSS,Weather\n2019-03-07,2.0,rain\n"), SCORED)
    assert recorded(incoming)["edss"][0]["note"] == "Weather: rain"
    assert how_read(incoming)[1] == "Kept in the note of each entry: “Weather”."


def test_a_column_can_be_named_or_left_out(sheet):
    path = sheet("When,Score today,Weather\n2019-03-07,2.0,rain\n")
    incoming = read(path, SCORED, columns=(("When", "date"), ("score TODAY", "edss.score"), ("Weather", "-")))
    assert recorded(incoming) == {"edss": [{"date": "2019-03-07", "score": 2, "source": "clinician"}]}
    assert how_read(incoming)[-1] == "Left out: “Weather”."


@pytest.mark.parametrize(("columns", "said"), [((("Nope", "date"),), "no column “nope”"), ((("EDSS", "colour"),), "colour"), ((("EDSS", "source"),), "source")])
def test_a_column_named_wrongly_is_refused_with_an_example(sheet, columns, said):
    with pytest.raises(FileError, match=said):
        read(sheet("Date,EDSS\n2019-03-07,2.0\n"), SCORED, columns=columns)


def test_a_drug_named_beside_each_visit_does_not_become_a_treatment_started_that_day(sheet):
    found = recorded(read(sheet("Date,EDSS,Drug\n2019-03-07,2.0,Ocrevus\n2019-09-07,2.0,Ocrevus\n"), SCORED))
    assert list(found) == ["edss"]
    assert found["edss"][0]["note"] == "Drug: Ocrevus"


def test_what_a_table_does_not_say_is_asked_for_once(sheet):
    with pytest.raises(AnswerNeeded) as needed:
        read(sheet("Date,EDSS\n2019-03-07,2.0\n"))
    assert needed.value.about == "edss.source"
    assert [choice for choice, _meaning in needed.value.choices] == ["clinician", "derived", "self"]
    assert "--fill edss.source=clinician" in str(needed.value)


def test_what_a_table_lists_is_asked_for_where_no_heading_says_it(sheet):
    path = sheet("id,date\n1,2019-03-07\n1,2020-05-01\n")
    with pytest.raises(AnswerNeeded) as needed:
        read(path)
    assert needed.value.about == "kind"
    found = recorded(read(path, ("kind", "relapse"), SURE))
    assert [item["onset"] for item in found["relapses"]] == ["2019-03-07", "2020-05-01"]


def test_a_kind_that_only_some_rows_have_is_asked_about_too(sheet):
    with pytest.raises(AnswerNeeded) as needed:
        read(sheet("type,date,value\nnote,2019-03-07,x\nrelapse,2019-03-08,numb\n"))
    assert needed.value.about == "relapse.certainty"


@pytest.mark.parametrize("heading", ["patient", "id"])
def test_a_table_of_several_people_is_refused(sheet, heading):
    path = sheet(f"{heading},date,EDSS\nA,2019-03-07,2\nA,2019-09-07,2\nB,2019-03-07,5\n")
    with pytest.raises(FileError, match="several people"):
        read(path, SCORED)
    assert len(read(path, SCORED, columns=((heading, "-"),)).found.journal.edss) == 3


def test_a_number_for_every_row_is_no_person(sheet):
    assert len(read(sheet("id,date,EDSS\n1,2019-03-07,2\n2,2019-09-07,2\n"), SCORED).found.journal.edss) == 2


def dated(sheet, *texts, order=None):
    rows = "".join(f'"{text}",2.0\n' for text in texts)
    return [item["date"] for item in recorded(read(sheet("Date,EDSS\n" + rows), SCORED, order=order))["edss"]]


def test_one_date_that_can_only_be_read_one_way_settles_the_column(sheet):
    assert dated(sheet, "03/04/2019", "13/05/2019") == ["2019-04-03", "2019-05-13"]
    assert dated(sheet, "03/04/2019", "05/13/2019") == ["2019-03-04", "2019-05-13"]
    assert dated(sheet, "99/04/03", "02/05/06") == ["1999-04-03", "2002-05-06"]


def test_a_column_that_stays_ambiguous_is_asked_about_and_never_guessed(sheet):
    with pytest.raises(AnswerNeeded) as needed:
        dated(sheet, "05/05/2019", "03/04/2019")
    assert needed.value.about == "date_order"
    assert needed.value.choices == (("dmy", "2019-04-03"), ("mdy", "2019-03-04"))
    assert "--date-order dmy or --date-order mdy" in str(needed.value)
    assert dated(sheet, "05/05/2019", "03/04/2019", order="mdy") == ["2019-03-04", "2019-05-05"]
    assert dated(sheet, "05/05/2019", "03/04/2019", order="dmy") == ["2019-04-03", "2019-05-05"]


def test_a_column_that_contradicts_itself_is_refused(sheet):
    with pytest.raises(FileError, match="none can be trusted"):
        dated(sheet, "13/04/2019", "04/13/2019")


def test_dates_of_every_precision_and_spelling_are_read(sheet):
    texts = ["2019", "~2019", "2019-03", "03/2019", "2019/4", "2019-05-07 00:00:00", "2019-05-08T10:00:00Z", "7 June 2019", "Jul 8, 2019", "9. Okt. 2019", "2019/12/24"]
    assert dated(sheet, *texts) == ["2019", "2019", "2019-03", "2019-03", "2019-04", "2019-05-07", "2019-05-08", "2019-06-07", "2019-07-08", "2019-10-09", "2019-12-24"]


@pytest.mark.parametrize("text", ["today", "-3d", "43531", "2019-02-30", "32/01/2019", "soon", "3/4", "1/2/3/4"])
def test_what_is_no_date_of_its_own_is_refused_by_line(sheet, text):
    with pytest.raises(RowsRefused) as refused:
        dated(sheet, text)
    assert "line 2, column “Date”" in refused.value.lines[0]


def test_two_digits_of_a_year_are_of_the_past(sheet):
    assert dated(sheet, "13.04.85", "13.04.05") == ["1985-04-13", "2005-04-13"]


def test_empty_cells_and_signs_for_nothing_are_not_recorded_and_never_zero(sheet):
    rows = "".join(f"2019-03-{day:02},{cell},x\n" for day, cell in enumerate(("", "-", "n/a", "unknown", "k.A.", " "), start=1))
    found = recorded(read(sheet("Date,New T2,MRI report\n" + rows)))
    assert all("new_t2" not in item for item in found["mri"])
    assert len(found["mri"]) == 6


def test_a_row_that_says_nothing_makes_nothing(sheet):
    incoming = read(sheet("Date,EDSS\n2019-03-07,\n,\n2019-03-08,2.0\n"), SCORED)
    assert [(row.line, len(row.ids)) for row in incoming.rows] == [(2, 0), (4, 1)]


def test_every_wrong_row_is_named_and_nothing_is_taken(sheet):
    with pytest.raises(RowsRefused) as refused:
        read(sheet("Date,EDSS\n2019-03-07,2.0\n2019-03-08,0.5\nsoon,2.0\n2019-03-09,12\n"), SCORED)
    assert [line.split(":")[0] for line in refused.value.lines] == [
        "“sheet.csv”, line 3, column “EDSS”", "“sheet.csv”, line 4, column “Date”", "“sheet.csv”, line 5, column “EDSS”"
    ]  # fmt: skip


def test_the_fate_of_every_row_is_told(sheet):
    path = sheet("Date,EDSS\n2019-03-07,2.0\n2019-03-08,\n2019-03-09,3.0\n")
    incoming = read(path, SCORED)
    first = incoming.found.journal.edss[0]
    result = merge(Journal.of([first]), incoming.found)
    assert list(fate_lines(incoming, result)) == [
        "line 2: already in the journal: 2019-03-07 EDSS: 2.0; clinician",
        "line 3: nothing to record",
        "line 4: new: 2019-03-09 EDSS: 3.0; clinician",
    ]


def test_a_second_import_adds_nothing(sheet):
    incoming = read(sheet(ENGLISH), SCORED)
    once = Journal.of(merge(Journal(), incoming.found).added)
    assert merge(once, read(sheet(ENGLISH), SCORED).found).added == ()


def test_cells_that_a_spreadsheet_guarded_lose_the_apostrophe(sheet):
    assert recorded(read(sheet("date,notes\n2019-03-07,'=1+1\n")))["notes"][0]["text"] == "=1+1"


def test_a_heading_that_means_several_fields_is_asked_about_with_an_example(sheet):
    with pytest.raises(FileError, match=r"can mean mri\.source, edss\.source"):
        read(sheet("date,EDSS,new T2,source\n2019-03-07,2.0,0,clinician\n"))


def test_the_answer_which_field_a_heading_means_goes_where_map_would_put_it(sheet):
    path = sheet("date,EDSS,new T2,source\n2019-03-07,2.0,0,clinician\n")
    with pytest.raises(AnswerNeeded) as caught:
        read(path)
    assert [name for name, _meaning in caught.value.choices] == ["mri.source", "edss.source"]
    answers = answered(Answers(), caught.value, "edss.source")
    assert answers.columns == (("source", "edss.source"),)
    assert [item.source for item in read_incoming(path, TODAY, answers).found.journal.edss] == ["clinician"]


def test_a_table_without_dates_says_so(sheet):
    with pytest.raises(FileError, match="no column with the date of each EDSS"):
        read(sheet("EDSS\n2.0\n"), SCORED)


def test_rows_read_are_told_to_whoever_watches(sheet):
    heard = []
    path = sheet("Date,EDSS\n" + "2019-03-07,2.0\n" * 50)
    read_incoming(path, TODAY, Answers(fill=(SCORED,)), heard.append)
    assert heard == list(range(1, 51))
