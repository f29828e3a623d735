# ruff: noqa: E501 -- one line a field, so that what leads to it can be seen at once
"""What spreadsheets from elsewhere call things, in English and German: headings, kinds, choices, yes and no.

Every heading is folded by `folded` first. None of these words is shown; each only leads to a field of ours.
"""

import re
import unicodedata

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


def folded(text: str) -> str:
    """A heading without case, accents, signs and blanks: `Gd+ Läsionen (neu)` is `gd+_laesionen_neu`."""
    plain = unicodedata.normalize("NFKD", text.translate(_UMLAUTS)).casefold()
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^\w+%]+", "_", kept).strip("_")


HEADINGS: dict[str, str] = {
    "relapse.onset": "relapse, relapse_date, relapse_onset, attack, attack_date, schub, schubbeginn, schub_beginn, schubdatum, datum_schub, exacerbation, exacerbation_date",
    "relapse.certainty": "certainty, how_sure, relapse_certainty, sicherheit, gesichert",
    "relapse.hours": "hours, duration_hours, duration_h, stunden, dauer_stunden, dauer_h",
    "relapse.fever_or_infection": "fever, infection, fieber, infekt, fieber_infekt, fever_infection, fieber_oder_infekt",
    "relapse.end": "relapse_end, schubende, schub_ende",
    "relapse.severity": "severity, relapse_severity, schwere, schweregrad",
    "relapse.steroids": "steroid, corticosteroids, cortisone, kortison, cortison, steroide, kortisontherapie",
    "relapse.recovery": "relapse_recovery, erholung, rueckbildung, remission",
    "relapse.symptoms": "symptom, symptome, relapse_symptoms, beschwerden",
    "mri.date": "mri, mri_date, mrt, mrt_datum, datum_mrt, scan_date, scan, examination_date_mri",
    "mri.regions": "region, body_region, area, gebiet, mri_region, koerperregion",
    "mri.contrast": "contrast_given, contrast_agent, kontrast, kontrastmittel, km, with_contrast, gadolinium",
    "mri.gd_enhancing": "gd, gd+, gd_lesions, gd+_lesions, gd_enhancing_lesions, enhancing, enhancing_lesions, enhancing_lesions_gd+, t1_gd, t1_gd+, gadolinium_enhancing, km_aufnehmend, km_aufnehmende_laesionen, gd_laesionen, gd+_laesionen, anreichernde_laesionen, kontrastmittel_aufnehmende_laesionen",
    "mri.new_t2": "new_lesions, new_t2_lesions, t2_new, new_t2_flair, neue_laesionen, neue_t2, neue_t2_laesionen, neue_herde",
    "mri.enlarging_t2": "enlarging, enlarging_lesions, enlarged_lesions, enlarging_t2_lesions, enlarged_t2, vergroesserte_laesionen, groessenzunahme, vergroesserte_t2_laesionen",
    "mri.compared_with": "comparison, compared_to, comparison_date, vergleich, vergleich_mit, voraufnahme",
    "mri.brain_volume_change": "brain_volume, pbvc, bvl, brain_volume_change_%, hirnvolumen",
    "mri.scanner": "mri_scanner, machine, geraet",
    "mri.field_tesla": "tesla, field_strength, field_strength_tesla, feldstaerke",
    "mri.centre": "center, mri_centre, radiology, radiologie, institut, hospital, praxis",
    "mri.images_at": "images, disc, cd, bilder, bilder_cd",
    "mri.report_text": "report, mri_report, radiology_report, befund, mrt_befund, findings, impression, beurteilung",
    "edss.date": "dateedss, edss_date, date_edss, datum_edss, edss_datum",
    "edss.score": "edss, edss_score, edss_wert, kurtzke, dss",
    "edss.source": "edss_source, scored_by, examined_by, erhoben_durch, edss_quelle",
    "edss.assessor": "examiner, rater, neurologist, untersucher, neurologe, arzt",
    "edss.systems/visual": "fsvis, fs_visual, fs_visus, visual_fs",
    "edss.systems/brainstem": "fsbstem, fs_brainstem, fs_hirnstamm, brainstem_fs",
    "edss.systems/pyramidal": "fspyr, fs_pyramidal, pyramidal_fs",
    "edss.systems/cerebellar": "fscrbl, fs_cerebellar, fs_kleinhirn, cerebellar_fs",
    "edss.systems/sensory": "fssens, fs_sensory, fs_sensibel, sensory_fs",
    "edss.systems/bowel_bladder": "fssph, fs_bowel_bladder, fs_blase_mastdarm, bowel_bladder_fs",
    "edss.systems/cerebral": "fscereb, fs_cerebral, fs_zerebral, cerebral_fs",
    "edss.ambulation": "fsamb, fs_ambulation, ambulation_score, gehfaehigkeit",
    "treatment.name": "treatment, therapy, drug, drug_name, medication, medicine, dmt, dmd, therapie, medikament, wirkstoff, behandlung, praeparat",
    "treatment.start": "start_date, treatment_start, drug_start, begin, beginn, von, seit, from, since, therapiebeginn",
    "treatment.stop": "stop_date, end_date, treatment_stop, treatment_end, drug_stop, ende, bis, until, to, therapieende",
    "treatment.stop_reason": "reason, why_stopped, stop_reason, reason_stopped, reason_for_stopping, grund, absetzgrund, grund_fuer_absetzen",
    "treatment.courses": "course, infusions, infusion_dates, infusionen",
    "treatment.dose": "dosage, dosis, dosierung",
    "checkin.no_new_symptoms": "no_new_or_worse_symptoms, keine_neuen_symptome",
    "measurement.test": "measure, messung, lab, laboratory, labor, laborwert",
    "measurement.unit": "units, einheit",
    "measurement.value": "result, ergebnis, messwert",
    "visit.with": "doctor, clinician_seen, termin_bei",
    "note.text": "text, freitext, diary, tagebuch",
}
"""Folded headings by the field they fill; every field also answers to its own name, its label and `kind.name`."""

