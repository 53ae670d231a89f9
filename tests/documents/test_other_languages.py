"""Texts in languages that are not read: said to be so as a whole, and never mistaken for one in Chinese or English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hetao_cli import read_text
from hetao_cli.documents.languages import language_of
from hetao_cli.documents.other_languages import is_in_other_language

OTHERS = [
    "Die Stadt hat 1,5 Mio. Einwohner und drei Universitäten.",
    "Der Umsatz betrug 2,75 Mrd. Euro im Jahr 2024, ein Plus von 3,2 Prozent.",
    "La ciudad tiene 1,5 millones de habitantes y creció un 3,2 %.",
    "El parque se inauguró el 22 de diciembre de 2025 con 60 empresas.",
    "La población creció a 1,5 millones y las empresas facturaron 3,2 mil millones de euros.",
    "Le parc compte 447 entreprises et 1,5 million de mètres carrés.",
    "O parque tem 1,5 milhões de metros quadrados e 30 empresas.",
    "Il parco ha 447 imprese e una superficie di 1,5 milioni di metri quadrati.",
    "Het park heeft 447 bedrijven en een oppervlakte van 1,5 miljoen vierkante meter.",
    "Население города составляет 1,5 млн человек, это больше.",
    "東京都の人口は1,400万人で、日本の首都として発展しています。",
]
READ = [
    "",
    "447 firms",
    "GDP 2.3%",
    "深圳园区有447家科技企业",
    "香港園區佔地87公頃，首批60多家企業進駐。",
    "Banco de la Nación: 1,500 employees",
    "Institut national de la statistique et des études économiques",
    "La Casa de papel y el rey: 5",
    "Universidad de los Andes 2,000\nBanco de la Nación 1,500\nCasa del Lago y Museo de la Ciudad 30",
    "Los Angeles, La Jolla, San Diego de Alcalá: 30 km",
    "de la Rue plc 2024 revenue 310 million",
    "The die was cast, and the hat is in the war museum.",
    "The Instituto de la Vivienda y el Suelo said that 30 homes were built.",
    "中文 und mehr: 3家",
    "西门子（Siemens）与 Die Welt 的报道：1.5亿欧元",
    "| Name | Wert |\n| A | 1,5 |\n| B | 2,5 |",
    "NASA, ESA, CNES, DLR, ASI: 5 agencies",
    "サン株式会社的3家工厂位于深圳河套合作区香港园区和深圳园区。",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_text_in_a_language_that_is_not_read_is_said_to_be_so(text: str) -> None:
    reading = read_text(text, "2025-08-11")
    assert (reading.figures, reading.dates, language_of(text)) == ((), (), ())
    assert [(one.start, one.end, one.kind) for one in reading.unread] == [(0, len(text), "other-language")]


@pytest.mark.parametrize("text", READ)
def test_titles_names_tables_and_mixed_texts_are_read(text: str) -> None:
    assert not is_in_other_language(text)


@pytest.mark.parametrize("quoted", OTHERS[:9])
def test_a_text_that_quotes_another_language_is_read(quoted: str) -> None:
    assert not is_in_other_language(f"The report said of the city that it was rich, and that it has grown: {quoted}")


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=40))
def test_letters_and_digits_are_of_no_other_language(text: str) -> None:
    assert not is_in_other_language(text)
