"""Extracts pages with another tool: peers.py TOOL FOLDER [ROUNDS], or peers.py --list.

Reads all files of FOLDER, in the order of their names, into memory. Prints one JSON object a page,
{"page": file name, "text": text, "cpu": CPU seconds of the extraction in its best round}. Empty
lines are left out. Tools that take text alone get it decoded, which counts. --list prints the tools
that are installed.
"""

import importlib.metadata
import json
import logging
import pathlib
import sys
import time

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr li main nav ol p pre section table td th tr ul".split()
)


def decode(page):
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    except ImportError:
        return page.decode("windows-1252", errors="replace")
    return bytes_to_str(page, detect_encoding(page))


def trafilatura():
    from trafilatura import extract

    return lambda page: extract(page, include_comments=False)


def trafilatura_fast():
    from trafilatura import extract

    return lambda page: extract(page, include_comments=False, fast=True)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(
        decode(page), main_content=True, alt_texts=False, links=False
    )


def readability():
    import lxml.html
    from readability import Document

    def text(page):
        tree = lxml.html.fromstring(Document(decode(page)).summary())
        for element in tree.iter():
            if element.tag in BLOCKS:
                element.tail = "\n" + (element.tail or "")
        return tree.text_content()

    return text


def justext():
    import justext as tool

    words = tool.get_stoplist("English")
    return lambda page: "\n".join(
        paragraph.text for paragraph in tool.justext(page, words) if not paragraph.is_boilerplate
    )


def rs_trafilatura():
    import rs_trafilatura as tool

    return lambda page: tool.extract(decode(page)).main_content


TOOLS = {
    "trafilatura": ("trafilatura", trafilatura),
    "trafilatura-fast": ("trafilatura", trafilatura_fast),
    "resiliparse": ("resiliparse", resiliparse),
    "rs-trafilatura": ("rs-trafilatura", rs_trafilatura),
    "readability-lxml": ("readability-lxml", readability),
    "jusText": ("justext", justext),
}


def installed():
    for name, (package, _) in TOOLS.items():
        try:
            yield name, importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass


def attempt(extract, page):
    start = time.process_time()
    try:
        text = extract(page) or ""
    # A page on which a tool fails has no text; which exceptions there are is the tool's affair.
    except Exception:
        text = ""
    return text, time.process_time() - start


def main():
    if sys.argv[1:] == ["--list"]:
        for name, version in installed():
            print(name, version)
        return
    tool, folder = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    logging.disable(logging.CRITICAL)
    extract = TOOLS[tool][1]()
    files = sorted(pathlib.Path(folder).iterdir())
    pages = [file.read_bytes() for file in files]
    for page in pages[:20]:
        attempt(extract, page)
    best = [attempt(extract, page) for page in pages]
    for _ in range(rounds - 1):
        best = [
            (text, min(cpu, attempt(extract, page)[1])) for page, (text, cpu) in zip(pages, best)
        ]
    for file, (text, cpu) in zip(files, best):
        text = text.encode("utf-8", errors="replace").decode("utf-8")
        lines = (" ".join(line.split()) for line in text.splitlines())
        text = "\n".join(line for line in lines if line)
        print(json.dumps({"page": file.name, "text": text, "cpu": cpu}))


if __name__ == "__main__":
    main()