TESTS = {
    "t25fw": "t25fw, 25fw, 25_ft_walk, timed_25_foot_walk, t25_fw, t25fwt",
    "9hpt-dominant": "9hpt_dominant, 9hpt_dom, 9_hpt_dominant",
    "9hpt-other": "9hpt_other, 9hpt_nondominant, 9hpt_non_dominant, 9_hpt_other",
    "sdmt": "sdmt",
    "pdds": "pdds",
    "lymphocytes": "lymphocytes, lymphozyten",
    "igg": "igg",
    "jcv": "jcv, jcv_index",
    "snfl": "snfl, nfl",
}
"""Columns that hold one test's results."""

DATES = ("date", "datum", "day", "tag", "date_of_visit", "visit_date", "datum_visite", "untersuchungsdatum", "visit_day_date")
KIND_HEADINGS = ("kind", "type", "entry_type", "event", "event_type", "art", "typ", "ereignis", "kategorie", "category")
VALUE_HEADINGS = ("value", "wert", "result", "ergebnis", "what", "was")
NOTE_HEADINGS = ("note", "notes", "comment", "comments", "remark", "remarks", "bemerkung", "bemerkungen", "kommentar", "anmerkung", "notiz")
PERSON_HEADINGS = ("id", "patient", "patient_id", "patientid", "pat_id", "patientennummer", "subject", "subject_id", "usubjid", "patient_code")

KIND_WORDS = {
    "relapse": "relapse, relapses, attack, exacerbation, flare, schub, schuebe",
    "mri": "mri, mri_scan, scan, mrt, magnetic_resonance, mr",
    "edss": "edss, edss_score, examination",
    "treatment": "treatment, therapy, drug, medication, dmt, infusion, therapie, medikament, behandlung",
    "checkin": "checkin, check_in",
    "measurement": "measurement, test, lab, laboratory, messung, labor",
    "visit": "visit, appointment, termin, arzttermin, visite",
    "note": "note, comment, notiz, bemerkung, diary",
    "clinic": "clinic, klinik",
}
MAIN_FIELD = {
    "relapse": "symptoms", "mri": "report_text", "edss": "score", "treatment": "name", "checkin": "no_new_symptoms",
    "measurement": "value", "visit": "with", "note": "text", "clinic": "name",
}  # fmt: skip
"""The field that a column headed just `value` fills."""

