from __future__ import annotations

import pytest

from rules.errors import RulesError
from rules.source import LARGEST_FILE, SourceFile, content_hash, decode, gather, read


def codes(error: RulesError) -> list[str]:
    return [d.code for d in error.diagnostics]


def test_folders_and_files_are_read_in_order_and_only_features(tmp_path):
    (tmp_path / "deep").mkdir()
    for name in ("b.feature", "a.feature", "deep/c.feature", "notes.md"):
        (tmp_path / name).write_text(f"Feature: {name}\n")
    names = [f.name for f in read([tmp_path, tmp_path / "a.feature"])]
    assert names == [str(tmp_path / n) for n in ("a.feature", "b.feature", "deep/c.feature")]


def test_every_unreadable_file_is_named_at_once(tmp_path):
    (tmp_path / "good.feature").write_text("Feature: Good\n")
    (tmp_path / "bom.feature").write_bytes(b"\xef\xbb\xbfFeature: B\n")
    (tmp_path / "big.feature").write_bytes(b"#" * (LARGEST_FILE + 1))
    (tmp_path / "rules.txt").write_text("Feature: Text\n")
    (tmp_path / "empty").mkdir()
    paths = [tmp_path / n for n in ("good.feature", "bom.feature", "big.feature", "rules.txt", "empty", "gone.feature")]
    with pytest.raises(RulesError) as error:
        read(paths)
    assert sorted(codes(error.value)) == [
        "byte-order-mark",
        "file-too-large",
        "no-files",
        "not-a-feature-file",
        "unreadable-file",
    ]
    files, problems = gather(paths)
    assert [f.name for f in files] == [str(tmp_path / "good.feature")]
    assert len(problems) == 5


def test_a_file_of_exactly_the_largest_size_is_read():
    assert len(decode("f.feature", b"#" * LARGEST_FILE).text) == LARGEST_FILE


def test_bad_bytes_are_placed_by_line_and_column():
    with pytest.raises(RulesError) as error:
        decode("f.feature", "Feature: é\n  x".encode() + b"\xff")
    (found,) = error.value.diagnostics
    assert (found.code, found.line, found.column) == ("not-utf-8", 2, 4)


def test_the_hash_knows_text_and_names_but_not_where_the_folder_lies():
    one = [SourceFile("/a/features/x.feature", "X"), SourceFile("/a/features/sub/y.feature", "Y")]
    moved = [SourceFile("/b/x.feature", "X"), SourceFile("/b/sub/y.feature", "Y")]
    renamed = [SourceFile("/b/x.feature", "X"), SourceFile("/b/sub/z.feature", "Y")]
    changed = [SourceFile("/b/x.feature", "X"), SourceFile("/b/sub/y.feature", "Z")]
    assert content_hash(one) == content_hash(moved[::-1])
    assert content_hash(one).startswith("sha256:")
    assert len({content_hash(files) for files in (one, renamed, changed)}) == 3


def test_spans_count_from_one_and_end_after_the_last_character():
    source = SourceFile("f.feature", "  Given a boat\r\n")
    assert source.span(1, "boat") == (11, 15)
    assert source.span(1) == (3, 15)
    assert source.span(9) == (1, 1)
