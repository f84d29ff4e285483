#!/usr/bin/env bash
# python-docx: text in smart tags, content controls and tracked insertions is not in paragraph.text, and
# whole cells and rows are not in a table.
#
# Guessed: paragraph.text and cell.text are what one reads on the page.
# So: only runs right below the paragraph (and, since 1.0, in links) count. Dates and measures that Word
# marked by itself (smart tags chsdate and chmetcnv, put around 2024年12月31日 and 12米 by Chinese Word 2003
# and 2007 and kept ever since), a number in a content control, a field (w:fldSimple) and a number that
# somebody inserted with changes tracked are left out without a trace; a row or a cell in a content
# control is missing from rows and cells, and what stands right of it moves left.
# Matters because: what is lost is precisely dates and numbers. "收到12件" reads "收到件".
# Seen in 1.2.0. Reported since 2015: https://github.com/python-openxml/python-docx/issues/225, /328, /1390.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0

cat >try.py <<'PYTHON'
import io
from docx import Document
from lxml import etree

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TAGS = 'w:uri="urn:schemas-microsoft-com:office:smarttags"'


def document(body):
    made = Document()
    root = made.element.body
    for old in list(root):
        root.remove(old)
    for new in etree.fromstring(f"<x {NS}>{body}</x>"):
        root.append(new)
    file = io.BytesIO()
    made.save(file)
    return Document(file)


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def control(content):
    return f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(text):
    return f"<w:tc><w:tcPr/><w:p>{run(text)}</w:p></w:tc>"


numbers = {
    "plain": run("12"),
    "link": f'<w:hyperlink w:anchor="a">{run("12")}</w:hyperlink>',
    "smart tag": f'<w:smartTag {TAGS} w:element="chmetcnv">{run("12")}</w:smartTag>',
    "content control": control(run("12")),
    "field": f'<w:fldSimple w:instr="=12">{run("12")}</w:fldSimple>',
    "insertion": f'<w:ins w:id="1" w:author="a" w:date="2025-01-01T00:00:00Z">{run("12")}</w:ins>',
}
found = {}
for kind, number in numbers.items():
    [paragraph] = document(f"<w:p>{run('收到')}{number}{run('件')}</w:p>").paragraphs
    found[kind] = paragraph.text
    print(f"{kind:16} 收到12件 is read as {paragraph.text}")

table = document(
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    f"<w:tr>{cell('1')}{cell('2')}{cell('3')}</w:tr>"
    f"{control('<w:tr>' + cell('4') + cell('5') + cell('6') + '</w:tr>')}"
    f"<w:tr>{cell('7')}{control(cell('8'))}{cell('9')}</w:tr></w:tbl><w:p/>"
).tables[0]
rows = [[one.text for one in row.cells] for row in table.rows]
print("rows 1 2 3, 4 5 6, 7 8 9 are read as", rows)

assert found["plain"] == found["link"] == "收到12件", found
assert {found[kind] for kind in ("smart tag", "content control", "field", "insertion")} == {"收到件"}, found
assert rows == [["1", "2", "3"], ["7", "9"]], rows
PYTHON
venv/bin/pip list --disable-pip-version-check 2>/dev/null | grep python-docx
venv/bin/python try.py