YES = ("yes", "y", "true", "1", "x", "ja", "j", "wahr")
NO = ("no", "n", "false", "0", "nein", "falsch")

CHOICES = {
    "confirmed": "confirmed_by_a_clinician, clinician_confirmed, bestaetigt, gesichert, definite",
    "reported": "reported_by_me, self_reported, berichtet, patient_reported",
    "suspected": "suspected_not_sure, suspicion, verdacht, fraglich, possible",
    "pseudo": "pseudo_relapse, pseudorelapse, pseudoschub",
    "visual": "optic, optic_nerve, eye, eyes, vision, sehnerv, visus, auge, optikus",
    "brainstem": "brain_stem, hirnstamm",
    "pyramidal": "motor, strength, motorisch, pyramidalmotorisch",
    "cerebellar": "coordination, kleinhirn, zerebellaer, ataxia",
    "sensory": "sensation, numbness, sensibel, sensibilitaet",
    "bowel_bladder": "bladder, bowel, blase, mastdarm, blase_mastdarm, sphincter",
    "cerebral": "mental, cognition, fatigue, zerebral, kognition",
    "mild": "light, leicht, slight", "moderate": "medium, mittel, mittelschwer, maessig", "severe": "schwer, strong",
    "full": "complete, vollstaendig, komplett", "partial": "incomplete, teilweise, unvollstaendig, partiell",
    "none": "keine, no, nicht",
    "brain": "head, cranial, kopf, schaedel, gehirn, hirn, cerebrum, cmrt, c_mrt, cmri",
    "cervical": "cervical_cord, cervical_spine, c_spine, hws, halsmark, hals",
    "thoracic": "thoracic_cord, thoracic_spine, t_spine, bws, brustmark",
    "cord": "spinal_cord, spine, spinal, rueckenmark, myelon, wirbelsaeule",
    "report": "radiology_report, befund, letter, read_in_the_report", "told": "told_to_me, oral, verbal, muendlich",
    "clinician": "neurologist, doctor, nurse, physician, neurologe, neurologin, arzt, aerztin",
    "derived": "derived_from_functional_systems, computed, calculated, berechnet, abgeleitet",
    "self": "me, patient, own, self_assessed, selbst, ich, eigene_einschaetzung",
    "dmt": "disease_modifying_therapy, immunotherapy, immuntherapie, basistherapie",
    "ahsct": "hsct, stem_cell_transplant, stammzelltransplantation",
    "steroids": "steroid, cortisone, kortison, cortison", "other": "sonstige, andere, anderes",
    "lack_of_efficacy": "ineffective, inefficacy, no_effect, relapse_on_treatment, wirkungslos, unwirksam, fehlende_wirkung",
    "side_effects": "adverse_event, adverse_events, intolerance, side_effect, nebenwirkung, nebenwirkungen, unvertraeglich",
    "pregnancy": "pregnant, schwangerschaft", "choice": "own_choice, patient_choice, wunsch",
    "access": "cost, insurance, kosten", "completed": "finished, abgeschlossen",
    "previous": "previous_scan, the_previous_scan, vorige, voraufnahme", "unknown": "unbekannt",
    "RRMS": "relapsing_remitting", "SPMS": "secondary_progressive", "PPMS": "primary_progressive",
}  # fmt: skip

COUNTS = {"none": "keine, kein, keine_neuen", "several": "mehrere", "some": "einige", "unchanged": "unveraendert", "stable": "stabil"}
"""Lesion counts in German words; the English ones are the rules' own."""


def by_word(table: dict[str, str]) -> dict[str, str]:
    """Each listed word with what it leads to."""
    return {word: wanted for wanted, listed in table.items() for word in listed.split(", ")}


KIND_CALLED = by_word(KIND_WORDS)
"""The kind of entry a word names."""
