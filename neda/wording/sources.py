"""The published sources the rules cite by code (rulebook §16), as they can be printed beside a verdict.

`read` says how far the program's authors read each one: `full` (the abstract, table or page itself),
`second-hand` (a summary by others), `doi` (read, but its DOI is from memory and not checked).
"""

from typing import NamedTuple

FULL, SECOND_HAND, DOI_UNCHECKED = "full", "second-hand", "doi"


class Source(NamedTuple):
    """One publication and how far it was read."""

    code: str
    reference: str
    read: str = FULL


_SOURCES = (
    Source(
        "TH18",
        "Thompson AJ et al. McDonald criteria 2017. Lancet Neurol 2018;17:162. 10.1016/S1474-4422(17)30470-2",
        SECOND_HAND,
    ),
    Source("AFF-REL", "AFFIRM trial, relapse definition, tysabrihcp.com onset-of-efficacy page"),
    Source("CLA-REL", "CLARITY trial, relapse definition and lesion counts, table in PMC8940595"),
    Source(
        "EHC",
        "Egyptian guideline: at least 24 hours, at least 30 days apart, no fever or infection. lms.ehc.gov.eg",
        SECOND_HAND,
    ),
    Source("EVO", "Evobrutinib trial NCT04032158, outcome definitions"),
    Source("HAV09", "Havrdova E et al. Lancet Neurol 2009;8:254-260. 10.1016/S1474-4422(09)70021-3", DOI_UNCHECKED),
    Source("HAV18", "Havrdova E et al. NEDA by epochs, OPERA. MSJ-ETC 2018;4(2). 10.1177/2055217318760642"),
    Source("ROT15", "Rotstein DL et al. JAMA Neurol 2015;72:152-158. 10.1001/jamaneurol.2014.3537"),
    Source(
        "MAG15",
        "Wattjes MP et al. MAGNIMS monitoring. Nat Rev Neurol 2015; BMC Neurol table s12883-016-0625-0",
        SECOND_HAND,
    ),
    Source(
        "MAG21",
        "Wattjes MP et al. MAGNIMS-CMSC-NAIMS. Lancet Neurol 2021;20:653. 10.1016/S1474-4422(21)00095-8",
        DOI_UNCHECKED,
    ),
    Source("AJN-T1", "AJNR table “Frequency of MRI surveillance”, ajnr.org markup 56012"),
    Source(
        "CMSC16",
        "Traboulsee A et al. Revised CMSC MRI guidelines. AJNR 2016;37:394. 10.3174/ajnr.A4539",
        DOI_UNCHECKED,
    ),
    Source("BAR16", "Barts-MS blog “when to rebaseline?”, December 2016, opinion", SECOND_HAND),
    Source("HSC26", "Single-centre aHSCT series 2001-2025. 10.1177/20552173261437600"),
    Source("CRE19", "UCSF MS-EPIC team, silent progression. Ann Neurol 2019;85:653-666. 10.1002/ana.25463"),
    Source("MON24", "Montobbio N et al. msprog. Mult Scler 2024;30:1185-1192. 10.1177/13524585241243157"),
    Source("KAP18", "Kappos L et al. Roving reference. Mult Scler 2018;24:963-973. 10.1177/1352458517709619"),
    Source(
        "KAL15",
        "Kalincik T et al. Reliable disability outcomes. Brain 2015;138:3287. 10.1093/brain/awv258",
        DOI_UNCHECKED,
    ),
    Source("EMA15", "EMA/CHMP/771815/2011 Rev. 2, guideline on multiple sclerosis, 2015", SECOND_HAND),
    Source("MUE23", "Muller J et al. PIRA review. JAMA Neurol 2023;80:1232-1245. 10.1001/jamaneurol.2023.3331"),
    Source("MUE25", "Muller J et al. Standardized PIRA. JAMA Neurol 2025. 10.1001/jamaneurol.2025.0495"),
    Source("KAP20", "Kappos L et al. PIRA/RAW OPERA. JAMA Neurol 2020;77:1132-1140. 10.1001/jamaneurol.2020.1568"),
    Source("CAG22", "Cagol A et al. JAMA Neurol 2022;79:682-692. 10.1001/jamaneurol.2022.1025"),
    Source("BOS10", "Bosma LVAE et al. Mult Scler 2010;16:862-867. 10.1177/1352458510370464"),
    Source("MAR22", "Marrie RA et al. PDDS review. IJMSC 2022. 10.7224/1537-2073.2021-102"),
    Source("PDD23", "PDDS over time, psychometrics. BMJ Neurol Open 5 Suppl 1 A1.1"),
    Source("SDM22", "SDMT reliable change. Mult Scler 2022;28:1101-1111. 10.1177/13524585211049397"),
    Source("WOL18", "Wolinsky JS et al. NEPAD. Ann Neurol 2018;84:527-536. 10.1002/ana.25313"),
    Source("GUE19", "Guevara C et al. NEDA-4. Front Neurol 2019;10:788. 10.3389/fneur.2019.00788"),
    Source("MSMRIUS", "Weinstock-Guttman B et al. CNS Drugs 2018;32:75-84. 10.1007/s40263-017-0482-4"),
    Source("ROC17", "Rocca MA et al. Neurology 2017;88:403-413. 10.1212/WNL.0000000000003542"),
    Source("SCI17", "Brain volume methods critique, Arq Neuropsiquiatr 2017"),
    Source("NCT589105", "Registry NCT03589105, ocrelizumab, outcome definitions"),
    Source("PRO20", "Prosperini L et al. MEDA. JNNP 2020;91:271-277. 10.1136/jnnp-2019-322348"),
    Source(
        "MRIO",
        "Sormani MP et al. Modified Rio. Mult Scler 2013;19:605. 10.1177/1352458512460605",
        DOI_UNCHECKED,
    ),
    Source("KUN21", "Kunchok A et al. MAGNIMS score. Mult Scler 2021;27:695-705. 10.1177/1352458520936823"),
    Source("PRO21", "NEDA-3 prognostic accuracy, glatiramer and interferon, 687 patients. PMC8353667"),
    Source("BUR19", "Burt RK et al. MIST. JAMA 2019;321:165-174. 10.1001/jama.2018.18743"),
    Source("MIST18", "MIST interim results, AAN 2018, S36.004"),
    Source("PN19", "Practical Neurology 2019 on MIST, practicalneurology.com", SECOND_HAND),
    Source("SOR17", "Sormani MP et al. Meta-analysis. Neurology 2017;88:2115-2122. 10.1212/WNL.0000000000003987"),
    Source("MUR17", "Muraro PA et al. JAMA Neurol 2017;74:459-469. 10.1001/jamaneurol.2016.5867"),
    Source("BUR14", "Burman J et al. JNNP 2014;85:1116-1121. 10.1136/jnnp-2013-307207"),
    Source("BUR21", "Burt RK et al. 507 patients. J Neurol 2021. 10.1007/s00415-021-10820-2"),
    Source("SIL24", "Silfverberg T et al. JNNP 2024;95:125-133. 10.1136/jnnp-2023-331864"),
    Source("RHA", "Summary of SIL24, therha.org", SECOND_HAND),
    Source("MEX19", "617 autografted patients, one centre in Mexico. PMC6857075"),
    Source("BOF21", "Boffa G et al. Neurology 2021;96:e1215. 10.1212/WNL.0000000000011461", DOI_UNCHECKED),
    Source("OPSUB", "Ocrelizumab NEDA subgroups, abstract THUR 179"),
    Source("PAS12", "CIBMTR, transplantation for autoimmune diseases. PMC3950896"),
    Source("SNO17", "Snowden JA et al. HSCT in autoimmune disease. Blood Adv 2017;1(27):2742"),
    Source("JES19", "Jessop H et al. Patient statement. Bone Marrow Transplant 2019. 10.1038/s41409-019-0430-7"),
    Source("RSQ", "On reporting to registries, researchsquare rs-1658906", SECOND_HAND),
    Source("MUR25", "Muraro PA et al. ECTRIMS/EBMT. Nat Rev Neurol 2025;21:140-158. 10.1038/s41582-024-01050-x"),
    Source("EAN25", "EAN neurology update on MUR25, ean.org", SECOND_HAND),
    Source("SHA20", "Sharrack B et al. EBMT/JACIE. Bone Marrow Transplant 2020;55:283-306. 10.1038/s41409-019-0684-0"),
    Source("MSS19", "MS Society UK, news on the EBMT 2019 guideline", SECOND_HAND),
    Source("MIL21", "Miller AE et al. NMSS. JAMA Neurol 2021;78:241. 10.1001/jamaneurol.2020.4025", SECOND_HAND),
    Source("COH19", "Cohen JA et al. ASBMT (now ASTCT) position. BBMT 2019;25:845. 10.1016/j.bbmt.2019.02.014"),
    Source("LON16", "London MS-AHSCT Collaborative Group, criteria, 2016", SECOND_HAND),
    Source("BEA24", "BEAT-MS trial NCT04047628, current criteria; the list that was read is cut short"),
    Source("BTM", "Be The Match, referral timing for MS, bethematchclinical.org"),
    Source("ABN15", "Scolding N et al. ABN guidelines. Pract Neurol 2015;15:273-279. 10.1136/practneurol-2015-001139", SECOND_HAND),
    Source("PHA24", "Lee CY, Chan KH. Pharmaceutics 2024;16:120"),
)
SOURCES = {source.code: source for source in _SOURCES}


def source(code: str) -> Source:
    """The source of a code; a code without an entry stands for itself."""
    return SOURCES.get(code) or Source(code, "")
