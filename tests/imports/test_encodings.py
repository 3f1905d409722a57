"""Texts in any encoding: UTF-8 is tried first, also with a bad byte; Latin encodings are distinguished."""

from __future__ import annotations

import pytest

from bookq_gui.imports.file_types import decode

HEAD = "Book Id,Title,Author\n"
SPANISH = "1,El año del faro,Íñigo Peña\n2,La niña y el señor,José Ibáñez\n3,Corazón de sal,Ramón Núñez\n"
FRENCH = "1,L’été à la mer,Chloé Forêt\n2,Où va l’âme,Zoë Lefèvre\n3,Garçons et élèves,François Sœur\n"
GERMAN = "1,Über die Brücke,Jörg Größe\n2,Mädchen im Schloß,Käthe Müller\n"
ITALIAN = "1,Perché la città è là,Nicolò Però\n2,Più giù,Niccolò Sarà\n"
NORDIC = "1,Så går det,Søren Ås\n2,Æblet på øen,Åse Sjø\n3,Hjärtat är rött,Örjan Ström\n"
PORTUGUESE = "1,O coração não dorme,João Gonçalves\n2,Manhã,Conceição Simões\n"
ICELANDIC = "1,Það sem ég man,Þóra Guðmundsdóttir\n2,Maðurinn við ána,Sigríður Ýr\n"
MIXED = "1,Müller’s House,José Peña\n2,“Œuvres” – Garçon,Søren Ås\n3,Café — Niño,João Brontë\n"
CZECH = "1,Příliš žluťoučký kůň,Jiří Dvořák\n2,Město u řeky,Věra Černá\n"
POLISH = "1,Żółta łódź,Łucja Wiśniewska\n2,Ktoś był tam,Józef Gałązka\n"
HUNGARIAN = "1,Az idő fűzfái,Győző Kő\n2,Hűség és erdő,Béla Szűcs\n"
TURKISH = "1,Işığın çocuğu,Ayşe Yıldız\n2,Güneş ve gölge,Şule Öğüt\n"
RUSSIAN = "1,Дом у моря и другие рассказы,Анна Волкова\n2,Свет над заливом,Пётр Зимин\n"
GREEK = "1,Το σπίτι στη θάλασσα,Μαρία Νικολάου\n2,Το φως του φάρου,Γιώργος Δήμου\n"
JAPANESE = "1,海辺の小さな灯台と春の風,山川花子\n2,夜の海をわたる人びとの物語,田中一郎\n"

ENGLISH = "1,It’s late — a story,Ann O’Neill\n2,House—and—garden,“Bo” Doe\n3,1990–1999…,Cy\n"
SIGNS = "1,50° North; ©1999; ½ price,Nº 5\n2,¿Qué?,Ana Díaz\n"
CATALAN = "1,L’avinguda · El mar,Àlex Díaz\n2,Barça,Núria Pi\n"
CZECH_NAMES = "1,Babička,Božena Němcová\n2,Osudy dobrého vojáka,Jaroslav Hašek\n"
TURKISH_PLAIN = "1,Adım Kırmızı,Yaşar\n2,Kar,İnce\n"

CASES = [
    *((name, "cp1252") for name in ("ENGLISH", "SIGNS", "CATALAN")),
    *((name, "mac_roman") for name in ("ENGLISH", "CATALAN")),
    ("CZECH_NAMES", "cp1250"),
    ("TURKISH_PLAIN", "cp1254"),
    *((name, "cp1252") for name in ("SPANISH", "FRENCH", "GERMAN", "ITALIAN", "NORDIC", "PORTUGUESE")),
    *((name, "cp1252") for name in ("ICELANDIC", "MIXED")),
    *((name, "mac_roman") for name in ("SPANISH", "FRENCH", "GERMAN", "ITALIAN", "NORDIC", "PORTUGUESE")),
    *((name, "mac_roman") for name in ("MIXED",)),
    *((name, "cp1250") for name in ("CZECH", "POLISH", "HUNGARIAN")),
    ("TURKISH", "cp1254"),
    ("RUSSIAN", "cp1251"),
    ("GREEK", "cp1253"),
    ("JAPANESE", "cp932"),
]


@pytest.mark.parametrize(("name", "encoding"), CASES)
def test_the_encoding_is_recognised(name: str, encoding: str) -> None:
    text = HEAD + globals()[name]
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("name", ["SPANISH", "TURKISH", "CZECH", "JAPANESE", "RUSSIAN"])
@pytest.mark.parametrize("byte", [b"\xe2", b"\x92", b"\xff", b"\x81"])
def test_one_bad_byte_turns_no_utf_8(name: str, byte: bytes) -> None:
    text = HEAD + globals()[name]
    read = decode(text.encode() + b"9,It" + byte + b"s late,Ann Roe\n")
    assert read.startswith(text)
    assert read.endswith("s late,Ann Roe\n")


def test_few_letters_and_a_bad_byte() -> None:
    assert decode("Café,It".encode() + b"\x92s late") == "Café,It’s late"


@pytest.mark.parametrize("word", ["Ñu", "Señor", "perché", "müde", "été"])
def test_a_single_word_is_western(word: str) -> None:
    assert decode(f"1,{word}\n".encode("cp1252")) == f"1,{word}\n"


def test_letters_far_behind_ascii() -> None:
    text = "1,The Lantern Room,Ann Roe\n" * 5_000 + SPANISH
    assert decode(text.encode("cp1252")) == text
