"""Decoding of text from outside: it never fails and uses only the codecs of a list."""

from __future__ import annotations

import encodings.aliases

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.validation import codec_of, decode_text


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF-8", "utf_8"),
        ('"utf-8"', "utf_8"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("latin1", "cp1252"),
        ("windows-1250", "cp1250"),
        ("x-mac-roman", None),
        ("macroman", "mac_roman"),
        ("GB2312", "gb18030"),
        ("Shift_JIS", "shift_jis"),
        ("koi8-r", "koi8_r"),
        ("punycode", None),
        ("idna", None),
        ("unicode_escape", None),
        ("raw-unicode-escape", None),
        ("utf-7", None),
        ("rot13", None),
        ("zlib", None),
        ("base64", None),
        ("quopri", None),
        ("undefined", None),
        ("mbcs", None),
        ("../utf-8", None),
        ("utf-8\0", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_names(label, codec):
    assert codec_of(label) == codec


def test_each_codec_of_the_list_exists_and_decodes_anything():
    known = {codec_of(name) for name in {*encodings.aliases.aliases, *encodings.aliases.aliases.values()}} - {
        None
    }
    assert {"utf_8", "cp1252", "big5", "euc_jp", "cp1251", "iso8859_15"} <= known
    everything = bytes(range(256)) * 40
    for name in known:
        assert isinstance(everything.decode(name, "replace"), str)


def test_a_mark_decides_then_the_label_then_utf_8_then_cp1252():
    assert decode_text("\ufeffÅsa".encode("utf-16-le")) == "Åsa"
    assert decode_text(b"\xef\xbb\xbf\xc3\x85sa", "cp1250") == "Åsa"
    assert decode_text("Škvor".encode("cp1250"), "windows-1250") == "Škvor"
    assert decode_text("Åsa — “x”".encode()) == "Åsa — “x”"
    assert decode_text("Åsa “x”".encode("cp1252")) == "Åsa “x”"
    assert decode_text("Åsa".encode(), "punycode") == "Åsa"


def test_one_bad_byte_does_not_turn_a_text():
    text = "Señor Núñez bought a bóok. " * 200
    spoilt = bytearray(text.encode())
    spoilt[500] = 0xFF
    assert "Núñez" in decode_text(bytes(spoilt))
    assert "Ã" not in decode_text(bytes(spoilt))


@given(st.binary(max_size=300), st.text(max_size=30))
def test_nothing_fails(data, label):
    assert isinstance(decode_text(data, label), str)
